import Diagnostics
import Language
import Replay
public import Sessions

/// The shell that a person types at: reads a statement, answers, and is ready for the next, whatever happens.
public final class InteractiveShell {
  var runner: StatementRunner
  var history: History
  /// The names in the statement that is being typed.
  var names = NameCheck()
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
      version: version, isInterruptible: true)
  }

  /// Greets, answers until the person leaves, and gives the process's exit code.
  ///
  /// Throws where no line can be edited; then nothing has been shown and statements can be read as plain lines.
  public func run() throws(TerminalError) -> Int32 {
    var editor = try LineEditor(terminal: terminal, callbacks: callbacks)
    greet()
    var opening = Opening.empty
    while true {
      recall(in: &editor)
      switch editor.readStatement(
        prompt: prompt, opening: opening, colors: runner.printer.editorColors)
      {
      case .line(let text):
        guard let next = answer(text) else { return ExitStatus.done.rawValue }
        opening = next
      case .interrupted: opening = .empty
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

  /// Runs what was entered and gives what stands at the next prompt; nil where the person leaves.
  private func answer(_ text: String) -> Opening? {
    SignalPipe.clearInterrupt()
    names.forget()
    if let request = EditRequest(text) { return edit(request) }
    remember(text)
    runner.printer.hasWritten = false
    // A terminal that is gone ends the shell at its next read.
    let ending = (try? runner.run(Source(text))) ?? .failed
    if ending == .quit { return nil }
    // Room between an answer and the next statement, but none behind an empty line.
    if !Language.tokens(text).isEmpty { terminal.write("\n") }
    let repaired = ending == .failed ? Repair.text(of: text, after: runner.faults) : nil
    return repaired.map(Opening.proposal) ?? .empty
  }

  /// Gives the editor the earlier statements, with those that other shells have added.
  private func recall(in editor: inout LineEditor) {
    do throws(HistoryError) {
      try history.load()
    } catch {
      tell(error)
    }
    editor.recall(history.entries)
  }

  private func remember(_ text: String) {
    do throws(HistoryError) {
      try history.add(text)
    } catch {
      tell(error)
    }
  }

  /// Tells once why the file of earlier statements is not used, and goes on without it.
  private func tell(_ error: HistoryError) {
    let diagnostic = error.diagnostic
    history.forgetFile()
    try? runner.printer.show([diagnostic])
  }
}
