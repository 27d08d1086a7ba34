/// Undoes the compression of ZIP archives (DEFLATE, RFC 1951).
///
/// What comes out is counted while it does: what an archive says of its sizes is not believed.
struct Inflate {
  private let source: [UInt8]
  private let limit: Int
  private var place = 0
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  private init(_ source: [UInt8], limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// The bytes that were compressed; more than `limit` of them are an error.
  static func inflated(_ source: [UInt8], limit: Int) throws(ZipError) -> [UInt8] {
    var inflate = Inflate(source, limit: limit)
    inflate.output.reserveCapacity(min(limit, source.count * 4))
    while try !inflate.takeBlock() {}
    return inflate.output
  }

  /// Takes a block; true for the last one.
  private mutating func takeBlock() throws(ZipError) -> Bool {
    let isLast = try take(1) == 1
    switch try take(2) {
    case 0: try takeStored()
    case 1: try takeCodes(HuffmanTable.fixedLiterals, HuffmanTable.fixedDistances)
    case 2:
      let (literals, distances) = try takeTables()
      try takeCodes(literals, distances)
    default: throw .damaged
    }
    return isLast
  }

  private mutating func refill() {
    while bitCount <= 56, place < source.count {
      bits |= UInt64(source[place]) << UInt64(bitCount)
      bitCount += 8
      place += 1
    }
  }

  private mutating func take(_ count: Int) throws(ZipError) -> Int {
    refill()
    guard bitCount >= count else { throw .cutOff }
    let value = Int(bits & (1 << UInt64(count) - 1))
    bits >>= UInt64(count)
    bitCount -= count
    return value
  }

  private mutating func takeSymbol(_ table: HuffmanTable) throws(ZipError) -> Int {
    refill()
    let entry = table.entries[Int(bits & table.mask)]
    let length = Int(entry & 15)
    guard length > 0 else { throw bitCount < table.longest ? .cutOff : .damaged }
    guard length <= bitCount else { throw .cutOff }
    bits >>= UInt64(length)
    bitCount -= length
    return Int(entry >> 4)
  }

  private mutating func takeStored() throws(ZipError) {
    _ = try take(bitCount & 7)
    let length = try take(16)
    guard try take(16) == ~length & 0xFFFF else { throw .damaged }
    try checkRoom(length)
    for _ in 0..<length { output.append(UInt8(try take(8))) }
  }

  private func checkRoom(_ count: Int) throws(ZipError) {
    guard output.count + count <= limit else { throw .tooLarge(limit: limit) }
  }

  private mutating func takeCodes(
    _ literals: HuffmanTable, _ distances: HuffmanTable
  ) throws(ZipError) {
    while true {
      let symbol = try takeSymbol(literals)
      if symbol < 256 {
        try checkRoom(1)
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard let length = Self.lengths[at: symbol - 257] else { throw .damaged }
      let count = try length.base + take(length.extraBits)
      guard let far = Self.distances[at: try takeSymbol(distances)] else { throw .damaged }
      let distance = try far.base + take(far.extraBits)
      guard distance <= output.count else { throw .damaged }
      try checkRoom(count)
      let start = output.count - distance
      for offset in 0..<count { output.append(output[start + offset]) }
    }
  }

  private mutating func takeTables() throws(ZipError) -> (HuffmanTable, HuffmanTable) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let codeCount = try take(4) + 4
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for place in Self.codeOrder.prefix(codeCount) { codeLengths[place] = UInt8(try take(3)) }
    guard let codes = HuffmanTable(codeLengths) else { throw .damaged }
    var lengths: [UInt8] = []
    let count = literalCount + distanceCount
    while lengths.count < count {
      let symbol = try takeSymbol(codes)
      switch symbol {
      case 0..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { throw .damaged }
        lengths.append(contentsOf: repeatElement(last, count: try take(2) + 3))
      case 17: lengths.append(contentsOf: repeatElement(0, count: try take(3) + 3))
      default: lengths.append(contentsOf: repeatElement(0, count: try take(7) + 11))
      }
    }
    guard lengths.count == count, lengths[256] != 0,
      let literals = HuffmanTable(lengths[..<literalCount]),
      let distances = HuffmanTable(lengths[literalCount...])
    else { throw .damaged }
    return (literals, distances)
  }

  private static let codeOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// The least length or distance of a symbol and the bits that are added (RFC 1951, 3.2.5).
  private typealias Reach = (base: Int, extraBits: Int)

  private static let lengths: [Reach] =
    reaches(from: 3, extraBits: [0, 0, 0, 0, 0, 0, 0, 0] + (4..<24).map { $0 / 4 })
    + [(258, 0)]
  private static let distances = reaches(
    from: 1, extraBits: [0, 0] + (2..<30).map { $0 / 2 - 1 })

  private static func reaches(from first: Int, extraBits: [Int]) -> [Reach] {
    var base = first
    return extraBits.map { bits in
      defer { base += 1 << bits }
      return (base, bits)
    }
  }
}
