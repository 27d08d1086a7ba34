import Sessions
import Tables

extension ReplayReport {
  /// Compares every cell's new result with the recorded one.
  init(_ notebook: Notebook, _ run: NotebookRun, inputs: RecordedInputs) {
    datasets = notebook.provenance == nil ? [] : inputs.datasetChanges
    unread = run.unreadSources
    let unreadNames = Set(unread.map { $0.name.lowercased() })
    datasetsLeft = inputs.datasetsLeft.filter { !unreadNames.contains($0.lowercased()) }
    parameters = inputs.parameterChanges
    cells = run.cells.map { Self.judge($0, inputs, run.isCancelled) }
    quotes = Self.quotes(in: notebook, of: cells)
  }

  private static func judge(
    _ run: NotebookRun.CellRun, _ inputs: RecordedInputs,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) -> CellReport {
    let cell = run.cell
    switch run.outcome {
    case .failed(let diagnostics):
      return CellReport(
        cell: cell, verdict: .failed, faultLine: run.faultLine, diagnostics: diagnostics)
    case .nothing:
      guard cell.result != nil else { return CellReport(cell: cell, verdict: .silent) }
      return CellReport(cell: cell, verdict: .alarm, causes: [.noQuery])
    case .table(let table):
      var report = compare(run, with: table, inputs, isCancelled)
      report.inputs = inputs.own(of: run.lineage)
      return report
    }
  }

  private static func compare(
    _ run: NotebookRun.CellRun, with table: Table, _ inputs: RecordedInputs,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) -> CellReport {
    let cell = run.cell
    let recording = Recording(table, cell: cell.name, query: run.lineage.fingerprint)
    guard let recorded = cell.result else {
      return CellReport(cell: cell, verdict: .new, recording: recording)
    }
    let new = ResultTable(table)
    let old = ResultTable(recorded, like: new)
    var difference = ResultDifference(from: old, to: new)
    var causes: [Cause] = []
    if !recorded.isUntouched { causes.append(.handEdit) }
    if let query = recorded.mark.query, query != recording.mark.query { causes.append(.definition) }
    if let otherVersion = inputs.otherVersion { causes.append(.version(otherVersion)) }
    if let steps = run.steps {
      var search = VanishedRowSearch(
        steps, isSameQuery: !causes.contains(.definition), isCancelled: isCancelled)
      search.explain(&difference, old: old)
    }
    let verdict: Verdict =
      switch (inputs.isSame(run.lineage, as: recorded), difference.isEmpty) {
      case (true, true): .reproduced
      case (false, true): .confirmed
      case (false, false): .changed
      case (true, false): .alarm
      }
    return CellReport(
      cell: cell, verdict: verdict, recording: recording, elsewhere: inputs.elsewhere(recorded),
      difference: difference, causes: causes)
  }
}

extension ReplayReport {
  /// The numbers in prose that a cell held and that changed there.
  private static func quotes(in notebook: Notebook, of cells: [CellReport]) -> [Quote] {
    var changed: [ExactDecimal: (cell: String, row: String, column: String, new: Cell?)] = [:]
    func note(_ cell: String, _ row: String, _ column: String, old: Cell, new: Cell?) {
      guard let size = old.number?.magnitude, changed[size] == nil else { return }
      changed[size] = (cell, row, column, new)
    }
    for report in cells {
      guard let difference = report.difference else { continue }
      let name = report.cell.name
      for change in difference.changes where change.part == .figure || change.part == .change {
        // 4 that became 4.0 is still quoted rightly.
        if let new = change.new.number, new == change.old.number { continue }
        note(name, change.row, change.column, old: change.old, new: change.new)
      }
      for row in difference.vanished {
        for figure in row.figures {
          note(name, row.row, figure.column, old: figure.value, new: nil)
        }
      }
    }
    guard !changed.isEmpty else { return [] }
    return notebook.prose.flatMap { prose in
      ProseNumbers.find(in: prose) { changed[$0] != nil }.compactMap { number in
        changed[number.value].map {
          Quote(number: number, cell: $0.cell, row: $0.row, column: $0.column, new: $0.new)
        }
      }
    }
  }
}
