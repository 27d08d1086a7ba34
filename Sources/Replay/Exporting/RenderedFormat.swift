public import Indicators
public import Rendering
public import Tables

/// Writes the formats that have words around the rows, and so a language.
public struct RenderedFormat: Sendable {
  /// The language of titles, verdicts and numbers where they are for eyes.
  public var language: DisplayLanguage
  /// What the reader of the rows must not miss.
  public var remarks: [Remark]

  /// Whether a sentence above a comparison says what it found.
  public var answers: Bool
  /// What a chart of the rows is to show.
  public var chart: ChartRequest

  /// Takes the words' language, and the remarks that came with the rows.
  public init(
    language: DisplayLanguage, remarks: [Remark] = [], answers: Bool = true,
    chart: ChartRequest? = nil
  ) {
    self.language = language
    self.remarks = remarks
    self.answers = answers
    self.chart = chart ?? ChartRequest(kind: nil, series: [])
  }

  /// One page of several results, or of one as it would be alone.
  public static func page(
    of results: [(table: Table, rendered: RenderedFormat)], language: DisplayLanguage
  ) -> RowBlocks {
    if results.count == 1, let only = results.first {
      return only.rendered.page(of: only.table)
    }
    let page = HTMLPage(
      of: results.map { ($0.table, $0.rendered.remarks) }, language: language,
      answers: results.contains { $0.rendered.answers })
    return RowBlocks(text: page.text)
  }

  /// Why the table cannot be written in the format of a name; nil where it can.
  func refusal(of table: Table, as format: String) -> ChartError? {
    guard format == "svg" else { return nil }
    do throws(ChartError) {
      _ = try ChartModel(chart, table)
      return nil
    } catch {
      return error
    }
  }

  /// A table in the format of a name that Rendering writes; `title` heads a page.
  func rows(of table: Table, as format: String, title: String? = nil) -> RowBlocks {
    switch format {
    case "html": page(of: table, title: title)
    case "svg": RowBlocks(text: SVGChart.render(chart, table, language: language))
    default: MarkdownTable.rows(of: table)
    }
  }

  private func page(of table: Table, title: String? = nil) -> RowBlocks {
    HTMLPage.rows(
      of: table, remarks: remarks, title: title, language: language, answers: answers)
  }
}
