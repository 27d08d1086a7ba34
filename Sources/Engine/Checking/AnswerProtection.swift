import Diagnostics
import Language
import Tables

/// Keeps single people's answers from every output: a table that holds them can only be asked with `meter`.
enum AnswerProtection {
  /// Throws where a pipeline would show rows of answers, or figures made of them that are not suppressed.
  static func check(
    _ pipeline: Syntax.Pipeline, _ inputs: Inputs
  ) throws(DiagnosticList) {
    guard !inputs.showsAnswers else { return }
    for source in Engine.sources(of: pipeline) where inputs.tables[source]?.holdsAnswers ?? false {
      if source == pipeline.source, case .meter? = pipeline.stages.first?.kind { continue }
      let name = inputs.tables[source]?.name ?? "answers"
      throw DiagnosticList(
        Diagnostic(
          "answers", "`\(name)` holds single people's answers, which are not shown",
          range: source.range,
          hint: "ask for means: \(Language.spelling(ofTable: name)) | meter",
          details: ["to show them all the same: set answers shown"]))
    }
  }
}
