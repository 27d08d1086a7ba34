import Diagnostics

/// The opening line of a fenced block, by the rules of CommonMark.
struct CellFence {
  /// The info string's first word by which a block is a query cell.
  static let language = "mittari"

  let mark: UInt8
  let length: Int
  let indentation: Int
  /// What follows the marks, without blanks around it.
  let info: String

  /// Reads an opening fence; nil for any other line.
  init?(_ line: String) {
    let bytes = Array(line.utf8)
    let indentation = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    guard indentation <= 3, indentation < bytes.count else { return nil }
    let mark = bytes[indentation]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = bytes[indentation...].prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    let rest = bytes[(indentation + length)...]
    if mark == UInt8(ascii: "`"), rest.contains(mark) { return nil }
    self.mark = mark
    self.length = length
    self.indentation = indentation
    info = String(decoding: rest, as: UTF8.self).trimmedBlanks
  }

  /// Tells whether a line closes the block.
  func isClosed(by line: String) -> Bool {
    let trimmed = line.trimmedBlanks
    return line.utf8.prefix { $0 == UInt8(ascii: " ") }.count <= 3
      && trimmed.utf8.count >= length && trimmed.utf8.allSatisfy { $0 == mark }
  }

  /// The line without as many leading spaces as the fence has.
  func content(_ line: String) -> String {
    let spaces = min(indentation, line.utf8.prefix { $0 == UInt8(ascii: " ") }.count)
    return String(decoding: line.utf8.dropFirst(spaces), as: UTF8.self)
  }

  /// The words of the info string.
  var words: [String] { info.split { $0 == " " || $0 == "\t" }.map(String.init) }

  /// True for a query cell.
  var isCell: Bool { words.first == Self.language }

  /// The info string's language where it is a slip for ours: `mitari`.
  var misspelledLanguage: String? {
    guard let word = words.first, word != Self.language,
      NearestName.match(for: word, among: [Self.language]) != nil
    else { return nil }
    return word
  }

  /// Tells whether a word can name a cell: letters of any script, digits, hyphens, underscores.
  static func isName(_ word: String) -> Bool {
    // `-->` must never come about in a comment.
    !word.isEmpty && !word.hasPrefix("-") && !word.contains("--")
      && word.unicodeScalars.allSatisfy { scalar in
        scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
          || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
      }
  }

  /// A whole cell, its fences longer than any run of backticks in it; every line ends in `\n`.
  static func write(_ text: String, name: String?) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let opening = fence + language + (name.map { " " + $0 } ?? "")
    return opening + "\n" + (text.isEmpty ? "" : text + "\n") + fence + "\n"
  }
}
