import CLibedit
import Rendering

/// What libedit's callbacks work with: the keys, the signals, and what is being read.
///
/// A class because libedit carries a pointer to it through C; `LineEditor` is its only owner.
final class EditorState {
  let handle: OpaquePointer
  let terminal: TerminalDevice
  let callbacks: EditorCallbacks
  var input: KeyInput
  var signals: SignalPipe
  /// Earlier statements; nil until the prompt stands.
  private var recalled: HistoryBrowser?
  /// The search in earlier statements that is under way.
  var search: HistorySearch?
  /// Why the read is to end without a statement; nil while it goes on.
  var ending: ReadOutcome?
  /// Whether keys that nothing is bound to are dropped; not where a person has bound some of their own.
  var dropsUnknownKeys = true
  /// What the private key `EditorKeys.insert` puts into the text.
  var insertion = ""
  /// A key that waits until the one before it has been dealt with.
  var heldKey: Unicode.Scalar?
  /// What the private key `EditorKeys.showFound` puts in the place of the text, and the cursor in it.
  var found = (text: "", cursor: 0)
  /// What may be taken behind the cursor, as it was last shown.
  var suggestion = Suggestion.none
  /// Whether it is on the screen now.
  var isSuggestionShown = false
  /// The statement that is proposed as long as nothing is typed.
  var proposal = ""
  /// How what is added to the text is shown; nil for no colour, and then nothing is added.
  private(set) var colors: EditorColors?
  /// The language of what the editor itself says.
  private(set) var language = DisplayLanguage.en
  private(set) var prompt = Prompt("")
  /// The prompt as C wants it, alive as long as libedit may ask for it.
  private(set) var encodedPrompt = OwnedCString("")
  /// The prompt of the statement, while another stands in its place.
  private(set) var statementPrompt = Prompt("")

  init(
    handle: OpaquePointer, terminal: TerminalDevice, callbacks: EditorCallbacks,
    signals: consuming SignalPipe
  ) {
    self.handle = handle
    self.terminal = terminal
    self.callbacks = callbacks
    self.signals = signals
    input = KeyInput(descriptor: terminal.input)
  }

  /// The state behind a handle, in a callback from C.
  static func of(_ handle: OpaquePointer?) -> EditorState? {
    guard let handle, let owner = clibedit_owner(handle) else { return nil }
    return Unmanaged<EditorState>.fromOpaque(owner).takeUnretainedValue()
  }

  /// Makes the terminal ready for one statement.
  func begin(
    _ prompt: Prompt, opening: Opening, colors: EditorColors?, language: DisplayLanguage
  ) {
    self.language = language
    statementPrompt = prompt
    use(prompt)
    self.colors = terminal.understandsControlSequences ? colors : nil
    ending = nil
    search = nil
    heldKey = nil
    suggestion = .none
    isSuggestionShown = false
    proposal = ""
    recalled = nil
    switch opening {
    case .empty: break
    case .text(let text):
      insertion = text
      heldKey = EditorKeys.insert
    case .proposal(let text): proposal = text
    }
    signals.beginEditing()
    enterTerminal()
  }

  /// Earlier statements and the place among them.
  var browser: HistoryBrowser {
    get { recalled ?? HistoryBrowser() }
    set { recalled = newValue }
  }

  /// Has the earlier statements ready, once for each statement.
  func recall() {
    if recalled == nil { recalled = HistoryBrowser(callbacks.recall()) }
  }

  /// Puts a prompt before the text from the next drawing on.
  func use(_ prompt: Prompt) {
    self.prompt = prompt
    encodedPrompt = OwnedCString(
      terminal.understandsControlSequences ? prompt.encoded : prompt.visible)
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
