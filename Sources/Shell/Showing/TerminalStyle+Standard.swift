import Diagnostics
import Glibc
public import Rendering
public import Sessions

extension TerminalStyle {
  /// Wide enough for anything: what no person looks at directly is neither fitted nor cut.
  static let unlimitedWidth = 1_000_000

  /// The style of text for a sink: by the settings, the terminal behind it, and the environment.
  ///
  /// Away from a terminal nothing is fitted, cut or coloured, unless the settings ask for colour.
  public init(_ sink: OutputSink, settings: Settings) {
    self.init(sink, settings: settings) { name in getenv(name).map { String(cString: $0) } }
  }

  init(_ sink: OutputSink, settings: Settings, environment: (String) -> String?) {
    let isTerminal = sink.isTerminal
    // https://no-color.org: set and not empty.
    let allowsColor =
      isTerminal && sink.terminal.understandsControlSequences
      && (environment("NO_COLOR") ?? "").isEmpty
    self.init(
      width: isTerminal ? sink.terminal.size.columns : Self.unlimitedWidth,
      color: Self.isOn(settings.color, automatic: allowsColor),
      language: DisplayLanguage(rawValue: settings.language) ?? .en,
      theme: Theme(rawValue: settings.theme) ?? .standard,
      maximumRows: Self.maximumRows(
        settings.rowLimit, screen: isTerminal ? sink.terminal.size.rows : nil))
  }

  /// The style of running text that is to fit a screen also where nobody looks at once: 80 columns away from a terminal.
  public static func summary(_ sink: OutputSink, settings: Settings) -> TerminalStyle {
    var style = TerminalStyle(sink, settings: settings)
    if !sink.isTerminal { style.width = TerminalStyle().width }
    return style
  }

  /// The statement, a line that answers it, the header, the line below and the next prompt stay on screen with the rows.
  private static let linesBesideRows = 8
  /// However low the screen, a table shows so many rows.
  private static let fewestRows = 10

  private static func maximumRows(_ limit: Settings.RowLimit, screen: Int?) -> Int? {
    switch limit {
    case .none: nil
    case .rows(let count): count
    case .screen: screen.map { max(fewestRows, $0 - linesBesideRows) }
    }
  }

  /// A text from data or input with its line breaks, safe to send to the terminal and broken at its width; every line
  /// is ended.
  public func safeLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Wrapping.lines(safe(String($0)), width: width, hanging: "  ") }
      .map { $0 + "\n" }.joined()
  }

  /// Lines of running text in the style's language; one that is long goes on below its own beginning.
  ///
  /// That of `word   what it is` is what it is, as long as half of the line is left for it.
  func paragraphs(_ lines: [Message]) -> String {
    lines.map { line in
      let text = safe(line.text(in: language))
      let indent = String(text.prefix { $0 == " " })
      // A statement stays on its line, so that it can be copied.
      guard !text.dropFirst(indent.count).hasPrefix(">") else { return text + "\n" }
      let width = min(width, Self.readableWidth)
      let head = Self.firstColumn(text, indent: indent)
      let lead = DisplayWidth.of(head) * 2 <= width ? head : indent
      return Wrapping.lines(
        String(text.dropFirst(lead.count)), width: width, indent: lead,
        hanging: String(repeating: " ", count: DisplayWidth.of(lead))
      ).map { $0 + "\n" }.joined()
    }.joined()
  }

  /// The beginning of a line up to its second column, which two spaces or more stand before; its indentation otherwise.
  private static func firstColumn(_ text: String, indent: String) -> String {
    let body = text.dropFirst(indent.count)
    guard let gap = body.firstRange(of: "  "),
      let second = body[gap.lowerBound...].firstIndex(where: { $0 != " " })
    else { return indent }
    return String(text[..<second])
  }

  /// Longer lines are hard to read.
  private static let readableWidth = 78

  private static func isOn(_ setting: String, automatic: Bool) -> Bool {
    switch setting {
    case "on": true
    case "off": false
    default: automatic
    }
  }
}
