import CLibedit

/// What is written past libedit, and how it finds its place again.
extension EditorState {
  /// Shows lines below the text, then prompt and text again below them.
  ///
  /// Leaving the cursor where libedit believes it to be would have it erase the lines, so the text is
  /// left by its last row and drawn anew.
  func show(_ lines: [String]) {
    moveBelowText()
    terminal.write(lines.map { $0 + "\r\n" }.joined())
    clibedit_redraw(handle)
  }

  /// Goes from the cursor to the end of the text, adds a remark, and begins a new row.
  func moveBelowText(remark: String = "") {
    eraseSuggestion()
    var sequence = ""
    if terminal.understandsControlSequences {
      let (cursor, end) = cursorAndEnd()
      if end.row > cursor.row { sequence += "\u{1B}[\(end.row - cursor.row)B" }
      sequence += "\r"
      if end.column > 0 { sequence += "\u{1B}[\(end.column)C" }
    }
    terminal.write(sequence + remark + "\r\n")
  }

  /// Draws prompt and text anew after the screen has changed its width.
  ///
  /// Terminals of today wrap old lines to the new width, so the cursor's row is counted by that.
  func redrawResized() {
    guard terminal.understandsControlSequences else {
      el_resize(handle)
      return
    }
    isSuggestionShown = false
    let row = cursorAndEnd().0.row
    terminal.write((row > 0 ? "\u{1B}[\(row)A" : "") + "\r\u{1B}[J")
    el_resize(handle)
    clibedit_redraw(handle)
  }

  private func cursorAndEnd() -> (ScreenLayout.Position, ScreenLayout.Position) {
    let text = EditedText(of: handle)
    var layout = ScreenLayout(columns: terminal.size.columns)
    layout.advance(over: prompt.visible.unicodeScalars)
    layout.advance(over: text.scalars[..<text.cursor])
    let cursor = layout.cursor(before: text.scalars[text.cursor...].first)
    layout.advance(over: text.scalars[text.cursor...])
    return (cursor, layout.position)
  }
}
