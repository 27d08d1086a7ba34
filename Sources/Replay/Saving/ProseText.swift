import Rendering

/// A person's note as Markdown prose: nothing in it becomes a heading, a list, a table, a cell or a comment.
enum ProseText {
  /// The note's paragraphs; nil where it says nothing.
  static func write(_ note: String) -> String? {
    let lines = note.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { escaped(Sanitiser.visible(String($0)).trimmedBlanks) }
    let text = lines.joined(separator: "\n")
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// Characters that begin a structure at the start of a line.
  private static let structural = Set<Character>("#>-+*|=_`~[:")

  private static func escaped(_ line: String) -> String {
    // Nothing in a note is raw HTML or the beginning of a comment.
    let safe = String(line.flatMap { $0 == "<" ? ["\\", "<"] : [$0] })
    guard let first = safe.first else { return safe }
    if structural.contains(first) { return "\\" + safe }
    let digits = safe.prefix { ("0"..."9").contains($0) }
    let rest = safe.dropFirst(digits.count)
    if !digits.isEmpty, rest.hasPrefix(".") || rest.hasPrefix(")") { return digits + "\\" + rest }
    return safe
  }
}
