/// Finds emphasis, links and code in the text of a block, as https://spec.commonmark.org/0.31.2/#phase-2-inline-structure
/// tells.
struct InlineParser {
  let bytes: [UInt8]
  /// The line of the file on which the text begins.
  private let firstLine: Int
  private let definitions: [String: LinkDefinition]
  var index = 0
  private var lineBreaks = 0
  private(set) var nodes = InlineNodes()
  var delimiters = DelimiterStack()
  private var brackets: [Bracket] = []
  /// Where runs of backticks begin, by their length.
  private lazy var backticks = runsOfBackticks()
  /// From here on no comment ends.
  private var commentsEnd = Int.max

  /// An opening bracket that may begin a link or an image.
  private struct Bracket {
    let node: Int
    let position: Int
    let line: Int
    let isImage: Bool
    var isActive = true
    /// The delimiter that was the last one before it.
    let delimiter: Int?
  }

  /// Reads the text of a block whose first line has this number in the file.
  static func parse(
    _ bytes: [UInt8], line: Int, _ definitions: [String: LinkDefinition]
  ) -> [ProseInline] {
    var parser = InlineParser(bytes, line, definitions)
    while parser.index < bytes.count { parser.step() }
    parser.delimiters.resolve(&parser.nodes, above: nil)
    return parser.nodes.tree()
  }

  private init(_ bytes: [UInt8], _ line: Int, _ definitions: [String: LinkDefinition]) {
    self.bytes = bytes
    firstLine = line
    self.definitions = definitions
  }

  private var line: Int { firstLine + lineBreaks }
  private var rest: ArraySlice<UInt8> { bytes[index...] }

  // MARK: Steps

