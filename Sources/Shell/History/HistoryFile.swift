import Formats

/// The file of earlier statements: lines that are only ever added, each by one locked write.
struct HistoryFile {
  /// How much of a long file is read: its end.
  static let tail = 1 << 20

  private static let lineEnd = UInt8(ascii: "\n")

  let path: String
  /// Up to where the lines have been read.
  private var read = 0

  init(path: String) {
    self.path = path
  }

  /// The lines since the last time, oldest first, each with its end.
  ///
  /// A last line that a crash cut short, or that is being written now, is not one yet.
  mutating func readNewLines() throws(FileError) -> ArraySlice<UInt8> {
    let file: PrivateFile
    do throws(FileError) {
      file = try PrivateFile(path, for: .reading)
    } catch .notFound {
      return []
    }
    let size = file.size
    // Somebody has emptied the file or put another in its place.
    if size < read { read = 0 }
    guard size > read else { return [] }
    let start = max(size - Self.tail, read)
    let bytes = try file.read(from: start, count: size - start)
    guard let end = bytes.lastIndex(of: Self.lineEnd) else { return [] }
    // Somewhere in a line is where the tail of a long file begins.
    let isCut = start > read
    read = start + end + 1
    let whole = bytes[...end]
    return isCut ? whole.drop { $0 != Self.lineEnd } : whole
  }

  /// Adds a line that ends in a newline; makes the file and its folders if they are missing.
  func append(_ line: [UInt8]) throws(FileError) {
    let file = try PrivateFile(path, for: .appending)
    try file.lock()
    // After a crash or a full disk the file may end in half a line, which must not swallow this one.
    let last = try file.read(from: max(file.size - 1, 0), count: 1)
    let isWhole = last.isEmpty || last == [Self.lineEnd]
    try file.append(isWhole ? line : [Self.lineEnd] + line)
  }
}
