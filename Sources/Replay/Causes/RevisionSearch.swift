import Diagnostics
import Indicators
import Language
import Sessions
import Tables

extension ReplayReport {
  /// A recorded figure of a time that the new data tell otherwise.
  struct Revision: Sendable {
    let cell: String
    let change: ResultDifference.Change
    /// Where it stands in the difference between recorded and new, if the new result holds it in the same place.
    let isInPlace: Bool
  }
}

/// Finds recorded figures that new data revise, by running the notebook on those of the new rows that are of recorded times.
///
/// A figure at the end of a series that has lost its last point is of another time, and no revision.
///
/// On these the words `previous` and `last` mean what they meant, so every figure that differs was revised. Where they
/// mean another time all the same, as where the data end earlier than they did, nothing is compared.
struct RevisionSearch {
  private let rerun: Rerun
  private let recorded: Provenance
  /// The last recorded time of each dataset that has later ones now.
  private let limits: [String: ExactDecimal]
  /// The datasets whose recorded rows have times.
  private let timed: Set<String>

  init?(_ rerun: Rerun) {
    guard let recorded = rerun.notebook.provenance else { return nil }
    self.rerun = rerun
    self.recorded = recorded
    var limits: [String: ExactDecimal] = [:]
    var timed: Set<String> = []
    for dataset in recorded.datasets {
      let name = dataset.name.lowercased()
      guard let last = dataset.lastTime else { continue }
      timed.insert(name)
      let now = rerun.present.datasets.first { $0.name.lowercased() == name }?.lastTime
      if let now, now > last { limits[name] = last }
    }
    guard !timed.isEmpty else { return nil }
    self.limits = limits
    self.timed = timed
  }

  /// The revised figures in the order of the notebook.
  func revisions(path: String, _ options: Replay.Options) -> [ReplayReport.Revision] {
    let concerned = rerun.report.cells.indices.filter(isConcerned)
    guard !concerned.isEmpty else { return [] }
    let past = limits.isEmpty ? rerun.run : run(path: path, options)
    return concerned.flatMap { index -> [ReplayReport.Revision] in
      let cell = rerun.report.cells[index]
      guard past.cells.indices.contains(index), let old = cell.recorded,
        case .table(let table) = past.cells[index].outcome
      else { return [] }
      let difference = ResultDifference(from: old, to: ResultTable(table))
      // Rows of another time are no revision of these.
      guard difference.moved.isEmpty, isOfSameTimes(past, index, table) else { return [] }
      func isInPlace(_ change: ResultDifference.Change) -> Bool {
        cell.difference?.changes.contains {
          $0.place == change.place && $0.column == change.column
        } ?? false
      }
      // A figure that vanished in its place is told among those.
      let lost = difference.lostAndFound.filter { !isInPlace($0) }
      return (difference.movements.map(\.change) + lost).filter { $0.times == nil }.map { change in
        .init(cell: cell.cell.name, change: change, isInPlace: isInPlace(change))
      }
    }
  }

  /// Only what the data changed, on data with times, under the recorded query and parameters.
  private func isConcerned(_ index: Int) -> Bool {
    let cell = rerun.report.cells[index]
    let changed = cell.changedData.map { $0.lowercased() }
    return cell.verdict == .changed && !changed.isEmpty && timed.isSuperset(of: changed)
      && cell.changedParameters.isEmpty && !cell.causes.all.contains(.definition)
      && !cell.causes.all.contains(.handEdit) && !isOfOtherRows(index)
  }

  /// Whether a cell's figures were computed of rows some of which the data no longer have, as other cells show.
  private func isOfOtherRows(_ index: Int) -> Bool {
    let computes = rerun.run.cells[index].steps?.stages.contains { stage in
      switch stage.kind {
      case .summarize, .count, .meter, .score: true
      default: false
      }
    }
    guard computes == true else { return false }
    let data = Set(rerun.report.cells[index].changedData)
    return rerun.report.cells.contains { cell in
      guard let difference = cell.difference, !data.isDisjoint(with: cell.changedData) else {
        return false
      }
      return difference.lostAndFound.contains { $0.times == nil }
        || difference.vanished.contains { $0.isNotInData && $0.period == nil }
    }
  }

  /// Whether a cell's figures are of the times of the recorded ones.
  ///
  /// They are where their times stand in the result. Elsewhere the rows must be of the recorded span, and as many as
  /// recorded where a word stands for a time that the result does not show.
  private func isOfSameTimes(_ past: NotebookRun, _ index: Int, _ table: Table) -> Bool {
    guard !table.fields.contains(where: { $0.role == .time }) else { return true }
    let shown = Set(table.fields.compactMap(\.role.chosenBy))
    var words: Set<String> = []
    for case .resolved(let word, _, _) in past.cells[index].answer?.remarks ?? [] {
      words.insert(word)
    }
    let isShown = words.isSubset(of: shown)
    if isShown, !words.isEmpty { return true }
    let changed = Set(rerun.report.cells[index].changedData.map { $0.lowercased() })
    return recorded.datasets.filter { changed.contains($0.name.lowercased()) }.allSatisfy { old in
      past.datasets.contains {
        $0.name.lowercased() == old.name.lowercased() && $0.years == old.years
          && (isShown || $0.rows == old.rows)
      }
    }
  }

  private func run(path: String, _ options: Replay.Options) -> NotebookRun {
    var configuration = Replay.configuration(rerun.notebook, path: path, options: options)
    let limits = limits
    configuration.adjustment = { name, table in
      limits[name.lowercased()].map { table.upTo($0) } ?? table
    }
    return NotebookRun(rerun.notebook, configuration, isCancelled: options.isCancelled)
  }
}

extension Provenance.Dataset {
  /// The last of the times that it covers: 2023 of `2019–2023`.
  fileprivate var lastTime: ExactDecimal? {
    years?.split(separator: "–").last.flatMap { ExactDecimal(String($0)) }
  }
}

extension Table {
  /// The rows of a time and those before it; all rows where the table has no times.
  fileprivate func upTo(_ last: ExactDecimal) -> Table {
    guard let index = fields.firstIndex(where: { $0.role == .time }) else { return self }
    let kept = Column.comparison(
      .lessOrEqual, .column(columns[index]), .value(.decimal(last)), count: rowCount
    ).trueRows()
    var table = taking(kept)
    let domain = table.columns[index].distinctDecimals()
    table.updateField(index) { $0.domain = domain }
    return table
  }
}
