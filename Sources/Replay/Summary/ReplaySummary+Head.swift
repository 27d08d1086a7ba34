import Diagnostics
import Sessions

extension ReplaySummary {
  // MARK: Data and parameters

  /// What the results stand on beside what they stood on.
  func inputs(_ notebook: Notebook) -> [Message] {
    let unread = report.unread.map { source -> Message in
      guard let path = source.path else { return "data: \(source.name) could not be read" }
      return "data: \(source.name) could not be read: \(path)"
    }
    guard notebook.provenance != nil else { return unread + ["data: nothing is recorded yet"] }
    let left = report.datasetsLeft.map { name, isFailed -> Message in
      isFailed
        ? "data: \(name) is recorded, but the cell that names it failed"
        : "data: \(name) is recorded, but no cell that ran used it"
    }
    let data = unread + report.datasets.map(Self.words) + left
    return (data.isEmpty ? ["data: as recorded"] : data) + report.parameters.map(Self.words)
      + takenNames + elsewhere
  }

  private static func words(_ change: ReplayReport.DatasetChange) -> Message {
    guard let old = change.old else { return "data: \(change.name) is new: \(words(change.new))" }
    return "data: \(change.name) is new: \(words(change.new)), was \(words(old))"
  }

  private static func words(_ dataset: Provenance.Dataset) -> Message {
    let years = dataset.years.map { " " + $0 } ?? ""
    return dataset.rows == 1 ? "1 row\(years)" : "\(dataset.rows) rows\(years)"
  }

  private static func words(_ change: (name: String, old: String?, new: String?)) -> Message {
    switch (change.old, change.new) {
    case (let old?, let new?):
      "parameter: \(change.name) is \(new), recorded with \(change.name)=\(old)"
    case (let old?, nil):
      "parameter: \(change.name) is not given, recorded with \(change.name)=\(old)"
    case (nil, let new): "parameter: \(change.name) is \(new ?? ""), recorded without it"
    }
  }

  private var takenNames: [Message] {
    report.takenNames.map { taken -> Message in
      "\(taken.word) taken for \(taken.member) (\(taken.cells.joined(separator: ", ")))"
    }
  }

  /// Results that were accepted on data or with parameters of their own, cells of the same kind together.
  private var elsewhere: [Message] {
    var cells: [Message: [String]] = [:]
    var order: [Message] = []
    for cell in report.cells {
      let data = cell.elsewhere.datasets.map { given -> Message in
        "data: another \(given.name) (sha256 \(given.value))"
      }
      let parameters = cell.elsewhere.parameters.map { given -> Message in
        "parameter: \(given.name)=\(given.value)"
      }
      for text in data + parameters {
        if cells[text] == nil { order.append(text) }
        cells[text, default: []].append(cell.cell.name)
      }
    }
    return order.map { text -> Message in
      "\(text) is what the result of \((cells[text] ?? []).joined(separator: ", ")) stands on"
    }
  }

  // MARK: Counts

  /// How many cells there are of each verdict.
  var counts: Message {
    let parts = ReplayReport.Verdict.allCases.compactMap { verdict -> Message? in
      let count = report.count(verdict)
      return count == 0 ? nil : words(verdict, count)
    }
    guard let first = parts.first else { return "no cells" }
    let list = parts.dropFirst().reduce(first) { "\($0), \($1)" }
    return report.cells.count == 1 ? "1 cell: \(list)" : "\(report.cells.count) cells: \(list)"
  }

  private func words(_ verdict: ReplayReport.Verdict, _ count: Int) -> Message {
    switch verdict {
    case .reproduced: "\(count) reproduced"
    case .confirmed: "\(count) confirmed \(circumstance)"
    case .changed: "\(count) changed \(circumstance)"
    case .alarm: "\(count) changed on the same data"
    case .new: "\(count) not recorded yet"
    case .failed: "\(count) failed"
    case .silent: "\(count) without a result"
    }
  }

  // MARK: Causes

  /// Why results changed that are to be reviewed, cells of the same causes together.
  var reasons: [Message] {
    var order: [Message] = []
    var cells: [Message: [String]] = [:]
    for cell in report.cells where cell.verdict == .changed && !cell.causes.all.isEmpty {
      let text = cell.causes.text(words)
      if cells[text] == nil { order.append(text) }
      cells[text, default: []].append(cell.cell.name)
    }
    return order.map { text -> Message in
      "cause: \(text) (\((cells[text] ?? []).joined(separator: ", ")))"
    } + typeChanges
  }

  /// So many columns are told one by one.
  private static let toldColumns = 3

  /// Columns that are no figures any more, by name, as nothing of them can be compared.
  private var typeChanges: [Message] {
    let told = report.textColumns.prefix(Self.toldColumns).map { found -> Message in
      let cells = found.cells.map { "\"\($0)\"" }.joined(separator: ", ")
      guard !cells.isEmpty else {
        return "cause: \(found.column) of \(found.dataset) was numbers and is text now"
      }
      return found.wasNumbers
        ? "cause: \(found.column) of \(found.dataset) was numbers and is text now, as cells say \(cells)"
        : "cause: \(found.column) of \(found.dataset) is text, as cells say \(cells)"
    }
    let rest = report.textColumns.count - told.count
    return rest > 0 ? told + ["and \(rest) more"] : told
  }

  private var circumstance: Message {
    if !report.datasets.isEmpty { return "on new data" }
    return report.parameters.isEmpty ? "on other data" : "with other parameters"
  }
}
