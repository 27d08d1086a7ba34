import Catalog
import Diagnostics
import Formats
import Indicators
import Language
import Rendering
import Sessions
import Tables

/// All cells of a notebook run from top to bottom in a fresh session.
struct NotebookRun: Sendable {
  /// What running a cell gave.
  enum Outcome: Sendable {
    /// The rows of the cell's query.
    case table(Table)
    /// The cell has no query.
    case nothing
    /// The cell failed; those after it ran all the same.
    case failed([Diagnostic])
  }

  /// A cell with what it gave and what that is made of.
  struct CellRun: Sendable {
    let cell: NotebookCell
    /// The cell's text with its place in the file.
    let source: Source
    var outcome: Outcome = .nothing
    var lineage = Lineage()
    /// The query taken apart, where its result is not as recorded.
    var steps: QuerySteps?
    /// The result with its remarks and its data, for those who show it.
    var answer: Answer?
    /// Where the rows of the result come from, for the files that they are written into.
    var provenance: WrittenProvenance?
    /// How to draw the result, and what of it; nil where no chart is asked for.
    var chart: (request: ChartRequest, table: Table)?
  }

  /// An export that a cell asks for.
  struct Export: Sendable {
    let request: ExportRequest
    let rendered: RenderedFormat
    let source: Source
  }

  private(set) var cells: [CellRun] = []
  private(set) var exports: [Export] = []
  /// The parameters that were given another value from outside than the notebook says.
  let overridden: [GivenNames.Declaration]
  /// What is wrong with the parameters, so that no cell was run.
  private(set) var faults: [Diagnostic] = []
  /// The datasets that were read.
  var datasets: [DatasetUse] { session.usedDatasets }
  /// The datasets that only failing statements read, on which no result stands.
  var failedDatasets: [DatasetUse] {
    let used = datasets
    return session.triedDatasets.filter { !used.contains($0) }
  }

  /// Works out the sums of the datasets, which takes long for big ones; false where that was called off.
  func sumUpDatasets(_ onlooker: Onlooker) -> Bool {
    let datasets = datasets + failedDatasets
    var work = WatchedWork(
      .reading, bytes: datasets.reduce(0) { $0 + $1.bytesLeft }, onlooker)
    defer { work.end() }
    for dataset in datasets {
      guard dataset.sumUp(&work) else { return false }
    }
    return true
  }
  /// The files that rows were read from.
  var dataFiles: [String] { session.dataFiles }
  /// The datasets and files that could not be read.
  var unreadSources: [UnreadSource] { session.unreadSources }
  /// The loaded files that look to be laid out otherwise than the notebook says, with the lines that load them.
  private(set) var layoutDoubts: [(doubt: LayoutDoubt, line: Int)] = []
  /// Where the rows of each result come from, by the names of the cells.
  var provenances: [String: WrittenProvenance] {
    Dictionary(
      cells.compactMap { cell in cell.provenance.map { (cell.cell.name, $0) } },
      uniquingKeysWith: { $1 })
  }
  /// The parameters with their values.
  var parameters: [(name: String, value: Cell)] { session.parameters }
  /// The names of the parameters that the notebook declares, in order.
  let declaredParameters: [String]

  private var session: Session
  private var tracker = LineageTracker()
  private var unmade = UnmadeNames()
  /// What the statements name as their sources, in order of first use.
  private let sources: [Syntax.TableSource]
  /// Asked between stages; true ends the run.
  let isCancelled: @Sendable () -> Bool

  /// Runs a notebook; whatever fails is told of its cell, or in `faults`.
  ///
  /// What an earlier run of the same configuration, parameters aside, has read from the catalog is not read again.
  init(
    _ notebook: Notebook, _ configuration: Configuration, after earlier: NotebookRun? = nil,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    session =
      earlier.map { Session(configuration, readingAs: $0.session) } ?? Session(configuration)
    self.isCancelled = isCancelled
    let parsed = notebook.cells.map { cell in (cell, Language.parse(notebook.source(of: cell))) }
    let names = GivenNames(notebook, parsed.map { ($0, $1.statements) })
    faults = names.faults(configuration)
    overridden = names.overridden(configuration)
    declaredParameters = names.parameters
    sources = Self.sources(of: parsed.flatMap(\.1.statements))
    declareParameters(of: notebook)
    guard faults.isEmpty else { return }
    for (cell, parsed) in parsed where !isCancelled() {
      cells.append(run(cell, parsed, in: notebook.source(of: cell)))
    }
  }

  /// The language of what the notebook exports for eyes.
  private var language: DisplayLanguage {
    DisplayLanguage(rawValue: session.settings.language) ?? .en
  }

