public import Tables

/// Tables as nobody makes them, drawn by seed.
public struct RandomTable {
  /// What may occur in a table.
  public struct Range: OptionSet, Sendable {
    /// The bits of what may occur.
    public let rawValue: Int

    /// Takes the bits of what may occur.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Values may be missing for all reasons.
    public static let reasons = Range(rawValue: 1)
    /// Names of columns may be any text.
    public static let names = Range(rawValue: 2)
    /// No rows at all.
    public static let empty = Range(rawValue: 4)
    /// Columns may have no value at all, which no cell tells the type of.
    public static let hollow = Range(rawValue: 8)
    /// Texts may look like numbers whose comma or sign no quotes can tell from a text's.
    public static let figures = Range(rawValue: 16)
  }

  private var generator: SeededNumbers
  private let range: Range

  /// Starts a table of its own for each seed.
  public init(seed: UInt64, _ range: Range = []) {
    generator = SeededNumbers(state: seed)
    self.range = range
  }

  /// A table of columns of every exact type, with the texts that trouble readers.
  public mutating func table() -> Table {
    let rows = range.contains(.empty) && draw(0...19) == 0 ? 0 : draw(1...8)
    var table = Table()
    for place in 0..<draw(1...5) {
      let column = column(rows)
      // A column without any value has no type in text.
      if !range.contains(.hollow), column.missing.missingCount == rows { continue }
      // Nor do quotes tell a column of marks of figures from one of texts.
      if !range.contains(.figures), hasOnlyMarks(column) { continue }
      table.append(Field(name(place, table.fields.map(\.name))), column)
    }
    return table
  }

  /// The same with a column that tells the rows apart and one of figures, as a cube needs.
  public mutating func cube() -> Table {
    let rest = table()
    guard rest.columnCount > 0 else { return rest }
    var distinct: [String] = []
    for row in 0..<rest.rowCount {
      let name = draw(0...1) == 0 ? text() : "m\(row)"
      // Two spellings of a letter are two members.
      let isTaken = distinct.contains { $0.utf8.elementsEqual(name.utf8) }
      distinct.append(isTaken ? "m\(row)" : name)
    }
    var table = Table([
      (Field("key", role: .dimension), .texts(distinct)),
      (Field("figure", role: .measure), decimals(rest.rowCount)),
    ])
    for index in rest.fields.indices where !["key", "figure"].contains(rest.fields[index].name) {
      table.append(rest.fields[index], rest.columns[index])
    }
    return table
  }

  private mutating func draw(_ range: ClosedRange<Int>) -> Int {
    .random(in: range, using: &generator)
  }

  // MARK: Names

  /// A name that no column has yet, not even in other letters of the same.
  private mutating func name(_ place: Int, _ taken: [String]) -> String {
    guard range.contains(.names), draw(0...1) == 0 else { return "field \(place)" }
    let odd = [
      "", " ", "2019", "-1,5", "true", "..", "n", "vuosi", "value", "A", "a", "=1+1", "x\ny", " x ",
      "#", "\"", "'", "e\u{301}", "é", "[1]", "measure", "\u{FEFF}b", "a,b;c\td|e",
    ]
    let name = draw(0...2) == 0 ? text() : odd.randomElement(using: &generator) ?? ""
    let isTaken = taken.contains { $0.lowercased() == name.lowercased() }
    return isTaken ? "field \(place)" : name
  }

  // MARK: Columns

  private func hasOnlyMarks(_ column: Column) -> Bool {
    guard case .text(let values) = column.values else { return false }
    return values.dictionary.members.allSatisfy { text in
      ["", "..", "…"].contains(String(text.filter { !$0.isWhitespace }))
    }
  }

  private mutating func column(_ rows: Int) -> Column {
    let isWithoutAny = range.contains(.hollow) && draw(0...9) == 0
    switch draw(0...3) {
    case 0: return decimals(rows, isWithoutAny: isWithoutAny)
    case 1: return booleans(rows, isWithoutAny: isWithoutAny)
    default: return texts(rows, isWithoutAny: isWithoutAny)
    }
  }

  /// A reason for which the next value is missing; nil for most.
  private mutating func gap(_ isSure: Bool) -> MissingKind? {
    guard isSure || draw(0...4) == 0 else { return nil }
    guard range.contains(.reasons) else { return .absent }
    return MissingKind.allCases.randomElement(using: &generator)
  }

  private mutating func decimals(_ rows: Int, isWithoutAny: Bool = false) -> Column {
    var builder = DecimalBuilder()
    let isExtreme = draw(0...5) == 0
    for _ in 0..<rows {
      if let gap = gap(isWithoutAny) {
        builder.appendMissing(gap)
      } else if isExtreme {
        let extremes: [ExactDecimal] = [
          ExactDecimal(mantissa: .max), ExactDecimal(mantissa: .min + 1), ExactDecimal(0),
          ExactDecimal(mantissa: 999_999_999_999_999_999), ExactDecimal(mantissa: -1),
        ]
        builder.append(extremes.randomElement(using: &generator) ?? ExactDecimal(0))
      } else {
        let size = Int64(1) << Int64(draw(1...50))
        builder.append(
          ExactDecimal(mantissa: .random(in: -size...size, using: &generator), scale: draw(0...4)))
      }
    }
    return builder.build()
  }

  private mutating func booleans(_ rows: Int, isWithoutAny: Bool) -> Column {
    var builder = BooleanBuilder()
    for _ in 0..<rows {
      if let gap = gap(isWithoutAny) {
        builder.appendMissing(gap)
      } else {
        builder.append(draw(0...1) == 0)
      }
    }
    return builder.build()
  }

  private mutating func texts(_ rows: Int, isWithoutAny: Bool) -> Column {
    var builder = TextBuilder()
    for _ in 0..<rows {
      if let gap = gap(isWithoutAny) { builder.appendMissing(gap) } else { builder.append(text()) }
    }
    return builder.build()
  }

  /// One to three pieces that mean something somewhere, or any letters of Unicode.
  private mutating func text() -> String {
    let pieces =
      [
        "a", "Äiti", ",", ";", "\t", "|", "\"", "\n", "\r\n", "\r", "\\", "\\t", " ", "1", "07",
        "-5",
        "true", "..", "-", "=1+1", "1.5", "{", "[", "#", "\u{202E}", "🙂", "e\u{301}", "\u{0}",
        "\u{FFFF}", "_x0041_", "&lt;", "]]>", "\u{7F}", "\u{85}", "\u{A0}", "\u{FEFF}", "'", "…",
        "suppressed", "(absent)", "null",
      ] + (range.contains(.figures) ? ["1,5", "%", "5 %"] : [])
    let parts = (0..<draw(1...3)).map { _ in
      // Half of all letters stand beyond the first of Unicode's planes.
      let plane = draw(0...1) == 0 ? 0xFFFF : 0x10_FFFF
      let letter = Unicode.Scalar(UInt32(draw(0...plane))).map(String.init) ?? "x"
      return draw(0...3) > 0 ? pieces.randomElement(using: &generator) ?? "" : letter
    }
    return parts.joined()
  }
}
