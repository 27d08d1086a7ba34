/// The spelling of any text as an attribute in a comment: `8.–9.%20lk`.
///
/// Letters, digits, `_`, `.`, `–` and single hyphens stand for themselves, all else is percent-encoded by its UTF-8
/// bytes, so that blanks, commas, colons and the end of the comment cannot come about.
enum AttributeText {
  static func write(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if isPlain(scalar) || (scalar == "-" && previous != nil && previous != "-") {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in UTF8.encode(scalar).map(Array.init) ?? [] {
          let digits = String(byte, radix: 16, uppercase: true)
          result += "%" + (digits.count < 2 ? "0" : "") + digits
        }
      }
      previous = scalar
    }
    return result
  }

  /// The text that an attribute stands for; nil where it is no such spelling.
  static func read(_ attribute: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(attribute.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, !digits.hasPrefix("+"), !digits.hasPrefix("-"),
        let value = UInt8(digits, radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Pairs as one attribute: `last:2023,previous:2021`.
  static func write(pairs: [(String, String)]) -> String {
    pairs.map { write($0.0) + ":" + write($0.1) }.joined(separator: ",")
  }

  /// The pairs that an attribute stands for; nil where one of them is none.
  static func readPairs(_ attribute: Substring) -> [(String, String)]? {
    var pairs: [(String, String)] = []
    for pair in attribute.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = pair.split(separator: ":", omittingEmptySubsequences: false)
        .compactMap { read($0) }
      guard parts.count == 2 else { return nil }
      pairs.append((parts[0], parts[1]))
    }
    return pairs
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" || scalar == "." || scalar == "–" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber:
      return true
    default: return false
    }
  }
}
