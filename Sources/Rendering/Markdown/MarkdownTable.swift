import Indicators
public import Tables

/// Writes a table as a Markdown table in data form, and reads it back.
///
/// Data form: English verdict words, numbers with a point, whatever the language. Cells are not padded, so that a changed
/// row changes one line only. A verdict within rounding is followed by ` ≈`, in place of its column. A missing figure is
/// an empty cell where it is absent, else its kind in parentheses: `(suppressed)`, `(not asked)`.
public enum MarkdownTable {
  /// A table as read back: the header and the cells as texts or kinds of missing.
  public struct Content: Sendable, Hashable {
    /// The names of the columns.
    public var header: [String]
    /// The rows; each cell is `.text` or `.missing`.
    public var rows: [[Cell]]

    /// Takes a header and rows.
    public init(header: [String], rows: [[Cell]]) {
      self.header = header
      self.rows = rows
    }
  }

  /// The header row, the alignment row and a line per row, each ended by a line break; hidden columns are left out.
  public static func render(_ table: Table) -> String {
    let shown = writtenIndices(table)
    let header = shown.map { MarkdownEscape.escape(table.fields[$0].name) }
    let alignment = shown.map { table.columns[$0].type.isNumeric ? "--:" : ":--" }
    var text = line(header) + "|" + alignment.map { $0 + "|" }.joined() + "\n"
    let columns = shown.map { cells(table, $0) }
    for row in 0..<table.rowCount {
      text += line(columns.map { $0[row] })
    }
    return text
  }

  /// The cells of a table as texts, as ``parse(_:)`` gives them back for what ``render(_:)`` wrote.
  public static func content(_ table: Table) -> Content {
    let shown = writtenIndices(table)
    let columns = shown.map { values(table, $0) }
    return Content(
      header: shown.map { table.fields[$0].name },
      rows: (0..<table.rowCount).map { row in columns.map { $0[row] } })
  }

  /// Reads the first lines of a text as a table, up to an empty line or the end; nil where it begins with none.
  ///
  /// Rows keep the cells that they have, be they fewer or more than the header's.
  public static func parse(_ text: String) -> Content? {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { trimmed($0) }
      .drop { $0.isEmpty }
      .prefix { !$0.isEmpty }
    guard let first = lines.first, first.hasPrefix("|"), let second = lines.dropFirst().first,
      second.hasPrefix("|"), cellTexts(second).allSatisfy(isAlignment)
    else { return nil }
    return Content(
      header: cellTexts(first).map { MarkdownEscape.unescape($0) },
      rows: lines.dropFirst(2).map { cellTexts($0).map(cell) })
  }

  // MARK: Writing

  private static func writtenIndices(_ table: Table) -> [Int] {
    let hasVerdict = table.visibleIndices.contains { table.fields[$0].role == .verdict }
    return table.visibleIndices.filter {
      !(hasVerdict && table.fields[$0].role == .withinRounding)
    }
  }

  private static func line(_ cells: [String]) -> String {
    // An empty cell is a single space, so that a row of nothing else is still a row.
    "|" + cells.map { $0.isEmpty ? " |" : " " + $0 + " |" }.joined() + "\n"
  }

  private static func cells(_ table: Table, _ index: Int) -> [String] {
    values(table, index).map { value in
      switch value {
      case .missing(let kind): mark(kind)
      default: escapedText(value.dataText ?? "")
      }
    }
  }

  /// A text that reads like the mark of a kind of missing begins with `\(`.
  private static func escapedText(_ text: String) -> String {
    MissingKind.allCases.contains { $0 != .absent && mark($0) == text }
      ? "\\" + text : MarkdownEscape.escape(text)
  }

  private static func mark(_ kind: MissingKind) -> String {
    kind == .absent ? "" : "(\(kind.label))"
  }

  /// The cells of a column in data form: `.text` or `.missing`.
  private static func values(_ table: Table, _ index: Int) -> [Cell] {
    let column = table.columns[index]
    let isVerdict = table.fields[index].role == .verdict
    let marks =
      isVerdict ? table.fields.roundingMark(ofVerdict: index).map { table.columns[$0] } : nil
    return (0..<table.rowCount).map { row in
      let shown = column.shown(row)
      if case .missing(let kind) = shown { return .missing(kind) }
      guard let text = shown.dataText else { return .missing(.absent) }
      return .text(marks?[row] == .boolean(true) ? text + " ≈" : text)
    }
  }

  // MARK: Reading

  private static func cell(_ text: String) -> Cell {
    if let kind = MissingKind.allCases.first(where: { mark($0) == text }) { return .missing(kind) }
    return .text(MarkdownEscape.unescape(text))
  }

  private static func isAlignment(_ text: String) -> Bool {
    text.contains("-") && text.allSatisfy { $0 == "-" || $0 == ":" }
  }

  /// The cells of a line, still escaped, without the spaces around them.
  private static func cellTexts(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for scalar in line.unicodeScalars.dropFirst() {
      if scalar == "|", !isEscaped {
        cells.append(trimmed(cell[...]))
        cell = ""
      } else {
        cell.unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    let rest = trimmed(cell[...])
    return rest.isEmpty ? cells : cells + [rest]
  }

  private static func trimmed(_ text: Substring) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
    let scalars = text.unicodeScalars.drop(while: isSpace)
    let trailing = scalars.reversed().prefix(while: isSpace).count
    return String(String.UnicodeScalarView(scalars.dropLast(trailing)))
  }
}
