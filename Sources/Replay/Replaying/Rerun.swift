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
    var configuration = Replay.configuration(notebook, path: path, options: options)
    configuration.acceptedData = notebook.acceptedData
    run = NotebookRun(
      notebook, configuration, after: earlier, isCancelled: options.isCancelled)
    guard run.faults.isEmpty else { throw DiagnosticList(run.faults) }
    guard run.sumUpDatasets(options.onlooker) else {
      throw DiagnosticList(Diagnostic("cancelled", "cancelled"))
    }
    present = Provenance(of: run, version: options.version, day: options.day)
    report = ReplayReport(
      notebook, run,
      inputs: RecordedInputs(
        recorded: notebook.provenance, present: present, failed: run.failedDatasets))
    report.overridden = run.overridden
  }

  /// Finds out why results differ and which recorded figures were revised, running the notebook again where it must.
  mutating func explain(path: String, _ options: Replay.Options) {
    guard report.cells.contains(where: { $0.verdict == .changed || $0.verdict == .alarm }) else {
      return
    }
    if var search = CauseSearch(self, path: path, options) {
      for index in report.cells.indices where report.cells[index].recorded != nil {
        report.cells[index].causes = search.causes(ofCell: index)
      }
    }
    if let search = RevisionSearch(self) {
      report.revisions = search.revisions(path: path, options)
    }
  }

  /// The datasets that a cell's result is made of, in lower case.
  func used(byCell index: Int) -> Set<String> {
    let names = Set(present.datasets.map { $0.name.lowercased() })
    return run.cells[index].lineage.datasets.flatMap { $0.isSubset(of: names) ? $0 : nil } ?? names
  }
}

extension Notebook {
  /// The data that all its results stand on, by dataset in lower case; those of a result alone are not among them.
  fileprivate var acceptedData: [String: Set<String>] {
    var sums: [String: Set<String>] = [:]
    for dataset in provenance?.datasets ?? [] {
      sums[dataset.name.lowercased(), default: []].insert(dataset.sha256)
    }
    return sums
  }
}
