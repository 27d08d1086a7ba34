/// Texts that are times in one form: `2021/2022`, `2021–22`, `2023Q1`, `2023M01`, `2023-01`, `2023-01-31`, `2023*`.
///
/// The order of texts, digits in them by their value, is the order of time where all have one form.
public enum WrittenPeriod: Sendable, Equatable {
  /// `2023`, `2023*`
  case year
  /// `2021/2022`, `2021/22`
  case schoolYear(Character, digits: Int)
  /// `2023Q1`
  case quarter
  /// `2023M01`, `2023-01`
  case month(Character)
  /// `2023-01-31`
  case day

  /// More members are no periods that anybody tells apart.
  private static let most = 10_000

  /// Tells whether all members of a column are times in one form.
  public static func areAll(_ dictionary: TextDictionary) -> Bool {
    let members = dictionary.members
    guard members.count > 1, members.count <= most, let form = WrittenPeriod(members[0]) else {
      return false
    }
    return members.dropFirst().allSatisfy { WrittenPeriod($0) == form }
  }

  /// Nil for a text that is no time; the mark of a preliminary figure makes no other form.
  public init?(_ text: String) {
    var rest = TextFolding.fold(text)[...]
    if rest.last == "*" { rest.removeLast() }
    let pieces = rest.split(whereSeparator: { !$0.isASCII || !$0.isNumber })
    guard let first = pieces.first, first.count == 4, rest.hasPrefix(first),
      let year = Int(first), (1900...2100).contains(year), rest.last?.isNumber == true
    else { return nil }
    let numbers = pieces.compactMap { Int($0) }
    let marks = rest.filter { !$0.isASCII || !$0.isNumber }
    switch (pieces.count, marks.count, marks.first) {
    case (1, 0, _): self = .year
    case (2, 1, "q"), (2, 1, "k"):
      guard pieces[1].count == 1, (1...4).contains(numbers[1]) else { return nil }
      self = .quarter
    case (2, 1, let mark?) where pieces[1].count == 2 && "m-".contains(mark):
      let follows = numbers[1] == (year + 1) % 100
      guard (1...12).contains(numbers[1]) || mark == "-" && follows else { return nil }
      // `2011-12` may be either, and both have the same order.
      self = .month(mark)
    case (2, 1, let mark?) where "/-".contains(mark):
      let digits = pieces[1].count
      guard digits == 2 || digits == 4,
        numbers[1] == (digits == 4 ? year + 1 : (year + 1) % 100)
      else { return nil }
      self = .schoolYear(mark, digits: digits)
    case (3, 2, "-"):
      guard marks == "--", pieces[1].count == 2, pieces[2].count == 2,
        (1...12).contains(numbers[1]), (1...31).contains(numbers[2])
      else { return nil }
      self = .day
    default: return nil
    }
  }
}
