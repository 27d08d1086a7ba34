import Language

/// When, by whom and why which results were accepted: a block of one line per acceptance, the newest last.
public struct AcceptanceLog: Sendable, Hashable {
  /// The acceptances in order.
  public var entries: [Entry]

  /// One acceptance.
  public struct Entry: Sendable, Hashable {
    /// The day, as `2026-11-21`.
    public let day: String
    /// The names of the accepted cells.
    public let cells: [String]
    /// Who accepted them, if they said so.
    public var name: String?
    /// Why, if they said so.
    public var reason: String?
  }

  static let opening = "<!-- accepted"
  private static let nameAttribute = "by="
  private static let reasonAttribute = "reason="

  /// The block as it is written, with the newest entries where there are very many; every line ends in `\n`.
  var text: String {
    let lines = entries.suffix(NotebookLimits.acceptances).map { entry in
      let cells = entry.cells.map(AttributeText.write)
      let name = entry.name.map { Self.nameAttribute + Self.quoted($0) }
      let reason = entry.reason.map { Self.reasonAttribute + Self.quoted($0) }
      return ([entry.day] + cells + [name, reason].compactMap { $0 }).joined(separator: " ")
    }
    return ([Self.opening] + lines + ["-->"]).map { $0 + "\n" }.joined()
  }

  /// A text in quotes in which the end of the comment cannot come about.
  private static func quoted(_ text: String) -> String {
    FrontMatterText.quoted(text).replacing("--", with: "-\\U0000002D")
  }

  /// The entries of two logs that were written beside each other, by their days.
  func merged(with other: AcceptanceLog) -> AcceptanceLog {
    let more = other.entries.filter { !entries.contains($0) }
    let all = (entries + more).enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    return AcceptanceLog(entries: all.map(\.element))
  }
}

extension AcceptanceLog {
  /// Reads the lines of a block; the index of the first strange one is thrown.
  init(lines: [String]) throws(Provenance.BadLine) {
    entries = []
    guard lines.first?.trimmedBlanks == Self.opening else { throw .init(index: 0) }
    for (index, line) in lines.enumerated().dropFirst() {
      if index == lines.count - 1, line.trimmedBlanks == "-->" { return }
      guard let entry = Entry(line) else { throw .init(index: index) }
      entries.append(entry)
    }
    throw .init(index: lines.count - 1)
  }
}

extension AcceptanceLog.Entry {
  /// Reads a line: the day, the cells, and what was said beside them.
  fileprivate init?(_ line: String) {
    let words = Self.words(of: line.trimmedBlanks)
    guard let day = words.first, words.count > 1 else { return nil }
    var cells: [String] = []
    var said: [String: String] = [:]
    for word in words.dropFirst() {
      if let mark = word.firstIndex(of: "=") {
        let value = FrontMatterText.readQuoted(String(word[word.index(after: mark)...]))
        guard let value, said.updateValue(value, forKey: String(word[...mark])) == nil else {
          return nil
        }
      } else {
        guard said.isEmpty, let cell = AttributeText.read(word) else { return nil }
        cells.append(cell)
      }
    }
    guard !cells.isEmpty, Set(said.keys).isSubset(of: ["by=", "reason="]) else { return nil }
    self.init(day: day, cells: cells, name: said["by="], reason: said["reason="])
  }

  /// The words of a line, cut at the blanks that stand outside quotes.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if scalar == " ", !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      word.unicodeScalars.append(scalar)
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return word.isEmpty ? words : words + [word]
  }
}
