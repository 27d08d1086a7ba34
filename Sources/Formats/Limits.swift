import Diagnostics

/// The bounds within which files are read, each generous and each named in the error that tells of it.
public enum Limits {
  /// Bytes of one file: 8 GiB.
  public static let fileBytes = 8 << 30
  /// Bytes of a descriptor: 16 MiB.
  public static let descriptorBytes = 16 << 20
  /// Columns of one table.
  public static let columns = 10_000
  /// Bytes of one cell: 16 MiB.
  public static let cellBytes = 16 << 20
  /// Rows of one table; a row's index fits 32 bits.
  public static let rows = Int(UInt32.max)
  /// Cells of a cube whose file leaves some out; a file that writes them all is bounded by its size.
  public static let sparseCells = 50_000_000
  /// Cells of a table whose rows leave some out, however few they give.
  public static let raggedCells = 10_000_000
  /// Arrays and objects inside each other in JSON.
  public static let jsonDepth = 256

  /// Elements inside each other in XML.
  static let xmlDepth = 256
  /// Bytes of one part of a workbook when its compression is undone: 1 GiB.
  public static let workbookPartBytes = 1 << 30
  /// Bytes of all parts of a workbook that are looked at, when their compression is undone: 2 GiB.
  public static let workbookBytes = 2 << 30
  /// Cells of a workbook's sheet that hold something.
  public static let sheetCells = 50_000_000
  /// Rows of a workbook's sheet, as Excel has it.
  public static let sheetRows = 1_048_576
  /// Columns of a workbook's sheet, as Excel has it.
  public static let sheetColumns = 16_384
  /// Letters of a workbook's cell, counted in UTF-16 as Excel has it.
  public static let sheetCellLetters = 32_767

  /// The most cells of a table whose rows give so many of them and leave out the rest.
  static func cells(given count: Int) -> Int { max(raggedCells, count.multipliedOrMost(by: 20)) }

  /// A count of bytes as people say it: `8 GiB`, `16 MiB`, `300 bytes`.
  static func text(bytes: Int) -> Message {
    let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    for (size, name) in units where bytes >= size && bytes % size == 0 {
      return "\(bytes / size) \(name)"
    }
    return "\(bytes) bytes"
  }
}

extension Int {
  /// The product, or the largest number where it does not fit.
  func multipliedOrMost(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
