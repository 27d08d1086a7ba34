import Diagnostics
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
    MissingMark("na", .notAvailable), MissingMark("n.a.", .notAvailable),
    MissingMark("n.a", .notAvailable), MissingMark("n. a.", .notAvailable),
    MissingMark("null", .absent), MissingMark("nan", .absent),
    MissingMark("#n/a", .notAvailable), MissingMark(": c", .suppressed),
    MissingMark(": u", .notAvailable), MissingMark(": z", .notApplicable),
  ]

  /// Whether the mark stands nowhere but in place of a figure: crosses and dashes are answers too, where no figures are.
  var isOfFigures: Bool {
    text.hasPrefix("..") || text.hasPrefix("\u{2026}") || text.hasPrefix(": ")
  }

  /// Those of some given marks that are not known ones: a known one may be a member of a column of texts.
  static func unknown(in given: [MissingMark]?) -> [MissingMark] {
    (given ?? []).filter { mark in !known.contains { $0.text == mark.text.lowercased() } }
  }

  /// Tells whether a cell is one of the known marks.
  static func isKnown(_ cell: ArraySlice<UInt8>) -> Bool {
    MarkTable(exactly: known).mark(cell) != nil
  }

  /// Reads the form of options: `..=suppressed`, or a mark alone with its known meaning, else absent.
  ///
  /// Nil where what stands behind `=` is no kind of missing value; a mark with `=` in it is written `a=b=absent`.
  init?(option: String) {
    guard let (text, label) = Self.parts(of: option) else {
      let known = Self.known.first { $0.text == option.lowercased() }
      self.init(option, known?.kind ?? .absent)
      return
    }
    guard let kind = MissingKind(label: label) else { return nil }
    self.init(text, kind)
  }

  /// The mark and what it means; nil for a mark alone, which may be or end with `=`.
  private static func parts(of option: String) -> (text: String, label: String)? {
    guard let equals = option.lastIndex(of: "="), equals > option.startIndex else { return nil }
    let label = String(option[option.index(after: equals)...])
    return label.isEmpty ? nil : (String(option[..<equals]), label)
  }

  /// The mark with the kind that was probably meant.
  static func nearestOption(_ option: String) -> String? {
    guard let (text, label) = parts(of: option) else { return nil }
    let kind = NearestName.match(for: label, among: MissingKind.allCases.map(\.label))
    return kind.map { "\"\(text)=\($0)\"" }
  }

  /// The form of options: `..=suppressed`.
  var optionText: String { "\(text)=\(kind.label)" }
}

/// Marks prepared for looking up cells.
struct MarkTable {
  private var marks: [(bytes: [UInt8], mark: MissingMark)]
  private var longest: Int
  /// Whether marks that nobody gave may be told by their looks.
  private var takesStrays: Bool

  /// Prepares the marks that were given and the known ones; what was given counts first.
  init(besides given: [MissingMark]?, tokens: [MissingMark] = []) {
    self.init(exactly: (given ?? []) + MissingMark.known, tokens: tokens)
    takesStrays = true
  }

  /// Prepares nothing but some marks, and the tokens of a sheet's cells that are one.
  init(exactly marks: [MissingMark], tokens: [MissingMark] = []) {
    self.marks =
      marks.map { (Array($0.text.utf8), $0) }
      + tokens.enumerated().map { (Sheet.token($0), $1) }
    longest = Self.longest(self.marks)
    takesStrays = false
  }

  /// A path of two keys would be made and walked at run time, at every start.
  private static func longest(_ marks: [(bytes: [UInt8], mark: MissingMark)]) -> Int {
    marks.reduce(0) { max($0, $1.bytes.count) }
  }

  /// The marks' texts.
  var texts: [String] { marks.map(\.mark.text) }

  /// The same with further marks.
  func adding(_ others: [String: MissingMark]) -> MarkTable {
    guard !others.isEmpty else { return self }
    var copy = self
    copy.marks += others.values.map { (Array($0.text.utf8), $0) }
    copy.longest = Self.longest(copy.marks)
    return copy
  }

  /// The mark that a cell without blanks around is; nil where it is none.
  func mark(_ cell: ArraySlice<UInt8>) -> MissingMark? {
    guard cell.count <= longest else { return nil }
    return marks.first { Self.equal($0.bytes, cell) }?.mark
  }

  /// The most bytes of words that explain why a figure is missing.
  private static let mostWordBytes = 40

  /// A mark that a cell without blanks around is by its looks: signs without letters and digits, words that say why, or a
  /// bound below which counts are hidden.
  func stray(_ cell: ArraySlice<UInt8>) -> MissingMark? {
    guard takesStrays, cell.count <= Self.mostWordBytes, !cell.contains(where: { $0 < 0x20 })
    else { return nil }
    let text = String(decoding: cell, as: UTF8.self)
    if FigureBound(cell)?.hidesFewer == true { return MissingMark(text, .suppressed) }
    guard !text.contains(where: \.isNumber) else { return nil }
    if let kind = MarkMeaning.kind(of: text) { return MissingMark(text, kind) }
    let isSigns = cell.count <= 3 && cell.allSatisfy { Self.signs.contains($0) }
    return isSigns ? MissingMark(text, .notAvailable) : nil
  }

  private static let signs = Set("*/#?!+~_".utf8)

  private static func equal(_ mark: [UInt8], _ cell: ArraySlice<UInt8>) -> Bool {
    mark.count == cell.count && zip(mark, cell).allSatisfy { lower($0) == lower($1) }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
