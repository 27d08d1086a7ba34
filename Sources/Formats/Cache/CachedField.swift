import Tables

extension Role {
  /// The roles that readers give and caches keep, each with the dimension that it describes.
  private static let kept: [@Sendable (_ of: String?) -> Role] = [
    { _ in .dimension }, { _ in .time }, { _ in .measure }, { .attribute(of: $0) }, { _ in .count },
    { _ in .lowerLimit }, { _ in .upperLimit }, { _ in .plain },
  ]

  fileprivate var keptNumber: Int? { Self.kept.firstIndex { $0(describedDimension) == self } }

  fileprivate static func kept(_ number: Int, of dimension: String?) -> Role? {
    kept.indices.contains(number) ? kept[number](dimension) : nil
  }
}

extension CacheWriter {
  /// Puts down a field; false for one that no reader makes.
  mutating func write(_ field: Field) -> Bool {
    guard let role = field.role.keptNumber else { return false }
    write(field.name)
    write(role)
    write(field.role.describedDimension)
    write(field.titles.sorted { $0.key < $1.key }) { writer, title in
      writer.write(title.key)
      writer.write(title.value)
    }
    write(field.unit)
    write(field.unitField)
    write(field.total)
    let marks = [field.isHidden, field.isLabel, field.isChosen, field.isLiteral]
    write(marks.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) })
    write(field.domain == nil ? 0 : 1)
    write(field.domain ?? []) { writer, number in
      writer.write(Int(number.mantissa))
      writer.write(number.scale)
    }
    return true
  }
}

extension CacheReader {
  /// Takes up a field; nil for anything else.
  mutating func field() -> Field? {
    guard let name = text(), let role = number(), let dimension = optionalText(),
      let known = Role.kept(role, of: dimension),
      let titles = list({ reader in reader.text().flatMap { key in reader.text().map { (key, $0) } } }),
      let unit = optionalText(), let unitField = optionalText(), let total = optionalText(),
      let marks = number(), let hasDomain = number(),
      let domain = list({ reader in
        reader.number().flatMap { mantissa in
          reader.number().map { ExactDecimal(mantissa: Int64(mantissa), scale: $0) }
        }
      })
    else { return nil }
    var field = Field(name, role: known)
    field.titles = Dictionary(titles, uniquingKeysWith: { first, _ in first })
    (field.unit, field.unitField, field.total) = (unit, unitField, total)
    field.isHidden = marks & 1 != 0
    field.isLabel = marks & 2 != 0
    field.isChosen = marks & 4 != 0
    field.isLiteral = marks & 8 != 0
    field.domain = hasDomain == 1 ? domain : nil
    return field
  }
}
