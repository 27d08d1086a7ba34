import Tables

/// A column ready for writing in a format of text.
struct EncodedColumn: Sendable {
  private let cells: CellBytes

  /// Prepares a column; `text` puts a text into the form of the format, quotes included.
  ///
  /// What has no value, and what is no finite number, is written as missing.
  init(
    _ column: Column, missing: String, decimalMark: UInt8 = UInt8(ascii: "."),
    text: @escaping @Sendable (String) -> [UInt8]
  ) {
    let missing = Array(missing.utf8)
    cells = CellBytes(column) { cell, bytes in
      switch cell {
      case .missing: bytes += missing
      case .text(let content): bytes += text(content)
      case .decimal(let value): value.append(to: &bytes, decimalMark: decimalMark)
      case .approximate, .boolean:
        guard let content = cell.dataText else { return bytes += missing }
        for byte in content.utf8 { bytes.append(byte == UInt8(ascii: ".") ? decimalMark : byte) }
      }
    }
  }

  /// Adds one cell.
  func append(_ row: Int, to bytes: inout [UInt8]) { cells.append(row, to: &bytes) }
}
