import Diagnostics
import Rendering
import Sessions
import Tables

/// What is out of the ordinary in the runs of a notebook for each member of a parameter.
struct EachReport: Sendable {
  /// One member with what is out of the ordinary there.
  struct Exceptions: Sendable {
    let member: String
    /// Verdicts that are not those compared with.
    var flips: [CellNote] = []
    /// Figures and rows that there are not.
    var missing: [CellNote] = []
    /// Cells that failed.
    var failures: [CellNote] = []

    var isEmpty: Bool { flips.isEmpty && missing.isEmpty && failures.isEmpty }
  }

  /// What is to be said of a cell.
  struct CellNote: Sendable {
    let cell: String
    let text: Message
  }

  /// Files that look to be laid out otherwise than the notebook says, with the lines that load them.
  var layoutDoubts: [(doubt: LayoutDoubt, line: Int)] = []
  /// The members in order, those without exceptions among them.
  var members: [Exceptions] = []
}

extension EachReport.Exceptions {
  /// Finds the exceptions in the run for a member.
  init(_ member: String, _ rerun: Rerun, _ words: RecordedWords) {
    self.init(member: member)
    for (cell, run) in zip(rerun.report.cells, rerun.run.cells) { add(cell, run, words) }
  }

  private mutating func add(
    _ report: ReplayReport.CellReport, _ run: NotebookRun.CellRun, _ words: RecordedWords
  ) {
    let name = report.cell.name
    func note(_ text: Message) -> EachReport.CellNote { .init(cell: name, text: text) }
    switch run.outcome {
    case .failed(let diagnostics):
      // What another cell did not make is told of that cell.
      if diagnostics.allSatisfy({ $0.code == UnmadeNames.faultCode }) { return }
      let text: Message = "\(diagnostics.first?.message ?? "")"
      // A member that one of the datasets does not have is no fault of the notebook.
      if diagnostics.allSatisfy({ Self.missingMember.contains($0.code) }) {
        missing.append(note(text))
      } else {
        failures.append(note("line \(run.faultLine): \(text)"))
      }
    case .nothing: break
    case .table(let table):
      missing += Self.gaps(in: table, report).map(note)
      let flipped =
        (report.difference?.flips ?? []) + (report.difference?.vanished ?? []).compactMap(\.flip)
      flips += flipped.map { change in
        note("\(change.row): \(words.verdict(change.old)) → \(words.verdict(change.new))")
      }
    }
  }

  /// The faults of a statement that names a member which the rows do not have, or the one that all are compared with.
  private static let missingMember: Set<Diagnostic.Code> = [
    "unknown-member", "no-member", "one-member", "same-member",
  ]

  /// Rows and figures that a result has not.
  private static func gaps(in table: Table, _ report: ReplayReport.CellReport) -> [Message] {
    // Where rows are compared, those that are gone are told with why.
    if table.rowCount == 0, report.difference == nil { return ["no rows"] }
    let result = ResultTable(table)
    let figures = result.columns.indices.filter { result.columns[$0].part == .figure }
    var gaps: [Message] = []
    let count = result.rows.reduce(0) { sum, row in
      sum + figures.count { row[$0].isMissing }
    }
    if count > 0 { gaps.append(count == 1 ? "1 figure missing" : "\(count) figures missing") }
    let gone = (report.difference?.vanished ?? []).filter(\.isMissing)
    if let first = gone.first {
      let rows = gone.dropFirst().prefix(2).reduce(first.row) { "\($0); \($1.row)" }
      let rest = gone.count - min(gone.count, 3)
      gaps.append(rest == 0 ? "not there: \(rows)" : "not there: \(rows) and \(rest) more")
    }
    return gaps
  }
}

extension ResultDifference.VanishedRow {
  /// True where the data lack the row or its figure, and no stage left it out for what it says now.
  fileprivate var isMissing: Bool {
    switch fate {
    case .leftOut(_, let figure, _): figure != nil && flip == nil
    case .notInData, .unknown: flip == nil
    }
  }
}
