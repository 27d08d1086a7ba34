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
  /// Whether cells may be read otherwise in any row, and not rows cut off alone.
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
  /// The options that say where the table stands in its file, and how its letters and figures are written.
  static let options = [
    "sheet", "encoding", "delimiter", "decimal", "group", "header", "skip", "footer",
  ]
  /// Those that only cut rows off.
  private static let cutting = ["header", "skip", "footer"]
  /// What is said by saying nothing.
  private static let unsaid = ["skip": "0", "footer": "0", "encoding": "utf-8"]

  /// Tells whether what was found contradicts what is said of an option.
  private static func isContradicted(_ name: String, _ said: String, by found: String) -> Bool {
    switch name {
    // A sheet is chosen among others for what it is; one of the same name with a later year is the next edition.
    case "sheet": isEdition(found, after: said)
    // Nothing tells one set of letters of a byte each from another; UTF-8 and UTF-16 are told by the bytes.
    case "encoding": said.hasPrefix("utf-") || found.hasPrefix("utf-")
    default: true
    }
  }

  /// Tells whether a sheet is named as another one but for a later year: `Taulukko 2025` after `Taulukko 2023`.
  static func isEdition(_ name: String, after earlier: String) -> Bool {
    let (new, old) = (Self.years(in: name), Self.years(in: earlier))
    guard let last = new.years.last, let before = old.years.last else { return false }
    return new.rest.lowercased() == old.rest.lowercased() && last > before
  }

  /// The years in a name, and the name with a sign in the place of each.
  private static func years(in name: String) -> (years: [Int], rest: String) {
    var (years, rest): ([Int], String) = ([], "")
    var letters = name[...]
    while let first = letters.first {
      let digits = letters.prefix { $0.isASCII && $0.isNumber }
      if digits.count == 4, let year = Int(digits), (1900...2100).contains(year) {
        years.append(year)
        rest += "#"
      } else {
        rest += digits.isEmpty ? String(first) : String(digits)
      }
      letters = letters.dropFirst(max(digits.count, 1))
    }
    return (years, rest)
  }

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
      let unsaid = Self.unsaid[name]
      guard let old = values[0] ?? unsaid, let new = values[1] ?? unsaid,
        Self.isContradicted(name, old, by: new)
      else { continue }
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
    isOfMarks = differing.contains { !Self.cutting.contains($0.name) }
    self.statement = statement(
      differing.map { ($0.name, $0.found == Self.unsaid[$0.name] ? nil : $0.found) })
  }
}