  /// The tables of the datasets and files that the statements name, as they were read.
  func sourceTables() -> [Table] {
    var session = session
    return sources.compactMap { source in
      switch source {
      case .named(let name):
        return session.readTable(name.text)?.withoutAnswers
      case .lastResult: return nil
      case .path(let path):
        let query = Source(Language.spelling(ofText: path.value))
        guard let statement = Language.parse(query).statements.first,
          case .result(let table, _)? = try? session.run(statement, in: query).content
        else { return nil }
        return table
      }
    }
  }

  /// The table of a dataset or file by the name that queries use; nil where there is none.
  func sourceTable(_ name: String) -> Table? { session.readTable(name) }

  /// The rules of the datasets that queries have read, in the order of the provenance.
  var rules: [IndicatorRule] {
    var seen: Set<String> = []
    return datasets.map(\.name).sorted().filter { seen.insert($0.lowercased()).inserted }
      .flatMap { name in
        session.readTable(name).map { IndicatorRule.all(of: $0, dataset: name) } ?? []
      }
  }

  private static func sources(of statements: [Syntax.Statement]) -> [Syntax.TableSource] {
    var seen: Set<String> = []
    return statements.flatMap { $0.pipeline?.sources ?? [] }.filter { source in
      switch source {
      case .named(let name): seen.insert("n" + name.text.lowercased()).inserted
      case .path(let path): seen.insert("p" + path.value).inserted
      case .lastResult: false
      }
    }
  }

  private mutating func declareParameters(of notebook: Notebook) {
    for parameter in notebook.frontMatter.parameters {
      let range = parameter.name.range.lowerBound..<parameter.value.range.upperBound
      let statement = Syntax.Statement(.parameter(parameter.name, parameter.value), range: range)
      do {
        _ = try session.run(statement, in: notebook.source, isCancelled: isCancelled)
      } catch {
        faults += error.diagnostics
      }
    }
  }

  private mutating func run(
    _ cell: NotebookCell, _ parsed: Language.Parsed, in source: Source
  ) -> CellRun {
    var result = CellRun(cell: cell, source: source)
    let refused = parsed.diagnostics + CellRules.faults(parsed.statements, in: source)
    guard refused.isEmpty else {
      result.outcome = .failed(refused)
      let failure = UnmadeNames.Failure(cell: cell.name, line: result.faultLine)
      unmade.add(parsed.statements, failure)
      if !parsed.diagnostics.isEmpty { unmade.add(cell.text, failure) }
      return result
    }
    for (index, statement) in parsed.statements.enumerated() {
      if let (fault, failure) = unmade.fault(of: statement) {
        result.outcome = .failed([fault.located(in: source)])
        unmade.add(parsed.statements[index...], failure)
        return result
      }
      do {
        try run(statement, into: &result)
        unmade.remove(statement)
      } catch {
        result.outcome = .failed(error.diagnostics)
        unmade.add(
          parsed.statements[index...],
          UnmadeNames.Failure(cell: cell.name, line: result.faultLine))
        return result
      }
    }
    return result
  }

  private mutating func run(
    _ statement: Syntax.Statement, into result: inout CellRun
  ) throws(DiagnosticList) {
    var steps: QuerySteps?
    if case .query(let pipeline) = statement.kind { steps = session.steps(of: pipeline) }
    let doubts = session.layoutDoubts.count
    let reply = try session.run(statement, in: result.source, isCancelled: isCancelled)
    layoutDoubts += session.layoutDoubts.dropFirst(doubts).map {
      ($0, result.source.position(of: statement.range.lowerBound).line)
    }
    if let lineage = tracker.follow(statement) { result.lineage = lineage }
    if case .result(let table, _) = reply.content {
      guard table.rowCount <= NotebookLimits.resultRows else {
        throw DiagnosticList(
          Diagnostic(
            "result-too-large",
            "a notebook records at most \(NotebookLimits.resultRows) rows of a result, and this one has \(table.rowCount)",
            range: statement.range, hint: "keep fewer, as with `| take 100`"
          ).located(in: result.source))
      }
      result.outcome = .table(table)
      result.answer = session.lastAnswer
      result.provenance = session.lastProvenance
      result.chart = reply.chart
      let isAsRecorded = result.cell.result?.body == MarkdownTable.render(table)
      result.steps = isAsRecorded ? nil : steps
    }
    for case .export(let request) in reply.effects {
      let rendered = RenderedFormat(
        language: language, remarks: request.remarks, chart: reply.chart?.request)
      exports.append(Export(request: request, rendered: rendered, source: result.source))
    }
  }
}

extension NotebookRun.CellRun {
  /// The line of the file where the cell failed; the cell's own where that lies outside it.
  var faultLine: Int {
    guard case .failed(let faults) = outcome, let fault = faults.first, fault.source == source,
      let range = fault.range
    else { return cell.line }
    return source.position(of: range.lowerBound).line
  }
}

extension Notebook {
  /// A cell's text with its place in the file.
  func source(of cell: NotebookCell) -> Source {
    Source(cell.text, name: source.name, firstLine: cell.line + 1)
  }
}
