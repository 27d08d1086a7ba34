/// Finds the delimiters and line feeds outside quotes, 64 bytes at a time.
struct EndScan {
  private let lineFeed: Bytes16
  private let delimiter: Bytes16
  private let carriageReturn: Bytes16
  private let quote: Bytes16
  private let quotesMatter: Bool
  private var carry: Carry

  /// How many places were found.
  private(set) var found = 0
  /// How many of them are line feeds.
  private(set) var lines = 0
  /// Whether some cells stand in quotes.
  private(set) var hasQuotes = false
  /// Whether some lines end with CR and LF.
  private(set) var hasReturns = false
  /// Whether an odd number of quotes stands in the block's own bytes.
  private(set) var quotesAreOdd = false

  /// What a group of bytes leaves for the next: whether it ends inside quotes, and a bit for what its last byte was.
  private struct Carry {
    var isInside: Bool
    var end: UInt64 = 0
    var closing: UInt64 = 0
    var carriageReturn: UInt64 = 0

    @inline(__always)
    var isPlain: Bool { !isInside && closing | carriageReturn == 0 }
  }

  /// Begins behind a byte that is inside quotes or not.
  init(_ format: CleanFormat, isInside: Bool, before byte: UInt8) {
    lineFeed = Bytes16(repeating: CleanFormat.lineFeed)
    delimiter = Bytes16(repeating: format.delimiter)
    carriageReturn = Bytes16(repeating: CleanFormat.carriageReturn)
    quote = format.quote.map { Bytes16(repeating: $0) } ?? carriageReturn
    quotesMatter = format.quote != nil
    carry = Carry(isInside: isInside)
    guard !isInside else { return }
    let isEnd = byte == CleanFormat.lineFeed || byte == format.delimiter
    carry.end = isEnd ? 1 : 0
    carry.closing = byte == format.quote ? 1 : 0
    carry.carriageReturn = byte == CleanFormat.carriageReturn ? 1 : 0
  }

  /// Writes the places, `base` added, up to the first line feed at or behind `own`; false where there is none.
  ///
  /// Nil where the text is not clean. `ends` must have room for a place a byte and 12 more.
  mutating func run(
    _ text: UnsafePointer<UInt8>, count: Int, own: Int, into ends: UnsafeMutablePointer<UInt32>,
    base: Int
  ) -> Bool? {
    guard var place = runOwn(text, count: min(count, own) & ~63, into: ends, base: base) else {
      return nil
    }
    while place < count {
      guard let feeds = take(Bytes64(at: text + place), own: own &- place, ends, place &+ base)
      else { return nil }
      let behind = feeds & ~Self.bits(below: own &- place)
      if behind != 0 {
        let last = place + base + behind.trailingZeroBitCount
        while found > 0, Int(ends[found - 1]) > last { found -= 1 }
        lines -= behind.nonzeroBitCount - 1
        return true
      }
      place &+= 64
    }
    return false
  }

  /// Writes the places in whole groups of the block's own bytes, and gives where they end; nil where they are not clean.
  private mutating func runOwn(
    _ text: UnsafePointer<UInt8>, count: Int, into ends: UnsafeMutablePointer<UInt32>, base: Int
  ) -> Int? {
    // What the loop goes by stays in registers.
    let (lineFeed, delimiter) = (lineFeed, delimiter)
    let (quote, carriageReturn) = (quote, carriageReturn)
    var (place, found, feedCounts) = (0, found, SIMD2<UInt64>())
    var (isPlain, end) = (carry.isPlain, carry.end)
    while place < count {
      let group = Bytes64(at: text + place)
      let feeds = group.matches(lineFeed)
      var places = group.matches(delimiter).union(feeds).bits
      feedCounts &+= feeds.matchCounts
      if !isPlain
        || group.matches(quote).union(group.matches(carriageReturn)).united.bits != 0
      {
        carry.end = end
        guard let bare = bare(group, places, feeds.bits, own: 64) else { return nil }
        places = bare.places
        lines &-= bare.quotedFeeds.nonzeroBitCount
        isPlain = carry.isPlain
      }
      end = places >> 63
      Self.write(places, to: ends + found, from: UInt32(truncatingIfNeeded: place &+ base))
      found &+= places.nonzeroBitCount
      place &+= 64
    }
    carry.end = end
    self.found = found
    lines &+= Int(truncatingIfNeeded: feedCounts[0] &+ feedCounts[1])
    return place
  }

