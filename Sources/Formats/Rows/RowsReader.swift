import Diagnostics
import Tables

/// Reads tables that are written as JSON objects: a list of them, or one on every line.
public enum RowsReader {
  /// Reads a JSON array of objects; the columns come in the order in which keys first appear.
  public static func readArray(_ bytes: [UInt8]) throws(FormatError) -> Loaded {
    try readArray(bytes, watch: Watch())
  }

  static func readArray(_ bytes: [UInt8], watch: Watch) throws(FormatError) -> Loaded {
    let value = try JSONReader.read(bytes, watch: watch)
    guard let elements = value.asArray else {
      throw .notRows(found: value.kindName, place: "the file")
    }
    var rows = RowCollector()
    for (index, element) in elements.enumerated() {
      try rows.append(element, place: "element \(index + 1)")
      if index % Pace.figures == 0 { try watch.check() }
    }
    return try rows.loaded(format: .jsonRows)
  }

  /// Reads an object on every line; empty lines are passed over.
  public static func readLines(_ bytes: [UInt8]) throws(FormatError) -> Loaded {
    try readLines(bytes, watch: Watch())
  }

  static func readLines(_ bytes: [UInt8], watch: Watch) throws(FormatError) -> Loaded {
    var rows = RowCollector()
    var pace = Pace(watch)
    var heldCells = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      line += 1
      let content = bytes[start..<end]
      if content.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
        try rows.append(try value(Array(content), line: line), place: "line \(line)")
      }
      start = end + 1
      if start >= pace.next {
        try watch.hold((rows.cellCount - heldCells) * RowCollector.cellBytes)
        heldCells = rows.cellCount
      }
      try pace.reach(start)
    }
    return try rows.loaded(format: .ndjson)
  }

  private static func value(_ bytes: [UInt8], line: Int) throws(FormatError) -> JSONValue {
    do {
      return try JSONReader.read(bytes)
    } catch {
      throw .json(error.onLine(line))
    }
  }
}
