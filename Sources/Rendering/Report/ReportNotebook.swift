import Indicators
import Tables

/// A report as a notebook of Jupyter: nbformat 4.5, with cells of text, and of code with its results.
///
/// The code is that of mittari, so nothing there runs it; results stand below it as pages and texts. Cell ids are
/// numbered, so that equal contents give equal bytes. https://nbformat.readthedocs.io/en/latest/format_description.html
public struct ReportNotebook {
  private let content: ReportContent
  private let markdown: ReportMarkdown
  private let words: ReportWords
  private var language: DisplayLanguage { content.language }

  /// Takes what the report says.
  public init(_ content: ReportContent) {
    self.content = content
    markdown = ReportMarkdown(content)
    words = ReportWords(language: content.language)
  }

  /// The whole file.
  public var text: String {
    var cells = [text(markdown.top)]
    var tableCount = 0
    for part in content.parts {
      switch part {
      case .prose(let blocks): cells.append(text(markdown.text(of: blocks)))
      case .result(let result):
        if result.hasRows { tableCount += 1 }
        cells.append(code(result, number: tableCount))
      }
    }
    cells += [text(markdown.changes), text(markdown.sources)]
    let filled = cells.filter { !$0.source.isEmpty || !$0.outputs.isEmpty }
    let notebook = JSONText.object([
      ("cells", .array(filled.enumerated().map { $1.json(id: "cell-\($0 + 1)") })),
      (
        "metadata",
        .object([
          (
            "kernelspec",
            .object([
              ("display_name", .text("mittari")), ("language", .text("mittari")),
              ("name", .text("mittari")),
            ])
          ),
          ("language_info", .object([("name", .text("mittari"))])),
          ("title", .text(content.title.plain)),
        ])
      ),
      ("nbformat", .number(4)),
      ("nbformat_minor", .number(5)),
    ])
    return notebook.written() + "\n"
  }

  private func text(_ source: String) -> NotebookCellText {
    NotebookCellText(isCode: false, source: source)
  }

  private func code(_ result: ReportResult, number: Int) -> NotebookCellText {
    var cell = NotebookCellText(isCode: true, source: result.query)
    cell.name = result.name
    let plain = markdown.text(of: result, number: number)
    guard !plain.isEmpty else { return cell }
    let notice = words.notice(result, day: content.recordedDay).map {
      HTMLElement.make("p", [], HTMLElement.make("strong", [], $0, in: language)) + "\n"
    }
    var page = notice ?? ""
    if let table = result.table {
      let parts = ShownTable(table.worded, language: language, maximumRows: nil)
      page += HTMLTable.lead(parts)
      page += HTMLTable.render(
        parts, remarks: result.remarks, title: words.title(ofTable: number, result),
        id: "table-\(number)")
    }
    // Around it stands the page of whoever shows the notebook.
    page = HTMLElement.make("div", [("lang", language.rawValue)], "\n" + page)
    cell.outputs.append([("text/html", page), ("text/markdown", plain), ("text/plain", plain)])
    if let chart = result.chart, let description = result.chartDescription(in: language) {
      let picture = SVGChart.render(
        chart.request, chart.table, language: language, id: "chart-\(number)")
      cell.outputs.append([("image/svg+xml", picture), ("text/plain", description.plain)])
    }
    return cell
  }
}

/// A cell of a notebook of Jupyter before it is written.
private struct NotebookCellText {
  let isCode: Bool
  let source: String
  /// The name of the cell in the notebook that the report is of.
  var name: String?
  /// Each output in several formats.
  var outputs: [[(format: String, text: String)]] = []

  func json(id: String) -> JSONText {
    let metadata = JSONText.object(name.map { [("name", .text($0))] } ?? [])
    var members: [(String, JSONText)] = [
      ("cell_type", .text(isCode ? "code" : "markdown")), ("id", .text(id)),
      ("metadata", metadata), ("source", .lines(source)),
    ]
    if isCode {
      members += [("execution_count", .null), ("outputs", .array(outputs.map(Self.json)))]
    }
    return .object(members)
  }

  private static func json(_ output: [(format: String, text: String)]) -> JSONText {
    .object([
      ("data", .object(output.map { ($0.format, .lines($0.text)) })),
      ("metadata", .object([])), ("output_type", .text("display_data")),
    ])
  }
}
