/// How the editor shows what it adds to the text itself: parameters of the terminal's `SGR` sequence.
public struct EditorColors: Sendable, Equatable {
  /// Text that is not there yet.
  public let suggestion: String
  /// What a search has found.
  public let match: String
  /// Explanations in lists.
  public let detail: String

  /// Takes all as they are.
  public init(suggestion: String, match: String, detail: String) {
    self.suggestion = suggestion
    self.match = match
    self.detail = detail
  }
}
