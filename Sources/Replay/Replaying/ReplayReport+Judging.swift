import Indicators
import Sessions
import Tables

extension ReplayReport {
  /// Compares every cell's new result with the recorded one.
  init(_ notebook: Notebook, _ run: NotebookRun, inputs: RecordedInputs) {
    datasets = notebook.provenance == nil ? [] : inputs.toldChanges
    unread = run.unreadSources
    layoutDoubts = run.layoutDoubts
    textColumns = datasets.flatMap { change in
      change.old.map { run.textColumns(of: change.new.name, since: $0) } ?? []
    }
    let unreadNames = Set(unread.map { $0.name.lowercased() })
    parameters = inputs.parameterChanges
    cells = run.cells.map { Self.judge($0, inputs, run.isCancelled) }
    let failing = cells.filter { $0.verdict == .failed }.map { $0.cell.text.lowercased() }
    datasetsLeft = inputs.datasetsLeft.filter { !unreadNames.contains($0.lowercased()) }
      .map { name in
        // What fails may be what would have read it.
        (name: name, isFailed: failing.contains { $0.contains(name.lowercased()) })
      }
    takenNames = Self.takenNames(run, cells)
    columns = ColumnNames(
      run.cells.compactMap { if case .table(let table) = $0.outcome { table } else { nil } })
    var subjects: [Int: ProseSubject] = [:]
    for (index, cell) in cells.enumerated() {
      guard let old = cell.recorded, let difference = cell.difference else { continue }
      subjects[index] = ProseSubject(name: cell.cell.name, old: old, difference: difference)
    }
    readProse(of: notebook, subjects)
  }

  /// The names that new data know only by another one, by which they are taken for the same area.
  private static func takenNames(_ run: NotebookRun, _ reports: [CellReport]) -> [TakenName] {
    var names: [TakenName] = []
    for (cell, report) in zip(run.cells, reports) where !report.changedData.isEmpty {
      for case .takenFor(word: let word, member: let member) in cell.answer?.remarks ?? [] {
        if let known = names.firstIndex(where: { $0.word == word && $0.member == member }) {
          names[known].cells.append(cell.cell.name)
        } else {
          names.append(TakenName(word: word, member: member, cells: [cell.cell.name]))
        }
      }
    }
    return names
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
      return CellReport(cell: cell, verdict: .alarm, causes: Causes(certain: [.noQuery]))
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
    if recording.says(whatIsIn: recorded) {
      let isSame = inputs.isSame(run.lineage, as: recorded)
      return CellReport(
        cell: cell, verdict: isSame ? .reproduced : .confirmed, recording: recording,
        elsewhere: inputs.elsewhere(recorded), difference: ResultDifference(),
        changedData: inputs.changedData(run.lineage, since: recorded))
    }
    let new = ResultTable(table)
    let old = ResultTable(recorded, like: new)
    let parameters = inputs.parameterChanges(since: recorded)
    let replaced = parameters.map { (old: $0.old, new: $0.new) }
    var difference = ResultDifference(from: old, to: new, replaced: replaced)
    var causes: [Cause] = []
    if !recorded.isUntouched { causes.append(.handEdit) }
    if let query = recorded.mark.query, query != recording.mark.query { causes.append(.definition) }
    if let otherVersion = inputs.otherVersion { causes.append(.version(otherVersion)) }
    if let steps = run.steps {
      var search = VanishedRowSearch(
        steps, isSameQuery: !causes.contains(.definition), hasSameParameters: parameters.isEmpty,
        isCancelled: isCancelled)
      search.explain(&difference, old: old)
      if !causes.contains(.definition), parameters.isEmpty {
        difference.tellListed(by: steps.stages, in: new)
      }
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
      recorded: old, difference: difference,
      causes: Causes(certain: causes),
      changedData: inputs.changedData(run.lineage, since: recorded),
      changedParameters: parameters.map(\.name), replacedParameters: replaced)
  }
}
