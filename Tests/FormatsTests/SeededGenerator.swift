import Tables

/// A random generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

extension Table {
  /// A table of columns of every exact type, with the texts that trouble readers.
  static func random(seed: UInt64) -> Table {
    var generator = SeededGenerator(seed: seed)
    let rows = Int.random(in: 1...8, using: &generator)
    var table = Table()
    for place in 0..<Int.random(in: 1...5, using: &generator) {
      let kind = Int.random(in: 0...3, using: &generator)
      let column: Column
      switch kind {
      case 0: column = .randomDecimals(rows, &generator)
      case 1: column = .randomBooleans(rows, &generator)
      default: column = .randomTexts(rows, &generator)
      }
      // A column without any value has no type in text.
      guard column.missing.missingCount < rows else { continue }
      table.append(Field("field \(place)"), column)
    }
    return table
  }
}

extension Column {
  fileprivate static func randomDecimals(_ rows: Int, _ generator: inout SeededGenerator) -> Column
  {
    .decimals(
      (0..<rows).map { _ in
        guard Int.random(in: 0...4, using: &generator) > 0 else { return nil }
        let size = Int64(1) << Int64.random(in: 1...50, using: &generator)
        return ExactDecimal(
          mantissa: Int64.random(in: -size...size, using: &generator),
          scale: Int.random(in: 0...4, using: &generator))
      })
  }

  fileprivate static func randomBooleans(_ rows: Int, _ generator: inout SeededGenerator) -> Column
  {
    var builder = BooleanBuilder()
    for _ in 0..<rows {
      if Int.random(in: 0...4, using: &generator) > 0 {
        builder.append(Bool.random(using: &generator))
      } else {
        builder.appendMissing(.absent)
      }
    }
    return builder.build()
  }

  fileprivate static func randomTexts(_ rows: Int, _ generator: inout SeededGenerator) -> Column {
    let pieces = [
      "a", "Äiti", ",", ";", "\t", "|", "\"", "\n", "\r\n", "\\", "\\t", " ", "1", "07", "-5",
      "true", "..", "-", "=1+1", "1.5", "{", "[", "#", "\u{202E}", "🙂", "e\u{301}", "\u{0}",
    ]
    return .texts(
      (0..<rows).map { _ in
        guard Int.random(in: 0...5, using: &generator) > 0 else { return nil }
        let count = Int.random(in: 1...3, using: &generator)
        return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      })
  }
}
