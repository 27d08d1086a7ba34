public import Tables

/// Which part of a result is drawn where one screen does not hold it all.
public struct TablePage: Sendable, Hashable {
  /// The first row to draw.
  public var firstRow: Int
  /// The columns to draw beside the keys; nil draws the most important ones.
  public var columns: [Int]?

  /// The beginning of a table.
  public static let first = TablePage(firstRow: 0, columns: nil)

  /// Whether nothing of the table has been shown before.
  var isFirst: Bool { self == .first }
}

/// A part of a result as it is drawn, and what is left of it.
public struct DrawnTable: Sendable {
  /// The lines, each ended by a line break; made as they are taken.
  public let lines: RowBlocks
  /// The part that is drawn.
  public let page: TablePage
  /// The first row below it; nil behind the last.
  public let nextRow: Int?
  /// The columns for which there was no room so far.
  public let columnsLeft: [Int]

  /// A table that was written as data, so that nothing is left of it.
  public static let whole = DrawnTable(
    lines: RowBlocks([]), page: .first, nextRow: nil, columnsLeft: [])

  /// All lines as one text.
  public var text: String { String(decoding: lines.whole, as: UTF8.self) }

  /// The part with the rows below; nil behind the last row.
  public var below: TablePage? {
    nextRow.map { TablePage(firstRow: $0, columns: page.columns) }
  }

  /// The part with the columns that were left out, of the same rows; nil where none was.
  public var beside: TablePage? {
    columnsLeft.isEmpty ? nil : TablePage(firstRow: page.firstRow, columns: columnsLeft)
  }
}
