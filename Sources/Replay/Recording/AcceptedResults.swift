import Diagnostics
import Formats

/// The results of a replay that are to be written into the notebook.
struct AcceptedResults {
  private let notebook: Notebook
  /// The names of the cells whose new results are taken; nil is all.
  private let names: Set<String>?
  private let isWanted: Bool
  /// The cells whose recorded result is replaced by another, in order.
  let replaced: [String]
  /// The cells whose first result is recorded, in order.
  let added: [String]
  /// Whether the provenance is brought up to the data at hand, or stands on them already.
  let coversData: Bool
  /// The file's new text; nil where it stays as it is.
  let text: String?

  /// Chooses among the results of a report; `present` is what they stand on.
  init(
    _ notebook: Notebook, _ report: ReplayReport, _ acceptance: Replay.Acceptance,
    _ signature: Replay.Signature = Replay.Signature(), present: Provenance
  ) {
    self.notebook = notebook
    switch acceptance {
    case .nothing: (isWanted, names) = (false, nil)
    case .all: (isWanted, names) = (true, nil)
    case .cells(let cells): (isWanted, names) = (true, Set(cells))
    }
    let chosen = report.cells.filter { [isWanted, names] cell in
      isWanted && cell.verdict != .failed && (names?.contains(cell.cell.name) ?? true)
    }
    let differing = chosen.filter(\.differs)
    replaced = differing.filter { $0.verdict != .new }.map(\.cell.name)
    added = differing.filter { $0.verdict == .new }.map(\.cell.name)
    guard isWanted else {
      text = nil
      coversData = false
      return
    }
    let taken = Set(chosen.map(\.cell.name))
    let others = report.cells.filter { $0.cell.result != nil && !taken.contains($0.cell.name) }
    // Provenance speaks for all results, so it waits for the last of them.
    let isStale = chosen.isEmpty || others.contains { $0.differs || $0.verdict == .failed }
    coversData = !isStale
    var update = NotebookUpdate(notebook)
    for cell in chosen {
      let inputs = isStale ? cell.inputs : ResultInputs()
      update.record(cell.recording?.standing(on: inputs), for: cell.cell)
    }
    if !isStale {
      for cell in others { update.record(Self.plain(cell), for: cell.cell) }
      let isMerged = notebook.merge != nil
      if !update.isEmpty || isMerged || !present.isSame(as: notebook.provenance) {
        update.record(present)
      }
    }
    update.log(
      Self.logged(differing, notebook.merge, signature).map { cells in
        AcceptanceLog.Entry(
          day: present.run, cells: cells, name: signature.name, reason: signature.reason)
      })
    text = update.isEmpty && notebook.merge == nil ? nil : update.text
  }

  /// The cells that the log is to name: replaced results and merged ones, and first ones where somebody signs for them.
  private static func logged(
    _ differing: [ReplayReport.CellReport], _ merge: Notebook.UnresolvedMerge?,
    _ signature: Replay.Signature
  ) -> [String]? {
    let isSigned = signature != Replay.Signature()
    var names = differing.filter { $0.verdict != .new || isSigned }.map(\.cell.name)
    names += (merge?.cells ?? []).filter { !names.contains($0) }
    return names.isEmpty ? nil : names
  }

  /// The recorded result of a cell as one that stands on what the provenance is going to say.
  private static func plain(_ cell: ReplayReport.CellReport) -> Recording? {
    cell.cell.result.map { Recording($0).standing(on: ResultInputs()) }
  }

  /// Tells whether a cell's new result was chosen.
  func covers(_ cell: ReplayReport.CellReport) -> Bool {
    isWanted && (names?.contains(cell.cell.name) ?? true)
  }

  /// Puts the new text in the file's place, unless the file is no longer the one that was read.
  func write(to path: String) throws(DiagnosticList) {
    guard let text else { return }
    // What cannot be read again is never written.
    _ = try Notebook(text: text, path: path)
    let isUnchanged: Bool
    do {
      let place = try Path.real(path)
      let bytes = try FileContents.read(place, limit: NotebookLimits.fileBytes)
      isUnchanged = bytes == Array((notebook.merge?.text ?? notebook.source.text).utf8)
      if isUnchanged { try AtomicFile.write(Array(text.utf8), to: place) }
    } catch {
      throw DiagnosticList(error.diagnostic)
    }
    guard isUnchanged else {
      throw DiagnosticList(
        Diagnostic(
          "changed-meanwhile", "\(path) was changed while it ran, so nothing was written",
          hint: "replay it once more"))
    }
  }
}

extension Provenance {
  /// True where only the day differs, or what an earlier version did not write down.
  func isSame(as other: Provenance?) -> Bool {
    guard var other else { return false }
    other.run = run
    var own = self
    for (index, dataset) in zip(own.datasets.indices, other.datasets) {
      if dataset.numbers == nil { own.datasets[index].numbers = nil }
      if dataset.units.isEmpty { own.datasets[index].units = [:] }
    }
    return own == other
  }
}
