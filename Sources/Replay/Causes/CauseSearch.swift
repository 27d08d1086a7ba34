import Diagnostics
import Sessions
import Tables

/// Finds out what made the results differ, by running the notebook with one thing put back at a time.
///
/// Parameters are put back to the recorded values, rules to the recorded ones, and data that were given from outside to
/// the dataset's own where those are the recorded ones. Statements and the program cannot be put back.
struct CauseSearch {
  private let rerun: Rerun
  private let path: String
  private let options: Replay.Options
  private let recorded: Provenance

  /// A thing that can be put back.
  private enum Reversible: CaseIterable {
    case data, parameters, rules
  }

  /// The results with each of these put back, as far as they were needed.
  private var runs: [Reversible: NotebookRun?] = [:]

  init?(_ rerun: Rerun, path: String, _ options: Replay.Options) {
    guard let recorded = rerun.notebook.provenance else { return nil }
    self.rerun = rerun
    self.path = path
    self.options = options
    self.recorded = recorded
  }

  /// The causes of what differs in the cell of an index.
  mutating func causes(ofCell index: Int) -> ReplayReport.Causes {
    let cell = rerun.report.cells[index]
    guard let difference = cell.difference, let old = cell.recorded, !difference.isEmpty else {
      return ReplayReport.Causes()
    }
    let differing = factors(ofCell: index)
    guard differing.count > 1 else { return ReplayReport.Causes(certain: differing.map(\.cause)) }
    var causes = ReplayReport.Causes()
    var open = difference.places
    for factor in differing {
      guard let reversible = factor.reversible, let run = run(with: reversible),
        run.cells.indices.contains(index), case .table(let table) = run.cells[index].outcome
      else { continue }
      let back = ResultDifference(
        from: old, to: ResultTable(table), replaced: cell.replacedParameters)
      // What is as recorded once this is put back was made by it.
      let made = difference.places.subtracting(back.places)
      guard !made.isEmpty else { continue }
      causes.certain.append(factor.cause)
      for place in made where causes.ofPlace[place] == nil { causes.ofPlace[place] = factor.cause }
      open.subtract(made)
    }
    guard !open.isEmpty else { return causes }
    let rest = differing.filter { factor in
      factor.reversible.map { runs[$0].flatMap { $0 } == nil } ?? true
    }
    if rest.count == 1, let only = rest.first {
      causes.certain.append(only.cause)
      for place in open { causes.ofPlace[place] = only.cause }
    } else if rest.isEmpty {
      // None does it alone.
      causes.possible = differing.map(\.cause).filter { !causes.certain.contains($0) }
    } else {
      causes.possible = rest.map(\.cause)
    }
    return causes
  }

  // MARK: What is not as recorded

  private typealias Factor = (cause: ReplayReport.Cause, reversible: Reversible?)

  private func factors(ofCell index: Int) -> [Factor] {
    let cell = rerun.report.cells[index]
    let used = rerun.used(byCell: index)
    var factors: [Factor] = []
    let data = cell.changedData
    if !data.isEmpty { factors.append((.data(data), .data)) }
    let parameters = cell.changedParameters
    if !parameters.isEmpty { factors.append((.parameters(parameters), .parameters)) }
    let rules = rerun.present.rules.changes(since: recorded.rules)
      .filter { used.contains($0.dataset.lowercased()) }
    if !rules.isEmpty {
      factors.append((.rules(rules.map { .init($0) }), .rules))
    } else {
      let described = rerun.present.descriptionsChanged(since: recorded)
        .filter { used.contains($0.lowercased()) }
      if !described.isEmpty { factors.append((.descriptions(described), nil)) }
    }
    return factors + cell.causes.certain.map { ($0, nil) }
  }

  // MARK: Putting back

  private mutating func run(with reversible: Reversible) -> NotebookRun? {
    if let known = runs[reversible] { return known }
    let run = makeRun(with: reversible)
    runs[reversible] = .some(run)
    return run
  }

  private func makeRun(with reversible: Reversible) -> NotebookRun? {
    var options = options
    var adjustment: Configuration.Adjustment?
    switch reversible {
    case .data:
      guard !options.data.isEmpty else { return nil }
      options.data = [:]
    case .parameters:
      for parameter in recorded.parameters
      where rerun.run.declaredParameters.contains(parameter.name) {
        options.parameters[parameter.name] = parameter.value
      }
    case .rules:
      let rules = recorded.rules
      adjustment = { name, table in rules.judging(table, dataset: name) }
    }
    var configuration = Replay.configuration(rerun.notebook, path: path, options: options)
    configuration.adjustment = adjustment
    let run = NotebookRun(rerun.notebook, configuration, isCancelled: options.isCancelled)
    guard run.faults.isEmpty else { return nil }
    if reversible == .data {
      // The dataset's own rows are of use only if they are the recorded ones.
      let present = Provenance(of: run, version: "", day: "")
      let given = Set(self.options.data.keys.map { $0.lowercased() })
      let isRecorded = present.datasets.allSatisfy { dataset in
        !given.contains(dataset.name.lowercased())
          || recorded.datasets.contains { $0.isSame(dataset.name, dataset.sha256) }
      }
      guard isRecorded else { return nil }
    }
    return run
  }
}

extension ResultDifference {
  /// Every place that differs: cells, rows that are gone or new, columns that moved.
  var places: Set<Place> {
    var places = Set(changes.map(\.place))
    for row in vanished {
      places.insert(Place(row: row.keys.map { row.cells[$0] }, column: .word("vanished")))
    }
    for row in appeared { places.insert(Place(row: [.text(row.row.text)], column: .word("new"))) }
    for column in moved {
      places.insert(Place(row: [.text(column.old)], column: .word("moved " + column.word)))
    }
    for name in addedColumns + removedColumns { places.insert(Place(row: [], column: .name(name))) }
    if isReordered { places.insert(Place(row: [], column: .word("order"))) }
    return places
  }
}
