import Tables

/// The apostrophe that keeps a spreadsheet from running a text as a formula (OWASP, CSV injection).
///
/// A text that has apostrophes of its own before such a beginning gets one more, so that the guard can be taken off again.
enum FormulaGuard {
  /// The first letters of what a spreadsheet runs as a formula.
  private static let starts = Set("=+-@\t\r".utf8)
  private static let mark = UInt8(ascii: "'")

  /// A text as it is written.
  static func guarded(_ text: [UInt8]) -> [UInt8] { isFormula(text) ? [mark] + text : text }

  /// A text as it is written.
  static func guarded(_ text: String) -> String {
    String(decoding: guarded(Array(text.utf8)), as: UTF8.self)
  }

  /// A column of texts as they were before they were written.
  static func unguarded(_ column: Column) -> Column {
    column.mappingTexts { text in
      guard text.utf8.first == mark, isFormula(text.utf8) else { return text }
      return String(decoding: text.utf8.dropFirst(), as: UTF8.self)
    }
  }

  private static func isFormula(_ text: some Collection<UInt8>) -> Bool {
    text.first { $0 != mark }.map(starts.contains) ?? false
  }
}
