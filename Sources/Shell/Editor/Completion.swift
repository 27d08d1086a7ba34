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
  /// The ways to go on, best first; no more than a list can show.
  public let candidates: [Candidate]
  /// How many more there are.
  public let furtherCount: Int
  /// What all of them begin with, those that are not listed among them.
  public let common: String

  /// Takes all as they are; a range that is not in the text completes nothing.
  ///
  /// - Parameter common: nil where the candidates are all that there is.
  public init(
    replaceRange: Range<Int>, candidates: [Candidate], furtherCount: Int = 0, common: String? = nil
  ) {
    self.replaceRange = replaceRange
    self.candidates = candidates
    self.furtherCount = furtherCount
    self.common = common ?? CommonBeginning.of(candidates.lazy.map(\.text))
  }
}
