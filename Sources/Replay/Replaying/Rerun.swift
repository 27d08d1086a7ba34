import Diagnostics
import Sessions

/// A notebook run again, with what was found out of it.
struct Rerun {
  let notebook: Notebook
  let run: NotebookRun
  /// What the new results stand on.
  let present: Provenance
  var report: ReplayReport

  /// Runs a notebook and compares; throws what is wrong with the parameters and datasets that were given to it.
  ///
  /// What an earlier run of the same options, parameters aside, has read from the catalog is not read again.
  init(
    _ notebook: Notebook, path: String, _ options: Replay.Options, after earlier: NotebookRun? = nil
  ) throws(DiagnosticList) {
    self.notebook = notebook
    run = NotebookRun(
      notebook, Replay.configuration(notebook, path: path, options: options), after: earlier,
      isCancelled: options.isCancelled)
    guard run.faults.isEmpty else { throw DiagnosticList(run.faults) }
    present = Provenance(of: run, version: options.version, day: options.day)
    report = ReplayReport(
      notebook, run, inputs: RecordedInputs(recorded: notebook.provenance, present: present))
    report.overridden = run.overridden
  }
}
