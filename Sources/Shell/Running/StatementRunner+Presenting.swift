import Diagnostics
import Language
import Rendering
import Sessions

extension StatementRunner {
  /// Begins to keep a page, or ends it; gives what was done.
  mutating func present(_ name: Syntax.Text?) -> Result<Message, DiagnosticList> {
    do {
      if let name { return .success(try beginPresenting(name)) }
      return .success(try endPresenting())
    } catch {
      return .failure(DiagnosticList(error))
    }
  }

  /// Puts the answer of the statement that just ran on the page that is kept.
  ///
  /// A page that cannot be written does not make the answer wrong: it is told, and the next answer is tried again.
  mutating func presentAnswer(drawnAs chart: Presentation.Chart?) throws(OutputError) {
    presentedChart = chart
    guard let presentation else { return }
    do {
      try presentation.show(session.lastAnswer, chart: chart, settings: printer.settings)
    } catch {
      var warning = error
      warning.severity = .warning
      warning.range = nil
      try printer.show([warning])
    }
  }

  private mutating func beginPresenting(_ name: Syntax.Text) throws(Diagnostic) -> Message {
    let new = try Presentation(name, base: session.configuration.paths.base)
    try new.show(session.lastAnswer, chart: presentedChart, settings: printer.settings)
    presentation = new
    return "\(name.value) shows the latest answer: open it in a browser; `present off` ends it"
  }

  private mutating func endPresenting() throws(Diagnostic) -> Message {
    guard let old = presentation else { return "nothing is presented" }
    presentation = nil
    try old.show(
      session.lastAnswer, chart: presentedChart, settings: printer.settings, refreshes: false)
    return "\(old.name.value) stays as it is"
  }
}
