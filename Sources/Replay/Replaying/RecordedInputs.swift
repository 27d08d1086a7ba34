import Sessions
import Tables

/// What recorded results stand on beside what the new ones stand on.
struct RecordedInputs {
  private let recorded: Provenance?
  private let present: Provenance
  /// The recorded datasets that only failing cells read this time.
  private let failed: [Provenance.Dataset]

  init(recorded: Provenance?, present: Provenance, failed: [DatasetUse] = []) {
    self.recorded = recorded
    self.present = present
    let read = Set(present.datasets.map { $0.name.lowercased() })
    let known = Set((recorded?.datasets ?? []).map { $0.name.lowercased() })
    self.failed = failed.map(Provenance.Dataset.init).filter {
      known.subtracting(read).contains($0.name.lowercased())
    }
  }

  /// True where a result stands on the data and parameters that its record stands on.
  func isSame(_ lineage: Lineage, as result: RecordedResult) -> Bool {
    guard let recorded = recorded?.with(result.mark.inputs),
      present.parameterChanges(since: recorded).isEmpty
    else { return false }
    return usedDatasets(present.datasetChanges(since: recorded), by: lineage).isEmpty
  }

  /// The parameters that have another value than a recorded result stands on: name, old, new.
  func parameterChanges(
    since result: RecordedResult
  ) -> [(name: String, old: String?, new: String?)] {
    recorded.map { present.parameterChanges(since: $0.with(result.mark.inputs)) } ?? []
  }

  /// The datasets of a result that are not what its record stands on.
  func changedData(_ lineage: Lineage, since result: RecordedResult) -> [String] {
    let recorded = recorded?.with(result.mark.inputs)
    return usedDatasets(present.datasetChanges(since: recorded), by: lineage).map(\.name)
  }

  /// What a new result stands on where that is not what the provenance in the file says.
  func own(of lineage: Lineage) -> ResultInputs {
    guard recorded != nil else { return ResultInputs() }
    return ResultInputs(
      datasets: usedDatasets(datasetChanges, by: lineage).map {
        ResultInputs.Given(name: $0.name, value: $0.new.sha256)
      },
      parameters: parameterChanges.compactMap { change in
        change.new.map { ResultInputs.Given(name: change.name, value: $0) }
      })
  }

  /// What a record stands on that is neither in the provenance nor what there is now.
  func elsewhere(_ result: RecordedResult) -> ResultInputs {
    let own = result.mark.inputs
    return ResultInputs(
      datasets: own.datasets.filter { given in
        !present.datasets.contains { $0.isSame(given.name, given.value) }
      },
      parameters: own.parameters.filter { given in
        !present.parameters.contains { $0.name == given.name && $0.value == given.value }
      })
  }

  private func usedDatasets(
    _ changes: [ReplayReport.DatasetChange], by lineage: Lineage
  ) -> [ReplayReport.DatasetChange] {
    let names = Set(present.datasets.map { $0.name.lowercased() })
    // A source that goes by another name than its dataset's may be any of them.
    let used = lineage.datasets.flatMap { $0.isSubset(of: names) ? $0 : nil } ?? names
    return changes.filter { used.contains($0.name.lowercased()) }
  }

  /// The datasets that are new or not as recorded.
  var datasetChanges: [ReplayReport.DatasetChange] { present.datasetChanges(since: recorded) }

  /// The datasets that are new or not as recorded, with those that only failing cells read.
  var toldChanges: [ReplayReport.DatasetChange] {
    var all = present
    all.datasets += failed
    return all.datasetChanges(since: recorded)
  }

  /// The parameters whose value is not as recorded; none where nothing is recorded.
  var parameterChanges: [(name: String, old: String?, new: String?)] {
    recorded.map(present.parameterChanges) ?? []
  }

  /// The names of recorded datasets that nothing read this time.
  var datasetsLeft: [String] {
    let read = Set((present.datasets + failed).map { $0.name.lowercased() })
    var seen: Set<String> = []
    return (recorded?.datasets ?? []).map(\.name).filter {
      !read.contains($0.lowercased()) && seen.insert($0.lowercased()).inserted
    }
  }

  /// The version that recorded the results, where it is another than the present one.
  var otherVersion: String? {
    guard let recorded else { return nil }
    let isSame =
      recorded.version == present.version && recorded.languageVersion == present.languageVersion
    return isSame ? nil : recorded.version
  }
}

extension Provenance {
  /// The datasets that are new or not as they were.
  fileprivate func datasetChanges(since old: Provenance?) -> [ReplayReport.DatasetChange] {
    datasets.compactMap { dataset in
      let same = old?.datasets.filter { $0.name.lowercased() == dataset.name.lowercased() } ?? []
      if same.contains(where: { $0.isSame(dataset.name, dataset.sha256) }) { return nil }
      return ReplayReport.DatasetChange(name: dataset.name, old: same.first, new: dataset)
    }
  }

  /// The parameters whose value is not as it was.
  fileprivate func parameterChanges(
    since old: Provenance
  ) -> [(name: String, old: String?, new: String?)] {
    let before = Dictionary(
      old.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let now = Dictionary(parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    return Set(before.keys).union(now.keys).sorted()
      .filter { before[$0] != now[$0] }
      .map { ($0, before[$0], now[$0]) }
  }

  /// The version of the query language that this program speaks.
  static let presentLanguage = "1"

  /// What the results of a run stand on.
  init(of run: NotebookRun, version: String, day: String) {
    self.init(
      datasets: run.datasets.map(Dataset.init)
        .sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) },
      rules: run.rules,
      parameters: run.parameters.map { Parameter(name: $0.name, value: $0.value.dataText ?? "") },
      version: version, languageVersion: Self.presentLanguage, run: day)
  }
}

extension Provenance {
  /// The datasets whose descriptions are not as recorded.
  func descriptionsChanged(since old: Provenance) -> [String] {
    datasets.filter { dataset in
      old.datasets.contains {
        $0.name.lowercased() == dataset.name.lowercased() && $0.meaning != dataset.meaning
      }
    }.map(\.name)
  }
}

extension Provenance.Dataset {
  /// What is recorded of a dataset that was read.
  fileprivate init(_ use: DatasetUse) {
    self.init(
      name: use.name, sha256: String(use.sha256.prefix(16)),
      meaning: use.meaning.map { String($0.prefix(16)) }, rows: use.rows, years: use.years,
      numbers: use.numbers, units: use.units)
  }

  /// True for the dataset of this name, case aside, with these digits.
  func isSame(_ name: String, _ digits: String) -> Bool {
    self.name.lowercased() == name.lowercased() && sha256 == digits
  }
}
