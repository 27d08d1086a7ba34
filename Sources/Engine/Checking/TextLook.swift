import Language
import Tables

/// What the cells of a text column look like to people, where an order of texts is not the order that they mean.
enum TextLook: Equatable {
  /// `31.12.2023`, which as a text comes after `1.2.2024`; one of the cells
  case writtenDates(WrittenDate)
  /// `2023-12-31`, whose texts are in the order of time
  case standardDates
  /// Mostly numbers, among cells such as `alle 5` and `1 234,5 €`; one that is no plain number
  case figures(odd: String)

  /// So many members tell what all look like.
  private static let sample = 1_000

  /// Nil for texts that are neither dates nor numbers.
  init?(_ dictionary: TextDictionary) {
    let members = dictionary.members.prefix(Self.sample)
    let dates = members.compactMap { WrittenDate($0) }
    if let date = dates.first, 10 * dates.count >= 9 * members.count {
      self = .writtenDates(date)
    } else if !members.isEmpty, members.allSatisfy(WrittenDate.isStandard) {
      self = .standardDates
    } else if 2 * members.count(where: Self.isFigure) >= members.count,
      !members.filter(Self.isFigure).allSatisfy({ WrittenPeriod($0) == .year }),
      !members.contains(where: Self.isCode),
      let odd = members.first(where: { $0.contains(where: \.isNumber) && !Self.isPlainNumber($0) })
    {
      self = .figures(odd: odd)
    } else {
      return nil
    }
  }

  /// Tells whether `number` reads most of a column's texts.
  static func areMostlyPlainNumbers(_ dictionary: TextDictionary) -> Bool {
    let members = dictionary.members.prefix(sample)
    return 2 * members.count(where: isPlainNumber) >= members.count
  }

  /// Tells whether a text begins with a zero that is no figure's: `001`.
  private static func isCode(_ text: String) -> Bool {
    let beginning = text.utf8.prefix(2)
    return beginning.count == 2 && beginning.first == 0x30
      && beginning.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Tells whether a text is digits that `number` reads.
  static func isPlainNumber(_ text: String) -> Bool {
    !text.contains(where: \.isWhitespace) && ExactDecimal(TextFolding.fold(text)) != nil
  }

  /// Tells whether people read a text as a number: with blanks between digits, a decimal comma, a sign of money.
  static func isFigure(_ text: String) -> Bool {
    let signs: Set<Character> = [" ", "€", "$", "£", "%"]
    let digits = TextFolding.fold(text).filter { !signs.contains($0) }
    return ExactDecimal(digits.replacing(",", with: ".")) != nil
  }

  /// Tells whether the order of texts, digits in them by their value, misses a text's number: `alle 5`, `1 234,5`.
  static func isOutOfOrder(_ text: String) -> Bool {
    guard let first = text.first, text.contains(where: \.isNumber) else { return false }
    return !first.isNumber || text.split(whereSeparator: { !$0.isNumber }).count > 1
  }
}

/// A date as people write it: `31.12.2023`.
struct WrittenDate: Equatable {
  let day: Int
  let month: Int
  let year: Int

  /// Nil for what is no such date; a time behind a blank is passed over.
  init?(_ text: String) {
    let date = text.split(separator: " ", maxSplits: 1).first ?? ""
    let parts = date.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
      parts[2].utf8.count == 4, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
      (1...31).contains(day), (1...12).contains(month)
    else { return nil }
    (self.day, self.month, self.year) = (day, month, year)
  }

  /// The date as the standard writes it, in the order of time: `2023-12-31`.
  var standard: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let digits = "\(year)"
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + "-\(two(month))-\(two(day))"
  }

  /// Tells whether a text begins with a date as the standard writes it.
  static func isStandard(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count >= 10, bytes.count == 10 || !(48...57).contains(bytes[10]) else {
      return false
    }
    return bytes.prefix(10).enumerated().allSatisfy { place, byte in
      place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
    }
  }
}
