import Diagnostics
import Language

/// Every word that `find` says to a person.
enum FindingWords {
  static let column = "column"

  static func nearest(_ typed: String, _ spellings: [String]) -> Message {
    "nothing has \"\(typed)\"; nearest: \(spellings.joined(separator: ", "))"
  }

  static func someWords(_ typed: String) -> Message {
    "nothing has all of \"\(typed)\"; these have some of it"
  }

  static func more(_ count: Int) -> Message { "\(count: count) more; a longer text finds fewer" }

  static func unreadable(_ source: String, _ reason: Message) -> Message {
    "\(source) was not searched: \(reason)"
  }

  static func nothing(_ text: Syntax.Text) -> Diagnostic {
    Diagnostic(
      "nothing-found", "nothing has \"\(text.value)\", and nothing is near it", range: text.range,
      hint: "try a part of the word; `datasets` lists what there is")
  }

  static func blank(_ text: Syntax.Text) -> Diagnostic {
    Diagnostic(
      "nothing-to-find", "there is nothing to look for here", range: text.range,
      hint: "as in `find yksin`")
  }
}
