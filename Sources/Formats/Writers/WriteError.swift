public import Diagnostics

/// Why a table cannot be written in a format.
public enum WriteError: Error, Sendable, Hashable {
  /// More rows than a workbook's sheet has.
  case tooManyRows(Int)
  /// More columns than a workbook's sheet has.
  case tooManyColumns(Int)
  /// A text that is longer than a workbook's cell; `row` counts from 1 without the header.
  case textTooLong(row: Int, column: String)
  /// More bytes than the parts of a workbook can have.
  case tooLarge
  /// No column holds figures, so there is nothing to lay out in a cube.
  case noMeasure
  /// No column tells the rows apart.
  case noDimension
  /// Two rows have the same members of all dimensions; rows count from 1.
  case sameKeys(rows: [Int], dimensions: [String])
  /// The dimensions make more cells than a cube is written with.
  case tooManyCells(Int)
  /// A file could not be written.
  case file(FileError)
  /// Somebody called the writing off.
  case cancelled

  /// One plain sentence without a full stop.
  public var message: Message {
    switch self {
    case .tooManyRows(let count):
      "the table has \(count: count) rows; "
        + "a workbook's sheet holds \(count: Limits.sheetRows - 1)"
    case .tooManyColumns(let count):
      "the table has \(count: count) columns; "
        + "a workbook's sheet holds \(count: Limits.sheetColumns)"
    case .textTooLong(let row, let column):
      "the text in row \(row), column \(column) is longer than "
        + "\(count: Limits.sheetCellLetters) letters, the most that a cell can have"
    case .tooLarge: "the table comes to more bytes than a workbook can have"
    case .noMeasure: "no column holds figures, which JSON-stat is made of"
    case .noDimension: "no column tells the rows apart, as JSON-stat needs"
    case .sameKeys(let rows, let dimensions):
      "rows \(rows.first ?? 0) and \(rows.last ?? 0) have the same "
        + "\(dimensions.joined(separator: ", ")), so JSON-stat has one cell for both"
    case .tooManyCells(let count):
      "the dimensions make \(count: count) cells; "
        + "\(count: Limits.sparseCells) is the most that is written"
    case .file(let error): error.message
    case .cancelled: "cancelled"
    }
  }

  /// What a person can do about it.
  private var wayOut: Message? {
    switch self {
    case .cancelled: nil
    case .file(let error): error.wayOut
    case .tooManyRows, .tooManyColumns, .textTooLong, .tooLarge: "write it as CSV"
    case .noMeasure, .noDimension, .tooManyCells: "write it as CSV or JSON"
    case .sameKeys: "keep the column that tells them apart, or write it as CSV or JSON"
    }
  }

  /// What to tell a person about the file that was to be written; the range is left to whoever knows the statement.
  public func diagnostic(path: String) -> Diagnostic {
    switch self {
    case .cancelled: Diagnostic("cancelled", message)
    case .file(let error): error.diagnostic
    case .tooManyRows, .tooManyColumns, .textTooLong, .tooLarge, .noMeasure, .noDimension,
      .sameKeys, .tooManyCells:
      Diagnostic("not-written", "\(path): \(message)", hint: wayOut)
    }
  }
}
