import Diagnostics

/// Tells comments that a replay wrote and somebody damaged from the comments of people.
enum RecordedBlock {
  /// The words that such comments begin with.
  static let names = ["result", "provenance", "accepted"]

  /// The first word of a comment that is almost a recorded block; nil for any other comment.
  ///
  /// It is one if its lines hold what is recorded, or if its first line is a misspelled word alone.
  static func damagedWord(of lines: [String]) -> String? {
    guard let first = lines.first?.trimmedBlanks, first.hasPrefix("<!--") else { return nil }
    let words = first.dropFirst(4).split(separator: " ")
    guard let word = words.first.map(String.init), word != "-->" else { return nil }
    let name = word.lowercased()
    let nearest = names.contains(name) ? name : NearestName.match(for: name, among: names)
    let holdsDatasets = lines.contains { line in
      line.hasPrefix("dataset ") && line.contains(" sha256=")
    }
    let isDamaged =
      switch nearest {
      case "result": first.contains(" sha=")
      case .some: words.count == 1 && lines.count > 1
      case nil: false
      }
    return holdsDatasets || isDamaged ? word : nil
  }
}
