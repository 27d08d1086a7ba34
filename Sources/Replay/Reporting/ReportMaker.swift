import Catalog
import Diagnostics
import Formats
import Indicators
import Rendering
import Sessions
import Tables

/// Gathers what a report says from a notebook that was run again.
struct ReportMaker {
  private let rerun: Rerun
  private let path: String
  private let options: Replay.Options
  private let language: DisplayLanguage
  private let paths: HiddenPaths

  private var notebook: Notebook { rerun.notebook }

  init(_ rerun: Rerun, path: String, _ options: Replay.Options) {
    self.rerun = rerun
    self.path = path
    self.options = options
    language = Self.language(rerun.notebook, options)
    paths = HiddenPaths(path: path, options)
  }

  /// The language that is asked for, else the notebook's own.
  static func language(_ notebook: Notebook, _ options: Replay.Options) -> DisplayLanguage {
    (options.language ?? notebook.frontMatter.language)
      .flatMap { DisplayLanguage(rawValue: $0) } ?? .en
  }

  /// The language of the notebook's prose; nil where it is the report's, or the notebook does not say.
  private var proseLanguage: String? {
    notebook.frontMatter.language.flatMap { $0 == language.rawValue ? nil : $0 }
  }

  /// The report; throws what prose and results leave some readers without, and references that lead nowhere.
  func content() throws(DiagnosticList) -> ReportContent {
    var parts = self.parts()
    let place = TitlePlace(notebook, parts.prose, fileName: Path.stem(of: path))
    place.removeTitle(from: &parts.prose)
    let own = proseLanguage
    var content = ReportContent(
      title: MarkedText(place.title, language: own), language: language,
      program: "mittari \(options.version)")
    content.proseLanguage = own
    content.headingShift = place.shift
    var gate = AccessibilityGate(notebook)
    var figures = FigureFiller(
      notebook, results: parts.results, language, proseLanguage: own)
    var captions = ReportCaptions()
    for (segment, index) in parts.order {
      switch segment {
      case .prose:
        let blocks = parts.prose[index].blocks
        gate.check(blocks, shift: place.shift)
        captions.pass(blocks)
        content.parts.append(.prose(figures.filled(blocks)))
      case .result:
        var result = parts.results[index]
        result.caption = captions.caption(
          of: notebook.cells[index], parts.titles[index], language: own)
        gate.checkCaption(result, of: notebook.cells[index])
        content.parts.append(.result(result))
      }
    }
    let faults = gate.faults + figures.faults
    guard faults.isEmpty else { throw DiagnosticList(faults) }
    addAppendices(to: &content)
    return content
  }

  /// The references in prose that lead nowhere.
  func referenceFaults() -> [Diagnostic] {
    let parts = parts()
    var figures = FigureFiller(
      notebook, results: parts.results, language, proseLanguage: proseLanguage)
    for prose in parts.prose { _ = figures.filled(prose.blocks) }
    return figures.faults
  }

  // MARK: Parts

  private enum Segment { case prose, result }

  /// The notebook's parts in their order, each kind by itself.
  private struct Parts {
    var order: [(Segment, Int)] = []
    var prose: [Prose] = []
    var results: [ReportResult] = []
    /// What the data of each result are called; nil where there are several.
    var titles: [String?] = []
  }

  private func parts() -> Parts {
    var parts = Parts()
    parts.prose = Prose.read(notebook.prose.map { ($0.text, $0.firstLine) })
    var (prose, cell) = (0, 0)
    for segment in notebook.segments {
      switch segment.kind {
      case .prose:
        parts.order.append((.prose, prose))
        prose += 1
      case .cell:
        if rerun.run.cells.indices.contains(cell) { parts.order.append((.result, cell)) }
        cell += 1
      case .frontMatter, .result, .provenance, .acceptances: break
      }
    }
    for (run, report) in zip(rerun.run.cells, rerun.report.cells) {
      parts.results.append(result(run, report))
      let titles = (run.answer?.origins ?? []).map { $0.title(in: language.rawValue) }
      parts.titles.append(titles.count == 1 ? titles.first : nil)
    }
    return parts
  }

