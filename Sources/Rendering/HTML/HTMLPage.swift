public import Indicators
public import Tables

/// A self-contained page: no script, no network, no font from elsewhere, and a policy that forbids them.
public struct HTMLPage: Sendable {
  /// How large everything is.
  public enum Layout: String, Sendable, Hashable {
    /// To read at a desk and on paper.
    case document
    /// To read from the back of a room.
    case screen
    /// To read from beginning to end, on a screen or on paper.
    case report
  }

  /// The title of the window; escaped when written.
  public var title: MarkedText
  /// The one first heading; nil where `main` has it.
  public var heading: MarkedText?
  /// The markup above the main part; empty where there is none.
  public var header = ""
  /// The markup of the main part.
  public var main: String
  /// The markup below it; empty where there is none.
  public var footer = ""
  /// The language of words and numbers.
  public var language: DisplayLanguage
  /// How large everything is.
  public var layout = Layout.document
  /// After so many seconds the page is read again; nil leaves it.
  public var refreshSeconds: Int?

  /// Makes a page for a desk, headed by its title.
  public init(title: MarkedText, main: String, language: DisplayLanguage) {
    self.title = title
    heading = title
    self.main = main
    self.language = language
  }

  /// The whole document.
  public var text: String {
    let (before, after) = frame
    return before + main + after
  }

  /// What stands before the markup of the main part and behind it.
  private var frame: (before: String, after: String) {
    let heading = heading.map { HTMLElement.make("h1", [], $0, in: language) + "\n" } ?? ""
    let below = footer.isEmpty ? "" : HTMLElement.make("footer", [], "\n" + footer) + "\n"
    let above = header.isEmpty ? "" : HTMLElement.make("header", [], "\n" + header) + "\n"
    let html = HTMLElement.around("html", [("lang", language.rawValue)])
    let body = HTMLElement.around("body", [("class", layout.rawValue)])
    let main = HTMLElement.around("main")
    return (
      "<!DOCTYPE html>\n" + html.opening + "\n" + HTMLElement.make("head", [], "\n" + head) + "\n"
        + body.opening + "\n" + above + main.opening + "\n" + heading,
      main.closing + "\n" + below + body.closing + "\n" + html.closing + "\n"
    )
  }

  /// The title as an element without any inside can have it: in one language, else in that of the page.
  private var windowTitle: MarkedText { MarkedText(title.plain, language: title.language) }

  /// Whether the beginning of a file is that of a page that was written here.
  public static func isOurs(_ text: String) -> Bool {
    text.hasPrefix("<!DOCTYPE html>")
      && text.contains("<meta name=\"generator\" content=\"mittari\">")
  }

  /// Nothing may be loaded from anywhere; the style stands in the page.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  private var head: String {
    let style = HTMLStyle.common + layout.style
    let metas: [[(name: String, value: String?)]] = [
      [("charset", "utf-8")],
      [("http-equiv", "Content-Security-Policy"), ("content", Self.policy)],
      [("name", "viewport"), ("content", "width=device-width, initial-scale=1")],
      [("name", "color-scheme"), ("content", "light dark")],
      [("name", "generator"), ("content", "mittari")],
    ]
    let refresh = refreshSeconds.map {
      [[("http-equiv", "refresh"), ("content", String($0))]] as [[(name: String, value: String?)]]
    }
    return (metas + (refresh ?? [])).map { HTMLElement.void("meta", $0) + "\n" }.joined()
      + HTMLElement.make("title", [], windowTitle, in: language) + "\n"
      + HTMLElement.make("style", [], "\n" + style) + "\n"
  }
}

extension HTMLPage.Layout {
  /// What is laid out otherwise than on every page.
  fileprivate var style: String {
    switch self {
    case .document: ""
    case .screen: HTMLStyle.screen
    case .report: ReportStyle.text
    }
  }
}

extension HTMLPage {
  /// A page with one result, a run of rows at a time.
  public static func rows(
    of table: Table, remarks: [Remark] = [], title: String? = nil, language: DisplayLanguage,
    answers: Bool = false
  ) -> RowBlocks {
    let page = HTMLPage(
      title: MarkedText(title ?? table.name ?? Wording.result[language]), main: "",
      language: language)
    return HTMLTable.rows(
      table, remarks: remarks, language: language, answers: answers, within: page.frame)
  }
}
