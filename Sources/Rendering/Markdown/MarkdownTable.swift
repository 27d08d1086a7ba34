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
    String(decoding: rows(of: table).whole, as: UTF8.self)
  }

  /// The same, a run of rows at a time.
  public static func rows(of table: Table) -> RowBlocks {
    let shown = writtenIndices(table)
    let header = shown.map { place(MarkdownEscape.escape(table.fields[$0].name)) }
    let alignment = shown.map { table.columns[$0].type.isNumeric ? "--:|" : ":--|" }
    let opening = "|" + header.joined() + "\n|" + alignment.joined() + "\n"
    let columns = shown.map { cells(table, $0) }
    return RowBlocks(rowCount: table.rowCount, opening: Array(opening.utf8)) { row, bytes in
      bytes.append(UInt8(ascii: "|"))
      for append in columns { append(row, &bytes) }
      bytes.append(UInt8(ascii: "\n"))
    }
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
    let lines = tableLines(text)
    guard let header = header(of: lines) else { return nil }
    return Content(
      header: header.map { MarkdownEscape.unescape($0) },
      rows: lines.dropFirst(2).map { cellTexts($0).map(cell) })
  }

  /// Tells whether a text begins with a table, without reading its rows.
  public static func begins(_ text: String) -> Bool { header(of: tableLines(text)) != nil }

  // MARK: Writing

  private static func writtenIndices(_ table: Table) -> [Int] {
    let hasVerdict = table.visibleIndices.contains { table.fields[$0].role == .verdict }
    return table.visibleIndices.filter {
      !(hasVerdict && table.fields[$0].role == .withinRounding)
    }
  }

  /// A cell with what stands around it; an empty one is a single space, so that a row of nothing else is still a row.
  private static func place(_ cell: String) -> String { cell.isEmpty ? " |" : " " + cell + " |" }

  /// What adds the cell of a row of a column.
  private static func cells(
    _ table: Table, _ index: Int
  ) -> @Sendable (Int, inout [UInt8]) -> Void {
    let column = table.columns[index]
    if let mark = roundingMark(table, index) {
      return { row, bytes in
        let value = value(column.shown(row), isMarked: mark[row] == .boolean(true))
        bytes += place(text(value)).utf8
      }
    }
    let cells = CellBytes(column, isShown: true) { cell, bytes in
      bytes += place(text(value(cell))).utf8
    }
    return { cells.append($0, to: &$1) }
  }

  private static func text(_ value: Cell) -> String {
    if case .missing(let kind) = value { return mark(kind) }
    return escapedText(value.dataText ?? "")
  }

  /// A text that reads like the mark of a kind of missing begins with `\(`.
  private static func escapedText(_ text: String) -> String {
    text.hasPrefix("(") && MissingKind.allCases.contains { $0 != .absent && mark($0) == text }
      ? "\\" + text : MarkdownEscape.escape(text)
  }

  private static func mark(_ kind: MissingKind) -> String {
    kind == .absent ? "" : "(\(kind.label))"
  }

  /// The cells of a column in data form: `.text` or `.missing`.
  private static func values(_ table: Table, _ index: Int) -> [Cell] {
    let column = table.columns[index]
    let mark = roundingMark(table, index)
    return (0..<table.rowCount).map { row in
      value(column.shown(row), isMarked: mark?[row] == .boolean(true))
    }
  }

  /// The column that marks the verdicts of another; nil where it holds none, or they have none.
  private static func roundingMark(_ table: Table, _ index: Int) -> Column? {
    guard table.fields[index].role == .verdict else { return nil }
    return table.fields.roundingMark(ofVerdict: index).map { table.columns[$0] }
  }

  /// A shown cell in data form.
  private static func value(_ shown: Cell, isMarked: Bool = false) -> Cell {
    if case .missing(let kind) = shown { return .missing(kind) }
    guard let text = shown.dataText else { return .missing(.absent) }
    return .text(isMarked ? text + " ≈" : text)
  }

  // MARK: Reading

  private static func cell(_ text: String) -> Cell {
    if text.isEmpty || text.hasPrefix("("),
      let kind = MissingKind.allCases.first(where: { mark($0) == text })
    {
      return .missing(kind)
    }
    return .text(MarkdownEscape.unescape(text))
  }

  /// The lines of the table that a text begins with, without the blanks around them.
  private static func tableLines(_ text: String) -> [Substring] {
    Array(
      text.split(omittingEmptySubsequences: false) { $0.isNewline }
        .lazy.map(trimmed).drop { $0.isEmpty }.prefix { !$0.isEmpty })
  }

  /// The header's cells, still escaped; nil where the lines are no table.
  private static func header(of lines: [Substring]) -> [String]? {
    guard let first = lines.first, first.hasPrefix("|"), lines.count > 1, lines[1].hasPrefix("|"),
      cellTexts(lines[1]).allSatisfy(isAlignment)
    else { return nil }
    return cellTexts(first)
  }

  private static func isAlignment(_ text: String) -> Bool {
    text.contains("-") && text.allSatisfy { $0 == "-" || $0 == ":" }
  }

  /// The cells of a line, still escaped, without the spaces around them.
  private static func cellTexts(_ line: Substring) -> [String] {
    var cells: [String] = []
    let bytes = line.utf8
    var start = bytes.index(after: bytes.startIndex)
    var isEscaped = false
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      if byte == UInt8(ascii: "|"), !isEscaped {
        cells.append(String(trimmed(line[start..<index])))
        start = next
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      index = next
    }
    let rest = trimmed(line[start...])
    return rest.isEmpty ? cells : cells + [String(rest)]
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return Substring(bytes[first...last])
  }
}
