import Diagnostics
import Language

/// A syntax tree as text without its ranges, so that trees can be compared by meaning.
func meaning(of statement: Syntax.Statement) -> String {
  String(describing: statement)
    .replacing(/Range\(\d+\.\.<\d+\)/, with: "…")
}

/// The single statement of a text, or nil with whatever was wrong.
func only(_ text: String) -> Syntax.Statement? {
  let parsed = Language.parse(Source(text))
  return parsed.diagnostics.isEmpty && parsed.statements.count == 1 ? parsed.statements[0] : nil
}

/// A diagnostic as a golden shows it: code, marked text, message, hint, correction.
func shown(_ diagnostic: Diagnostic, in text: String) -> String {
  let bytes = Array(text.utf8)
  let marked = diagnostic.range.map { range in
    range.upperBound <= bytes.count
      ? String(decoding: bytes[range], as: UTF8.self) : "OUT OF RANGE \(range)"
  }
  var lines = ["  \(diagnostic.code) ‹\(marked ?? "")›", "  \(diagnostic.message)"]
  if let hint = diagnostic.hint { lines.append("  → \(hint)") }
  if let replacement = diagnostic.replacement { lines.append("  ⇒ ‹\(replacement)›") }
  return lines.joined(separator: "\n")
}
