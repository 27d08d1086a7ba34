import Tables

/// The table that a JSON-stat dataset was written from, told by its extension `mittari`.
struct JSONStatOwnTable {
  private let cube: Cube
  private let ids: [String]
  /// The columns as described, in order.
  private let columns: [JSONValue]
  private let rows: [UInt32]
  private let kindNames: [String]

  /// Takes a dataset whose extension describes every column and row of it; nil for any other.
  init?(_ dataset: JSONValue, _ cube: Cube, ids: [String]) {
    guard let own = dataset["extension"]?["mittari"], let columns = own["columns"]?.asArray,
      let kinds = cube.dimensions.last?.times, !kinds.isEmpty
    else { return nil }
    self.cube = cube
    self.ids = ids
    self.columns = columns
    kindNames = kinds
    let count = cube.cellCount / kinds.count
    if let given = own["rows"]?.asArray {
      var rows: [UInt32] = []
      for value in given {
        guard let row = value.asCount, row < count else { return nil }
        rows.append(UInt32(row))
      }
      self.rows = rows
    } else {
      rows = (0..<count).map { UInt32($0) }
    }
  }

  /// The columns in the order described; nil where the description does not fit the dataset.
  func table(_ figures: Figures) -> Table? {
    var table = Table()
    for description in columns {
      guard let name = description["name"]?.asText, let column = column(name, description, figures)
      else { return nil }
      var field = Field(name)
      FieldProperties.apply(description, to: &field)
      if field.role.isKey, column.type == .decimal { field.domain = column.distinctDecimals() }
      table.append(field, column)
    }
    return table
  }

  private func column(
    _ name: String, _ description: JSONValue, _ figures: Figures
  ) -> Column? {
    if let kind = kindNames.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }),
      description["type"] == nil
    {
      let all = figures.every(kindNames.count, from: kind).column(printed: PrintedDecimals(0))
      return all.taking(rows)
    }
    if let values = description["values"]?.asArray {
      guard values.count == rows.count else { return nil }
      return Self.column(values, description) { description["missing"]?[String($0)]?.asText }
    }
    guard let dimension = ids.firstIndex(of: name), let codes = cube.dimensions[dimension].times
    else { return nil }
    let stride = cube.stride(dimension) / kindNames.count
    guard stride > 0, !codes.isEmpty else { return rows.isEmpty ? .texts([]) : nil }
    let values = rows.map { JSONValue.text(codes[Int($0) / stride % codes.count]) }
    return Self.column(values, description) { row in
      values[row].asText.flatMap { description["missing"]?[$0]?.asText }
    }
  }

  /// A column of the type that is described; `gap` tells the reason of a row without a value.
  private static func column(
    _ values: [JSONValue], _ description: JSONValue, gap: (Int) -> String?
  ) -> Column? {
    switch description["type"]?.asText {
    case "number":
      var builder = DecimalBuilder()
      for (row, value) in values.enumerated() {
        if let kind = kind(value, gap(row)) {
          builder.appendMissing(kind)
        } else if let number = value.asText.flatMap({ ExactDecimal($0) }) {
          builder.append(number)
        } else {
          return nil
        }
      }
      return builder.build()
    case "boolean":
      var builder = BooleanBuilder()
      for (row, value) in values.enumerated() {
        if let kind = kind(value, gap(row)) {
          builder.appendMissing(kind)
        } else if let flag = value.asBoolean ?? value.asText.flatMap({ Bool($0) }) {
          builder.append(flag)
        } else {
          return nil
        }
      }
      return builder.build()
    default:
      var builder = TextBuilder()
      for (row, value) in values.enumerated() {
        if let kind = kind(value, gap(row)) {
          builder.appendMissing(kind)
        } else {
          builder.append(value.asText ?? "")
        }
      }
      return builder.build()
    }
  }

  /// Why there is no value; nil where there is one.
  private static func kind(_ value: JSONValue, _ gap: String?) -> MissingKind? {
    if let gap { return MissingKind(label: gap) ?? .absent }
    return value == .null ? .absent : nil
  }
}
