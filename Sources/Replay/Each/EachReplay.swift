import Diagnostics
import Rendering

extension Replay {
  /// Runs a notebook for each member of a parameter, and tells what is out of the ordinary; the notebook is not written.
  ///
  /// Verdicts are compared with those that the notebook records; where the datasets' rows were given from outside, with
  /// those that the datasets' own rows give for the same member. The exit code is 1 where verdicts differ or figures are
  /// missing, 2 where a cell fails.
  public static func run(_ path: String, each parameter: String, options: Options) -> Outcome {
    do throws(DiagnosticList) {
      guard options.acceptance == .nothing else {
        throw DiagnosticList(
          Diagnostic(
            "each-and-accept", "results for each of many members are not accepted",
            hint: "leave out --accept, or give one member with --set"))
      }
      let notebook = try Notebook(path: path)
      let each = try Each(parameter, notebook, path: path, options: options)
      return try run(notebook, path: path, each, options)
    } catch {
      return Outcome(summary: "", diagnostics: error.diagnostics, exitCode: 2)
    }
  }

  private static func run(
    _ notebook: Notebook, path: String, _ each: Each, _ options: Options
  ) throws(DiagnosticList) -> Outcome {
    let words = RecordedWords(options.style)
    var report = EachReport()
    try visit(notebook, path: path, each, options) { member, rerun in
      report.members.append(EachReport.Exceptions(member, rerun, words))
      // The same files are read for every member.
      report.layoutDoubts = rerun.report.layoutDoubts
    }
    if options.isCancelled() { return .interrupted }
    let summary = EachSummary(notebook, path: path, each, report, options)
    return Outcome(
      summary: summary.page.text(options.style, screen: options.screenLines), diagnostics: [],
      exitCode: report.exitCode)
  }

  /// Runs a notebook for each member, beside what is recorded or what the datasets' own rows give; ends when cancelled.
  static func visit(
    _ notebook: Notebook, path: String, _ each: Each, _ options: Options,
    _ body: (_ member: String, _ rerun: Rerun) throws(DiagnosticList) -> Void
  ) throws(DiagnosticList) {
    var earlier: NotebookRun?
    var before: NotebookRun?
    for member in each.members {
      var reference = notebook
      if !options.data.isEmpty {
        var own = each.options(options, for: member)
        own.data = [:]
        if let old = try? Rerun(notebook, path: path, own, after: before) {
          before = old.run
          reference = notebook.recording(old)
        }
      }
      let own = each.options(options, for: member)
      var quiet = own
      quiet.exportsFolder = nil
      let rerun = try Rerun(reference, path: path, quiet, after: earlier)
      if options.isCancelled() { return }
      earlier = rerun.run
      try body(member, rerun)
    }
  }
}

extension EachReport {
  /// 2 where a cell failed, 1 where a verdict differs or a figure is missing.
  var exitCode: Int32 {
    if members.contains(where: { !$0.failures.isEmpty }) { return 2 }
    return members.allSatisfy(\.isEmpty) && layoutDoubts.isEmpty ? 0 : 1
  }
}

extension Notebook {
  /// The notebook as if the results of a run were its recorded ones; those of cells that failed are left out.
  func recording(_ rerun: Rerun) -> Notebook {
    var copy = self
    copy.provenance = rerun.present
    for (index, cell) in rerun.report.cells.enumerated() where copy.cells.indices.contains(index) {
      copy.cells[index].result = cell.recording.map { recording in
        RecordedResult(
          mark: recording.mark, body: recording.body, line: cell.cell.line, range: cell.cell.range)
      }
    }
    return copy
  }
}
