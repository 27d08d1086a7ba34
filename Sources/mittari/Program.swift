import Diagnostics
import Rendering
import Replay
import Sessions
import Shell

/// What the command line asked for, carried out.
struct Program {
  /// The version, for greetings and provenance.
  static let version = "0.1.0"

  private let invocation: Invocation

  init(_ invocation: Invocation) { self.invocation = invocation }

  /// Does it and gives the exit code.
  func run() -> Int32 {
    ProgressLine.standard.use(settings)
    // What was shown is shown; only the end waits for what is kept for the next time.
    defer { CacheFolder.finish() }
    switch invocation.command {
    case .help:
      let language = Invocation.language(in: Array(CommandLine.arguments.dropFirst()))
      return deliver(Usage.text(in: language) + "\n").rawValue
    case .version:
      return deliver("mittari \(Self.version)\n").rawValue
    case .replay(let paths):
      return replay(paths)
    case .report(let path):
      return report(path)
    case .shell, .statements, .run, .inspect, .convert:
      guard let session = session() else { return ExitStatus.failed.rawValue }
      return run(in: session)
    }
  }

  private func run(in session: Session) -> Int32 {
    switch invocation.command {
    case .shell: return shell(session)
    case .statements(let texts):
      var runner = ScriptRunner(session: session, format: format, version: Self.version)
      return runner.run(statements: texts).rawValue
    case .run(let path):
      var runner = ScriptRunner(session: session, format: format, version: Self.version)
      return runner.run(file: path, keepsGoing: invocation.keepGoing).rawValue
    case .inspect(let paths):
      var inspector = FileInspector(session: session, format: format)
      return inspector.run(paths).rawValue
    case .convert(let from, let to):
      var runner = ScriptRunner(session: session, format: format, version: Self.version)
      return runner.convert(from, to: to).rawValue
    case .replay, .report, .help, .version: return ExitStatus.done.rawValue
    }
  }

  /// The shell where a person types; plain lines where nobody does or no line can be edited.
  private func shell(_ session: Session) -> Int32 {
    if TerminalDevice.standard.isInteractive, invocation.format == nil {
      do {
        return try InteractiveShell(session: session, version: Self.version).run()
      } catch {
        let told: Message = "lines cannot be edited here and are read as they come"
        OutputSink.standardError.tell(told.text(in: language) + "\n")
      }
    }
    var runner = ScriptRunner(session: session, format: format, version: Self.version)
    return runner.runStandardInput().rawValue
  }

  private func replay(_ paths: [String]) -> Int32 {
    var worst = ExitStatus.done.rawValue
    for path in paths {
      let outcome = replay(path)
      let delivered = deliver(outcome.summary)
      tell(outcome.diagnostics)
      worst = max(worst, outcome.exitCode, delivered.rawValue)
    }
    return worst
  }

  private func replay(_ path: String) -> Replay.Outcome {
    guard let parameter = invocation.each else { return Replay.run(path, options: replayOptions) }
    return Replay.run(path, each: parameter, options: replayOptions)
  }

  private func report(_ path: String) -> Int32 {
    guard let output = invocation.output else {
      tell([
        Diagnostic(
          "no-output", "a report needs a file to be written to", hint: "add -o report.html")
      ])
      return ExitStatus.failed.rawValue
    }
    var options = replayOptions
    options.style = TerminalStyle.summary(.standardError, settings: settings)
    options.acceptance = .nothing
    let outcome =
      invocation.each.map { Replay.report(path, each: $0, to: output, options: options) }
      ?? Replay.report(path, to: output, options: options)
    OutputSink.standardError.tell(outcome.summary)
    tell(outcome.diagnostics)
    return outcome.exitCode
  }

  private var replayOptions: Replay.Options {
    var options = Replay.Options(
      catalog: DatasetFolders.catalog(
        chosen: invocation.datasets, report: ProgressLine.standard.show), version: Self.version)
    options.parameters = pairs(invocation.parameters)
    options.data = pairs(invocation.data)
    options.exportsFolder = invocation.exports
    options.threads = invocation.threads
    options.given = invocation.repeated
    if invocation.listsAll { options.screenLines = nil }
    options.style = TerminalStyle.summary(.standardOutput, settings: settings)
    options.language = invocation.language
    options.signature = Replay.Signature(name: invocation.acceptedBy, reason: invocation.reason)
    if let cells = invocation.accept {
      options.acceptance = cells.isEmpty ? .all : .cells(cells)
    }
    return options
  }

  private func session() -> Session? {
    var configuration = Configuration(
      catalog: DatasetFolders.catalog(
        chosen: invocation.datasets, report: ProgressLine.standard.show),
      parameterOverrides: pairs(invocation.parameters), dataReplacements: pairs(invocation.data),
      settings: settings)
    configuration.threads = invocation.threads
    var session = Session(configuration)
    for load in invocation.loads {
      do {
        let line = try session.load(load.value, as: load.name)
        OutputSink.standardError.tell(
          TerminalStyle(.standardError, settings: settings).safeLines(line.text(in: language)))
      } catch {
        tell(error.diagnostics)
        return nil
      }
    }
    return session
  }

  private var format: OutputFormat {
    invocation.format.flatMap { OutputFormat(name: $0) } ?? .table
  }

  private func pairs(_ assignments: [Invocation.Assignment]) -> [String: String] {
    Dictionary(assignments.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
  }

  private var language: DisplayLanguage {
    TerminalStyle(.standardError, settings: settings).language
  }

  /// The settings that the command line asks for.
  private var settings: Settings {
    var settings = Settings()
    if let language = invocation.language { settings.language = language }
    if invocation.noColor { settings.color = "off" }
    return settings
  }

  /// Writes on standard output what is no result of a statement.
  private func deliver(_ text: String) -> ExitStatus {
    OutputSink.standardOutput.deliver(
      text, style: TerminalStyle(.standardError, settings: settings))
  }

  private func tell(_ diagnostics: [Diagnostic]) {
    let style = TerminalStyle(.standardError, settings: settings)
    OutputSink.standardError.tell(DiagnosticRenderer.render(diagnostics, style: style))
  }
}
