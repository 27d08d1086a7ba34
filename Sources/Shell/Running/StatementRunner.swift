import Diagnostics
import Language
import Replay
import Sessions
import Tables

extension Syntax.StatementKind {
  /// True for statements that may change a dataset's file: to leave them to themselves would leave the result in doubt.
  fileprivate var mayWriteData: Bool {
    switch self {
    case .record, .undo: true
    case .query, .letName, .parameter, .load, .datasets, .columns, .find, .more, .next, .help,
      .note, .recover, .save, .replay, .set, .edit, .present, .quit:
      false
    }
  }
}

extension Syntax.StatementKind {
  /// True for a query whose last stage writes its rows into a file; a name behind it changes nothing.
  fileprivate var endsInFile: Bool {
    guard case .query(let pipeline) = self else { return false }
    let last = pipeline.stages.last { stage in
      if case .named = stage.kind { false } else { true }
    }
    if case .export = last?.kind { return true }
    return false
  }
}

/// Runs statements of a session, shows what each gives and carries out what it asks for.
///
/// The interactive shell and scripts of every kind take this one way.
struct StatementRunner {
  /// How a statement, or a text of several, ended.
  enum Ending: Equatable {
    /// It was accepted.
    case done
    /// Something was wrong with it, and was told.
    case failed
    /// It asks to leave.
    case quit
  }

  var session: Session
  var printer: ReplyPrinter
  /// The program's version, for the provenance of what is saved.
  let version: String
  /// The notebooks that the session saved, which it may save again.
  var saved = SavedNotebooks()
  /// Where accepted statements are written down; nil where nobody types.
  var keeper: JournalKeeper?
  /// The page for a second screen, while one is kept.
  var presentation: Presentation?
  /// How the last answer asked to be drawn.
  var presentedChart: Presentation.Chart?
  /// The gravest thing that has happened so far.
  private(set) var status = ExitStatus.done
  /// What was wrong with the text that was run last.
  private(set) var faults: [Diagnostic] = []

  /// Whether somebody waits who is told how far a statement is, and may give it up.
  ///
  /// Of a script, Ctrl-C ends the process instead.
  private let isWaitedFor: Bool

  init(
    session: Session, printer: ReplyPrinter, version: String, isInterruptible: Bool = false
  ) {
    isWaitedFor = isInterruptible || ProgressLine.standard.isSeen
    self.session = session
    self.printer = printer
    self.version = version
  }

  /// Keeps the gravest status.
  mutating func raise(_ status: ExitStatus) {
    if status.rawValue > self.status.rawValue { self.status = status }
  }

  /// Tells what is wrong.
  mutating func fail(_ diagnostics: [Diagnostic]) throws(OutputError) -> Ending {
    raise(.failed)
    faults += diagnostics
    try printer.show(diagnostics)
    return .failed
  }

  /// Runs a text as one: a fault of form anywhere in it lets nothing of it run, and the first error ends it.
  ///
  /// - Parameter isShown: false to carry out what it asks for without showing results.
  mutating func run(_ source: Source, isShown: Bool = true) throws(OutputError) -> Ending {
    faults = []
    let parsed = Language.parse(source)
    guard parsed.diagnostics.isEmpty else { return try fail(parsed.diagnostics) }
    for statement in parsed.statements {
      let ending = try run(statement, in: source, isShown: isShown)
      if ending != .done { return ending }
    }
    return .done
  }

  /// Runs a text statement by statement: one that is wrong is told of, and the others run all the same.
  mutating func runKeepingOn(_ source: Source) throws(OutputError) -> Ending {
    let parsed = Language.parse(source)
    var faults = parsed.diagnostics[...]
    for statement in parsed.statements {
      // Faults are told in the order of the text, between the results.
      let before = faults.prefix { ($0.range?.lowerBound ?? 0) < statement.range.lowerBound }
      if !before.isEmpty { _ = try fail(Array(before)) }
      faults = faults.dropFirst(before.count)
      if try run(statement, in: source) == .quit { return .quit }
    }
    return faults.isEmpty ? .done : try fail(Array(faults))
  }

  /// Runs one statement; Ctrl-C while its answer is shown ends it too.
  private mutating func run(
    _ statement: Syntax.Statement, in source: Source, isShown: Bool = true
  ) throws(OutputError) -> Ending {
    do {
      return try perform(statement, in: source, isShown: isShown)
    } catch {
      guard error == .cancelled else { throw error }
      try printer.breakOff()
      return try fail([Diagnostic("cancelled", "cancelled")])
    }
  }

  private mutating func perform(
    _ statement: Syntax.Statement, in source: Source, isShown: Bool
  ) throws(OutputError) -> Ending {
    let start = Moment.now
    let reply: Reply
    ProgressLine.standard.use(session.settings)
    do {
      defer { ProgressLine.standard.clear() }
      reply =
        switch (isWaitedFor, statement.kind.mayWriteData) {
        case (false, _): try session.run(statement, in: source)
        case (true, false): try AbandonableRun.run(statement, in: source, &session)
        // Called off where nothing is half written, and not left to itself.
        case (true, true):
          try session.run(statement, in: source) { SignalPipe.interruptRequested }
        }
    } catch {
      return try fail(error.diagnostics)
    }
    // What was pressed after the last question came too late: what was written is to be told.
    if statement.kind.mayWriteData { SignalPipe.clearInterrupt() }
    let elapsed = Moment.now - start
    // A change of language or colour holds for its own answer.
    printer.settings = session.settings
    printer.chart = reply.chart?.request
    // Files are written before rows are shown: those of a statement that fails are not what `_` stands for.
    let files = writeFiles(reply.effects)
    if let fault = files.fault {
      session.refuseLast()
      for line in files.written { try printer.show(.done(line)) }
      return try fail(fault.diagnostics.map { $0.located(in: source) })
    }
    try keep(statement, in: source)
    if isShown {
      // Rows that go into a file are drawn for whoever sits there, and not once more for a log.
      try printer.show(
        reply.content, elapsed: elapsed, isDrawnForNobody: !statement.kind.endsInFile)
    }
    if case .result = reply.content { try presentAnswer(drawnAs: reply.chart) }
    var ending = Ending.done
    for effect in reply.effects {
      let outcome = try carryOut(effect, in: source)
      if outcome != .done { ending = outcome }
    }
    for line in files.written { try printer.show(.done(line)) }
    return ending
  }
}
