import Indicators
import Tables

/// A report as one page that needs nothing besides itself: no script, no network, no font from elsewhere.
public struct ReportPage {
  private let content: ReportContent
  private let words: ReportWords
  private var headings: ReportHeadings
  private var tableCount = 0
  private var chartCount = 0

  private var language: DisplayLanguage { content.language }

  /// Takes what the report says.
  public init(_ content: ReportContent) {
    self.content = content
    words = ReportWords(language: content.language)
    headings = ReportHeadings(content)
  }

  /// The whole document.
  public var text: String {
    var copy = self
    let main = copy.main()
    var page = HTMLPage(title: content.title, main: main, language: language)
    page.heading = nil
    page.header = header
    page.footer = paragraph(MarkedText(Wording.madeWith.filled(language, content.program)))
    page.layout = .report
    return page.text
  }

  // MARK: Parts

  private var header: String {
    let data = content.datasets.map { dataset in
      MarkedText([dataset.title, dataset.years].compactMap { $0 }.joined(separator: " "))
    }
    let parameters = content.parameters.map { MarkedText($0.name + ": ") + $0.value }
    let facts = (data + parameters).joined(separator: " · ")
    return HTMLElement.make("h1", [], content.title, in: language) + "\n"
      + (facts.isEmpty ? "" : paragraph(facts, kind: "subject"))
  }

  private mutating func main() -> String {
    var text = notices + contents
    let prose = ProseHTML(
      heading: { [headings] level, line in
        headings.on(line).map { ($0.level, $0.id) } ?? (level, nil)
      },
      caption: { [content] line in content.caption(ofTableOn: line) })
    for part in content.parts {
      switch part {
      case .prose(let blocks): text += inProseLanguage(prose.text(blocks))
      case .result(let result): text += self.result(result)
      }
    }
    return text + changes() + sources()
  }

  /// Prose in an element that says its language, where that is not the page's.
  private func inProseLanguage(_ markup: String) -> String {
    guard let own = content.proseLanguage, !markup.isEmpty else { return markup }
    return HTMLElement.make("div", [("lang", own)], "\n" + markup) + "\n"
  }

  /// What a reader must know before reading on.
  private var notices: String {
    let lines = words.notices(content)
    guard !lines.isEmpty else { return "" }
    let items = lines.map { HTMLElement.make("li", [], HTMLEscape.text($0)) + "\n" }.joined()
    return HTMLElement.make(
      "div",
      [("class", "notice"), ("role", "note"), ("aria-label", Wording.notice[language])],
      "\n" + HTMLElement.make("ul", [], "\n" + items) + "\n") + "\n"
  }

  private var contents: String {
    let top = headings.all.filter { $0.level == 2 }
    guard top.count > 2 else { return "" }
    let items = top.map { heading in
      HTMLElement.make(
        "li", [],
        HTMLElement.make(
          "a", [("href", LinkDestination.encoded("#" + heading.id))], HTMLEscape.text(heading.text))
      ) + "\n"
    }.joined()
    return HTMLElement.make(
      "nav", [("aria-label", Wording.contents[language])],
      "\n" + HTMLElement.make("ol", [("lang", content.proseLanguage)], "\n" + items) + "\n")
      + "\n"
  }

  // MARK: Results

  private mutating func result(_ result: ReportResult) -> String {
    let id = headings.id("cell " + result.name, otherwise: "cell")
    var text = ""
    if let notice = words.notice(result, day: content.recordedDay) {
      text += paragraph(notice, kind: "notice")
    }
    if let table = result.table {
      let parts = ShownTable(table.worded, language: language, maximumRows: nil)
      if result.hasRows { tableCount += 1 }
      text += HTMLTable.lead(parts)
      text += drawing(result, id: id)
      text += HTMLTable.render(
        parts, remarks: result.remarks, title: words.title(ofTable: tableCount, result),
        id: "table-\(tableCount)")
    }
    return HTMLElement.make(
      "div", [("class", "result"), ("id", id)], "\n" + text + query(result)) + "\n"
  }

  private func query(_ result: ReportResult) -> String {
    let code = HTMLElement.make("code", [("lang", "en")], HTMLEscape.lines(result.query))
    let title =
      switch result.state {
      case .failed: Wording.failedQuery
      case .current where result.table == nil: Wording.definitionOf
      case .current, .changed, .alarm: Wording.queryOf
      }
    return HTMLElement.make(
      "details", [("class", "query")],
      "\n" + HTMLElement.make("summary", [], HTMLEscape.text(title[language])) + "\n"
        + HTMLElement.make("pre", [], code) + "\n") + "\n"
  }

