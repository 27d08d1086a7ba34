import Diagnostics
import Formats
import Language
import Rendering
import Replay
import Sessions
import Tables

extension StatementRunner {
  /// Does what a statement asks for outside the session.
  mutating func carryOut(_ effect: SessionEffect, in source: Source) throws(OutputError) -> Ending {
    switch effect {
    case .quit: return .quit
    case .recover(let forgets): return try recover(forgets: forgets, source)
    case .chart(let request, let table):
      try printer.show(request, of: table)
      return .done
    case .turn(let turn, let range):
      if try printer.turn(turn) { return .done }
      return try fail([
        Diagnostic(
          "no-result", "no table has been shown yet", range: range, hint: "run a query first"
        ).located(in: source)
      ])
    // Was written before anything was shown.
    case .export: return .done
    case .save(let path, let isOver):
      return try tell(
        Result { () throws(DiagnosticList) in
          try Notebooks.save(
            session, to: path, isOver: isOver, saved: &saved, version: version,
            onlooker: Self.onlooker)
        }, source)
    case .present(let name): return try tell(present(name), source)
    case .replay(let path): return try replay(path, source)
    }
  }

  /// Shows how far what takes long is, and calls it off at Ctrl-C.
  private static let onlooker = Onlooker(
    isCancelled: { SignalPipe.interruptRequested }, report: ProgressLine.standard.show)

  /// Says what was done, or what is wrong.
  private mutating func tell(
    _ result: Result<Message, DiagnosticList>, _ source: Source
  ) throws(OutputError) -> Ending {
    switch result {
    case .success(let line):
      try printer.show(.done(line))
      return .done
    case .failure(let error): return try fail(error.diagnostics.map { $0.located(in: source) })
    }
  }

  /// Writes the files that a statement asks for, in order, up to the first that fails; tells of those that were written.
  func writeFiles(_ effects: [SessionEffect]) -> (written: [Message], fault: DiagnosticList?) {
    var written: [Message] = []
    for case .export(let request) in effects {
      switch export(request) {
      case .success(let line): written.append(line)
      case .failure(let fault): return (written, fault)
      }
    }
    return (written, nil)
  }

  private func export(_ request: ExportRequest) -> Result<Message, DiagnosticList> {
    let place = Exporter.Place.free(base: session.configuration.paths.base)
    let rendered = printer.rendered(request.remarks)
    return Result { () throws(Diagnostic) in
      try Exporter.write(request, place: place, rendered: rendered, onlooker: Self.onlooker)
    }.mapError { DiagnosticList($0) }
  }

  /// Runs a notebook again and shows what changed; its file is not written.
  private mutating func replay(
    _ path: Syntax.Text, _ source: Source
  ) throws(OutputError) -> Ending {
    let place = Path.join(session.configuration.paths.base, path.value)
    guard Path.exists(place) else {
      return try fail([
        Diagnostic("file", "there is no file \(path.value)", range: path.range).located(in: source)
      ])
    }
    var options = Replay.Options(catalog: session.catalog, version: version)
    options.style = TerminalStyle.summary(printer.results, settings: printer.settings)
    options.given =
      DatasetFolders.chosen(in: session)
      .map { [Replay.GivenOption(name: "--datasets", value: $0)] } ?? []
    options.isCancelled = { SignalPipe.interruptRequested }
    let outcome = Replay.run(place, options: options)
    if outcome.exitCode == ExitStatus.interrupted.rawValue {
      return try fail([Diagnostic("cancelled", "cancelled")])
    }
    try printer.showDrawn(outcome.summary)
    if !outcome.diagnostics.isEmpty { return try fail(outcome.diagnostics) }
    if outcome.exitCode == ExitStatus.differs.rawValue { raise(.differs) }
    return .done
  }
}
