import Glibc

/// Reads lines of UTF-8 from a file or a pipe, where there is nobody to edit them.
///
/// A byte order mark at the beginning is skipped, CR LF ends a line as LF does, and the last line needs
/// no end. After an error the next call goes on with the line after.
public struct PlainLineReader {
  /// The most bytes that a line may have.
  public static let standardLimit = 1 << 20

  private static let lineFeed = UInt8(ascii: "\n")
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The number of the line read last, from 1.
  public private(set) var lineNumber = 0
  private let descriptor: Int32
  private let limit: Int
  private var bytes: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// Reads from an open descriptor, which stays its owner's.
  public init(descriptor: Int32, limit: Int = Self.standardLimit) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line without its end; nil after the last.
  public mutating func next() throws(PlainLineError) -> String? {
    guard var line = try nextBytes() else { return nil }
    if lineNumber == 1, line.starts(with: Self.mark) { line.removeFirst(Self.mark.count) }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    guard let text = String(validating: line, as: UTF8.self) else {
      throw .notUTF8(line: lineNumber)
    }
    return text
  }

  /// The bytes up to the next line feed or the end.
  private mutating func nextBytes() throws(PlainLineError) -> ArraySlice<UInt8>? {
    var isTooLong = false
    var searched = position
    while true {
      if let end = bytes[searched...].firstIndex(of: Self.lineFeed) ?? (isAtEnd ? bytes.count : nil)
      {
        // Only past the last line is there nothing between here and the end.
        if position == end, end == bytes.count, !isTooLong { return nil }
        lineNumber += 1
        defer { position = min(end + 1, bytes.count) }
        guard !isTooLong, end - position <= limit else {
          throw .tooLong(line: lineNumber, limit: limit)
        }
        return bytes[position..<end]
      }
      // What cannot be used is not kept either.
      if bytes.count - position > limit {
        isTooLong = true
        position = bytes.count
      }
      bytes.removeFirst(position)
      position = 0
      searched = bytes.count
      try readBlock()
    }
  }

  private mutating func readBlock() throws(PlainLineError) {
    var block: [UInt8] = Array(repeating: 0, count: 1 << 16)
    var count = read(descriptor, &block, block.count)
    while count < 0, errno == EINTR { count = read(descriptor, &block, block.count) }
    isAtEnd = count <= 0
    guard count >= 0 else { throw .cannotRead(errno: errno) }
    bytes += block.prefix(count)
  }
}