  private func result(
    _ run: NotebookRun.CellRun, _ report: ReplayReport.CellReport
  ) -> ReportResult {
    var result = ReportResult(name: run.cell.name, caption: "", query: run.cell.text)
    switch run.outcome {
    case .nothing: break
    case .table(let table):
      result.table = table
      result.remarks = run.answer?.remarks ?? []
      result.chart = run.chart
    case .failed(let diagnostics):
      let reason = diagnostics.first?.message.marked(in: language) ?? ""
      result.table = run.cell.result.flatMap {
        RecordedTable($0)?.table.speaking(as: rerun.run.sourceTables())
      }
      result.state = .failed(reason: reason.map(paths.hidden), line: run.faultLine)
    }
    // With other parameters than recorded there is nothing that a result could have changed from.
    guard rerun.report.parameters.isEmpty else { return result }
    switch report.verdict {
    case .changed: result.state = .changed
    case .alarm where report.causes.all != [.noQuery]: result.state = .alarm
    case .alarm, .reproduced, .confirmed, .new, .silent, .failed: break
    }
    return result
  }

  // MARK: Appendices

  private func addAppendices(to content: inout ReportContent) {
    let sources = rerun.run.sourceTables()
    content.parameters = rerun.run.parameters.map { name, value in
      let column = sources.lazy.compactMap { table in
        table.index(answeringTo: name).map { table.fields[$0] }
      }.first
      let title = language == .en ? nil : column?.titles[language.rawValue]
      return (title ?? name, ReportFigure.text(value, language, own: column?.language))
    }
    content.datasets = datasets()
    content.recordedDay = notebook.provenance?.run
    let style = TerminalStyle(language: language)
    var quiet = options
    quiet.style = style
    let summary = ReplaySummary(
      notebook, path: path, rerun.report, accepted: nil, quiet)
    content.staleFigures = rerun.report.quotes.count + rerun.report.contradictions.count
    if notebook.provenance != nil {
      content.changes = [
        ReportContent.Changes(
          heading: nil,
          lines: (summary.inputs(notebook) + summary.reasons).map {
            $0.marked(in: language).map(paths.hidden)
          })
      ]
    }
    guard rerun.report.parameters.isEmpty else { return }
    content.changes += summary.page.sections.filter { !$0.lines.isEmpty }.map { section in
      ReportContent.Changes(
        heading: section.title.text(in: language),
        lines: section.lines.map { $0.marked(in: language).map(paths.hidden) })
    }
  }

  private func datasets() -> [ReportContent.Dataset] {
    var origins: [String: DatasetOrigin] = [:]
    for cell in rerun.run.cells {
      for origin in cell.answer?.origins ?? [] { origins[origin.name.lowercased()] = origin }
    }
    return rerun.present.datasets.map { dataset in
      let origin = origins[dataset.name.lowercased()]
      return ReportContent.Dataset(
        name: dataset.name, title: origin?.title(in: language.rawValue) ?? dataset.name,
        years: dataset.years, rows: dataset.rows, fingerprint: dataset.sha256,
        documents: (origin?.documents ?? []).map { document in
          CitedDocument(
            title: document.title, section: document.section, date: document.date,
            language: origin?.language)
        }, licences: origin?.licences ?? [])
    }
  }
}

/// The paths of the machine that a report was made on, which are nobody else's business.
struct HiddenPaths {
  private let folders: [String]

  init(path: String, _ options: Replay.Options) {
    let places =
      [Path.folder(of: path), Path.absolute(Path.folder(of: path)), Path.absolute(".")]
      + options.catalog.folders + options.data.values.map { Path.folder(of: $0) }
    // The longest first, so that what is left begins with no part of another.
    folders = Set(places + places.map { Path.absolute($0) }).filter {
      $0.hasPrefix("/") && $0 != "/"
    }
    .sorted { ($1.utf8.count, $1) < ($0.utf8.count, $0) }
  }

  /// A text with names of files in the place of whole paths.
  func hidden(_ text: String) -> String {
    folders.reduce(text) { text, folder in
      text.replacing(folder.hasSuffix("/") ? folder : folder + "/", with: "")
    }
  }
}
