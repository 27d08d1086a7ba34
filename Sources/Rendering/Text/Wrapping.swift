/// Breaks running text into lines of a width.
public struct Wrapping {
  private let width: Int
  private let indent: String
  private let hanging: String
  private var lines: [String] = []
  private var line = ""

  /// Lines of at most `width` columns broken at spaces; a longer word is cut between characters.
  ///
  /// - Parameters:
  ///   - indent: put before every line and counted in the width.
  ///   - hanging: put before every line but the first instead of `indent`.
  public static func lines(
    _ text: String, width: Int, indent: String = "", hanging: String? = nil
  ) -> [String] {
    // A text that needs no break keeps its spaces as they are.
    if DisplayWidth.of(indent) + DisplayWidth.of(text) <= width { return [indent + text] }
    return lines(pieces: words(text), width: width, indent: indent, hanging: hanging)
  }

  /// The same for pieces that are broken inside only where a whole line does not hold them.
  static func lines(
    pieces: [String], width: Int, indent: String = "", hanging: String? = nil
  ) -> [String] {
    var wrapping = Wrapping(width: width, indent: indent, hanging: hanging ?? indent)
    for piece in pieces { wrapping.append(piece) }
    if !wrapping.line.isEmpty || wrapping.lines.isEmpty { wrapping.breakLine() }
    return wrapping.lines
  }

  private init(width: Int, indent: String, hanging: String) {
    self.width = width
    self.indent = indent
    self.hanging = hanging
  }

  private var lead: String { lines.isEmpty ? indent : hanging }
  private var room: Int { max(8, width - DisplayWidth.of(lead)) }

  private mutating func breakLine() {
    lines.append(lead + line)
    line = ""
  }

  private mutating func append(_ piece: String) {
    if add(piece) { return }
    let words = Self.words(piece)
    if words.count > 1, DisplayWidth.of(piece) > room {
      for word in words { append(word) }
      return
    }
    if !line.isEmpty { breakLine() }
    var rest = piece
    while DisplayWidth.of(rest) > room {
      let part = DisplayWidth.prefix(rest, room)
      guard !part.isEmpty else { break }
      line = part
      breakLine()
      rest = String(rest.dropFirst(part.count))
    }
    line = rest
  }

  /// Puts a piece on the line so far; false where it does not fit there.
  private mutating func add(_ piece: String) -> Bool {
    let joined = line.isEmpty ? piece : line + " " + piece
    guard DisplayWidth.of(joined) <= room else { return false }
    line = joined
    return true
  }

  /// The words of a text; a lone separator stays with the word before it, so that it begins no line.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if word == "·" || word == "|", let last = words.last {
        words[words.count - 1] = last + " " + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }
}
