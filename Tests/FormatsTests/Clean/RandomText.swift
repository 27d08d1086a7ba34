import TestSupport

@testable import Formats

/// Delimited texts as they come: most of them clean, some with what troubles readers.
struct RandomText {
  private var generator: SeededNumbers
  private let delimiter: String
  private let lineEnd: String
  private let decimal: String
  private let columns: [ColumnKind]
  private let quotesAll: Bool
  /// How seldom something is out of the ordinary; 0 for never.
  private let rarity: Int

  private enum ColumnKind: CaseIterable {
    case whole, decimals, mixedDecimals, years, words, quoted, codes, booleans, marked, empty, long
    case late
  }

  init(seed: UInt64) {
    var generator = SeededNumbers(state: seed)
    delimiter = [",", ";", "\t", "|"].randomElement(using: &generator) ?? ","
    lineEnd = Int.random(in: 0...3, using: &generator) == 0 ? "\r\n" : "\n"
    decimal = delimiter != "," && Bool.random(using: &generator) ? "," : "."
    quotesAll = Int.random(in: 0...5, using: &generator) == 0
    rarity = [0, 0, 0, 400, 60].randomElement(using: &generator) ?? 0
    columns = (0..<Int.random(in: 2...6, using: &generator)).map { _ in
      ColumnKind.allCases.randomElement(using: &generator) ?? .words
    }
    self.generator = generator
  }

  /// The bytes of the whole text.
  mutating func bytes() -> [UInt8] {
    var text = ""
    if chance(12) { text += "Taulukko\(lineEnd)" }
    if !chance(12) { text += header() + lineEnd }
    let rows = [3, 20, 150, 400].randomElement(using: &generator) ?? 3
    for row in 0..<rows {
      text += self.row(row, of: rows)
      if isOdd() { text += delimiter }
      if row < rows - 1 || !chance(4) { text += isOdd() ? "\r" : lineEnd }
    }
    if chance(10) { text += lineEnd }
    if chance(20) { text += "Lähde: rekisteri" + lineEnd }
    if chance(10) { return Array("\u{FEFF}".utf8) + Array(text.utf8) }
    guard chance(6) else { return Array(text.utf8) }
    return text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : UInt8(ascii: "?") }
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 1...count, using: &generator) == 1
  }

  private mutating func isOdd() -> Bool { rarity > 0 && chance(rarity) }

  private mutating func header() -> String {
    columns.indices.map { cell(["nimi", "arvo \($0)", "vuosi", "määrä", ""][$0 % 5]) }
      .joined(separator: delimiter)
  }

  private mutating func row(_ row: Int, of rows: Int) -> String {
    columns.map { kind in
      if isOdd() { return oddity() }
      return cell(chance(15) ? "" : self.text(kind, row, of: rows))
    }.joined(separator: delimiter)
  }

  private mutating func cell(_ text: String) -> String {
    let needsQuotes = text.contains { "\"\n\r".contains($0) || String($0) == delimiter }
    guard needsQuotes || quotesAll else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private mutating func text(_ kind: ColumnKind, _ row: Int, of rows: Int) -> String {
    switch kind {
    case .whole: return "\(Int.random(in: -3...1_000_000, using: &generator))"
    case .decimals: return "\(Int.random(in: -99...999, using: &generator))\(decimal)\(row % 10)"
    case .mixedDecimals:
      let digits = ["", "\(decimal)5", "\(decimal)25", "\(decimal)125", "\(decimal)0"]
      return "\(Int.random(in: 0...99, using: &generator))\(digits[row % 5])"
    case .years: return "\(Int.random(in: 1990...2025, using: &generator))"
    case .words:
      return ["Kotka", "Koko maa", "Hämeenlinna", "8.–9. lk", " x ", "Ü"][
        Int.random(in: 0...5, using: &generator)]
    case .quoted:
      return ["a, b", "sanoi \"ei\"", "kaksi\nriviä", "a;b", "\"", "pitkä nimi, joka jatkuu yhä"][
        Int.random(in: 0...5, using: &generator)]
    case .codes: return ["01", "02", "16b", "1e5", "-"][Int.random(in: 0...4, using: &generator)]
    case .booleans: return Bool.random(using: &generator) ? "true" : "False"
    case .marked:
      return chance(4) ? ["..", ".", "-", "x", "…"][row % 5] : "\(row)\(decimal)5"
    case .empty: return ""
    case .long:
      let digits = Int64.random(in: 1...Int64.max, using: &generator)
      return String(digits >> Int64(row % 60)) + (row % 3 == 0 ? "\(decimal)5" : "")
    case .late: return row * 4 < rows * 3 ? "\(row)" : "sana \(row % 7)"
    }
  }

  private mutating func oddity() -> String {
    [
      "\"", "a\"b", "1 234", "1\u{A0}234,5", "\u{2212}5", "1,234", "1.234.567", "1e-5", "007", "5.",
      ".5", "-", "+1", "12345678901234567890", "0.1234567890123456789", "\\t", "\"a\" b", "true",
      "-0", "-.5", "00", "0.5", " 7 ", "99999999", "999999999999999999", "\u{0}",
    ].randomElement(using: &generator) ?? ""
  }
}
