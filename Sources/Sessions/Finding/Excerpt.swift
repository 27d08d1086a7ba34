import Tables

/// A text as short as a listing can show it, with what was looked for in it.
struct Excerpt {
  /// The part of the text, letter by letter.
  let text: String
  /// The part with an ellipsis where something is left out.
  let shown: String
  /// True where nothing is left out.
  let isWhole: Bool

  /// A text of at most `length` characters, or that much of it around the first word that was found.
  static func of(_ text: String, around words: SearchWords, length: Int) -> Excerpt {
    // Most texts are short; counting the characters of a long one takes as long as it is.
    guard text.utf8.count > length, text.count > length else {
      return Excerpt(text: text, shown: text, isWhole: true)
    }
    let pieces = text.split(whereSeparator: \.isWhitespace)
    let found = pieces.firstIndex { words.countOccurring(in: SearchedText(String($0))) > 0 } ?? 0
    guard pieces.indices.contains(found) else {
      return Excerpt(text: "", shown: "…", isWhole: false)
    }
    let core = pieces[found]
    // Some words before what was found, so that it is read in its place.
    let start = pieces[max(found - 3, 0)].startIndex
    let lead = text.distance(from: start, to: core.startIndex)
    let begin = lead > length / 2 ? core.startIndex : start
    var part = text[begin...].prefix(length)
    // A word is not cut in two unless it fills the excerpt by itself.
    if part.endIndex < text.endIndex, let gap = part.lastIndex(where: \.isWhitespace),
      gap > core.startIndex
    {
      part = part[..<gap]
    }
    let shown =
      (begin == text.startIndex ? "" : "… ") + part + (part.endIndex == text.endIndex ? "" : " …")
    return Excerpt(text: String(part), shown: shown, isWhole: false)
  }
}
