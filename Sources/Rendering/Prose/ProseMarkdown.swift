/// Writes prose as plain CommonMark that reads back as the same prose, its markup of HTML as text.
public struct ProseMarkdown {
  /// The level of a heading in the new document, by its level in the prose and the line of the file.
  public var heading: (_ level: Int, _ line: Int) -> Int

  /// Takes how headings stand in the new document; as they are where that is not told.
  public init(heading: @escaping (_ level: Int, _ line: Int) -> Int = { level, _ in level }) {
    self.heading = heading
  }

  /// The text of blocks, parted by blank lines and ended by a line break.
  public func text(_ blocks: [ProseBlock]) -> String {
    let lines = self.lines(blocks)
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ blocks: [ProseBlock], isTight: Bool = false) -> [String] {
    var result: [String] = []
    var previous: ProseBlock?
    for block in blocks {
      if let previous {
        if !isTight || Self.mustPart(previous, block) { result.append("") }
        if Self.isList(previous), Self.isList(block) {
          // Two lists side by side would become one.
          result += ["<!-- -->", ""]
        }
      }
      result += lines(block)
      previous = block
    }
    return result
  }

  private static func isList(_ block: ProseBlock) -> Bool {
    if case .list = block { true } else { false }
  }

  /// Text directly below text would go on with it.
  private static func mustPart(_ first: ProseBlock, _ second: ProseBlock) -> Bool {
    switch (first, second) {
    case (.paragraph, .paragraph), (.paragraph, .table), (.table, .paragraph), (.quote, .quote),
      (.quote, .paragraph), (.table, .table):
      true
    default: false
    }
  }

  private func lines(_ block: ProseBlock) -> [String] {
    switch block {
    case .heading(let level, let content, let line):
      let marks = String(repeating: "#", count: min(max(heading(level, line), 1), 6))
      let text = self.text(content, isOneLine: true)
      return [text.isEmpty ? marks : marks + " " + text]
    case .paragraph(let content):
      return text(content).split(separator: "\n", omittingEmptySubsequences: false)
        .map { MarkdownText.lineStart(String($0)) }
    case .code(let info, let text): return Self.code(info: info, text)
    case .quote(let blocks):
      let inner = lines(blocks)
      return (inner.isEmpty ? [""] : inner).map { $0.isEmpty ? ">" : "> " + $0 }
    case .list(let list): return self.list(list)
    case .table(let table): return self.table(table)
    case .markup(let text): return Self.code(info: "html", text + "\n")
    case .rule: return ["***"]
    }
  }

  private static func code(info: String, _ text: String) -> [String] {
    let hasTicks = info.contains("`")
    let sign: Character = hasTicks ? "~" : "`"
    var longest = 0
    var run = 0
    for character in text {
      run = character == sign ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: sign, count: max(3, longest + 1))
    let body = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return [fence + MarkdownText.escaped(info)] + body.dropLast(text.hasSuffix("\n") ? 1 : 0)
      + [fence]
  }

  private func list(_ list: ProseList) -> [String] {
    var result: [String] = []
    for (offset, item) in list.items.enumerated() {
      if offset > 0, !list.isTight { result.append("") }
      let mark = list.start.map { "\(min($0 + offset, 999_999_999))." } ?? "-"
      let lines = self.lines(item, isTight: list.isTight)
      let indent = String(repeating: " ", count: mark.count + 1)
      result.append(lines.first.map { $0.isEmpty ? mark : mark + " " + $0 } ?? mark)
      result += lines.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    }
    return result
  }

  private func table(_ table: ProseTable) -> [String] {
    let row = { (cells: [[ProseInline]]) in
      "|" + cells.map { " " + self.cell($0) + " |" }.joined()
    }
    let dashes = table.alignments.map { alignment in
      switch alignment {
      case .left: ":--|"
      case .center: ":-:|"
      case .right: "--:|"
      case nil: "---|"
      }
    }
    return [row(table.header), "|" + dashes.joined()] + table.rows.map(row)
  }

  private func cell(_ content: [ProseInline]) -> String {
    text(content, isOneLine: true).replacing("|", with: "\\|")
  }

  // MARK: Text

  private func text(
    _ inlines: [ProseInline], isOneLine: Bool = false, isEmphasised: Bool = false
  ) -> String {
    inlines.enumerated().map { place, inline in
      switch inline {
      case .text(let text), .markup(let text): MarkdownText.escaped(text)
      case .code(let text): MarkdownText.code(text)
      case .emphasis(let inner), .strong(let inner):
        emphasis(
          inline, inner, isOneLine,
          // Beside the marks around it, a like mark would be read with them.
          isAtEdge: isEmphasised && (place == 0 || place == inlines.count - 1))
      case .link(let link): self.link(link, isOneLine: isOneLine)
      case .image(let text, _): "*" + MarkdownText.escaped(text) + "*"
      case .filled(let text): MarkdownText.escaped(text.plain)
      case .reference(let text, let isClosed, _):
        MarkdownText.escaped("{{" + text + (isClosed ? "}}" : ""))
      case .softBreak: isOneLine ? " " : "\n"
      case .lineBreak: isOneLine ? " " : "\\\n"
      }
    }.joined()
  }

  private func emphasis(
    _ inline: ProseInline, _ inner: [ProseInline], _ isOneLine: Bool, isAtEdge: Bool
  ) -> String {
    let isStrong = if case .strong = inline { true } else { false }
    let marks = isStrong ? "**" : isAtEdge ? "_" : "*"
    return marks + text(inner, isOneLine: isOneLine, isEmphasised: marks != "_") + marks
  }

  private func link(_ link: ProseLink, isOneLine: Bool) -> String {
    let content = text(link.content, isOneLine: isOneLine)
    guard link.isSafe else { return content }
    let title =
      link.title.map {
        " \"" + MarkdownText.escaped($0).replacing("\"", with: "\\\"") + "\""
      } ?? ""
    return "[\(content)](<\(LinkDestination.encoded(link.destination))>\(title))"
  }
}

/// Plain text in Markdown: escaped, so that it shows as it stands and is no markup of any kind.
enum MarkdownText {
  private static let signs = Set("\\`*_[]<>&~|{}#!".unicodeScalars)

  /// The text with its controls shown; a tab is four blanks, as on a page.
  private static func visible(_ text: String) -> String {
    Sanitiser.visible(text.replacing("\t", with: "    "))
  }

  /// A text within a line; controls come out as ``Sanitiser`` shows them.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in visible(text).unicodeScalars {
      if signs.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// A line that begins no list, heading, rule or code by accident.
  static func lineStart(_ line: String) -> String {
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    guard let first = trimmed.unicodeScalars.first else { return String(trimmed) }
    if "-+=".unicodeScalars.contains(first) { return "\\" + trimmed }
    let digits = trimmed.prefix { ("0"..."9").contains($0) }
    let rest = trimmed.dropFirst(digits.count)
    if !digits.isEmpty, rest.hasPrefix(".") || rest.hasPrefix(")") { return digits + "\\" + rest }
    return String(trimmed)
  }

  /// A text between as many backticks as it needs.
  static func code(_ text: String) -> String {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let ticks = String(repeating: "`", count: longest + 1)
    let isBare = text.allSatisfy { $0 == " " }
    let needsSpace = !isBare && (text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" "))
    let space = needsSpace ? " " : ""
    return ticks + space + visible(text) + space + ticks
  }
}
