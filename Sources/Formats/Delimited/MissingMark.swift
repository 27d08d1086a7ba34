public import Tables

/// A cell's text that stands for a missing value.
public struct MissingMark: Sendable, Hashable {
  /// The text of the cell.
  public let text: String
  /// What it means.
  public let kind: MissingKind

  /// Pairs a text with its meaning.
  public init(_ text: String, _ kind: MissingKind) {
    self.text = text
    self.kind = kind
  }

  /// Marks that are known where nothing explains them, matched without regard to the case of ASCII letters.
  ///
  /// The dots are Statistics Finland's: `.` has no meaning, `..` is hidden, `...` was not available. A dash is
  /// no zero: some offices print zeros so and some print gaps so.
  static let known: [MissingMark] = [
    MissingMark(".", .notApplicable), MissingMark("..", .suppressed),
    MissingMark("...", .notAvailable), MissingMark("\u{2026}", .notAvailable),
    MissingMark("-", .absent), MissingMark("\u{2013}", .absent), MissingMark("\u{2014}", .absent),
    MissingMark("\u{2212}", .absent), MissingMark(":", .notAvailable),
    MissingMark("x", .notAvailable), MissingMark("n/a", .notAvailable),
    MissingMark("na", .notAvailable), MissingMark("null", .absent), MissingMark("nan", .absent),
  ]

  /// Those of some given marks that are not known ones: a known one may be a member of a column of texts.
  static func unknown(in given: [MissingMark]?) -> [MissingMark] {
    (given ?? []).filter { mark in !known.contains { $0.text == mark.text.lowercased() } }
  }

  /// Tells whether a cell is one of the known marks.
  static func isKnown(_ cell: ArraySlice<UInt8>) -> Bool { MarkTable(known).mark(cell) != nil }

  /// Reads the form of options: `..=suppressed`, or a mark alone with its known meaning, else absent.
  init(option: String) {
    if let equals = option.lastIndex(of: "="),
      let kind = MissingKind(label: String(option[option.index(after: equals)...]))
    {
      self.init(String(option[..<equals]), kind)
    } else {
      let known = Self.known.first { $0.text == option.lowercased() }
      self.init(option, known?.kind ?? .absent)
    }
  }

  /// The form of options: `..=suppressed`.
  var optionText: String { "\(text)=\(kind.label)" }
}

/// Marks prepared for looking up cells.
struct MarkTable {
  private let marks: [(bytes: [UInt8], mark: MissingMark)]
  private let longest: Int

  init(_ marks: [MissingMark]) {
    self.marks = marks.map { (Array($0.text.utf8), $0) }
    longest = self.marks.map(\.bytes.count).max() ?? 0
  }

  /// The marks' texts.
  var texts: [String] { marks.map(\.mark.text) }

  /// The mark that a cell without blanks around is; nil where it is none.
  func mark(_ cell: ArraySlice<UInt8>) -> MissingMark? {
    guard cell.count <= longest else { return nil }
    return marks.first { Self.equal($0.bytes, cell) }?.mark
  }

  private static func equal(_ mark: [UInt8], _ cell: ArraySlice<UInt8>) -> Bool {
    mark.count == cell.count && zip(mark, cell).allSatisfy { lower($0) == lower($1) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
