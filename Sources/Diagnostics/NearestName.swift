/// The search for the name that a person probably meant.
public enum NearestName {
  /// Names close enough to `typed` to be suggested, nearest first; empty when none is close.
  ///
  /// Close is at most a third of the longer name's letters in edits (insert, delete, change, swap of
  /// neighbours), case aside; a name that begins with what was typed (three letters or more) is close too.
  public static func matches(for typed: String, among names: [String], limit: Int = 3) -> [String] {
    nearest(to: typed, among: names, limit: limit)
  }

  /// The one nearest name, if any is close.
  public static func match(for typed: String, among names: [String]) -> String? {
    nearest(to: typed, among: names, limit: 1).first
  }

  /// The one nearest of the words of longer texts, if any is close.
  public static func match(for typed: String, amongWords words: [Substring]) -> String? {
    nearest(to: typed, among: words, limit: 1).first.map(String.init)
  }

  /// One rule for both kinds of text: the compiler makes a quick one of each, as nobody outside gives other kinds.
  private static func nearest<Name: StringProtocol>(
    to typed: String, among names: [Name], limit: Int
  ) -> [Name] {
    var wanted: [UInt32] = []
    SmallLetters.read(typed, into: &wanted)
    guard !wanted.isEmpty else { return [] }
    var distances = EditDistance(from: wanted)
    var scored: [(name: Name, distance: Int, order: Int)] = []
    var candidate: [UInt32] = []
    for (order, name) in names.enumerated() {
      // A name has no more letters than bytes: one that is far too short is not even taken apart.
      guard name.utf8.count + max(1, wanted.count / 3) >= wanted.count else { continue }
      SmallLetters.read(name, into: &candidate)
      let allowed = max(1, max(wanted.count, candidate.count) / 3)
      if abs(candidate.count - wanted.count) <= allowed,
        let distance = distances.distance(to: candidate, atMost: allowed),
        distance < max(wanted.count, candidate.count)
      {
        scored.append((name, distance, order))
      } else if wanted.count >= 3, candidate.starts(with: wanted) {
        scored.append((name, allowed + 1, order))
      }
    }
    scored.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    return scored.prefix(limit).map(\.name)
  }
}

/// Letters in small form, as numbers that compare quickly.
private enum SmallLetters {
  /// What the letters from U+0080 up to the end of the Latin blocks become, where that is one letter.
  private static let latin: [UInt32] = (0x80..<0x250).map { (value: UInt32) in
    let small = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
    return small?.count == 1 ? small?.first?.value ?? value : value
  }

  /// Puts the letters of a text in the place of those before; the room is kept, for there may be many texts.
  static func read(_ text: some StringProtocol, into letters: inout [UInt32]) {
    letters.removeAll(keepingCapacity: true)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: letters.append(scalar.value | 0x20)
      case ..<0x80: letters.append(scalar.value)
      case ..<0x250: letters.append(latin[Int(scalar.value) - 0x80])
      default: letters += scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
      }
    }
  }
}
