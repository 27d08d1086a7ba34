import Tables

/// A column ready for writing: every member of a text column is encoded once.
struct EncodedColumn {
  private let column: Column
  private let missing: [UInt8]
  private let texts: [[UInt8]]
  private let decimalMark: UInt8

  /// Prepares a column; `text` puts a text into the form of the format, quotes included.
  init(
    _ column: Column, missing: String, decimalMark: UInt8 = UInt8(ascii: "."),
    text: (String) -> [UInt8]
  ) {
    self.column = column
    self.missing = Array(missing.utf8)
    self.decimalMark = decimalMark
    if case .text(let values) = column.values {
      texts = values.dictionary.members.map(text)
    } else {
      texts = []
    }
  }

  /// Adds one cell; what has no value, and what is no finite number, is written as missing.
  func append(_ row: Int, to bytes: inout [UInt8]) {
    guard !column.missing.isMissing(row) else {
      bytes.append(contentsOf: missing)
      return
    }
    switch column.values {
    case .text(let values):
      let code = Int(values.codes[row])
      if code < texts.count { bytes.append(contentsOf: texts[code]) }
    case .decimal, .approximate:
      guard let number = column[row].dataText else {
        bytes.append(contentsOf: missing)
        return
      }
      for byte in number.utf8 { bytes.append(byte == UInt8(ascii: ".") ? decimalMark : byte) }
    case .boolean(let values):
      bytes.append(contentsOf: (values[row] ? "true" : "false").utf8)
    }
  }
}
