/// What the line editor asks of those who know the language.
public struct EditorCallbacks {
  /// Whether Enter submits the text; otherwise it begins a new line in it.
  public let isComplete: (_ text: String) -> Bool
  /// What fits at the cursor, which is given as a UTF-8 offset of the text.
  public let complete: (_ text: String, _ cursorUTF8Offset: Int) -> Completion

  /// Takes both; they are called only while a statement is read.
  public init(
    isComplete: @escaping (_ text: String) -> Bool,
    complete: @escaping (_ text: String, _ cursorUTF8Offset: Int) -> Completion
  ) {
    self.isComplete = isComplete
    self.complete = complete
  }
}
