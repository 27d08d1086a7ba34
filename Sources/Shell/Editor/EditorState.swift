import CLibedit

/// What libedit's callbacks work with: the keys, the signals, and what is being read.
///
/// A class because libedit carries a pointer to it through C; `LineEditor` is its only owner.
final class EditorState {
  let handle: OpaquePointer
  let terminal: TerminalDevice
  let callbacks: EditorCallbacks
  /// Whether lists may dim their explanations.
  let isStyled: Bool
  var input: KeyInput
  var signals: SignalPipe
  var browser = HistoryBrowser()
  /// Why the read is to end without a statement; nil while it goes on.
  var ending: ReadOutcome?
  /// What the private key `EditorKeys.insert` puts into the text.
  var insertion = ""
  private(set) var prompt = Prompt("")
  /// The prompt as C wants it, alive as long as libedit may ask for it.
  private(set) var encodedPrompt = OwnedCString("")

  init(
    handle: OpaquePointer, terminal: TerminalDevice, callbacks: EditorCallbacks, isStyled: Bool,
    signals: consuming SignalPipe
  ) {
    self.handle = handle
    self.terminal = terminal
    self.callbacks = callbacks
    self.isStyled = isStyled
    self.signals = signals
    input = KeyInput(descriptor: terminal.input)
  }

  /// The state behind a handle, in a callback from C.
  static func of(_ handle: OpaquePointer?) -> EditorState? {
    guard let handle, let owner = clibedit_owner(handle) else { return nil }
    return Unmanaged<EditorState>.fromOpaque(owner).takeUnretainedValue()
  }

  /// Makes the terminal ready for one statement.
  func begin(_ prompt: Prompt) {
    self.prompt = prompt
    encodedPrompt = OwnedCString(
      terminal.understandsControlSequences ? prompt.encoded : prompt.visible)
    ending = nil
    browser.restart()
    signals.beginEditing()
    enterTerminal()
  }

  /// Leaves the terminal as it was found.
  func end() {
    leaveTerminal()
    signals.endEditing()
  }

  /// Makes the terminal raw and has it mark pastes.
  ///
  /// Raw even before the first read, for a cooked terminal loses input above 4,095 bytes.
  func enterTerminal() {
    clibedit_set_raw(handle, 1)
    if terminal.understandsControlSequences { terminal.write(BracketedPaste.enable) }
  }

  /// Makes the terminal cooked again and pastes unmarked.
  func leaveTerminal() {
    if terminal.understandsControlSequences { terminal.write(BracketedPaste.disable) }
    clibedit_set_raw(handle, 0)
  }
}
