import Diagnostics
import Language
import Replay
import Sessions

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

  init(session: Session, printer: ReplyPrinter) {
    self.session = session
    self.printer = printer
  }

  /// Runs a text as one: a fault of form anywhere in it lets nothing of it run, and the first error ends it.
  mutating func run(_ source: Source) throws(OutputError) -> Ending {
    let parsed = Language.parse(source)
    guard parsed.diagnostics.isEmpty else {
      try printer.show(parsed.diagnostics)
      return .failed
    }
    for statement in parsed.statements {
      let ending = try run(statement, in: source)
      if ending != .done { return ending }
    }
    return .done
  }

  /// Runs a text statement by statement: one that is wrong is told of, and the others run all the same.
  mutating func runKeepingOn(_ source: Source) throws(OutputError) -> Ending {
    let parsed = Language.parse(source)
    var faults = parsed.diagnostics[...]
    var ending = Ending.done
    for statement in parsed.statements {
      // Faults are told in the order of the text, between the results.
      let before = faults.prefix { ($0.range?.lowerBound ?? 0) < statement.range.lowerBound }
      try show(before, &ending)
      faults = faults.dropFirst(before.count)
      switch try run(statement, in: source) {
      case .done: break
      case .failed: ending = .failed
      case .quit: return .quit
      }
    }
    try show(faults, &ending)
    return ending
  }

  /// Runs a text as one and does what it asks for, without showing its results.
  mutating func runQuietly(_ source: Source) throws(OutputError) -> Ending {
    let parsed = Language.parse(source)
    var ending = Ending.done
    try show(parsed.diagnostics[...], &ending)
    for statement in parsed.statements where ending == .done {
      ending = try run(statement, in: source, isShown: false)
    }
    return ending
  }

  private func show(
    _ faults: ArraySlice<Diagnostic>, _ ending: inout Ending
  ) throws(OutputError) {
    guard !faults.isEmpty else { return }
    try printer.show(Array(faults))
    ending = .failed
  }

  /// Runs one statement.
  private mutating func run(
    _ statement: Syntax.Statement, in source: Source, isShown: Bool = true
  ) throws(OutputError) -> Ending {
    let start = ContinuousClock.now
    let reply: Reply
    do {
      reply = try session.run(statement, in: source) { SignalPipe.interruptRequested }
    } catch {
      try printer.show(error.diagnostics)
      return .failed
    }
    let elapsed = ContinuousClock.now - start
    if isShown { try printer.show(reply.content, elapsed: elapsed) }
    var ending = Ending.done
    for effect in reply.effects {
      let outcome = try carryOut(effect, in: source)
      if outcome != .done { ending = outcome }
    }
    return ending
  }
}
