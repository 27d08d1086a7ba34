import Diagnostics
import Language

/// The correction of a statement that failed, where there is one sure correction.
enum Repair {
  /// What the person probably meant; nil where a fault has no sure correction or another would be left.
  ///
  /// Of several statements it is the one that failed and what follows it: those before it were accepted.
  static func text(of typed: String, after faults: [Diagnostic]) -> String? {
    let errors = faults.filter { $0.severity == .error }
      .sorted { ($0.range?.lowerBound ?? 0) > ($1.range?.lowerBound ?? 0) }
    guard let first = errors.last else { return nil }
    var bytes = Array(typed.utf8)
    var end = bytes.count
    for error in errors {
      guard let range = error.range, let replacement = error.replacement,
        range.lowerBound >= 0, range.upperBound <= end,
        error.source == nil || error.source == Source(typed)
      else { return nil }
      bytes.replaceSubrange(range, with: replacement.utf8)
      end = range.lowerBound
    }
    let corrected = String(decoding: bytes, as: UTF8.self)
    guard Language.parse(Source(corrected)).diagnostics.isEmpty else { return nil }
    return fromStatement(at: first.range?.lowerBound ?? 0, of: typed, in: corrected)
  }

  /// What follows the statement that failed, which was not run; nil where nothing does or the text has no right form.
  static func rest(of typed: String, after faults: [Diagnostic]) -> String? {
    let errors = faults.filter { $0.severity == .error && $0.source == Source(typed) }
    guard let fault = errors.compactMap({ $0.range?.lowerBound }).min() else { return nil }
    let parsed = Language.parse(Source(typed))
    guard parsed.diagnostics.isEmpty,
      let next = parsed.statements.first(where: { $0.range.lowerBound > fault }),
      next.range.lowerBound != parsed.statements.first?.range.lowerBound
    else { return nil }
    return String(decoding: typed.utf8.dropFirst(next.range.lowerBound), as: UTF8.self)
  }

  /// How many statements of a text were not run as another of them has no right form.
  static func leftOut(of typed: String) -> Int {
    let parsed = Language.parse(Source(typed))
    return parsed.diagnostics.isEmpty ? 0 : parsed.statements.count
  }

  /// The corrected text from the statement on that has the first fault; nothing before that changes.
  private static func fromStatement(
    at offset: Int, of typed: String, in corrected: String
  ) -> String? {
    let parsed = Language.parse(Source(typed))
    let start =
      parsed.diagnostics.isEmpty
      ? parsed.statements.last { $0.range.lowerBound <= offset }?.range.lowerBound ?? 0 : 0
    let text = String(decoding: corrected.utf8.dropFirst(start), as: UTF8.self)
    return text == typed ? nil : text
  }
}
