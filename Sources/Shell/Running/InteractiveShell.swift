import Diagnostics
import Formats
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
  ///   - journal: the folder where accepted statements outlive a crash; nil for none.
  public init(
    session: Session, version: String, terminal: TerminalDevice = .standard,
    history: String? = StateFile.history.standardPath,
    journal: String? = StateFile.journal.standardPath
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
    runner.keeper = journal.map { JournalKeeper(folder: $0, session: session) }
  }

  /// Greets, answers until the person leaves, and gives the process's exit code.
  ///
  /// Throws where no line can be edited; then nothing has been shown and statements can be read as plain lines.
  public func run() throws(TerminalError) -> Int32 {
    var editor = try LineEditor(terminal: terminal, callbacks: callbacks)
    greet()
    offerLeftSession()
    var opening = Opening.empty
    while true {
      loadHistory()
      switch editor.readStatement(
        prompt: prompt, opening: opening, colors: runner.printer.editorColors,
        language: runner.printer.language)
      {
      case .line(let text):
        guard let next = answer(text) else { return leave() }
        opening = next
      case .interrupted: opening = .empty
      case .endOfInput: return leave()
      case .terminated(let signal): return 128 + signal
      }
    }
  }

  /// The end as the person wished it, which needs no journal any more; a terminal that is gone is not that.
  private func leave() -> Int32 {
    if terminal.isInteractive { runner.keeper?.journal.end() }
    return ExitStatus.done.rawValue
  }

  private var prompt: Prompt { Prompt(">", style: runner.printer.isStyled ? "1;36" : "") }

  private func greet() {
    let names = runner.session.sourceNames
    let greeting = Greeting(
      version: version, datasets: names, columns: terminal.size.columns,
      language: runner.printer.language)
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
    let left = ending == .failed ? Repair.leftOut(of: text) : 0
    if left > 0 {
      let told: Message = left == 1 ? "1 statement not run" : "\(left) statements not run"
      try? runner.printer.show(.done(told))
    }
    // Room between an answer and the next statement, but none behind an empty line.
    if !Language.tokens(text).isEmpty { terminal.write("\n") }
    // What a correction does not take along is offered by itself.
    let repaired =
      ending == .failed
      ? Repair.text(of: text, after: runner.faults) ?? Repair.rest(of: text, after: runner.faults)
      : nil
    return repaired.map(Opening.proposal) ?? .empty
  }

  private func offerLeftSession() {
    guard runner.keeper?.left != nil else { return }
    try? runner.offerLeftSession()
    terminal.write("\n")
  }

  /// Reads the earlier statements, with those that other shells have added.
  private func loadHistory() {
    do throws(FileError) {
      try history.load()
    } catch {
      tell(error)
    }
  }

  private func remember(_ text: String) {
    do throws(FileError) {
      try history.add(text)
    } catch {
      tell(error)
    }
  }

  /// Tells once why the file of earlier statements is not used, and goes on without it.
  private func tell(_ error: FileError) {
    let diagnostic = StateFile.history.warning(error)
    history.forgetFile()
    try? runner.printer.show([diagnostic])
  }
}
