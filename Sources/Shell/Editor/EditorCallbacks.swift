/// What the line editor asks of those who know the language.
public struct EditorCallbacks {
  /// Whether Enter submits the text; otherwise it begins a new line in it.
  public let isComplete: (_ text: String) -> Bool
  /// What is shown in a new line to say why the text goes on there.
  public let continuation: (_ text: String) -> String
  /// The earlier statements that the arrow keys and Ctrl-R find, oldest first, none twice; asked once for a statement,
  /// when its prompt stands.
  public let recall: () -> [String]
  /// What fits at the cursor, which is given as a UTF-8 offset of the text.
  public let complete: (_ text: String, _ cursorUTF8Offset: Int) -> Completion
  /// The colours of the text, asked before every wait for a key, so it must be quick.
  public let highlight: (_ text: String, _ cursorUTF8Offset: Int) -> [Highlight]
  /// What surely follows the text, empty for nothing; asked as often, so it must be quick too.
  public let suggest: (_ text: String) -> String

  /// Takes all; they are called only while a statement is read.
  public init(
    isComplete: @escaping (_ text: String) -> Bool,
    continuation: @escaping (_ text: String) -> String,
    recall: @escaping () -> [String],
    complete: @escaping (_ text: String, _ cursorUTF8Offset: Int) -> Completion,
    highlight: @escaping (_ text: String, _ cursorUTF8Offset: Int) -> [Highlight],
    suggest: @escaping (_ text: String) -> String
  ) {
    self.isComplete = isComplete
    self.continuation = continuation
    self.recall = recall
    self.complete = complete
    self.highlight = highlight
    self.suggest = suggest
  }
}
