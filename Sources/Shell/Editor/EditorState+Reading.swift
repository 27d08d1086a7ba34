import CLibedit
import Diagnostics
import Glibc
import Rendering

/// Keys and signals on their way to libedit.
extension EditorState {
  /// The next key for libedit; nil when the read is over, and then `ending` says why.
  func nextKey() -> Unicode.Scalar? {
    recall()
    if let key = heldKey {
      heldKey = nil
      return key
    }
    while ending == nil {
      guard let scalar = input.nextScalar() else {
        // Somebody types faster than this is drawn: the last key is soon enough.
        if !input.isReadable { paint() }
        waitForInput()
        continue
      }
      eraseSuggestion()
      if let key = key(for: scalar) { return key }
    }
    return nil
  }

  /// The key that a scalar stands for; nil when it has been dealt with here.
  private func key(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    // Nobody types a C1 control character, and some of them are our private keys.
    case "\u{80}"..."\u{9F}": return nil
    case EditorKeys.suspend:
      suspend()
      return nil
    case _ where search != nil: return searchKey(scalar)
    case EditorKeys.interrupt:
      interrupt()
      return nil
    case EditorKeys.escape:
      if input.takePasteMark() { return readPaste() }
      return dropsUnknownKeys && input.takeUnknownKey(besides: EditorKeys.sequences) ? nil : scalar
    default:
      guard CellWidth.of(scalar) == 0, scalar != "\0" else { return scalar }
      // What takes no cell confuses the quick way in which libedit draws a typed letter.
      insertion = String(scalar)
      return EditorKeys.insert
    }
  }

  /// Takes everything up to the end of the paste; nil when there is nothing to put in.
  func readPaste() -> Unicode.Scalar? {
    var parser = PasteParser()
    while ending == nil {
      guard let scalar = input.nextScalar() else {
        waitForInput()
        continue
      }
      // The way out if the end mark never comes.
      if scalar == EditorKeys.interrupt { interrupt() }
      if parser.feed(scalar) { break }
    }
    guard ending == nil else { return nil }
    if parser.isTooLong {
      let told: Message =
        "the paste has more than \(count: parser.limit) characters and was left out; "
        + "save it to a file and use: mittari run FILE"
      show([told.text(in: language)])
    }
    guard !parser.text.isEmpty else { return nil }
    insertion = String(parser.text)
    return EditorKeys.insert
  }

  private func waitForInput() {
    switch input.wait(signalEnd: signals.readEnd) {
    case .keys: return
    case .closed: ending = .endOfInput
    case .signals: act(on: signals.takePending())
    }
  }

  private func act(on arrived: SignalSet) {
    var arrived = arrived
    for signal in [SIGTERM, SIGHUP] where arrived.take(signal) {
      moveBelowText()
      ending = .terminated(signal: signal)
      return
    }
    if arrived.take(SIGWINCH) { redrawResized() }
    if arrived.take(SIGTSTP) { suspend() }
    if arrived.take(SIGCONT) { resume() }
    if arrived.take(SIGINT) { interrupt() }
  }

  private func interrupt() {
    moveBelowText(remark: "^C")
    ending = .interrupted
  }

  /// Stops as other programs do at Ctrl-Z, and takes the text up again afterwards.
  private func suspend() {
    moveBelowText()
    leaveTerminal()
    signals.stopProcessGroup()
    resume()
  }

  /// After a stop, when others have used the terminal.
  private func resume() {
    clibedit_set_raw(handle, 0)
    enterTerminal()
    el_resize(handle)
    clibedit_redraw(handle)
  }
}
