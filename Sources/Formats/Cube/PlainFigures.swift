/// Reads runs of plain figures, as nearly all of a big file are: `306443 290460 -1.5`.
///
/// A figure's end is found and its digits are read eight bytes at once; longer ones end the run, as all else does.
struct PlainFigures {
  /// What stands between figures.
  enum Between {
    /// Blanks, commas and semicolons, which are all the same.
    case anything
    /// A comma, and blanks around it, as in a JSON array.
    case comma
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let between: Between
  private var place: Int

  /// How many figures are gathered before they are added.
  private static let batch = 1024

  /// Adds the plain figures from a place on, as many as there is room for, and gives the place after them.
  ///
  /// Between commas that place is the one after the last figure's comma, where another element must follow.
  static func append(
    _ bytes: [UInt8], from start: Int, between: Between, to figures: inout Figures, atMost most: Int
  ) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PlainFigures(bytes: bytes, between: between, place: start)
      withUnsafeTemporaryAllocation(of: Int64.self, capacity: batch) { digits in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: batch) { decimals in
          var isFull = true
          while isFull, figures.count < most {
            let wanted = min(batch, most - figures.count)
            let count = reader.take(wanted, digits, decimals)
            figures.append(UnsafeBufferPointer(digits), UnsafeBufferPointer(decimals), count: count)
            isFull = count == wanted
          }
        }
      }
      return reader.place
    }
  }

  /// Reads up to so many figures; gives how many there were before something else.
  private mutating func take(
    _ wanted: Int, _ digits: UnsafeMutableBufferPointer<Int64>,
    _ decimals: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    // Eight bytes are read from each figure's start on.
    let last = bytes.count - 8
    var count = 0
    var place = place
    while count < wanted {
      var start = place
      while start <= last, isBetween(bytes[start]) { start &+= 1 }
      guard start <= last else { break }
      let word = UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self).littleEndian
      let length = Self.length(word)
      guard length > 0, length < 8 else { break }
      let number = PlainNumber(
        base, start: start, length: length, decimalMark: UInt8(ascii: "."))
      guard number.isPlain else { break }
      var end = start &+ length
      switch between {
      case .anything: guard isBetween(bytes[end]) else { return finish(count, at: place) }
      case .comma:
        while end <= last, isBetween(bytes[end]) { end &+= 1 }
        guard bytes[end] == UInt8(ascii: ",") else { return finish(count, at: place) }
        end &+= 1
      }
      digits[count] = number.mantissa
      decimals[count] = UInt8(truncatingIfNeeded: number.decimals)
      count &+= 1
      place = end
    }
    return finish(count, at: place)
  }

  private mutating func finish(_ count: Int, at place: Int) -> Int {
    self.place = place
    return count
  }

  /// Tells whether a byte may be passed before a figure.
  @inline(__always)
  private func isBetween(_ byte: UInt8) -> Bool {
    switch between {
    case .anything: byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    case .comma: JSONGrammar.isBlank(byte)
    }
  }

  /// How many of eight bytes stand before the first blank, comma or semicolon; 8 for all.
  @inline(__always)
  private static func length(_ word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Blanks and the comma come before the minus, the point and the digits; only the lowest bit found is exact.
    let below = (word &- ones &* UInt64(UInt8(ascii: "-"))) & ~word
    let semicolon = word ^ ones &* UInt64(UInt8(ascii: ";"))
    let found = (below | (semicolon &- ones) & ~semicolon) & 0x8080_8080_8080_8080
    return found == 0 ? 8 : found.trailingZeroBitCount >> 3
  }
}
