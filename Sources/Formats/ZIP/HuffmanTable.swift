/// The codes of a DEFLATE block, laid out so that the next bits of the text are the index of their symbol.
struct HuffmanTable: Sendable {
  /// For every row of bits the symbol times 16 plus the length of its code; 0 where no code is.
  let entries: [UInt16]
  /// The bits that make an index.
  let mask: UInt64
  /// The bits of the longest code.
  let longest: Int

  /// Lays out the codes of these lengths, 0 for symbols without one; nil where more codes are given than fit.
  init?(_ lengths: some Collection<UInt8>) {
    longest = max(1, Int(lengths.max() ?? 0))
    guard longest <= 15 else { return nil }
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var code = 0
    var nextCode = [Int](repeating: 0, count: 16)
    for length in 1...15 {
      code = (code + counts[length - 1]) << 1
      nextCode[length] = code
      guard code + counts[length] <= 1 << length else { return nil }
    }
    var entries = [UInt16](repeating: 0, count: 1 << longest)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let size = Int(length)
      let reversed = Self.reversed(nextCode[size], bits: size)
      nextCode[size] += 1
      for index in stride(from: reversed, to: entries.count, by: 1 << size) {
        entries[index] = UInt16(symbol) << 4 | UInt16(length)
      }
    }
    self.entries = entries
    mask = UInt64(entries.count - 1)
  }

  /// A code without symbols: every text is damaged in its eyes.
  private init() {
    entries = [0, 0]
    mask = 1
    longest = 1
  }

  private static func reversed(_ code: Int, bits: Int) -> Int {
    (0..<bits).reduce(0) { $0 << 1 | (code >> $1 & 1) }
  }

  /// The codes of blocks that bring none of their own (RFC 1951, 3.2.6).
  static let fixedLiterals =
    HuffmanTable((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    ?? HuffmanTable()
  /// The distances of blocks that bring none of their own.
  static let fixedDistances =
    HuffmanTable([UInt8](repeating: 5, count: 30)) ?? HuffmanTable()
}

extension Array {
  /// The element at a place; nil where there is none.
  subscript(at place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
