import Sessions

extension ReplaySummary {
  // MARK: Data and parameters

  /// What the results stand on beside what they stood on.
  static func inputs(_ notebook: Notebook, _ report: ReplayReport) -> [String] {
    let unread = report.unread.map { source in
      "data: \(source.name) could not be read" + (source.path.map { ": \($0)" } ?? "")
    }
    guard notebook.provenance != nil else { return unread + ["data: nothing is recorded yet"] }
    let new = report.datasets.map { change in
      "data: \(change.name) is new: \(words(change.new))"
        + (change.old.map { ", was \(words($0))" } ?? "")
    }
    let left = report.datasetsLeft.map { "data: \($0) is recorded, but no cell that ran used it" }
    let parameters = report.parameters.map { change in
      "parameter: \(change.name) is \(change.new ?? "not given"), "
        + (change.old.map { "recorded with \(change.name)=\($0)" } ?? "recorded without it")
    }
    let data = unread + new + left
    return (data.isEmpty ? ["data: as recorded"] : data) + parameters + elsewhere(report)
  }

  private static func words(_ dataset: Provenance.Dataset) -> String {
    "\(dataset.rows) \(dataset.rows == 1 ? "row" : "rows")" + (dataset.years.map { " \($0)" } ?? "")
  }

  /// Results that were accepted on data or with parameters of their own, cells of the same kind together.
  private static func elsewhere(_ report: ReplayReport) -> [String] {
    var cells: [String: [String]] = [:]
    var order: [String] = []
    for cell in report.cells {
      let data = cell.elsewhere.datasets.map { "data: another \($0.name) (sha256 \($0.value))" }
      let parameters = cell.elsewhere.parameters.map { "parameter: \($0.name)=\($0.value)" }
      for text in data + parameters {
        if cells[text] == nil { order.append(text) }
        cells[text, default: []].append(cell.cell.name)
      }
    }
    return order.map { text in
      "\(text) is what the result of \((cells[text] ?? []).joined(separator: ", ")) stands on"
    }
  }

  // MARK: Counts

  /// How many cells there are of each verdict.
  static func counts(_ report: ReplayReport) -> String {
    let parts = words(report).compactMap { verdict, words in
      let count = report.count(verdict)
      return count == 0 ? nil : "\(count) \(words)"
    }
    let cells = report.cells.count == 1 ? "1 cell" : "\(report.cells.count) cells"
    return parts.isEmpty ? "no cells" : "\(cells): \(parts.joined(separator: ", "))"
  }

  private static func words(_ report: ReplayReport) -> [(ReplayReport.Verdict, String)] {
    let inputs =
      !report.datasets.isEmpty
      ? "on new data" : report.parameters.isEmpty ? "on other data" : "with other parameters"
    return [
      (.reproduced, "reproduced"), (.confirmed, "confirmed \(inputs)"),
      (.changed, "changed \(inputs)"), (.alarm, "changed on the same data"),
      (.new, "not recorded yet"), (.failed, "failed"), (.silent, "without a result"),
    ]
  }
}
