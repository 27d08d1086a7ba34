import Tables

/// What the styles of a workbook say of the cells that have them.
struct CellStyles {
  /// What one style says.
  struct Style {
    var format = CellFormat.general
    /// The reason that a cell of this style has no value, where the style is named after one.
    var missing: MissingKind?
  }

  private var styles: [Style] = []

  /// No styles: every cell is plain.
  init() {}

  /// The style of a number; a plain one where there is none.
  subscript(_ index: Int) -> Style { styles[at: index] ?? Style() }

  /// Reads the part of the styles.
  init(_ bytes: [UInt8]) throws(XMLError) {
    var codes: [Int: CellFormat] = [:]
    var named: [Int: MissingKind] = [:]
    var bases: [Int] = []
    var isInCells = false
    var parser = XMLPullParser(bytes)
    while let event = try parser.next() {
      if event == .end, parser.name == "cellXfs" { isInCells = false }
      guard event == .start else { continue }
      switch parser.name {
      case "numFmt":
        guard let number = try parser.number("numFmtId"),
          let code = try parser.attribute("formatCode")
        else { continue }
        codes[number] = CellFormat(code: code)
      case "cellXfs": isInCells = true
      case "xf" where isInCells:
        let number = try parser.number("numFmtId") ?? 0
        styles.append(Style(format: codes[number] ?? CellFormat(builtIn: number)))
        bases.append(try parser.number("xfId") ?? 0)
      case "cellStyle":
        guard let base = try parser.number("xfId"), let name = try parser.attribute("name"),
          let kind = MissingKind(label: name)
        else { continue }
        named[base] = kind
      default: break
      }
    }
    for index in styles.indices { styles[index].missing = named[bases[index]] }
  }
}

extension XMLPullParser {
  /// The whole number of an attribute; nil where it is none.
  func number(_ name: StaticString) throws(XMLError) -> Int? {
    try attribute(name).flatMap { Int($0) }
  }

  /// Whether an attribute says yes.
  func isSet(_ name: StaticString) throws(XMLError) -> Bool {
    let value = try attribute(name)
    return value == "1" || value == "true"
  }
}
