public import Diagnostics
public import Formats
public import Language
import Rendering
public import Sessions
import Tables

/// Sessions kept as notebooks.
public enum Notebooks {
  /// Saves what a session did as a notebook, and tells what was saved.
  ///
  /// The notebook is run in a fresh session first and put in place only if it gives what the session gave. An existing
  /// file is replaced only if it is a notebook, and holds what the session itself saved; the file is replaced whole or
  /// not at all.
  ///
  /// - Parameters:
  ///   - path: taken from the session's own folder where it is relative.
  ///   - isOver: true to replace a notebook whatever it holds.
  ///   - saved: what the session has saved so far.
  ///   - version: the program's version, for the provenance.
  ///   - day: the day of the run, as `2026-11-21`.
  ///   - onlooker: told how far the reading of the data is; once it calls it off nothing is saved.
  public static func save(
    _ session: Session, to path: Syntax.Text, isOver: Bool = false, saved: inout SavedNotebooks,
    version: String, day: String = RunDay.today(), onlooker: Onlooker = .nobody
  ) throws(DiagnosticList) -> Message {
    let place = Path.join(session.configuration.paths.base, path.value)
    let draft: SessionDraft
    do throws(Diagnostic) {
      try checkPlace(place, path)
      draft = try SessionDraft(session, folder: Path.folder(of: place), title: title(of: place))
      guard !draft.draft.parts.isEmpty else {
        throw Diagnostic(
          "nothing-to-save", "there is nothing to save yet", hint: "run a query first")
      }
    } catch {
      throw DiagnosticList(at(path, error))
    }
    let text = try run(draft, session, at: place, version: version, day: day, onlooker)
    do throws(Diagnostic) {
      if !isOver { try saved.checkNothingIsLost(by: text, at: place, path) }
      try write(text, to: place)
      saved.note(text, at: place)
    } catch {
      throw DiagnosticList(at(path, error))
    }
    let results = draft.tables.count { $0 != nil }
    return results == 1
      ? "saved \(path.value): 1 result, replayed"
      : "saved \(path.value): \(results) results, replayed"
  }

  private static func at(_ path: Syntax.Text, _ diagnostic: Diagnostic) -> Diagnostic {
    var copy = diagnostic
    if copy.range == nil { copy.range = path.range }
    return copy
  }

  /// `Notebooks/school-years.md` is titled `School years`.
  private static func title(of path: String) -> String {
    let words = Path.stem(of: path).split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A file that is no notebook is never replaced.
  private static func checkPlace(_ place: String, _ path: Syntax.Text) throws(Diagnostic) {
    let folder = Path.folder(of: place)
    guard Path.isFolder(folder) else {
      throw Diagnostic(
        "no-folder", "there is no folder \(folder)", range: path.range, hint: "make it first")
    }
    guard Path.exists(place) else { return }
    guard (try? Notebook(path: place)) != nil else {
      throw Diagnostic(
        "not-a-notebook", "\(path.value) exists and is no mittari notebook", range: path.range,
        hint: "save under another name")
    }
  }

  /// Runs the draft in a fresh session, and gives its text with results and provenance.
  private static func run(
    _ draft: SessionDraft, _ session: Session, at place: String, version: String, day: String,
    _ onlooker: Onlooker
  ) throws(DiagnosticList) -> String {
    let notebook = try Notebook(text: draft.draft.text, path: place)
    var configuration = session.configuration
    configuration.parameterOverrides = [:]
    configuration.overridesDeclare = false
    configuration.paths = .within(folder: Path.folder(of: place))
    let run = NotebookRun(notebook, configuration, isCancelled: onlooker.isCancelled)
    guard run.sumUpDatasets(onlooker), !onlooker.isCancelled() else {
      throw DiagnosticList(Diagnostic("cancelled", "cancelled"))
    }
    guard run.faults.isEmpty else { throw DiagnosticList(run.faults) }
    try compare(run, with: draft.tables)
    let present = Provenance(of: run, version: version, day: day)
    let report = ReplayReport(
      notebook, run, inputs: RecordedInputs(recorded: nil, present: present))
    guard let text = AcceptedResults(notebook, report, .all, present: present).text else {
      return draft.draft.text
    }
    try checkRoundTrip(text, place, run)
    return text
  }

  /// Throws where a cell failed or gave something else than in the session.
  private static func compare(_ run: NotebookRun, with tables: [Table?]) throws(DiagnosticList) {
    var faults: [Diagnostic] = []
    for (cell, table) in zip(run.cells, tables) {
      switch cell.outcome {
      case .failed(let diagnostics): faults += diagnostics
      case .nothing: break
      case .table(let new):
        if let table, MarkdownTable.content(table) == MarkdownTable.content(new) { continue }
        faults.append(
          Diagnostic(
            "replay-differs", "run again, this query gives another result than in the session",
            range: 0..<cell.cell.text.utf8.count,
            hint: "were its data changed meanwhile? run it again"
          ).located(in: cell.source))
      }
    }
    guard faults.isEmpty else {
      let reason = Diagnostic(
        "not-saved", "not saved: the notebook does not run from the top as the session did")
      throw DiagnosticList([reason] + faults)
    }
  }

  /// Throws where the written results do not read back as they are.
  private static func checkRoundTrip(
    _ text: String, _ place: String, _ run: NotebookRun
  ) throws(DiagnosticList) {
    let written = try Notebook(text: text, path: place)
    for (cell, ran) in zip(written.cells, run.cells) {
      guard case .table(let table) = ran.outcome,
        cell.result?.content != MarkdownTable.content(table)
      else { continue }
      throw DiagnosticList(
        Diagnostic("not-saved", "not saved: the result of `\(cell.name)` cannot be written down"))
    }
  }

  private static func write(_ text: String, to place: String) throws(Diagnostic) {
    do {
      let target = Path.exists(place) ? try Path.real(place) : place
      try AtomicFile.write(Array(text.utf8), to: target)
    } catch {
      throw error.diagnostic
    }
  }
}
