/// Recognises markup of HTML, so that it is kept whole and shown as it stands.
enum MarkupScanner {
  private static let throughClosing = ["script", "pre", "style", "textarea"]
  /// https://spec.commonmark.org/0.31.2/#html-blocks, the sixth kind.
  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  /// How the block of HTML ends that a line begins; nil where it begins none.
  static func block(_ line: ArraySlice<UInt8>, canBeAnyTag: Bool) -> MarkupBlock? {
    if line.starts(with: "<!--".utf8) { return .comment }
    if line.starts(with: "<?".utf8) { return .through(["?>"]) }
    if line.starts(with: "<![CDATA[".utf8) { return .through(["]]>"]) }
    if line.starts(with: "<!".utf8), line.dropFirst(2).first?.isLetter ?? false {
      return .through([">"])
    }
    let isClosing = line.starts(with: "</".utf8)
    let behind = line.dropFirst(isClosing ? 2 : 1)
    let letters = behind.prefix { $0.isLetter || $0.isDigit }
    let name = letters.text.lowercased()
    let next = letters.endIndex < line.endIndex ? line[letters.endIndex] : nil
    let ends = next.map { $0.isBlank || $0 == UInt8(ascii: ">") } ?? true
    if !isClosing, ends, throughClosing.contains(name) {
      return .through(throughClosing.map { "</\($0)>" })
    }
    let closesItself = line[letters.endIndex...].starts(with: "/>".utf8)
    if ends || closesItself, blockNames.contains(name) { return .blankLine }
    guard canBeAnyTag, let end = tag(line), line[end...].allSatisfy(\.isBlank) else { return nil }
    return .blankLine
  }

  /// Where the tag ends that a text begins with; nil where it begins with none.
  static func tag(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.first == UInt8(ascii: "<") else { return nil }
    var index = text.startIndex + 1
    let isClosing = index < text.endIndex && text[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard index < text.endIndex, text[index].isLetter else { return nil }
    skip(text, &index) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    while true {
      let before = index
      skip(text, &index) { $0.isBlank || $0 == .feed }
      guard index < text.endIndex else { return nil }
      if text[index] == UInt8(ascii: ">") { return index + 1 }
      if isClosing { return nil }
      if text[index] == UInt8(ascii: "/") {
        let isEnd = index + 1 < text.endIndex && text[index + 1] == UInt8(ascii: ">")
        return isEnd ? index + 2 : nil
      }
      guard index > before, attribute(text, &index) else { return nil }
    }
  }

  private static func attribute(_ text: ArraySlice<UInt8>, _ index: inout Int) -> Bool {
    guard text[index].isLetter || "_:".utf8.contains(text[index]) else { return false }
    skip(text, &index) { $0.isLetter || $0.isDigit || "_.:-".utf8.contains($0) }
    var end = index
    skip(text, &end) { $0.isBlank || $0 == .feed }
    guard end < text.endIndex, text[end] == UInt8(ascii: "=") else { return true }
    end += 1
    skip(text, &end) { $0.isBlank || $0 == .feed }
    guard end < text.endIndex else { return false }
    let quote = text[end]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let close = text[(end + 1)...].firstIndex(of: quote) else { return false }
      index = close + 1
      return true
    }
    index = end
    skip(text, &index) { !$0.isBlank && $0 != .feed && !"\"'=<>`".utf8.contains($0) }
    return index > end
  }

  private static func skip(
    _ text: ArraySlice<UInt8>, _ index: inout Int, while holds: (UInt8) -> Bool
  ) {
    while index < text.endIndex, holds(text[index]) { index += 1 }
  }
}
