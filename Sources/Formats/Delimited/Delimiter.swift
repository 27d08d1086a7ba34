/// The names of delimiters.
enum Delimiter {
  static let tab = UInt8(ascii: "\t")
  static let semicolon = UInt8(ascii: ";")
  static let comma = UInt8(ascii: ",")
  static let pipe = UInt8(ascii: "|")
  /// Stands between no cells: a byte that no UTF-8 has.
  static let none: UInt8 = 0xFF

  /// Those that are looked for, the likelier first where a text goes with several.
  static let candidates: [(byte: UInt8, name: String)] = [
    (tab, "tab"), (semicolon, "semicolon"), (comma, "comma"), (pipe, "pipe"),
  ]

  /// The byte of a delimiter's name or of one ASCII character; nil for anything that cannot delimit.
  static func byte(of text: String) -> UInt8? {
    if text == "\\t" { return tab }
    if text.lowercased() == "none" { return none }
    if let named = candidates.first(where: { $0.name == text.lowercased() }) { return named.byte }
    guard let byte = text.utf8.first, text.utf8.count == 1, byte < 0x80 else { return nil }
    let isOfNumbersOrLines =
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\"")
    return isOfNumbersOrLines ? nil : byte
  }

  /// What to call a delimiter: `semicolon`, else the character itself.
  static func name(of byte: UInt8) -> String {
    candidates.first { $0.byte == byte }?.name ?? String(Unicode.Scalar(byte))
  }

  /// How to write a delimiter as an option's value.
  static func optionText(of byte: UInt8) -> String {
    if byte == none { return "none" }
    return byte == tab ? "tab" : String(Unicode.Scalar(byte))
  }
}
