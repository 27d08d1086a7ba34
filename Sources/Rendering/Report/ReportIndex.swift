/// The page that leads to a notebook's reports for each member of a parameter, what is out of the ordinary first.
public struct ReportIndex: Sendable {
  /// A report of one member.
  public struct Entry: Sendable, Hashable {
    /// The member.
    public var member: MarkedText
    /// The name of the report's file beside this page; nil where none could be written.
    public var file: String?
    /// Cells that failed, with why.
    public var failures: [MarkedText]
    /// Verdicts that flipped.
    public var flips: [MarkedText]
    /// What there is no figure of.
    public var missing: [MarkedText]

    /// Collects what is known of a member.
    public init(
      member: MarkedText, file: String?, failures: [MarkedText], flips: [MarkedText],
      missing: [MarkedText]
    ) {
      self.member = member
      self.file = file
      self.failures = failures
      self.flips = flips
      self.missing = missing
    }

    fileprivate var isPlain: Bool { failures.isEmpty && flips.isEmpty && missing.isEmpty }
  }

  /// The title of the notebook.
  public var title: MarkedText
  /// The parameter.
  public var parameter: String
  /// The reports in the order of the members.
  public var entries: [Entry]
  /// The language of words.
  public var language: DisplayLanguage

  /// Begins a page.
  public init(title: MarkedText, parameter: String, entries: [Entry], language: DisplayLanguage) {
    self.title = title
    self.parameter = parameter
    self.entries = entries
    self.language = language
  }

  /// The whole document.
  public var text: String {
    let caption = Wording.reportsOf.filled(language, parameter)
    let heads = [parameter, Wording.outOfOrdinary[language]].map {
      HTMLElement.make("th", [("scope", "col")], HTMLEscape.text($0))
    }
    let rows = (entries.filter { !$0.isPlain } + entries.filter(\.isPlain)).map(row)
    let table = HTMLElement.table(
      caption: MarkedText(caption), id: "reports",
      HTMLElement.make("thead", [], HTMLElement.make("tr", [], heads.joined())) + "\n"
        + HTMLElement.make("tbody", [], "\n" + rows.joined()) + "\n", in: language)
    var page = HTMLPage(title: title, main: table + "\n", language: language)
    page.heading = nil
    page.header =
      HTMLElement.make("h1", [], title, in: language) + "\n"
      + HTMLElement.make("p", [("class", "subject")], HTMLEscape.text(counts)) + "\n"
    page.layout = .report
    return page.text
  }

  /// How many members there are, and how many of them have what.
  private var counts: String {
    let parts: [(Int, Phrase)] = [
      (entries.count { !$0.failures.isEmpty }, Wording.membersFailed),
      (entries.count { !$0.flips.isEmpty }, Wording.membersFlipped),
      (entries.count { !$0.missing.isEmpty }, Wording.membersMissing),
      (entries.count(where: \.isPlain), Wording.membersPlain),
    ]
    let told = parts.filter { $0.0 > 0 }.map { $1.filled(language, $0.inSentence) }
    return ([Wording.members.filled(language, entries.count.inSentence)] + told)
      .joined(separator: " · ")
  }

  private func row(_ entry: Entry) -> String {
    let name = HTMLEscape.text(entry.member, in: language)
    let link =
      entry.file.map {
        HTMLElement.make("a", [("href", LinkDestination.encoded($0))], name)
      } ?? name
    let notes =
      entry.failures.map { (Wording.failed, $0) } + entry.flips.map { (Wording.flipped, $0) }
      + entry.missing.map { (Wording.lacks, $0) }
    let items = notes.map { word, text in
      HTMLElement.make(
        "li", [],
        HTMLElement.make("strong", [], HTMLEscape.text(word[language])) + ": "
          + HTMLEscape.text(text, in: language))
    }
    let cell =
      items.isEmpty
      ? HTMLElement.make("td", [("class", "unjudged")], HTMLEscape.text(Wording.plain[language]))
      : HTMLElement.make("td", [], HTMLElement.make("ul", [], items.joined()))
    return HTMLElement.make("tr", [], HTMLElement.make("th", [("scope", "row")], link) + cell)
      + "\n"
  }
}

extension Wording {
  fileprivate static let reportsOf = Phrase(
    "Reports for each {0}", fi: "Raportit: {0}", sv: "Rapporter: {0}")
  fileprivate static let outOfOrdinary = Phrase(
    "Out of the ordinary", fi: "Poikkeavaa", sv: "Avvikande")
  fileprivate static let plain = Phrase("nothing", fi: "ei poikkeavaa", sv: "inget avvikande")
  fileprivate static let failed = Phrase("failed", fi: "epäonnistui", sv: "misslyckades")
  fileprivate static let flipped = Phrase(
    "verdict flipped", fi: "arvio vaihtui", sv: "bedömningen ändrades")
  fileprivate static let lacks = Phrase("missing", fi: "puuttuu", sv: "saknas")
  fileprivate static let members = Phrase("{0} reports", fi: "{0} raporttia", sv: "{0} rapporter")
  fileprivate static let membersFailed = Phrase(
    "{0} failed", fi: "{0} epäonnistui", sv: "{0} misslyckades")
  fileprivate static let membersFlipped = Phrase(
    "{0} with flipped verdicts", fi: "{0}: arvio vaihtui", sv: "{0}: bedömningen ändrades")
  fileprivate static let membersMissing = Phrase(
    "{0} with missing figures", fi: "{0}: lukuja puuttuu", sv: "{0}: tal saknas")
  fileprivate static let membersPlain = Phrase(
    "{0} without anything out of the ordinary", fi: "{0} ilman poikkeavaa",
    sv: "{0} utan avvikelser")
}
