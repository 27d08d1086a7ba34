import Indicators
import Tables

/// A report as plain CommonMark with tables, for wherever a page cannot go.
public struct ReportMarkdown {
  private let content: ReportContent
  private let words: ReportWords
  private let prose: ProseMarkdown
  private var language: DisplayLanguage { content.language }

  /// Takes what the report says.
  public init(_ content: ReportContent) {
    self.content = content
    words = ReportWords(language: content.language)
    prose = ProseMarkdown { level, _ in level + content.headingShift }
  }

  /// The whole text.
  public var text: String {
    var tableCount = 0
    var parts = [top]
    for part in content.parts {
      switch part {
      case .prose(let blocks): parts.append(text(of: blocks))
      case .result(let result):
        if result.hasRows { tableCount += 1 }
        parts.append(text(of: result, number: tableCount))
      }
    }
    parts += [changes, sources]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The title, what the report is about, and what a reader must know before reading on.
  var top: String {
    let notices = words.notices(content).map { "> " + escaped($0) + "\n" }
    return "# " + escaped(content.title.plain) + "\n"
      + (notices.isEmpty ? "" : "\n" + notices.joined(separator: ">\n"))
  }

  /// A stretch of prose.
  func text(of blocks: [ProseBlock]) -> String { prose.text(blocks) }

  /// The code that a result comes from.
  func query(_ result: ReportResult) -> String {
    prose.text([.code(info: "text", text: result.query + "\n")])
  }

  /// What there is to say of a result, and its rows; empty for a cell without any.
  func text(of result: ReportResult, number: Int) -> String {
    var parts: [String] = []
    if let notice = words.notice(result, day: content.recordedDay) {
      parts.append("> " + escaped(notice.plain) + "\n")
    }
    if let table = result.table {
      let shown = ShownTable(table.worded, language: language, maximumRows: nil)
      if let answer = shown.answer { parts.append("**" + escaped(answer.plain) + "**\n") }
      let facts = HTMLFacts(
        parts: shown, remarks: result.remarks,
        title: words.title(ofTable: number, result))
      parts.append(escaped(facts.caption.plain) + "\n")
      if table.rowCount > 0 { parts.append(rows(shown)) }
      parts.append(facts.lines.map { "- " + escaped($0.plain) + "\n" }.joined())
    }
    if let description = description(result) { parts.append(escaped(description) + "\n") }
    return parts.joined(separator: "\n")
  }

  private func description(_ result: ReportResult) -> String? {
    result.chartDescription(in: language).map { Wording.chartInWords[language] + ": " + $0.plain }
  }

  private func rows(_ parts: ShownTable) -> String {
    let header = line(parts.columns.map(\.header))
    let dashes = parts.columns.map { $0.isNumeric ? "--:|" : ":--|" }.joined()
    let rows = parts.rows.shown.indices.map { place in
      line(parts.columns.map { $0.cells[place - parts.rows.shown.lowerBound].joined })
    }
    return header + "|" + dashes + "\n" + rows.joined()
  }

  private func line(_ cells: [String]) -> String {
    "|" + cells.map { " " + MarkdownText.escaped($0) + " |" }.joined() + "\n"
  }

  // MARK: Appendices

  /// What changed since the results were accepted.
  var changes: String {
    let groups = content.changes.map { group in
      (group.heading.map { "### " + escaped($0) + "\n\n" } ?? "")
        + group.lines.map { "- " + escaped($0.plain) + "\n" }.joined()
    }
    let heading = "## " + escaped(Wording.whatChanged[language]) + "\n"
    return ([heading, escaped(words.summary(content)) + "\n"] + groups).joined(separator: "\n")
  }

  /// The data and the documents that they come from.
  var sources: String {
    guard !content.datasets.isEmpty else { return "" }
    let columns = [
      Wording.dataset, Wording.years, Wording.rowCount, Wording.licence, Wording.fingerprint,
    ]
    let rows = content.datasets.map { dataset in
      line([
        "\(dataset.title) (\(dataset.name))", dataset.years ?? "–", String(dataset.rows),
        words.licences(dataset), dataset.fingerprint,
      ])
    }
    let parameters = content.parameters.map {
      "- \(escaped($0.name)): \(escaped($0.value.plain))\n"
    }
    let documents = content.datasets.flatMap { dataset in
      dataset.documents.map {
        "- \(escaped(dataset.title)): \(escaped($0.text(in: language).plain))\n"
      }
    }
    let table = line(columns.map { $0[language] }) + "|:--|:--|--:|:--|:--|\n" + rows.joined()
    return [
      "## " + escaped(Wording.dataAndSources[language]) + "\n", table, documents.joined(),
      parameters.joined(), escaped(Wording.madeWith.filled(language, content.program)) + "\n",
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    MarkdownText.lineStart(MarkdownText.escaped(text))
  }
}