  /// Writes the places in a group, and gives its line feeds outside quotes; nil where the group is not clean.
  private mutating func take(
    _ group: Bytes64, own: Int, _ ends: UnsafeMutablePointer<UInt32>, _ start: Int
  ) -> UInt64? {
    let feeds = group.matches(lineFeed).bits
    let places = feeds | group.matches(delimiter).bits
    guard let bare = bare(group, places, feeds, own: own) else { return nil }
    Self.write(bare.places, to: ends + found, from: UInt32(truncatingIfNeeded: start))
    found &+= bare.places.nonzeroBitCount
    lines &+= (feeds & ~bare.quotedFeeds).nonzeroBitCount
    return feeds & ~bare.quotedFeeds
  }

  /// Takes what is in quotes from the places in a group; nil where the group is not clean.
  ///
  /// - Parameter own: how many of the bytes are the block's own.
  @inline(never)
  private mutating func bare(
    _ group: Bytes64, _ places: UInt64, _ feeds: UInt64, own: Int
  ) -> (places: UInt64, quotedFeeds: UInt64)? {
    let quotes = quotesMatter ? group.matches(quote).bits : 0
    let inside = Self.parity(quotes) ^ (carry.isInside ? ~0 : 0)
    let returns = group.matches(carriageReturn).bits & ~inside
    let (ends, ownQuotes) = (places & ~inside, quotes & Self.bits(below: own))
    guard Self.isClean(quotes, returns, ends, feeds & ~inside, inside, &carry) else { return nil }
    hasQuotes = hasQuotes || quotes != 0
    quotesAreOdd = quotesAreOdd != (ownQuotes.nonzeroBitCount & 1 == 1)
    hasReturns = hasReturns || returns != 0
    return (ends, feeds & inside)
  }

  /// Checks that quotes stand around cells or are doubled in them, and that CR stands before LF alone.
  @inline(__always)
  private static func isClean(
    _ quotes: UInt64, _ returns: UInt64, _ ends: UInt64, _ feeds: UInt64, _ inside: UInt64,
    _ carry: inout Carry
  ) -> Bool {
    let opening = quotes & inside
    let closing = quotes & ~inside
    let afterEnd = ends << 1 | carry.end
    let afterClosing = closing << 1 | carry.closing
    let afterReturn = returns << 1 | carry.carriageReturn
    var faults = opening & ~(afterEnd | afterClosing)
    faults |= afterClosing & ~(ends | quotes | returns)
    faults |= afterReturn & ~feeds
    carry = Carry(
      isInside: inside >> 63 == 1, end: ends >> 63, closing: closing >> 63,
      carriageReturn: returns >> 63)
    return faults == 0
  }

  /// The lowest bits, as many as there are.
  @inline(__always)
  private static func bits(below count: Int) -> UInt64 {
    count >= 64 ? ~0 : count > 0 ? 1 << UInt64(count) - 1 : 0
  }

  /// For every bit whether an odd number of bits is set up to and including it.
  @inline(__always)
  private static func parity(_ bits: UInt64) -> UInt64 {
    var parity = bits
    parity ^= parity << 1
    parity ^= parity << 2
    parity ^= parity << 4
    parity ^= parity << 8
    parity ^= parity << 16
    parity ^= parity << 32
    return parity
  }

  /// Most groups have no more places than these.
  private static let usualCount = 10

  /// Writes down the places of the bits that are set: as many as are usual at once, then eight at a time.
  @inline(__always)
  private static func write(
    _ bits: UInt64, to ends: UnsafeMutablePointer<UInt32>, from start: UInt32
  ) {
    var rest = bits
    var target = ends
    for offset in 0..<usualCount {
      target[offset] = start &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
    target += usualCount
    while rest != 0 {
      for offset in 0..<8 {
        target[offset] = start &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
      target += 8
    }
  }
}
