/// When which results were accepted: a block of one line per acceptance, the newest last.
public struct AcceptanceLog: Sendable, Hashable {
  /// The acceptances in order.
  public var entries: [Entry]

  /// One acceptance.
  public struct Entry: Sendable, Hashable {
    /// The day, as `2026-11-21`.
    public let day: String
    /// The names of the accepted cells.
    public let cells: [String]
  }

  static let opening = "<!-- accepted"

  /// The block as it is written; every line ends in `\n`.
  var text: String {
    let lines = entries.map {
      ([$0.day] + $0.cells.map(AttributeText.write)).joined(separator: " ")
    }
    return ([Self.opening] + lines + ["-->"]).map { $0 + "\n" }.joined()
  }
}

extension AcceptanceLog {
  /// Reads the lines of a block; the index of the first strange one is thrown.
  init(lines: [String]) throws(Provenance.BadLine) {
    entries = []
    guard lines.first?.trimmedBlanks == Self.opening else { throw .init(index: 0) }
    for (index, line) in lines.enumerated().dropFirst() {
      let words = line.trimmedBlanks.split(separator: " ")
      if index == lines.count - 1, words == ["-->"] { return }
      let cells = words.dropFirst().compactMap { AttributeText.read($0) }
      guard let day = words.first, words.count > 1, cells.count == words.count - 1 else {
        throw .init(index: index)
      }
      entries.append(Entry(day: String(day), cells: cells))
    }
    throw .init(index: lines.count - 1)
  }
}
