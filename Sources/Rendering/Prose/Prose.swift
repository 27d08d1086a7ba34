/// Prose of a notebook taken apart: blocks of a safe subset of CommonMark, with the tables of GitHub.
///
/// https://spec.commonmark.org/0.31.2/ and https://github.github.com/gfm/#tables-extension-. Reading takes time in
/// proportion to the length and never fails; nesting beyond ``mostNested`` is read as text. Markup of HTML is kept as
/// text to be shown, comments are dropped, images keep their text only. `{{cell.row.column}}` is a reference of its own.
public struct Prose: Sendable, Hashable {
  /// The blocks in order.
  public var blocks: [ProseBlock]

  /// Takes blocks.
  public init(blocks: [ProseBlock]) { self.blocks = blocks }

  /// Reads a text; `firstLine` is the number of its first line in its file.
  public init(_ text: String, firstLine: Int = 1) {
    self = Self.read([(text, firstLine)]).first ?? Prose(blocks: [])
  }

  /// Reads the parts of one document, which share the definitions of links.
  public static func read(_ parts: [(text: String, firstLine: Int)]) -> [Prose] {
    let parsers = parts.map { BlockParser($0.text, firstLine: $0.firstLine) }
    var definitions: [String: LinkDefinition] = [:]
    for parser in parsers { definitions.merge(parser.definitions) { first, _ in first } }
    return parsers.map { Prose(blocks: BlockTree($0, definitions).blocks) }
  }

  /// Quotes, lists and emphasis may hold one another so deep; more is read as text.
  public static let mostNested = 24
}

/// A part of prose that stands on lines of its own.
public indirect enum ProseBlock: Sendable, Hashable {
  /// `## Heading`; the line is that of the file.
  case heading(level: Int, [ProseInline], line: Int)
  /// Lines of text.
  case paragraph([ProseInline])
  /// Text between fences, with what stands behind the opening one, or indented by four spaces.
  case code(info: String, text: String)
  /// `> quote`
  case quote([ProseBlock])
  /// `- item`, `1. item`
  case list(ProseList)
  /// `| a | b |`
  case table(ProseTable)
  /// Lines of HTML, which are shown as they stand.
  case markup(String)
  /// `---`
  case rule
}

/// A list of prose.
public struct ProseList: Sendable, Hashable {
  /// The first number of an ordered list; nil for one with bullets.
  public var start: Int?
  /// True where no blank lines part the items, so that their text is no paragraph of its own.
  public var isTight: Bool
  /// The items.
  public var items: [[ProseBlock]]
}

/// A table of prose: as many cells in each row as in the header.
public struct ProseTable: Sendable, Hashable {
  /// Where a column's cells are held.
  public enum Alignment: String, Sendable, Hashable {
    /// At the left, `:--`.
    case left
    /// In the middle, `:-:`.
    case center
    /// At the right, `--:`.
    case right
  }

  /// Where each column's cells are held; nil where it does not say.
  public var alignments: [Alignment?]
  /// The headers.
  public var header: [[ProseInline]]
  /// The rows.
  public var rows: [[[ProseInline]]]
  /// The line of the file on which the header stands.
  public var line: Int
}

/// A part of a line of prose.
public indirect enum ProseInline: Sendable, Hashable {
  /// Plain text.
  case text(String)
  /// `` `code` ``
  case code(String)
  /// `*emphasis*`
  case emphasis([ProseInline])
  /// `**strong**`
  case strong([ProseInline])
  /// `[text](destination "title")`, `<https://…>`
  case link(ProseLink)
  /// `![text](…)`: only its text is kept.
  case image(text: String, line: Int)
  /// `{{cell.row.column}}`; false where the second pair of braces lacks.
  case reference(String, isClosed: Bool, line: Int)
  /// What a reference was to: in the language of the prose where it is not marked.
  case filled(MarkedText)
  /// `<b>`, which is shown as it stands.
  case markup(String)
  /// The end of a line.
  case softBreak
  /// The end of a line that is to stay one.
  case lineBreak
}

/// A link of prose.
public struct ProseLink: Sendable, Hashable {
  /// Where it leads, its escapes undone.
  public var destination: String
  /// What is said of it; nil where nothing is.
  public var title: String?
  /// What is shown.
  public var content: [ProseInline]
  /// The line of the file.
  public var line: Int

  /// True where it may be followed: `http`, `https`, `mailto`, a place below or beside the page, or one in it.
  public var isSafe: Bool { LinkDestination.isSafe(destination) }
}

extension [ProseInline] {
  /// The text without its marks, on one line; references are given by `figure`.
  public func plainText(_ figure: (String) -> String = { "{{\($0)}}" }) -> String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text), .markup(let text), .image(let text, _): text
      case .emphasis(let inner), .strong(let inner): inner.plainText(figure)
      case .link(let link): link.content.plainText(figure)
      case .filled(let text): text.plain
      case .reference(let text, true, _): figure(text)
      case .reference(let text, false, _): "{{" + text
      case .softBreak, .lineBreak: " "
      }
    }.joined()
  }
}
