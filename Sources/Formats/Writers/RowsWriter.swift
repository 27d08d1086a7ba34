import Tables

/// Writes every row as a JSON object: numbers as written, missing and non-finite values null.
enum RowsWriter {
  /// A JSON array, an object a line.
  static func array(_ table: Table) -> RowBlocks {
    rows(
      of: table, separator: ",\n", opening: "[\n", closing: table.rowCount > 0 ? "\n]\n" : "]\n")
  }

  /// An object a line and nothing else.
  static func lines(_ table: Table) -> RowBlocks {
    rows(of: table, separator: "\n", opening: "", closing: table.rowCount > 0 ? "\n" : "")
  }

  private static func rows(
    of table: Table, separator: String, opening: String, closing: String
  ) -> RowBlocks {
    let separator = Array(separator.utf8)
    // Each cell with its key and what stands before it.
    let columns = table.visibleIndices.enumerated().map { place, index in
      (
        key: Array((place > 0 ? ", " : "").utf8) + encoded(table.fields[index].name)
          + Array(": ".utf8),
        cells: EncodedColumn(table.columns[index], missing: "null", text: encoded)
      )
    }
    return RowBlocks(
      rowCount: table.rowCount, opening: Array(opening.utf8), closing: Array(closing.utf8)
    ) { row, bytes in
      if row > 0 { bytes += separator }
      bytes.append(UInt8(ascii: "{"))
      for column in columns {
        bytes += column.key
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
