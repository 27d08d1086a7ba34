import CLibedit

/// What keys do; each gives libedit the code of what must be drawn.
extension EditorState {
  /// Enter: submits a complete statement, else begins a new line.
  func enter() -> Int32 {
    guard callbacks.isComplete(EditedText(of: handle).string) else { return newline() }
    return press(EditorKeys.accept)
  }

  /// Begins a new line in the text.
  func newline() -> Int32 {
    insert("\n")
    return CC_REFRESH
  }

  /// Puts in what was pasted.
  func insertPending() -> Int32 {
    insert(insertion)
    insertion = ""
    return CC_REFRESH
  }

  /// Tab: takes a proposal, else goes on as far as there is one way, then lists the ways.
  func complete() -> Int32 {
    let text = EditedText(of: handle)
    if text.scalars.isEmpty, !proposal.isEmpty { return take(\.rest, behind: text) }
    let line = text.string
    switch CompletionStep(callbacks.complete(line, text.cursorUTF8Offset), in: line) {
    case .nothing: return CC_ERROR
    case .replace(let range, let replacement):
      replace(range, with: replacement, cursor: text.cursor)
      return CC_REFRESH
    case .list(let candidates, let furtherCount):
      let list = CandidateList(
        candidates: candidates, furtherCount: furtherCount, size: terminal.size,
        style: colors?.detail, language: language)
      show(list.lines)
      return CC_NORM
    }
  }

  /// Up: one line higher, or from the first line to the statement before.
  func up() -> Int32 {
    let text = EditedText(of: handle)
    if let target = LineMotion.up(from: text.cursor, in: text.scalars) {
      return move(from: text.cursor, to: target)
    }
    return recall(browser.older(leaving: text.string), insteadOf: text)
  }

  /// Down: one line lower, or from the last line to the statement after.
  func down() -> Int32 {
    let text = EditedText(of: handle)
    if let target = LineMotion.down(from: text.cursor, in: text.scalars) {
      return move(from: text.cursor, to: target)
    }
    return recall(browser.newer(leaving: text.string), insteadOf: text)
  }

  /// Right: one letter on, or what is suggested behind the text.
  func forward() -> Int32 {
    let text = EditedText(of: handle)
    guard text.cursor == text.scalars.count else {
      return move(from: text.cursor, to: LineMotion.right(from: text.cursor, in: text.scalars))
    }
    return take(\.rest, behind: text)
  }

  /// Left: one letter back.
  func backward() -> Int32 {
    let text = EditedText(of: handle)
    guard text.cursor > 0 else { return CC_ERROR }
    return move(from: text.cursor, to: LineMotion.left(from: text.cursor, in: text.scalars))
  }

  /// Backspace: takes out the letter before, with its marks.
  func erase() -> Int32 {
    let text = EditedText(of: handle)
    guard text.cursor > 0 else { return CC_ERROR }
    let start = LineMotion.left(from: text.cursor, in: text.scalars)
    el_deletestr(handle, Int32(clamping: text.cursor - start))
    return CC_REFRESH
  }

  /// Delete: takes out the letter after, with its marks.
  func delete() -> Int32 {
    let text = EditedText(of: handle)
    guard text.cursor < text.scalars.count else { return CC_ERROR }
    let end = LineMotion.right(from: text.cursor, in: text.scalars)
    replace(text.cursor..<end, with: "", cursor: text.cursor)
    return CC_REFRESH
  }

  /// End: to the end of the line; from the end of the text on, what is suggested behind it.
  func lineEnd() -> Int32 {
    let text = EditedText(of: handle)
    guard text.cursor == text.scalars.count else {
      return move(from: text.cursor, to: LineMotion.end(from: text.cursor, in: text.scalars))
    }
    return take(\.rest, behind: text)
  }

  /// Home: to the beginning of the line.
  func lineStart() -> Int32 {
    let text = EditedText(of: handle)
    return move(from: text.cursor, to: LineMotion.start(from: text.cursor, in: text.scalars))
  }

  /// Ctrl-Right: one word on, or one of what is suggested behind the text.
  func forwardWord() -> Int32 {
    let text = EditedText(of: handle)
    guard text.cursor == text.scalars.count else { return press(EditorKeys.nextWord) }
    return take(\.word, behind: text)
  }

  /// Takes a part of what was suggested, if that was shown behind this very text.
  private func take(_ part: (Suggestion) -> String, behind text: EditedText) -> Int32 {
    let taken = part(suggestion)
    guard suggestion.text == text.string, !taken.isEmpty else { return CC_ERROR }
    insert(taken)
    return CC_REFRESH
  }

  private func recall(_ entry: String?, insteadOf text: EditedText) -> Int32 {
    guard let entry else { return CC_ERROR }
    replace(0..<text.scalars.count, with: entry, cursor: text.cursor)
    return CC_REFRESH
  }

  private func move(from cursor: Int, to target: Int) -> Int32 {
    el_cursor(handle, Int32(clamping: target - cursor))
    return CC_REFRESH
  }

  /// Lets a key be read next that no keyboard sends.
  private func press(_ key: Unicode.Scalar) -> Int32 {
    el_push(handle, String(key))
    return CC_NORM
  }

  /// Puts a text in the place of some scalars, with the cursor behind it.
  func replace(_ range: Range<Int>, with text: String, cursor: Int) {
    el_cursor(handle, Int32(clamping: range.upperBound - cursor))
    el_deletestr(handle, Int32(clamping: range.count))
    insert(text)
  }

  private func insert(_ text: String) {
    _ = el_insertstr(handle, text)
  }
}
