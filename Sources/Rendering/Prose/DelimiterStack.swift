/// A run of `*` or `_` with what it can do where it stands.
struct DelimiterRun {
  let sign: UInt8
  let length: Int
  let canOpen: Bool
  let canClose: Bool

  /// Looks at the characters before and behind a run.
  ///
  /// https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
  init(_ bytes: [UInt8], _ range: Range<Int>, _ sign: UInt8) {
    self.sign = sign
    length = range.count
    let before = Self.scalar(before: range.lowerBound, bytes)
    let behind = Self.scalar(at: range.upperBound, bytes)
    let opens =
      !Self.isBlank(behind)
      && (!Self.isSign(behind) || Self.isBlank(before) || Self.isSign(before))
    let closes =
      !Self.isBlank(before)
      && (!Self.isSign(before) || Self.isBlank(behind) || Self.isSign(behind))
    if sign == UInt8(ascii: "_") {
      canOpen = opens && (!closes || Self.isSign(before))
      canClose = closes && (!opens || Self.isSign(behind))
    } else {
      canOpen = opens
      canClose = closes
    }
  }

  private static func scalar(before end: Int, _ bytes: [UInt8]) -> Unicode.Scalar? {
    var start = end - 1
    while start > 0, start > end - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? nil : bytes[start..<end].text.unicodeScalars.last
  }

  private static func scalar(at start: Int, _ bytes: [UInt8]) -> Unicode.Scalar? {
    bytes[start...].prefix(4).text.unicodeScalars.first
  }

  /// The ends of the text are blank.
  private static func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isWhitespace } ?? true
  }

  private static func isSign(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar?.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }
}

/// The runs that may still become emphasis, matched as https://spec.commonmark.org/0.31.2/#process-emphasis tells.
struct DelimiterStack {
  private struct Entry {
    let run: DelimiterRun
    let node: Int
    var left: Int
    var previous: Int?
    var next: Int?
  }

  private var entries: [Entry] = []
  private(set) var last: Int?

  mutating func push(_ run: DelimiterRun, node: Int) {
    entries.append(Entry(run: run, node: node, left: run.length, previous: last))
    if let last { entries[last].next = entries.count - 1 }
    last = entries.count - 1
  }

  private mutating func remove(_ index: Int) {
    let entry = entries[index]
    if let previous = entry.previous { entries[previous].next = entry.next }
    if let next = entry.next {
      entries[next].previous = entry.previous
    } else {
      last = entry.previous
    }
  }

  /// Makes emphasis of the runs above one; they are done with then.
  mutating func resolve(_ nodes: inout InlineNodes, above bottom: Int?) {
    // Below these no opener is to be found for a closer of this kind, so that the search stays linear.
    var bottoms: [Int: Int?] = [:]
    var next = firstEntry(above: bottom)
    while let closer = next {
      guard entries[closer].run.canClose else {
        next = entries[closer].next
        continue
      }
      let kind = kind(of: closer)
      let floor = bottoms[kind] ?? bottom
      if let opener = opener(for: closer, above: floor, bottom) {
        next = match(opener, closer, &nodes)
      } else {
        next = entries[closer].next
        bottoms[kind] = .some(entries[closer].previous)
        if !entries[closer].run.canOpen { remove(closer) }
      }
    }
    while let last, last != bottom { remove(last) }
  }

  private func firstEntry(above bottom: Int?) -> Int? {
    if let bottom { return entries[bottom].next }
    var first = last
    while let index = first, let previous = entries[index].previous { first = previous }
    return first
  }

  private func kind(of closer: Int) -> Int {
    let run = entries[closer].run
    return Int(run.sign) * 6 + (run.canOpen ? 3 : 0) + run.length % 3
  }

  private func opener(for closer: Int, above floor: Int?, _ bottom: Int?) -> Int? {
    let close = entries[closer].run
    var candidate = entries[closer].previous
    while let index = candidate, index != floor, index != bottom {
      let open = entries[index].run
      let isOdd =
        (close.canOpen || open.canClose) && !close.length.isMultiple(of: 3)
        && (open.length + close.length).isMultiple(of: 3)
      if open.sign == close.sign, open.canOpen, !isOdd { return index }
      candidate = entries[index].previous
    }
    return nil
  }

  /// Wraps what stands between two runs; gives the run to go on with.
  private mutating func match(_ opener: Int, _ closer: Int, _ nodes: inout InlineNodes) -> Int? {
    let count = entries[opener].left >= 2 && entries[closer].left >= 2 ? 2 : 1
    while let between = entries[closer].previous, between != opener { remove(between) }
    nodes.wrap(after: entries[opener].node, before: entries[closer].node, isStrong: count == 2)
    for index in [opener, closer] {
      entries[index].left -= count
      nodes.shorten(entries[index].node, by: count)
      guard entries[index].left == 0 else { continue }
      nodes.remove(entries[index].node)
      remove(index)
    }
    return entries[closer].left > 0 ? closer : entries[closer].next
  }
}
