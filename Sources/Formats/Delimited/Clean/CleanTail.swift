/// The end of a text: where its last row ends, and the empty lines behind.
struct CleanTail {
  private static let sampleBytes = 4096
  /// More empty lines than this are no footer to the tolerant reader.
  private static let mostEmptyRows = 40

  /// The offset behind the last row, its line feed included.
  let end: Int
  /// How many empty lines stand behind the last row.
  let emptyRows: Int

  /// Looks at the end.
  init(_ source: TextSource) throws(CleanStop) {
    let start = max(0, source.count - Self.sampleBytes)
    var bytes: [UInt8]
    do {
      bytes = try source.bytes(from: start, count: Self.sampleBytes)
    } catch {
      throw .failed(.file(error))
    }
    var lines = 0
    var end = bytes.count
    while bytes.last == CleanFormat.lineFeed {
      lines += 1
      end = bytes.count
      bytes.removeLast()
      if bytes.last == CleanFormat.carriageReturn { bytes.removeLast() }
    }
    guard !bytes.isEmpty, lines <= Self.mostEmptyRows else { throw .unclean }
    self.end = start + end
    emptyRows = max(0, lines - 1)
  }
}
