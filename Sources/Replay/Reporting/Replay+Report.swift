import Diagnostics
import Rendering

extension Replay {
  /// Runs a notebook again and writes what it says as a report; the notebook itself is never written.
  ///
  /// The output's ending chooses the format, and what is there is replaced whole or not at all. Cells that fail or
  /// changed do not hinder the report: it says so where they stand. The outcome is that of the replay.
  public static func report(_ path: String, to output: String, options: Options) -> Outcome {
    do throws(DiagnosticList) {
      let target = try ReportTarget.of(output)
      let notebook = try Notebook(path: path)
      let place = ReportOutput(path: output)
      if target.kind != .folder { try place.checkFile() }
      var rerun = try Rerun(notebook, path: path, options)
      if options.isCancelled() { return .interrupted }
      rerun.explain(path: path, options)
      if options.isCancelled() { return .interrupted }
      let faults =
        rerun.report.carryOut(
          rerun.run.exports, below: options.exportsFolder, sparing: rerun.run.dataFiles,
          options.onlooker)
        + mergeFaults(notebook, path, options)
      let content = try ReportMaker(rerun, path: path, options).content()
      let files = ReportFiles(content, target, from: rerun.run.provenances)
      try files.write(to: place)
      let summary = ReplaySummary(
        notebook, path: path, rerun.report, accepted: nil, options)
      return outcome(rerun, summary, faults, written: output, options)
    } catch {
      return Outcome(summary: "", diagnostics: error.diagnostics, exitCode: 2)
    }
  }

  private static func outcome(
    _ rerun: Rerun, _ summary: ReplaySummary, _ faults: [Diagnostic], written output: String,
    _ options: Options
  ) -> Outcome {
    var page = summary.page
    page.end.append("report written: \(output)")
    let diagnostics = rerun.report.faults + faults
    let differs = rerun.report.differs()
    return Outcome(
      summary: page.text(options.style, screen: options.screenLines), diagnostics: diagnostics,
      exitCode: !diagnostics.isEmpty ? 2 : differs ? 1 : 0)
  }
}
