import Diagnostics
import Language
import Replay
public import Sessions

/// The shell that a person types at: reads a statement, answers, and is ready for the next, whatever happens.
public final class InteractiveShell {
  private var runner: StatementRunner
  private var history: History
  private let terminal: TerminalDevice
  private let version: String

  /// Takes a session and the terminal that the person sits at.
  ///
  /// - Parameters:
  ///   - version: what the greeting says after the program's name.
  ///   - history: the file of earlier statements; nil keeps them for this session only.
  public init(
    session: Session, version: String, terminal: TerminalDevice = .standard,
    history: String? = HistoryLocation.standard
  ) {
    self.terminal = terminal
    self.version = version
    self.history = History(path: history)
    let sink = OutputSink(descriptor: terminal.output)
    runner = StatementRunner(
      session: session,
      printer: ReplyPrinter(
        settings: session.settings, format: .table, results: sink, messages: sink),
      version: version)
  }

  /// Greets, answers until the person leaves, and gives the process's exit code.
  ///
  /// Throws where no line can be edited; then nothing has been shown and statements can be read as plain lines.
  public func run() throws(TerminalError) -> Int32 {
    var editor = try LineEditor(
      terminal: terminal,
      callbacks: EditorCallbacks(
        isComplete: Language.isComplete,
        complete: { [unowned self] text, cursor in complete(text, cursor) }),
      isStyled: runner.printer.isStyled)
    greet()
    loadHistory(into: &editor)
    while true {
      switch editor.readStatement(prompt: prompt) {
      case .line(let text):
        remember(text, in: &editor)
        if answer(text) == .quit { return ExitStatus.done.rawValue }
      case .interrupted: continue
      case .endOfInput: return ExitStatus.done.rawValue
      case .terminated(let signal): return 128 + signal
      }
    }
  }

  private var prompt: Prompt { Prompt(">", style: runner.printer.isStyled ? "1;36" : "") }

  private func greet() {
    let names = runner.session.sourceNames
    let greeting = Greeting(version: version, datasets: names, columns: terminal.size.columns)
    terminal.write(greeting.text + "\n\n")
  }

  /// Runs what was entered; a terminal that is gone ends the shell at its next read.
  private func answer(_ text: String) -> StatementRunner.Ending {
    SignalPipe.clearInterrupt()
    runner.printer.hasWritten = false
    let ending = (try? runner.run(Source(text))) ?? .failed
    // Room between an answer and the next statement, but none behind an empty line.
    if ending != .quit, !Language.tokens(text).isEmpty { terminal.write("\n") }
    return ending
  }

  private func complete(_ text: String, _ cursor: Int) -> Completion {
    Completer.complete(text, at: cursor, in: &runner.session)
  }

  private func loadHistory(into editor: inout LineEditor) {
    do throws(HistoryError) {
      try history.load()
    } catch {
      tell(error)
    }
    for entry in history.entries { editor.remember(entry) }
  }

  private func remember(_ text: String, in editor: inout LineEditor) {
    var isNew = true
    do throws(HistoryError) {
      isNew = try history.add(text)
    } catch {
      tell(error)
    }
    if isNew { editor.remember(text) }
  }

  /// Tells once why the file of earlier statements is not used, and goes on without it.
  private func tell(_ error: HistoryError) {
    let diagnostic = error.diagnostic
    history.forgetFile()
    try? runner.printer.show([diagnostic])
  }
}
