import CLibedit

/// Colours over the text and grey text behind it, while libedit waits for a key.
extension EditorState {
  /// Draws over what libedit has drawn; it must have drawn everything that has changed.
  func paint() {
    suggestion = .none
    guard let colors else { return }
    let text = EditedText(of: handle)
    guard !text.scalars.isEmpty || !proposal.isEmpty else { return }
    var painter = TextPainter(
      size: terminal.size, prompt: Array(prompt.visible.unicodeScalars), text: text.scalars,
      styles: [], cursor: text.cursor)
    // Before anybody is asked for colours: a text without end has no room for them.
    guard painter.fits else { return }
    painter.styles = styles(of: text, colors)
    if search == nil, text.cursor == text.scalars.count {
      suggestion = suggested(behind: text.string)
      painter.suggestion = suggestion.shown
      painter.suggestionStyle = colors.suggestion
    }
    isSuggestionShown = !suggestion.shown.isEmpty
    terminal.write(painter.sequence)
  }

  /// Takes away the grey text; the cursor stands right before it.
  func eraseSuggestion() {
    guard isSuggestionShown else { return }
    isSuggestionShown = false
    terminal.write("\u{1B}[K")
  }

  private func styles(of text: EditedText, _ colors: EditorColors) -> [String] {
    let highlights = callbacks.highlight(text.string, text.cursorUTF8Offset)
    var styles = Highlight.styles(highlights, of: text.scalars)
    for place in search?.match?.clamped(to: styles.indices) ?? 0..<0 {
      styles[place] = colors.match
    }
    return styles
  }

  /// A proposal stands alone; behind typed text its newest continuation, else the only way to complete it.
  private func suggested(behind text: String) -> Suggestion {
    guard !text.isEmpty else { return Suggestion(proposal, behind: text) }
    proposal = ""
    let rest = browser.rest(of: text)
    var suggestion = Suggestion(rest.isEmpty ? callbacks.suggest(text) : rest, behind: text)
    if text.last == "\n" { suggestion.remark = callbacks.continuation(String(text.dropLast())) }
    return suggestion
  }
}
