import CBytes

/// Finds the delimiters and line feeds outside quotes, 64 bytes at a time.
struct EndScan {
  private var scan = cbytes_scan()
  private let level: cbytes_level

  /// Whether an odd number of quotes stands in the block's own bytes.
  private(set) var quotesAreOdd = false
  /// How many places were found.
  var found: Int { scan.found }
  /// How many of them are line feeds.
  var lines: Int { scan.lines }
  /// Whether some cells stand in quotes.
  var hasQuotes: Bool { scan.quotes > 0 }
  /// Whether line feeds stand in some of these.
  var hasFeedsInside: Bool { scan.inner_feeds > 0 }
  /// Whether some lines end with CR and LF.
  var hasReturns: Bool { scan.returns > 0 }

  /// Begins behind a byte that is inside quotes or not.
  init(
    _ format: CleanFormat, isInside: Bool, before byte: UInt8,
    level: cbytes_level = cbytes_widest()
  ) {
    self.level = level
    scan.delimiter = format.delimiter
    scan.quote = format.quote ?? 0
    scan.has_quote = format.quote != nil
    scan.is_inside = isInside
    guard !isInside else { return }
    scan.is_behind_end = byte == CleanFormat.lineFeed || byte == format.delimiter
    scan.is_behind_closing = byte == format.quote
    scan.is_behind_return = byte == CleanFormat.carriageReturn
  }

  /// Writes the places, `base` added, up to the first line feed at or behind `own`; false where there is none.
  ///
  /// Nil where the text is not clean. `text` is read in whole groups of 64 bytes, and `ends` must have room for a place
  /// for each byte of them and for 64 more.
  mutating func run(
    _ text: UnsafePointer<UInt8>, count: Int, own: Int, into ends: UnsafeMutablePointer<UInt32>,
    base: Int
  ) -> Bool? {
    let own = min(count, own)
    var place = own & ~63
    guard take(place / 64, text, ends, base) else { return nil }
    var quotes = scan.quotes
    if scan.has_quote {
      for byte in UnsafeBufferPointer(start: text + place, count: own - place)
      where byte == scan.quote { quotes += 1 }
    }
    quotesAreOdd = quotes & 1 == 1
    while place < count {
      let known = found
      guard take(1, text + place, ends, place + base) else { return nil }
      place += 64
      let feeds = (known..<found).filter {
        Int(ends[$0]) >= own + base && text[Int(ends[$0]) - base] == CleanFormat.lineFeed
      }
      if let last = feeds.first {
        scan.found = last + 1
        scan.lines -= feeds.count - 1
        return true
      }
    }
    return false
  }

  private mutating func take(
    _ groups: Int, _ text: UnsafePointer<UInt8>, _ ends: UnsafeMutablePointer<UInt32>, _ base: Int
  ) -> Bool {
    cbytes_find_ends(&scan, text, groups, ends, UInt32(truncatingIfNeeded: base), level)
  }
}
