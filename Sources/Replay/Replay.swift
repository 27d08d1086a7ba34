public import Diagnostics
import Formats
import Rendering
import Sessions

/// The door to notebooks that run again: from the top, in a fresh session, compared with what they recorded.
public enum Replay {
  /// What a replay has to say.
  public struct Outcome: Sendable {
    /// The summary for standard output; empty where the notebook could not be run.
    public let summary: String
    /// What is wrong with the notebook, its cells, or what was given to them, for standard error.
    public let diagnostics: [Diagnostic]
    /// 0 where everything stands as recorded, 1 where something differs, 2 after an error, 130 if interrupted.
    public let exitCode: Int32

    static let interrupted = Outcome(summary: "", diagnostics: [], exitCode: 130)
  }

  /// Runs a notebook file again and compares; writes nothing unless results are to be accepted.
  ///
  /// Cells read files only from the notebook's folder and below, datasets of the catalog, and what `options.data` names.
  public static func run(_ path: String, options: Options) -> Outcome {
    do {
      let notebook = try Notebook(path: path)
      try checkNames(options.acceptance, in: notebook)
      try options.signature.check()
      return try run(notebook, path: path, options: options)
    } catch {
      if options.isCancelled() { return .interrupted }
      return Outcome(summary: "", diagnostics: error.diagnostics, exitCode: 2)
    }
  }

  private static func run(
    _ notebook: Notebook, path: String, options: Options
  ) throws(DiagnosticList) -> Outcome {
    var rerun = try Rerun(notebook, path: path, options)
    if options.isCancelled() { return .interrupted }
    try checkParameters(rerun.run.overridden, options)
    try checkMerge(notebook, rerun.report, options)
    rerun.explain(path: path, options)
    if options.isCancelled() { return .interrupted }
    var faults = rerun.report.carryOut(
      rerun.run.exports, below: options.exportsFolder, sparing: rerun.run.dataFiles,
      options.onlooker)
    let report = rerun.report
    let acceptance = AcceptedResults(
      notebook, report, options.acceptance, options.signature, present: rerun.present)
    do {
      try acceptance.write(to: path)
    } catch {
      faults += error.diagnostics
    }
    let unresolved = options.acceptance == .nothing ? mergeFaults(notebook, path, options) : []
    // A report would refuse these; whoever checks a notebook wants to know before.
    let references = ReportMaker(rerun, path: path, options).referenceFaults()
    let diagnostics = unresolved + report.faults + faults + references
    let summary = ReplaySummary(
      notebook, path: path, report, accepted: faults.isEmpty ? acceptance : nil, options)
    let differs = report.differs(besides: acceptance)
    return Outcome(
      summary: summary.page.text(options.style, screen: options.screenLines),
      diagnostics: diagnostics, exitCode: !diagnostics.isEmpty ? 2 : differs ? 1 : 0)
  }

  static func configuration(
    _ notebook: Notebook, path: String, options: Options
  ) -> Configuration {
    // What a notebook exports for eyes is in its own language, unless another is asked for.
    var settings = Settings()
    if let language = options.language ?? notebook.frontMatter.language {
      settings.language = language
    }
    var configuration = Configuration(
      catalog: options.catalog, parameterOverrides: options.parameters, overridesDeclare: false,
      dataReplacements: options.data, paths: .within(folder: Path.folder(of: path)),
      settings: settings)
    configuration.threads = options.threads
    return configuration
  }

  /// Results are accepted only with the parameters that the notebook itself gives.
  private static func checkParameters(
    _ overridden: [GivenNames.Declaration], _ options: Options
  ) throws(DiagnosticList) {
    guard options.acceptance != .nothing, !overridden.isEmpty else { return }
    throw DiagnosticList(
      overridden.map { $0.refusal(of: options.parameters[$0.name] ?? "") })
  }

  private static func checkNames(
    _ acceptance: Acceptance, in notebook: Notebook
  ) throws(DiagnosticList) {
    guard case .cells(let names) = acceptance else { return }
    let known = notebook.cells.map(\.name)
    let unknown = names.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw DiagnosticList(
        unknown.map { GivenNames.unknown($0, "unknown-cell", "there is no cell", known) })
    }
  }

  // MARK: Unresolved merges

  /// A merge is resolved by accepting all that it concerns, and by nothing less.
  private static func checkMerge(
    _ notebook: Notebook, _ report: ReplayReport, _ options: Options
  ) throws(DiagnosticList) {
    guard let merge = notebook.merge, options.acceptance != .nothing else { return }
    if case .cells(let names) = options.acceptance {
      let missing = merge.cells.filter { !names.contains($0) }
      guard missing.isEmpty else {
        throw DiagnosticList(
          Diagnostic(
            "merge-conflict",
            "a merge is not resolved in the results of \(missing.joined(separator: ", "))",
            hint: "accept these too"))
      }
    }
    let failed = report.cells.filter { $0.verdict == .failed && merge.cells.contains($0.cell.name) }
    guard failed.isEmpty else {
      throw DiagnosticList(
        failed.flatMap(\.diagnostics) + [
          Diagnostic(
            "merge-conflict",
            "a merge is not resolved in the results of \(failed.map(\.cell.name).joined(separator: ", ")), which fail",
            hint: "mend these first; nothing was written")
        ])
    }
  }

  /// That a merge is not resolved; accepting resolves it.
  static func mergeFaults(
    _ notebook: Notebook, _ path: String, _ options: Options
  ) -> [Diagnostic] {
    guard let merge = notebook.merge else { return [] }
    let place: Message =
      merge.cells.isEmpty
      ? "the provenance" : "the results of \(merge.cells.joined(separator: ", "))"
    return [
      Diagnostic(
        "merge-conflict", "a merge is not resolved in \(place) (line \(merge.line))",
        hint: "write them anew: \(ReplayCommand(path, options.given).text("--accept"))")
    ]
  }
}