  private mutating func step() {
    switch bytes[index] {
    case .feed: readLineEnd()
    case .backslash: readBackslash()
    case UInt8(ascii: "`"): readCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): readDelimiters()
    case UInt8(ascii: "["): openBracket(length: 1, isImage: false)
    case UInt8(ascii: "!"):
      if rest.dropFirst().first == UInt8(ascii: "[") {
        openBracket(length: 2, isImage: true)
      } else {
        addText(1)
      }
    case UInt8(ascii: "]"): closeBracket()
    case UInt8(ascii: "<"): readAngle()
    case UInt8(ascii: "{"): readReference()
    case UInt8(ascii: "&"):
      if let (text, length) = InlineText.reference(rest) {
        nodes.append(.text(text))
        index += length
      } else {
        addText(1)
      }
    default:
      addText(rest.prefix { !Self.isSpecial($0) }.count)
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case .feed, .backslash, UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"),
      UInt8(ascii: "{"), UInt8(ascii: "&"):
      true
    default: false
    }
  }

  private mutating func addText(_ count: Int) {
    nodes.append(.text(bytes[index..<(index + count)].text))
    index += count
  }

  private mutating func readLineEnd() {
    let blanks = bytes[..<index].reversed().prefix { $0 == .space }.count
    nodes.trimEnd()
    nodes.append(blanks >= 2 ? .lineBreak : .softBreak)
    endLine()
  }

  private mutating func endLine() {
    index += 1
    lineBreaks += 1
    index += rest.prefix { $0.isBlank }.count
  }

  private mutating func readBackslash() {
    guard let next = rest.dropFirst().first else { return addText(1) }
    if next == .feed {
      nodes.append(.lineBreak)
      index += 1
      endLine()
    } else if next.isSign {
      index += 1
      addText(1)
    } else {
      addText(1)
    }
  }

  private mutating func readDelimiters() {
    let sign = bytes[index]
    let count = rest.prefix { $0 == sign }.count
    let run = DelimiterRun(bytes, index..<(index + count), sign)
    addText(count)
    guard run.canOpen || run.canClose, let node = nodes.last else { return }
    delimiters.push(run, node: node)
  }

  // MARK: Code, markup, references

  private mutating func readCode() {
    let length = rest.prefix { $0 == UInt8(ascii: "`") }.count
    let start = index + length
    guard let end = nextBackticks(length, from: start) else { return addText(length) }
    let content = bytes[start..<end]
    lineBreaks += content.count { $0 == .feed }
    var text = content.map { $0 == .feed ? .space : $0 }[...]
    if text.first == .space, text.last == .space, text.contains(where: { $0 != .space }) {
      text = text.dropFirst().dropLast()
    }
    nodes.append(.code(text.text))
    index = end + length
  }

  private mutating func nextBackticks(_ length: Int, from start: Int) -> Int? {
    guard let runs = backticks[length] else { return nil }
    // The text is read forwards, so runs that lie behind are never asked for again.
    let later = runs.drop { $0 < start }
    backticks[length] = later
    return later.first
  }

  private func runsOfBackticks() -> [Int: ArraySlice<Int>] {
    var runs: [Int: ArraySlice<Int>] = [:]
    var position = 0
    while position < bytes.count {
      let length = bytes[position...].prefix { $0 == UInt8(ascii: "`") }.count
      if length > 0 { runs[length, default: []].append(position) }
      position += max(1, length)
    }
    return runs
  }

  private mutating func readAngle() {
    if let end = Autolink.end(rest) {
      let text = bytes[(index + 1)..<(end - 1)].text
      let isAddress = !text.contains(":") && text.contains("@")
      nodes.append(
        .link(
          ProseLink(
            destination: isAddress ? "mailto:" + text : text, title: nil, content: [.text(text)],
            line: line)))
      index = end
    } else if rest.starts(with: "<!--".utf8) {
      readComment()
    } else if let end = MarkupScanner.tag(rest) {
      let text = bytes[index..<end]
      nodes.append(.markup(text.map { $0 == .feed ? .space : $0 }.text))
      lineBreaks += text.count { $0 == .feed }
      index = end
    } else {
      addText(1)
    }
  }

  /// Comments are for the writer of the text, not for its readers.
  private mutating func readComment() {
    guard index < commentsEnd else { return addText(1) }
    var end = index + 4
    while end + 3 <= bytes.count, !bytes[end...].starts(with: "-->".utf8) { end += 1 }
    guard end + 3 <= bytes.count else {
      commentsEnd = index
      return addText(1)
    }
    lineBreaks += bytes[index..<end].count { $0 == .feed }
    index = end + 3
  }

  private mutating func readReference() {
    guard rest.starts(with: "{{".utf8) else { return addText(1) }
    var end = index + 2
    var isQuoted = false
    while end < bytes.count, bytes[end] != .feed {
      if bytes[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, bytes[end...].starts(with: "}}".utf8) { break }
      end += 1
    }
    let isClosed = end < bytes.count && bytes[end] != .feed
    let text = isClosed ? bytes[(index + 2)..<end].trimmed : bytes[(index + 2)..<end]
    nodes.append(.reference(text.text, isClosed: isClosed, line: line))
    index = isClosed ? end + 2 : end
  }

  // MARK: Brackets

  private mutating func openBracket(length: Int, isImage: Bool) {
    let line = line
    addText(length)
    guard let node = nodes.last else { return }
    brackets.append(
      Bracket(
        node: node, position: index, line: line, isImage: isImage, delimiter: delimiters.last))
  }

  private mutating func closeBracket() {
    guard let opener = brackets.popLast() else { return addText(1) }
    guard opener.isActive, let (target, end) = target(behind: index + 1, opener) else {
      return addText(1)
    }
    delimiters.resolve(&nodes, above: opener.delimiter)
    let content = nodes.takeOut(after: opener.node)
    nodes.remove(opener.node)
    if opener.isImage {
      nodes.append(.image(text: content.plainText(), line: opener.line))
    } else {
      nodes.append(
        .link(
          ProseLink(
            destination: target.destination, title: target.title, content: content,
            line: opener.line)))
      // Links hold no links.
      for place in brackets.indices where !brackets[place].isImage {
        brackets[place].isActive = false
      }
    }
    lineBreaks += bytes[index..<end].count { $0 == .feed }
    index = end
  }

  /// What stands behind a closing bracket: `(destination "title")`, `[label]`, `[]`, or nothing.
  private func target(
    behind start: Int, _ opener: Bracket
  ) -> (LinkDefinition, end: Int)? {
    var scanner = LinkScanner(bytes[start...])
    if scanner.take(UInt8(ascii: "(")) {
      scanner.skipBlanks()
      if let destination = scanner.destination() {
        var title: String?
        if scanner.skipBlanks() { title = scanner.title() }
        scanner.skipBlanks()
        if scanner.take(UInt8(ascii: ")")) {
          return (
            LinkDefinition(destination: destination, title: title), scanner.rest.startIndex
          )
        }
      }
    }
    let own = bytes[opener.position..<(start - 1)]
    var other = LinkScanner(bytes[start...])
    let label: String?
    var end = start
    if bytes[start...].starts(with: "[]".utf8) {
      label = LinkDefinition.label(own)
      end = start + 2
    } else if let given = other.label() {
      label = given
      end = other.rest.startIndex
    } else {
      label = own.count < 1_000 ? LinkDefinition.label(own) : nil
    }
    return label.flatMap { definitions[$0] }.map { ($0, end) }
  }
}

/// `<https://…>` and `<name@place>`.
enum Autolink {
  /// Where the link ends that a text begins with; nil where it begins with none.
  static func end(_ text: ArraySlice<UInt8>) -> Int? {
    let inner = text.dropFirst().prefix { $0 > .space && !"<>".utf8.contains($0) }
    guard inner.endIndex < text.endIndex, text[inner.endIndex] == UInt8(ascii: ">"),
      isAddress(inner) || hasScheme(inner)
    else { return nil }
    return inner.endIndex + 1
  }

  private static func hasScheme(_ text: ArraySlice<UInt8>) -> Bool {
    let scheme = text.prefix { $0.isLetter || $0.isDigit || "+.-".utf8.contains($0) }
    return (2...32).contains(scheme.count) && (scheme.first?.isLetter ?? false)
      && text[scheme.endIndex...].first == UInt8(ascii: ":")
  }

  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    let name = text.prefix {
      $0.isLetter || $0.isDigit || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0)
    }
    let rest = text[name.endIndex...]
    guard !name.isEmpty, rest.first == UInt8(ascii: "@") else { return false }
    let labels = rest.dropFirst().split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
        && label.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    }
  }
}
