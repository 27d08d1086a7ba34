import Diagnostics
import Language
import Rendering
import Sessions

/// What the editor asks while a statement is typed.
extension InteractiveShell {
  var callbacks: EditorCallbacks {
    EditorCallbacks(
      isComplete: Language.isComplete,
      continuation: { [unowned self] text in
        ContinuationWords.told(of: text)?.text(in: runner.printer.language) ?? ""
      },
      recall: { [unowned self] in history.entries },
      complete: { [unowned self] text, cursor in
        Completer.complete(text, at: cursor, in: &runner.session)
      },
      highlight: { [unowned self] text, cursor in highlights(of: text, cursor: cursor) },
      suggest: { [unowned self] text in Completer.sureRest(of: text, in: &runner.session) })
  }

  private func highlights(of text: String, cursor: Int) -> [Highlight] {
    let faults = names.faults(in: text, cursor: cursor, session: &runner.session)
    return Highlighting(theme: runner.printer.style.theme)
      .highlights(of: text, cursor: cursor, faults: faults)
  }
}

extension ReplyPrinter {
  /// How the editor shows what it adds to the text; nil for no colour.
  var editorColors: EditorColors? {
    let style = style
    guard style.color else { return nil }
    return EditorColors(
      suggestion: style.theme.code(.suggestion), match: style.theme.code(.match),
      detail: style.theme.code(.quiet))
  }
}
