public import Indicators
public import Tables

/// The page for a second screen: one answer as large as it fits, and small below it what it was asked from.
public struct ScreenPage: Sendable {
  /// How often a page that is kept up to date reads itself again.
  static let refreshSeconds = 2

  /// The rows.
  public var table: Table
  /// What their reader must not miss.
  public var remarks: [Remark]
  /// The name of the data; it stands above rows that have nothing in common.
  public var title: String?
  /// The question as it is written, after the definitions that it builds on.
  public var questions: [String]
  /// Where the figures come from and of which years they are, a line each.
  public var sources: [MarkedText] = []
  /// How to draw them, and what of them; nil leaves both to the rows.
  public var chart: (request: ChartRequest, table: Table)?

  /// Whether the sentence that says what a comparison found stands above it.
  public var answers = true

  /// Makes a page of an answer to a question.
  public init(_ table: Table, remarks: [Remark], questions: [String]) {
    self.table = table
    self.remarks = remarks
    self.questions = questions
  }

  /// The whole document; one that refreshes reads itself again every two seconds.
  public func text(_ language: DisplayLanguage, refreshes: Bool) -> String {
    let picture = picture(language)
    let layout = ScreenLayout(
      table, language: language, hasChart: picture != nil, isChartAskedFor: chart != nil)
    let texts = heading(layout.parts)
    let figures = HTMLTable.render(
      layout.parts, remarks: remarks, title: title.map { MarkedText($0) }, id: "table",
      isSubjectTold: true)
    var page = HTMLPage(
      title: texts.heading,
      main: HTMLTable.lead(texts.lead, language) + layout.markup(figures, picture),
      language: language)
    page.footer = footer(language)
    page.layout = .screen
    page.refreshSeconds = refreshes ? Self.refreshSeconds : nil
    return page.text
  }

  /// The page before there is an answer.
  public static func waiting(_ language: DisplayLanguage) -> String {
    var page = HTMLPage(
      title: MarkedText(Wording.nothingYet[language]), main: "", language: language)
    page.layout = .screen
    page.refreshSeconds = refreshSeconds
    return page.text
  }

  /// The answer where it is a whole sentence, as of one row; else what it is about, and the answer below it.
  private func heading(_ parts: ShownTable) -> (heading: MarkedText, lead: MarkedText?) {
    let answer = answers ? parts.answer : nil
    if let answer, table.rowCount == 1 { return (answer, nil) }
    let name = title ?? table.name ?? Wording.result[parts.language]
    return (parts.subject ?? MarkedText(name), answer)
  }

  /// The chart as an `svg` element; nil where the rows cannot be drawn, or nobody would want them drawn unasked.
  private func picture(_ language: DisplayLanguage) -> String? {
    let hasFigures = table.fields.contains { $0.role.isFigure || $0.role == .count }
    // One row is worth drawing where its figures stand side by side.
    let hasSeveral = table.rowCount > 1 || table.fields.count(where: \.role.isMember) > 1
    guard chart != nil || (table.rowCount > 0 && hasSeveral && hasFigures) else { return nil }
    let request = chart?.request ?? ChartRequest(kind: nil, series: [])
    guard let model = try? ChartModel(request, chart?.table ?? table, language: language) else {
      return nil
    }
    // Rows that no chart holds whole are better asked for one by one.
    let isWhole = model.seriesLeftOut == 0 && model.categoriesLeftOut == 0
    return chart != nil || isWhole ? SVGChart.draw(model, id: "chart", isInPage: true) : nil
  }

  private func footer(_ language: DisplayLanguage) -> String {
    let origin = sources.map {
      HTMLEscape.text(MarkedText(Wording.source[language] + ": ") + $0, in: language)
    }
    let query = questions.map { HTMLElement.make("code", [], HTMLEscape.text(flat($0))) }
    return (origin + query).map { HTMLElement.make("p", [], $0) + "\n" }.joined()
  }

  /// A text on one line.
  private func flat(_ text: String) -> String {
    text.split { $0.isWhitespace && $0 != "\u{A0}" }.joined(separator: " ")
  }
}

extension ShownTable {
  /// What every row is about, for a heading: `Tuntee itsensä yksinäiseksi · 8.–9. lk`; nil where nothing is the same.
  fileprivate var subject: MarkedText? {
    let constants = choice.constants
    let labelled = Set(
      constants.compactMap { constant in
        let field = table.fields[constant.index]
        return field.isLabel ? field.role.describedDimension : nil
      })
    let names = constants.compactMap { constant -> MarkedText? in
      let field = table.fields[constant.index]
      let isName = field.isLabel || (field.role.isKey && !labelled.contains(field.name))
      guard isName, !constant.cell.isMissing else { return nil }
      return writer.marked(constant.cell, of: constant.index)
    }
    return names.isEmpty ? nil : names.joined(separator: " · ")
  }
}
