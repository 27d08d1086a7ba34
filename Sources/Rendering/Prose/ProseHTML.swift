/// Writes prose as markup; nothing of the prose itself becomes markup, attribute or address unescaped.
public struct ProseHTML {
  /// How a heading stands on the page, by its level in the prose and the line of the file.
  public var heading: (_ level: Int, _ line: Int) -> (level: Int, id: String?)
  /// The caption of the table on a line of the file; nil leaves the table bare.
  public var caption: (_ line: Int) -> String?

  /// Takes how headings and tables stand on the page; as they are where that is not told.
  public init(
    heading: @escaping (_ level: Int, _ line: Int) -> (level: Int, id: String?) = { level, _ in
      (level, nil)
    },
    caption: @escaping (_ line: Int) -> String? = { _ in nil }
  ) {
    self.heading = heading
    self.caption = caption
  }

  /// The markup of blocks, each ended by a line break.
  public func text(_ blocks: [ProseBlock]) -> String {
    blocks.map { block($0, isTight: false) + "\n" }.joined()
  }

  private func block(_ block: ProseBlock, isTight: Bool) -> String {
    switch block {
    case .heading(let level, let content, let line):
      let place = heading(level, line)
      return HTMLElement.make("h\(min(max(place.level, 1), 6))", [("id", place.id)], text(content))
    case .paragraph(let content):
      return isTight ? text(content) : HTMLElement.make("p", [], text(content))
    case .code(_, let text):
      return HTMLElement.make(
        "pre", [], HTMLElement.make("code", [], Self.escaped(text)))
    case .quote(let blocks):
      return HTMLElement.make("blockquote", [], "\n" + text(blocks))
    case .list(let list): return self.list(list)
    case .table(let table): return self.table(table)
    case .markup(let text):
      return HTMLElement.make(
        "pre", [("class", "markup")], HTMLElement.make("code", [], Self.escaped(text)))
    case .rule: return "<hr>"
    }
  }

  private func list(_ list: ProseList) -> String {
    let items = list.items.map { item in
      var content = ""
      for inner in item {
        let isText = if case .paragraph = inner { list.isTight } else { false }
        if !isText, !content.hasSuffix("\n") { content += "\n" }
        content += block(inner, isTight: list.isTight) + (isText ? "" : "\n")
      }
      return HTMLElement.make("li", [], content) + "\n"
    }.joined()
    guard let start = list.start else { return HTMLElement.make("ul", [], "\n" + items) }
    return HTMLElement.make(
      "ol", [("start", start == 1 ? nil : String(start))], "\n" + items)
  }

  private func table(_ table: ProseTable) -> String {
    let head = row(table.header, table, element: "th")
    let body = table.rows.map { row($0, table, element: "td") + "\n" }.joined()
    var content = HTMLElement.make("thead", [], head) + "\n"
    if !body.isEmpty { content += HTMLElement.make("tbody", [], "\n" + body) + "\n" }
    guard let caption = caption(table.line) else {
      return HTMLElement.region(
        labelledBy: nil, HTMLElement.make("table", [], "\n" + content))
    }
    return HTMLElement.table(
      caption: MarkedText(caption), id: "prose-\(table.line)", content, in: nil)
  }

  private func row(_ cells: [[ProseInline]], _ table: ProseTable, element: String) -> String {
    let markup = zip(cells, table.alignments).map { cell, alignment in
      HTMLElement.make(
        element,
        [("scope", element == "th" ? "col" : nil), ("class", alignment.map(\.rawValue))],
        text(cell))
    }
    return HTMLElement.make("tr", [], markup.joined())
  }

  // MARK: Text

  /// A text with its lines; a tab, which would be shown as a sign, is four blanks.
  private static func escaped(_ text: String) -> String {
    HTMLEscape.lines(text.replacing("\t", with: "    "))
  }

  private func text(_ inlines: [ProseInline]) -> String { inlines.map(inline).joined() }

  private func inline(_ inline: ProseInline) -> String {
    switch inline {
    case .text(let text), .markup(let text): Self.escaped(text)
    case .code(let text): HTMLElement.make("code", [], Self.escaped(text))
    case .emphasis(let inner): HTMLElement.make("em", [], text(inner))
    case .strong(let inner): HTMLElement.make("strong", [], text(inner))
    case .link(let link): self.link(link)
    case .image(let text, _): HTMLElement.make("em", [("class", "image")], HTMLEscape.text(text))
    case .reference(let text, let isClosed, _):
      HTMLEscape.text("{{" + text + (isClosed ? "}}" : ""))
    case .filled(let text): HTMLEscape.text(text)
    case .softBreak: "\n"
    case .lineBreak: "<br>\n"
    }
  }

  /// A link that must not be followed keeps its text only.
  private func link(_ link: ProseLink) -> String {
    guard link.isSafe else { return text(link.content) }
    return HTMLElement.make(
      "a", [("href", LinkDestination.encoded(link.destination)), ("title", link.title)],
      text(link.content))
  }
}
