/// A cell that tells no figure but a bound of it: `< 5`, `alle 5`, `yli 100`.
struct FigureBound {
  /// The bound.
  let value: Int64
  /// Whether the figure is below it.
  let isUpper: Bool

  private static let upper = [
    "<", "≤", "alle", "enintään", "under", "färre än", "mindre än", "fewer than", "less than",
    "below",
  ]
  private static let lower = [">", "≥", "yli", "vähintään", "över", "mer än", "more than", "over"]

  private static let mostBytes = 24

  /// Takes a cell apart; nil where it is no bound.
  init?(_ cell: ArraySlice<UInt8>) {
    guard cell.count <= Self.mostBytes, let last = cell.last, (0x30...0x39).contains(last) else {
      return nil
    }
    let digits = cell.reversed().prefix { (0x30...0x39).contains($0) }.count
    let number = cell.suffix(digits)
    let word = String(decoding: Blanks.trimmed(cell.dropLast(digits)), as: UTF8.self).lowercased()
    let isUpper = Self.upper.contains(word)
    guard isUpper || Self.lower.contains(word), let value = ScannedNumber(number)?.mantissa else {
      return nil
    }
    self.value = value
    self.isUpper = isUpper
  }

  /// Tells whether words tell an upper bound somewhere.
  static func isUpper(in words: String) -> Bool {
    let words = words.lowercased()
    return upper.contains { word in
      words.ranges(of: word + " ").contains { range in
        words[range.upperBound...].first?.isNumber ?? false
      }
    }
  }

  /// Whether the bound is one below which counts are hidden lest they tell of persons.
  var hidesFewer: Bool { isUpper && (3...10).contains(value) }
}
