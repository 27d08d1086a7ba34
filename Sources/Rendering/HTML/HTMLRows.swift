import Indicators
import Tables

/// The rows of a table as markup.
struct HTMLRows {
  let parts: ShownTable

  /// A row of more cells has them one after another, not each on a line.
  private static let mostLines = 8
  /// The letters of a table that is as wide as a sheet of paper.
  private static let lettersOnPaper = 98
  /// A header of so many letters is better not broken, and a column of longer texts not squeezed.
  private static let shortText = 16

  /// Whether each row becomes a block of its own where the table has no room: its names, then its cells with their headers.
  ///
  /// Such a table loses its structure for some who listen to it unless all its parts tell what they are. A row alone
  /// needs no name, as the caption says what it is of.
  private var areStacked: Bool {
    let isLone = count == 1 && parts.columns.count > 1
    return (isLone || parts.columns.contains(where: Self.isName))
      && !parts.columns.allSatisfy(Self.isName)
  }

  /// How the table is laid out where it has no room; nil where it keeps its form and scrolls.
  ///
  /// `stacked` tables have blocks for rows where a page is narrow, `broad` ones on paper too; `dense` blocks have their
  /// cells in running lines.
  var layout: String? {
    guard areStacked else { return nil }
    let letters = parts.columns.reduce(0) { $0 + Self.leastLetters($1) }
    return [
      "stacked", parts.columns.count > Self.mostLines ? "dense" : nil,
      letters > Self.lettersOnPaper ? "broad" : nil,
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// How many letters a column needs with its margin: texts can be broken at their blanks.
  private static func leastLetters(_ column: ShownColumn) -> Int {
    let word = column.name.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0
    return 2 + max(column.isText ? min(column.contentWidth, 12) : column.contentWidth, word)
  }

  /// The row of headers, each with the unit of its figures.
  var header: String {
    row(
      parts.columns.map { column in
        let headers = parts.writer.headers
        let name = headers.marked(column.name, of: column.index)
        let kinds = [Self.kind(of: column), Self.length(of: column)].compactMap { $0 }
        let attributes: [(name: String, value: String?)] = [
          ("scope", "col"), ("role", role("columnheader")),
          ("class", kinds.isEmpty ? nil : kinds.joined(separator: " ")),
        ]
        guard let text = column.unit else {
          return HTMLElement.make("th", attributes, name, in: parts.language)
        }
        let unit = HTMLElement.make(
          "span", [("class", "unit")],
          MarkedText(text, language: headers.unitLanguage(column.index)), in: parts.language)
        return HTMLElement.make(
          "th", attributes, HTMLEscape.text(name, in: parts.language) + " " + unit)
      })
  }

  /// How many rows are shown.
  var count: Int { parts.rows.shown.count }

  /// What adds a row, counted from the first that is shown, ended by a line break.
  var append: @Sendable (Int, inout [UInt8]) -> Void {
    let (opening, closing) = HTMLElement.around("tr", [("role", role("row"))])
    let (before, behind) = (Array(opening.utf8), Array((closing + "\n").utf8))
    let columns = parts.columns.map { column in
      column.cells.each(of: source(of: column)) { Array(cell(column, $0, $1).utf8) }
    }
    return { place, bytes in
      bytes += before
      for column in columns { bytes += column[place] }
      bytes += behind
    }
  }

  /// The column of the table that a shown one is of; nil for the sparkline of several.
  private func source(of column: ShownColumn) -> Column? {
    parts.table.columns.indices.contains(column.index) ? parts.table.columns[column.index] : nil
  }

  /// How a column is laid out by the lengths of its texts; nil where these do not matter.
  private static func length(of column: ShownColumn) -> String? {
    if column.isNumeric { return DisplayWidth.of(column.name) <= shortText ? "short" : nil }
    return column.contentWidth > shortText ? "long" : nil
  }

  /// The part of a table that an element is, where its layout may hide it.
  func role(_ role: String) -> String? { areStacked ? role : nil }

  private func row(_ cells: [String]) -> String {
    HTMLElement.make("tr", [("role", role("row"))], cells.joined())
  }

  private static func isName(_ column: ShownColumn) -> Bool { column.isKey || column.isLabel }

  /// A cell: what tells rows apart heads its row.
  private func cell(_ column: ShownColumn, _ text: CellText, _ cell: Cell?) -> String {
    let content = content(column, text, cell)
    let language = language(column, cell)
    if Self.isName(column) {
      return HTMLElement.make(
        "th",
        [
          ("scope", "row"), ("role", role("rowheader")), ("class", Self.kind(of: column)),
          ("lang", language),
        ], content)
    }
    var kinds = [Self.kind(of: column)].compactMap { $0 }
    if let ink = word(column, cell)?.ink { kinds = ["verdict", Self.kind(of: ink)] }
    let kind = kinds.isEmpty ? nil : kinds.joined(separator: " ")
    let header = [column.name, column.unit].compactMap { $0 }.joined(separator: " ")
    return HTMLElement.make(
      "td",
      [
        ("role", role("cell")), ("class", kind), ("lang", language),
        ("data-header", areStacked ? header : nil),
      ], content)
  }

  /// The language of a text of the data, where it is another than the page's.
  private func language(_ column: ShownColumn, _ cell: Cell?) -> String? {
    guard case .text(let text)? = cell, column.yielding != .trend,
      let own = parts.writer.language(ofTexts: column.index), own != parts.language.rawValue,
      text.hasWords
    else { return nil }
    return own
  }

  private func content(_ column: ShownColumn, _ text: CellText, _ cell: Cell?) -> String {
    if column.yielding == .trend { return course(text, cell) }
    if case .missing(let kind)? = cell {
      // Words need no other words to be read.
      if column.isKey, text.whole.hasPrefix("(") { return escape(text.whole) }
      return HTMLElement.sign(text.whole, readAs: Wording.missing(kind)[parts.language])
    }
    if let word = word(column, cell) { return content(word, text) }
    let arrow = text.lead.allSatisfy { $0 == " " } ? "" : HTMLElement.silent(text.lead) + " "
    return arrow + escape(text.whole + text.fraction)
  }

  /// Sign, word, and the mark of a verdict that rounding could flip.
  private func content(_ word: FindingWord, _ text: CellText) -> String {
    let signs = parts.writer.signs
    let words = HTMLElement.silent(word.sign) + " " + escape(word.phrase[parts.language])
    guard text.whole.hasSuffix(signs.withinRounding) else { return words }
    let mark = HTMLElement.sign(
      signs.withinRounding, readAs: Wording.withinRoundingMark[parts.language])
    return words + " " + mark
  }

  private func word(_ column: ShownColumn, _ cell: Cell?) -> FindingWord? {
    guard case .text(let word)? = cell else { return nil }
    let role = parts.table.fields[column.index].role
    return FindingWord(word, role: role, parts.writer.signs)
  }

  /// A sparkline; one whose figures stand in no other column is read out as its figures.
  private func course(_ text: CellText, _ cell: Cell?) -> String {
    guard !text.whole.isEmpty, let figures = cell?.dataText else {
      return HTMLElement.silent(text.whole)
    }
    return HTMLElement.sign(text.whole, readAs: figures)
  }

  private func escape(_ text: String) -> String { HTMLEscape.text(text) }

  private static func kind(of column: ShownColumn) -> String? {
    column.isNumeric ? "number" : column.yielding == .trend ? "trend" : nil
  }

  private static func kind(of ink: Ink) -> String {
    switch ink {
    case .better: "better"
    case .level: "level"
    case .worse: "worse"
    default: "unjudged"
    }
  }
}
