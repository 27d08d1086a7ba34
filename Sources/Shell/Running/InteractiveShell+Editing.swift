import Diagnostics

/// `edit`: only here, and only for what a person has typed, is a program started.
extension InteractiveShell {
  /// Opens an editor and gives what was saved, for review at the next prompt; nothing is run.
  func edit(_ request: EditRequest) -> Opening {
    do throws(Diagnostic) {
      let text = try ExternalEditor.standard.edit(request.text ?? history.entries.last ?? "")
      return text.isEmpty ? .empty : .text(text)
    } catch {
      try? runner.printer.show([error])
      return .empty
    }
  }
}
