import Catalog
import Diagnostics
import Language
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
  }

  /// An export that a cell asks for.
  struct Export: Sendable {
    let cell: NotebookCell
    let path: Syntax.Text
    let options: [Syntax.Option]
    let table: Table
    let source: Source
  }

  private(set) var cells: [CellRun] = []
  private(set) var exports: [Export] = []
  /// What is wrong with the parameters, so that no cell was run.
  private(set) var faults: [Diagnostic] = []
  /// The datasets that were read.
  var datasets: [DatasetUse] { session.usedDatasets }
  /// The parameters with their values.
  var parameters: [(name: String, value: Cell)] { session.parameters }

  private var session: Session
  private var tracker = LineageTracker()
  private let isCancelled: @Sendable () -> Bool

  /// Runs a notebook; whatever fails is told of its cell, or in `faults`.
  init(
    _ notebook: Notebook, _ configuration: Configuration,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    session = Session(configuration)
    self.isCancelled = isCancelled
    let parsed = notebook.cells.map { cell in (cell, Language.parse(notebook.source(of: cell))) }
    let statements = parsed.flatMap(\.1.statements)
    faults =
      GivenNames(notebook.frontMatter, statements)
      .faults(configuration)
    declareParameters(of: notebook)
    guard faults.isEmpty else { return }
    for (cell, parsed) in parsed where !isCancelled() {
      cells.append(run(cell, parsed, in: notebook.source(of: cell)))
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
      return result
    }
    for statement in parsed.statements {
      do {
        let reply = try session.run(statement, in: source, isCancelled: isCancelled)
        if let lineage = tracker.follow(statement) { result.lineage = lineage }
        if case .result(let table, _) = reply.content { result.outcome = .table(table) }
        for case .export(let path, let options, let table) in reply.effects {
          exports.append(
            Export(cell: cell, path: path, options: options, table: table, source: source))
        }
      } catch {
        result.outcome = .failed(error.diagnostics)
        return result
      }
    }
    return result
  }
}

extension Notebook {
  /// A cell's text with its place in the file.
  func source(of cell: NotebookCell) -> Source {
    Source(cell.text, name: source.name, firstLine: cell.line + 1)
  }
}
