/// The search for the name that a person probably meant.
public enum NearestName {
  /// Names close enough to `typed` to be suggested, nearest first; empty when none is close.
  ///
  /// Close is at most a third of the longer name's letters in edits (insert, delete, change, swap of
  /// neighbours), case aside; a name that begins with what was typed (three letters or more) is close too.
  public static func matches<Names: Sequence>(
    for typed: String, among names: Names, limit: Int = 3
  ) -> [String] where Names.Element: StringProtocol {
    var wanted: [UInt32] = []
    SmallLetters.read(typed, into: &wanted)
    guard !wanted.isEmpty else { return [] }
    var distances = EditDistance(from: wanted)
    var scored: [(name: Names.Element, distance: Int, order: Int)] = []
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
    return scored.prefix(limit).map { String($0.name) }
  }

  /// The one nearest name, if any is close.
  public static func match<Names: Sequence>(
    for typed: String, among names: Names
  ) -> String? where Names.Element: StringProtocol {
    matches(for: typed, among: names, limit: 1).first
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
