/// The language of titles, verdict words and number forms; data keep the language they came in.
public enum DisplayLanguage: String, Sendable, Hashable, CaseIterable {
  /// English: column names as they are typed, decimal point.
  case en
  /// Finnish: decimal comma, U+2212 as minus.
  case fi
  /// Swedish: decimal comma, U+2212 as minus.
  case sv
}
