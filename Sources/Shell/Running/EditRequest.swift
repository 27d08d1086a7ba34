import Diagnostics
import Language

/// The wish of a person at the prompt to edit a statement in their own editor: `edit`, `edit school | take 5`.
struct EditRequest {
  /// What to edit; nil for the last statement.
  let text: String?

  /// Reads what was entered; nil unless it is that and nothing else.
  init?(_ entered: String) {
    let parsed = Language.parse(Source(entered))
    guard parsed.diagnostics.isEmpty, parsed.statements.count == 1,
      case .edit(let text)? = parsed.statements.first?.kind
    else { return nil }
    self.text = text?.value
  }
}
