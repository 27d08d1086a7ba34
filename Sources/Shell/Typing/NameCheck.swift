import Diagnostics
import Language
import Sessions

/// Finds names that do not exist in a statement that is being typed, however unfinished it is.
struct NameCheck {
  /// The faults that tell of a name; others would come and go while a statement grows.
  private static let codes: Set<String> = [
    "unknown-column", "unknown-member", "unquoted-member", "unknown-dataset", "unknown-parameter",
    "unknown-function", "unknown-stage", "unknown-command", "unknown-setting", "unknown-chart",
  ]
  /// The most pieces at the end of a statement that are left out to find a beginning that can be read.
  private static let mostCut = 24

  /// What was checked last, for most keys change only the word that is not checked.
  private var checked = ""
  private var faults: Set<Range<Int>> = []

  /// The ranges of names that do not exist; the word in which the cursor stands is never among them.
  mutating func faults(
    in text: String, cursor: Int, session: inout Session
  ) -> [Range<Int>] {
    let typed = TypedStatement(text, cursor: cursor)
    if typed.text != checked {
      checked = typed.text
      faults = Self.check(typed, in: &session)
    }
    return faults.filter { !typed.isOpen($0) }
  }

  /// Forgets what was checked: a statement may have changed what names there are.
  mutating func forget() { checked = "" }

  /// Checks the longest beginning that can be read.
  private static func check(
    _ typed: TypedStatement, in session: inout Session
  ) -> Set<Range<Int>> {
    var found: [Diagnostic] = []
    for cut in 0...mostCut {
      guard let beginning = typed.beginning(without: cut) else { break }
      let parsed = Language.parse(Source(beginning))
      found += parsed.diagnostics
      guard parsed.diagnostics.isEmpty, let statement = parsed.statements.first else { continue }
      found += session.faults(in: statement)
      break
    }
    let ranges = found.filter { codes.contains($0.code.description) }.compactMap(\.range)
    return Set(ranges).filter { !typed.isBeingNamed($0) }
  }
}
