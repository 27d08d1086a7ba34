/// Where a link leads that names its definition: `[label]: destination "title"`.
struct LinkDefinition: Sendable, Hashable {
  let destination: String
  let title: String?

  /// Reads the definition that a text begins with; gives its label as compared, and what follows its line.
  static func read(
    _ text: ArraySlice<UInt8>
  ) -> (definition: LinkDefinition, label: String, rest: ArraySlice<UInt8>)? {
    var scanner = LinkScanner(text)
    guard let label = scanner.label(), scanner.take(UInt8(ascii: ":")) else { return nil }
    scanner.skipBlanks(lines: 1)
    guard let destination = scanner.destination(), !destination.isEmpty || scanner.wasInBrackets
    else { return nil }
    let before = scanner
    var title: String?
    if scanner.skipBlanks(lines: 1) { title = scanner.title() }
    if title == nil { scanner = before }
    if !scanner.isAtLineEnd {
      guard title != nil else { return nil }
      // What looked like a title on the next line belongs to the text.
      title = nil
      scanner = before
      guard scanner.isAtLineEnd else { return nil }
    }
    scanner.skipLineEnd()
    return (LinkDefinition(destination: destination, title: title), label, scanner.rest)
  }

  /// A label as it is compared: blanks are one, case makes no difference; nil for one of blanks only.
  static func label(_ text: ArraySlice<UInt8>) -> String? {
    let words = text.text.split { $0.isWhitespace }
    return words.isEmpty ? nil : words.joined(separator: " ").lowercased().uppercased()
  }
}

/// Reads the parts of links.
struct LinkScanner {
  private(set) var rest: ArraySlice<UInt8>
  /// Whether the destination that was read last stood in angle brackets.
  private(set) var wasInBrackets = false
  /// The most brackets in a destination, and the longest label.
  ///
  /// https://spec.commonmark.org/0.31.2/#link-label
  private static let mostParentheses = 32
  private static let longestLabel = 999

  init(_ text: ArraySlice<UInt8>) { rest = text }

  mutating func take(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  /// Goes past blanks and so many line ends; tells whether there were any.
  @discardableResult
  mutating func skipBlanks(lines: Int = .max) -> Bool {
    var left = lines
    let start = rest.startIndex
    while let byte = rest.first, byte.isBlank || (byte == .feed && left > 0) {
      if byte == .feed { left -= 1 }
      rest.removeFirst()
    }
    return rest.startIndex > start
  }

  /// Whether nothing but blanks stands before the end of the line.
  var isAtLineEnd: Bool {
    let left = rest.drop { $0.isBlank }
    return left.isEmpty || left.first == .feed
  }

  mutating func skipLineEnd() {
    rest = rest.drop { $0.isBlank }
    if rest.first == .feed { rest.removeFirst() }
  }

  /// `[label]`, as it is compared.
  mutating func label() -> String? {
    guard rest.first == UInt8(ascii: "[") else { return nil }
    var index = rest.startIndex + 1
    let start = index
    while index < rest.endIndex, rest[index] != UInt8(ascii: "]") {
      if rest[index] == UInt8(ascii: "[") || index - start > Self.longestLabel { return nil }
      index += rest[index] == .backslash && index + 1 < rest.endIndex ? 2 : 1
    }
    guard index < rest.endIndex, let label = LinkDefinition.label(rest[start..<index]) else {
      return nil
    }
    rest = rest[(index + 1)...]
    return label
  }

  /// `<destination>` or one without blanks, its escapes undone.
  mutating func destination() -> String? {
    wasInBrackets = rest.first == UInt8(ascii: "<")
    var index = rest.startIndex + (wasInBrackets ? 1 : 0)
    let start = index
    var depth = 0
    scan: while index < rest.endIndex {
      let byte = rest[index]
      let isEscape = byte == .backslash && index + 1 < rest.endIndex && rest[index + 1].isSign
      if isEscape {
        index += 2
        continue
      }
      if wasInBrackets {
        if byte == UInt8(ascii: ">") { break }
        if byte == UInt8(ascii: "<") || byte == .feed { return nil }
      } else {
        if byte <= .space || byte == 0x7F { break }
        if byte == UInt8(ascii: "(") { depth += 1 }
        if depth > Self.mostParentheses { return nil }
        if byte == UInt8(ascii: ")") {
          if depth == 0 { break scan }
          depth -= 1
        }
      }
      index += 1
    }
    guard depth == 0, !wasInBrackets || index < rest.endIndex else { return nil }
    let text = InlineText.unescaped(rest[start..<index])
    rest = rest[(index + (wasInBrackets ? 1 : 0))...]
    return text
  }

  /// `"title"`, `'title'` or `(title)`, its escapes undone.
  mutating func title() -> String? {
    guard let open = rest.first, "\"'(".utf8.contains(open) else { return nil }
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    var index = rest.startIndex + 1
    let start = index
    while index < rest.endIndex, rest[index] != close {
      if open == UInt8(ascii: "("), rest[index] == open { return nil }
      index += rest[index] == .backslash && index + 1 < rest.endIndex ? 2 : 1
    }
    guard index < rest.endIndex else { return nil }
    let text = InlineText.unescaped(rest[start..<index])
    rest = rest[(index + 1)...]
    return text
  }
}
