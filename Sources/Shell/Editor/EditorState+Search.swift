import CLibedit
import Diagnostics
import Rendering

/// The search in earlier statements (Ctrl-R): what it finds stands in the line.
extension EditorState {
  private static let searchOlder: Unicode.Scalar = "\u{12}"
  private static let searchNewer: Unicode.Scalar = "\u{13}"
  private static let clear: Unicode.Scalar = "\u{15}"
  private static let cancel: Unicode.Scalar = "\u{7}"

  /// Ctrl-R: begins to search.
  func beginSearch() -> Int32 {
    let text = EditedText(of: handle)
    search = HistorySearch(browser.entries, text: text.string, cursor: text.cursor)
    useSearchPrompt()
    return CC_REFRESH
  }

  /// Shows what `found` says, after a key that only we press.
  func showFound() -> Int32 {
    let text = EditedText(of: handle)
    replace(0..<text.scalars.count, with: found.text, cursor: text.cursor)
    el_cursor(handle, Int32(clamping: found.cursor - found.text.unicodeScalars.count))
    return CC_REFRESH
  }

  /// What a key means during a search; gives the key for libedit.
  func searchKey(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case Self.searchOlder: search?.older()
    case Self.searchNewer: search?.newer()
    case Self.clear: search?.clear()
    case "\u{7F}", "\u{8}": search?.removeLast()
    case Self.cancel, EditorKeys.interrupt: return endSearch(isTaken: false)
    case "\r", "\n": return endSearch(isTaken: true)
    case EditorKeys.escape where input.takePasteMark():
      guard readPaste() != nil else { return nil }
      search?.append(insertion)
    case _ where CellWidth.of(scalar) == nil:
      // A key that moves or changes something takes what was found, and then does what it does.
      heldKey = scalar
      return endSearch(isTaken: true)
    default: search?.append(String(scalar))
    }
    useSearchPrompt()
    return show(search)
  }

  private func endSearch(isTaken: Bool) -> Unicode.Scalar? {
    let ended = search
    search = nil
    use(statementPrompt)
    guard isTaken, let ended else {
      found = (ended?.original ?? "", ended?.originalCursor ?? 0)
      return EditorKeys.showFound
    }
    return show(ended)
  }

  private func show(_ search: HistorySearch?) -> Unicode.Scalar? {
    guard let search else { return nil }
    found = (search.text, search.match?.upperBound ?? search.originalCursor)
    return EditorKeys.showFound
  }

  /// `search: yksin >`, the end of what is looked for where there is no room for all of it.
  private func useSearchPrompt() {
    guard let search else { return }
    let label: Message = search.isFailing ? "not found" : "search"
    let word = label.text(in: language) + ":"
    let room = max(terminal.size.columns / 2 - CellWidth.of(word) - 3, 1)
    var query = Substring(search.query.filter { $0 != "\n" })
    while CellWidth.of(String(query)) > room { query.removeFirst() }
    let text = query.isEmpty ? label.text(in: language) + " >" : "\(word) \(query) >"
    // Without colour: libedit tells a changed letter of a prompt by its cell, and coloured cells look alike to it.
    use(Prompt(text))
  }
}
