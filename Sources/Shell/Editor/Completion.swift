/// What the text at the cursor may become.
public struct Completion: Sendable, Equatable {
  /// One way to go on.
  public struct Candidate: Sendable, Equatable {
    /// What is put into the text.
    public let text: String
    /// What the list shows.
    public let shown: String
    /// A few words that explain it in the list; may be empty.
    public let detail: String

    /// Shows the text itself unless told otherwise.
    public init(text: String, shown: String? = nil, detail: String = "") {
      self.text = text
      self.shown = shown ?? text
      self.detail = detail
    }
  }

  /// The UTF-8 offsets of the edited text that a candidate replaces.
  public let replaceRange: Range<Int>
  /// The ways to go on, best first.
  public let candidates: [Candidate]

  /// Takes both as they are; a range that is not in the text completes nothing.
  public init(replaceRange: Range<Int>, candidates: [Candidate]) {
    self.replaceRange = replaceRange
    self.candidates = candidates
  }
}
