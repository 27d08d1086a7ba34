import CLibedit
public import Rendering

/// Reads statements from a terminal: editing, several lines, pasting, completion and earlier statements.
///
/// Owns libedit's handle. The terminal is in libedit's hands only during `readStatement`; at all other
/// times it is as the person's shell left it.
public struct LineEditor: ~Copyable {
  private let handle: OpaquePointer
  private let state: EditorState

  /// Starts libedit with the person's ~/.editrc.
  public init(
    terminal: TerminalDevice = .standard, callbacks: EditorCallbacks
  ) throws(TerminalError) {
    guard terminal.isInteractive else { throw .notATerminal }
    // Before libedit starts, for it asks the locale which keys are letters.
    guard TerminalLocale.useUTF8() else { throw .noUTF8Locale }
    let signals = try SignalPipe()
    guard let handle = clibedit_start("mittari") else { throw .editorUnavailable }
    self.handle = handle
    state = EditorState(
      handle: handle, terminal: terminal, callbacks: callbacks, signals: signals)
    configure()
  }

  deinit {
    el_end(handle)
  }

  /// Lets the person edit one statement and gives it back once it is complete.
  ///
  /// - Parameters:
  ///   - opening: what stands at the prompt already.
  ///   - colors: nil for none; then nothing is drawn but the text itself.
  ///   - language: of what the editor itself says.
  public mutating func readStatement(
    prompt: Prompt, opening: Opening = .empty, colors: EditorColors? = nil,
    language: DisplayLanguage = .en
  ) -> ReadOutcome {
    state.begin(prompt, opening: opening, colors: colors, language: language)
    defer { state.end() }
    var count: Int32 = 0
    guard let line = el_wgets(handle, &count) else {
      // Without a reason of ours it was Ctrl-D in an empty line, which leaves the cursor behind its ^D.
      if state.ending == nil { state.terminal.write("\r\n") }
      return state.ending ?? .endOfInput
    }
    var scalars = EditedText.scalars(at: line, count: Int(count))[...]
    if scalars.last == "\n" { scalars.removeLast() }
    return .line(EditedText.string(scalars.filter { $0 != "\0" }[...]))
  }

  private func configure() {
    clibedit_set_owner(handle, Unmanaged.passUnretained(state).toOpaque())
    clibedit_set_editor(handle, "emacs")
    clibedit_leave_signals_alone(handle)
    EditorKeys.define(in: handle)
    // A person without an ~/.editrc is the usual case and no error.
    state.dropsUnknownKeys = el_source(handle, nil) != 0
    EditorKeys.bind(in: handle)
    clibedit_write_over(handle)
    clibedit_keep_editing(handle)
    clibedit_read_control_keys(handle)
    clibedit_set_prompt(handle, editorPrompt, 1)
    clibedit_set_reader(handle, readEditorKey)
  }
}
