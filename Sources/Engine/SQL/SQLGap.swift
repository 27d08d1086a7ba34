import Diagnostics

/// Something of the language that SQL has no words for.
struct SQLGap: Error, Sendable {
  /// What it is, as the subject of a sentence.
  let what: Message
}
