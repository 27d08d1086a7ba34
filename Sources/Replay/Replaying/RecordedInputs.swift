import Sessions
import Tables

/// What recorded results stand on beside what the new ones stand on.
struct RecordedInputs {
  private let recorded: Provenance?
  private let present: Provenance

  init(recorded: Provenance?, present: Provenance) {
    self.recorded = recorded
    self.present = present
  }

  /// True where a result stands on the data and parameters that its record stands on.
  func isSame(_ lineage: Lineage) -> Bool {
    guard parameterChanges.isEmpty, recorded != nil else { return false }
    let names = Set(present.datasets.map { $0.name.lowercased() })
    // A source that goes by another name than its dataset's may be any of them.
    let used = lineage.datasets.flatMap { $0.isSubset(of: names) ? $0 : nil } ?? names
    return !datasetChanges.contains { used.contains($0.name.lowercased()) }
  }

  /// The datasets that are new or not as recorded.
  var datasetChanges: [ReplayReport.DatasetChange] {
    present.datasets.compactMap { dataset in
      let old = recorded?.datasets.filter { $0.name.lowercased() == dataset.name.lowercased() }
      if old?.contains(where: { $0.sha256 == dataset.sha256 }) ?? false { return nil }
      return ReplayReport.DatasetChange(name: dataset.name, old: old?.first, new: dataset)
    }
  }

  /// The parameters whose value is not as recorded; none where nothing is recorded.
  var parameterChanges: [(name: String, old: String?, new: String?)] {
    guard let recorded else { return [] }
    let old = Dictionary(
      recorded.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let new = Dictionary(
      present.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    return Set(old.keys).union(new.keys).sorted()
      .filter { old[$0] != new[$0] }
      .map { ($0, old[$0], new[$0]) }
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
  /// The version of the query language that this program speaks.
  static let presentLanguage = "1"

  /// What the results of a run stand on.
  init(
    datasets: [DatasetUse], parameters: [(name: String, value: Tables.Cell)], version: String,
    day: String
  ) {
    self.init(
      datasets: datasets.map {
        Dataset(
          name: $0.name, sha256: String($0.sha256.prefix(16)), rows: $0.rows, years: $0.years)
      }
      .sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) },
      parameters: parameters.map { Parameter(name: $0.name, value: $0.value.dataText ?? "") },
      version: version, languageVersion: Self.presentLanguage, run: day)
  }
}
