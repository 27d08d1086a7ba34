import Tables

/// Writes every row as a JSON object: numbers as written, missing and non-finite values null.
enum RowsWriter {
  /// A JSON array, an object a line.
  static func array(_ table: Table) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "["), UInt8(ascii: "\n")]
    appendRows(of: table, separator: ",\n", to: &bytes)
    if table.rowCount > 0 { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(contentsOf: "]\n".utf8)
    return bytes
  }

  /// An object a line and nothing else.
  static func lines(_ table: Table) -> [UInt8] {
    var bytes: [UInt8] = []
    appendRows(of: table, separator: "\n", to: &bytes)
    if table.rowCount > 0 { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }

  private static func appendRows(of table: Table, separator: String, to bytes: inout [UInt8]) {
    let columns = table.visibleIndices.map { index in
      (
        key: encoded(table.fields[index].name),
        cells: EncodedColumn(table.columns[index], missing: "null", text: encoded)
      )
    }
    for row in 0..<table.rowCount {
      if row > 0 { bytes.append(contentsOf: separator.utf8) }
      bytes.append(UInt8(ascii: "{"))
      for (place, column) in columns.enumerated() {
        if place > 0 { bytes.append(contentsOf: ", ".utf8) }
        bytes.append(contentsOf: column.key)
        bytes.append(contentsOf: ": ".utf8)
        column.cells.append(row, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func encoded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONWriter.append(text, to: &bytes)
    return bytes
  }
}
