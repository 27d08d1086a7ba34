/// A delimited file with a header in which rows are changed or added while every other byte stays as it is.
public struct EditableRows: Sendable {
  private let bytes: [UInt8]
  private let text: DelimitedText
  private let delimiter: UInt8
  /// How many bytes of a byte order mark stand before the text.
  private let offset: Int
  /// The names of the columns, as the header has them.
  public let columns: [String]

  /// Takes a file in UTF-8, the only encoding that is written.
  public init(_ bytes: [UInt8], delimiter: UInt8) throws(FormatError) {
    let decoded = try DecodedText(bytes, encoding: .utf8)
    let quote = UInt8(ascii: "\"")
    let scanner = try CellScanner.scan(decoded.bytes, delimiter: delimiter, quote: quote)
    guard scanner.index.rowCount > 0 else { throw .empty }
    self.bytes = bytes
    self.delimiter = delimiter
    text = DelimitedText(bytes: decoded.bytes, index: scanner.index, quote: quote)
    offset = bytes.count - decoded.bytes.count
    let header = text
    columns = (0..<header.index.cellCount(0)).map { header.text(0, $0) }
  }

  /// How many rows there are below the header.
  public var rowCount: Int { text.index.rowCount - 1 }

  /// The text of a cell, empty where there is none; rows count from 0 below the header.
  public func cell(_ row: Int, _ column: String) -> String {
    guard let place = columns.firstIndex(of: column) else { return "" }
    return text.text(row + 1, place)
  }

  /// The bytes of a row as they stand, without the line's end.
  public func written(_ row: Int) -> [UInt8] { Array(bytes[range(row + 1)]) }

  /// The file with other cells in a row.
  public func replacing(_ cells: [String: String], in row: Int) -> [UInt8] {
    var edited = bytes
    for (place, column) in columns.enumerated().reversed() {
      guard let value = cells[column], let range = range(row + 1, place) else { continue }
      edited.replaceSubrange(range, with: encoded(value))
    }
    return edited
  }

  /// The file with a row put in the place of another, byte for byte.
  public func replacing(_ row: Int, with written: [UInt8]) -> [UInt8] {
    var edited = bytes
    edited.replaceSubrange(range(row + 1), with: written)
    return edited
  }

  /// The file with a row more at its end; columns that are not named are as in the model row, or empty.
  public func appending(
    _ cells: [String: String], like model: Int?, only kept: Set<String>
  )
    -> [UInt8]
  {
    var row: [UInt8] = []
    for (place, column) in columns.enumerated() {
      if place > 0 { row.append(delimiter) }
      if let value = cells[column] {
        row += encoded(value)
      } else if let model, kept.contains(column), let range = range(model + 1, place) {
        row += bytes[range]
      }
    }
    let ends = bytes.last == UInt8(ascii: "\n") || bytes.last == UInt8(ascii: "\r")
    return ends ? bytes + row + lineEnd : bytes + lineEnd + row
  }

  /// The file without a row and its line's end.
  public func removing(_ row: Int) -> [UInt8] {
    var range = range(row + 1)
    let after = ending(at: range.upperBound)
    if after > 0 {
      range = range.lowerBound..<range.upperBound + after
    } else if range.lowerBound >= lineEnd.count {
      range = range.lowerBound - lineEnd.count..<range.upperBound
    }
    var edited = bytes
    edited.removeSubrange(range)
    return edited
  }

  // MARK: Places

  /// A cell with its quotes and the blanks behind them, in the file's bytes.
  private func range(_ row: Int, _ column: Int) -> Range<Int>? {
    guard let span = text.index.cell(row, column) else { return nil }
    let start = span.range.lowerBound + offset
    var end = span.range.upperBound + offset
    guard span.isQuoted else { return start..<end }
    end += 1
    while end < bytes.count, bytes[end] != delimiter, ending(at: end) == 0 { end += 1 }
    return start - 1..<end
  }

  private func range(_ row: Int) -> Range<Int> {
    let last = text.index.cellCount(row) - 1
    guard let first = range(row, 0), let end = range(row, last) else { return 0..<0 }
    return first.lowerBound..<end.upperBound
  }

  /// How many bytes of a line's end stand at a place.
  private func ending(at place: Int) -> Int {
    let rest = bytes.dropFirst(place).prefix(2)
    if rest.elementsEqual([0x0D, 0x0A]) { return 2 }
    return rest.first == 0x0A || rest.first == 0x0D ? 1 : 0
  }

  /// What ends the header's line.
  private var lineEnd: [UInt8] {
    let place = range(0).upperBound
    let count = ending(at: place)
    return count > 0 ? Array(bytes[place..<place + count]) : [UInt8(ascii: "\n")]
  }

  private func encoded(_ value: String) -> [UInt8] {
    let content = Array(value.utf8)
    let quote = UInt8(ascii: "\"")
    let special: Set<UInt8> = [delimiter, quote, 0x0A, 0x0D]
    guard content.contains(where: special.contains) else { return content }
    return [quote] + content.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }
}