  /// The chart, what it shows in words, and its figures where those are not the rows below it.
  private mutating func drawing(_ result: ReportResult, id: String) -> String {
    guard let chart = result.chart else { return "" }
    let model: ChartModel
    do throws(ChartError) {
      model = try ChartModel(chart.request, chart.table, language: language)
    } catch {
      let (fault, advice) = error.sentence(language)
      return paragraph(
        MarkedText(words.sentence(Wording.noChart.filled(language, fault, advice))), kind: "notice")
    }
    chartCount += 1
    let number = Wording.chart.filled(language, String(chartCount))
    let caption = MarkedText(number + ". ") + result.caption
    let id = "chart-\(chartCount)"
    let picture = HTMLElement.region(
      labelledBy: id + "-caption", kind: "drawing", SVGChart.draw(model, id: id, isInPage: true))
    // Where a page is narrower than the drawing, nothing else says that there is more of it.
    let title = HTMLElement.make(
      "figcaption",
      [("id", id + "-caption"), ("data-cue", Wording.chartGoesOn[language])], caption, in: language)
    var text =
      HTMLElement.make("figure", [], "\n" + picture + "\n" + title + "\n") + "\n"
    text += details(Wording.chartInWords, paragraph(ChartDescription(model: model).markedText))
    if let table = result.table, !table.hasRows(of: chart.table) {
      let parts = ShownTable(chart.table.worded, language: language, maximumRows: nil)
      text += details(
        Wording.figuresOfChart,
        HTMLTable.render(
          parts, remarks: [],
          title: MarkedText(Wording.figuresOfChart[language] + ". ") + caption,
          id: id + "-figures"))
    }
    return text
  }

  private func details(_ summary: Phrase, _ content: String) -> String {
    HTMLElement.make(
      "details", [],
      "\n" + HTMLElement.make("summary", [], HTMLEscape.text(summary[language])) + "\n" + content)
      + "\n"
  }

  // MARK: Appendices

  private mutating func changes() -> String {
    var text = paragraph(MarkedText(words.summary(content)))
    for group in content.changes {
      if let heading = group.heading {
        text += HTMLElement.make("h3", [], HTMLEscape.text(heading)) + "\n"
      }
      let items = group.lines.map { HTMLElement.make("li", [], $0, in: language) + "\n" }
      text += HTMLElement.make("ul", [], "\n" + items.joined()) + "\n"
    }
    return appendix(Wording.whatChanged, id: "changes", text)
  }

  private mutating func sources() -> String {
    guard !content.datasets.isEmpty else { return "" }
    let columns = [
      Wording.dataset, Wording.years, Wording.rowCount, Wording.licence, Wording.fingerprint,
    ]
    let head = columns.enumerated().map { place, title in
      HTMLElement.make(
        "th", [("scope", "col"), ("class", [1, 2].contains(place) ? "number" : nil)],
        HTMLEscape.text(title[language]))
    }
    let rows = content.datasets.map { dataset in
      let title =
        dataset.title == dataset.name ? dataset.title : "\(dataset.title) (\(dataset.name))"
      let rows = NumberFormat(language: language, unicode: true)
        .text(ExactDecimal(dataset.rows), grouped: true)
      return HTMLElement.make(
        "tr", [],
        HTMLElement.make("th", [("scope", "row")], HTMLEscape.text(title))
          + HTMLElement.make("td", [("class", "number")], HTMLEscape.text(dataset.years ?? "–"))
          + HTMLElement.make("td", [("class", "number")], HTMLEscape.text(rows))
          + HTMLElement.make("td", [], HTMLEscape.text(words.licences(dataset)))
          + HTMLElement.make(
            "td", [], HTMLElement.make("code", [], HTMLEscape.text(dataset.fingerprint)))) + "\n"
    }
    let documents = content.datasets.flatMap { dataset in
      dataset.documents.map { MarkedText(dataset.title + ": ") + $0.text(in: language) }
    }
    var text =
      HTMLElement.table(
        caption: MarkedText(Wording.dataOfResults[language]), id: "datasets",
        HTMLElement.make("thead", [], HTMLElement.make("tr", [], head.joined())) + "\n"
          + HTMLElement.make("tbody", [], "\n" + rows.joined()) + "\n", in: language) + "\n"
    if !documents.isEmpty {
      text += HTMLElement.make("h3", [], HTMLEscape.text(Wording.sources[language])) + "\n"
      let items = documents.map { HTMLElement.make("li", [], $0, in: language) + "\n" }
      text += HTMLElement.make("ul", [], "\n" + items.joined()) + "\n"
    }
    return appendix(Wording.dataAndSources, id: "sources", text)
  }

  private mutating func appendix(_ title: Phrase, id: String, _ text: String) -> String {
    let id = headings.id(id, otherwise: id)
    let heading = HTMLElement.make("h2", [("id", id)], HTMLEscape.text(title[language])) + "\n"
    return HTMLElement.make(
      "section", [("class", "appendix"), ("aria-labelledby", id)], "\n" + heading + text) + "\n"
  }

  private func paragraph(_ text: MarkedText, kind: String? = nil) -> String {
    HTMLElement.make("p", [("class", kind)], text, in: language) + "\n"
  }
}

extension ReportContent {
  /// What the prose's table on a line of the notebook is called: the heading above it, or the title.
  func caption(ofTableOn line: Int) -> String {
    var nearest = title.plain
    for case .prose(let blocks) in parts {
      for heading in blocks.headings where heading.line < line {
        nearest = heading.content.plainText()
      }
    }
    return nearest
  }
}

extension Table {
  /// True where both have the same columns and as many rows, so that one shows the figures of the other.
  fileprivate func hasRows(of other: Table) -> Bool {
    rowCount == other.rowCount && fields.map(\.name) == other.fields.map(\.name)
  }
}
