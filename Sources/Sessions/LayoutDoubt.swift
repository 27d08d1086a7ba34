public import Diagnostics
import Formats
import Language

/// A file that looks to be laid out otherwise than the statement says that loads it.
public struct LayoutDoubt: Sendable, Hashable {
  /// The name of the dataset.
  public let dataset: String
  /// What the statement says, where the file looks like something else: `footer "2"`.
  public let said: String
  /// What the file looks like there: `footer "1"`.
  public let found: String
  /// How many rows there are as the statement says.
  public let rows: Int
  /// How many there are as the file looks.
  public let foundRows: Int
  /// The statement as the file looks.
  public let statement: String
  /// Whether figures may be read otherwise in any row, and not rows cut off alone.
  let isOfMarks: Bool

  /// What is to be told, as one clause.
  public var message: Message {
    guard rows != foundRows else {
      return "\(dataset) is read with \(said), but the file looks like \(found)"
    }
    return foundRows == 1
      ? "\(dataset) is read with \(said), but the file looks like \(found): 1 row, not \(count: rows)"
      : "\(dataset) is read with \(said), but the file looks like \(found): \(count: foundRows) rows, not \(count: rows)"
  }
}

extension LayoutDoubt {
  /// The options that say where the table stands in its file, and how its figures are written.
  static let options = ["delimiter", "decimal", "group", "header", "skip", "footer"]

  /// Pairs what a statement says with what was found; nil where they do not contradict each other.
  ///
  /// Marks in figures are compared where the figures show them; what lines are cut off is compared always.
  init?(
    dataset: String, said: [GivenOption], rows: Int, found: [GivenOption], foundRows: Int,
    statement: (_ options: [(name: String, value: String?)]) -> String
  ) {
    var differing: [(name: String, said: String, found: String)] = []
    for name in Self.options {
      let values = [said, found].map { options in options.first { $0.name == name }?.value }
      guard values[0] != values[1] else { continue }
      // No lines is what is said by saying nothing.
      let unsaid = ["skip", "footer"].contains(name) ? "0" : nil
      guard let old = values[0] ?? unsaid, let new = values[1] ?? unsaid else { continue }
      differing.append((name, old, new))
    }
    guard !differing.isEmpty else { return nil }
    func text(_ value: (_ pair: (name: String, said: String, found: String)) -> String) -> String {
      differing.map { "\($0.name) \(Language.spelling(ofText: value($0)))" }.joined(separator: ", ")
    }
    self.dataset = dataset
    self.said = text(\.said)
    self.found = text(\.found)
    self.rows = rows
    self.foundRows = foundRows
    isOfMarks = differing.contains { !["header", "skip", "footer"].contains($0.name) }
    self.statement = statement(
      differing.map { ($0.name, $0.found == "0" ? nil : $0.found) })
  }
}
