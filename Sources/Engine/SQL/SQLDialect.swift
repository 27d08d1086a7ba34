/// A database whose SQL a query can be written in.
enum SQLDialect: String, Sendable, CaseIterable {
  case duckdb
  case postgres

  /// A text with every letter in one composed form.
  func composed(_ text: String) -> String {
    switch self {
    case .duckdb: "nfc_normalize(\(text))"
    case .postgres: "normalize(\(text), NFC)"
    }
  }

  /// The rule of order for Finnish texts.
  var finnish: String {
    switch self {
    case .duckdb: "COLLATE fi"
    case .postgres: "COLLATE \"fi-x-icu\""
    }
  }

  /// A text as a number; null where it is none.
  func number(_ text: String) -> String {
    switch self {
    case .duckdb: "TRY_CAST(\(text) AS DECIMAL(38, 9))"
    case .postgres:
      "CASE WHEN \(text) ~ '^-?[0-9]+([.][0-9]+)?$' THEN CAST(\(text) AS DECIMAL(38, 9)) END"
    }
  }
}
