import Indicators
import Tables

/// The rows of a table as markup.
struct HTMLRows {
  let parts: ShownTable

  /// The row of headers, each with the unit of its figures.
  var header: String {
    row(
      parts.columns.map { column in
        let unit = column.unit.map {
          " " + HTMLElement.make("span", [("class", "unit")], escape($0))
        }
        return HTMLElement.make(
          "th", [("scope", "col"), ("class", Self.kind(of: column))],
          escape(column.name) + (unit ?? ""))
      })
  }

  /// The rows that are shown, each ended by a line break.
  var body: String {
    var text = ""
    for (place, number) in parts.rows.shown.enumerated() {
      text += row(parts.columns.map { cell($0, place: place, row: number) }) + "\n"
    }
    return text
  }

  private func row(_ cells: [String]) -> String { HTMLElement.make("tr", [], cells.joined()) }

  /// A cell: what tells rows apart heads its row.
  private func cell(_ column: ShownColumn, place: Int, row: Int) -> String {
    let content = content(column, place: place, row: row)
    if column.isKey || column.isLabel {
      return HTMLElement.make(
        "th", [("scope", "row"), ("class", Self.kind(of: column))], content)
    }
    var kinds = [Self.kind(of: column)].compactMap { $0 }
    if let ink = word(column, row)?.ink { kinds = ["verdict", Self.kind(of: ink)] }
    let kind = kinds.isEmpty ? nil : kinds.joined(separator: " ")
    return HTMLElement.make("td", [("class", kind)], content)
  }

  private func content(_ column: ShownColumn, place: Int, row: Int) -> String {
    let text = column.cells[place]
    if column.yielding == .trend { return course(column, text, row: row) }
    if let kind = missing(column, row) {
      return HTMLElement.sign(text.whole, readAs: Wording.missing(kind)[parts.language])
    }
    if let word = word(column, row) { return content(word, text) }
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

  private func word(_ column: ShownColumn, _ row: Int) -> FindingWord? {
    guard parts.table.columns.indices.contains(column.index),
      case .text(let word) = parts.table.columns[column.index][row]
    else { return nil }
    let role = parts.table.fields[column.index].role
    return FindingWord(word, role: role, parts.writer.signs)
  }

  /// A sparkline; one whose figures stand in no other column is read out as its figures.
  private func course(_ column: ShownColumn, _ text: CellText, row: Int) -> String {
    guard parts.table.columns.indices.contains(column.index), !text.whole.isEmpty,
      let figures = parts.table.columns[column.index][row].dataText
    else { return HTMLElement.silent(text.whole) }
    return HTMLElement.sign(text.whole, readAs: figures)
  }

  private func missing(_ column: ShownColumn, _ row: Int) -> MissingKind? {
    guard parts.table.columns.indices.contains(column.index),
      case .missing(let kind) = parts.table.columns[column.index].shown(row)
    else { return nil }
    return kind
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
