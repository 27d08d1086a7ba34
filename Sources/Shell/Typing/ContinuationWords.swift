import Diagnostics
import Language

/// What a new line says that goes on with the one before it.
enum ContinuationWords {
  /// Why the text goes on; nil for a text that is complete.
  static func told(of text: String) -> Message? {
    switch Language.continuation(of: text) {
    case .quote(let quote): "… until \(quote)"
    case .parenthesis: "… until \(")")"
    case .line: "…"
    case nil: nil
    }
  }
}
