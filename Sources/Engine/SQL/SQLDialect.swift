/// A database whose SQL a query can be written in.
enum SQLDialect: String, Sendable, CaseIterable {
  case duckdb
  case postgres

  /// What people call the database.
  var title: String {
    switch self {
    case .duckdb: "DuckDB"
    case .postgres: "PostgreSQL"
    }
  }

  /// The part of a name by which the database knows a column: without regard to ASCII case, or of so many bytes.
  func identity(of name: String) -> String {
    switch self {
    case .duckdb:
      String(
        decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    case .postgres: shortened(name, for: "")
    }
  }

  /// The beginning of a name that leaves room for an ending.
  func shortened(_ name: String, for ending: String) -> String {
    let most = Self.mostBytesOfNames - ending.utf8.count
    guard self == .postgres, name.utf8.count > most else { return name }
    var shortened = ""
    var count = 0
    for scalar in name.unicodeScalars {
      count += UTF8.width(scalar)
      if count > most { break }
      shortened.unicodeScalars.append(scalar)
    }
    return shortened
  }

  /// PostgreSQL takes no notice of what comes behind.
  private static let mostBytesOfNames = 63

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

  /// The decimals that a figure which comes later may have.
  private static let roomForDecimals = 6

  /// A number as an exact one of at least so many decimals.
  ///
  /// The query may be asked again of figures that were not there when it was written, as the results of a scorecard, and
  /// must not round them.
  ///
  /// - Parameter isWhole: whether there are whole numbers alone whatever comes, as years.
  func exact(_ number: String, decimals: Int, isWhole: Bool) -> String {
    switch self {
    case .duckdb:
      let kept = isWhole ? decimals : max(decimals, Self.roomForDecimals)
      return "CAST(\(number) AS DECIMAL(\(18 + kept - decimals), \(kept)))"
    case .postgres: return "CAST(\(number) AS NUMERIC)"
    }
  }

  /// A floating-point number rounded to so many decimals.
  func rounded(_ number: String, to decimals: Int) -> String {
    switch self {
    case .duckdb: "round(\(number), \(decimals))"
    case .postgres: "trim_scale(round(CAST(\(number) AS NUMERIC), \(decimals)))"
    }
  }

  /// A floating-point number as an exact one of so many decimals, where DuckDB has room for them.
  func fixed(_ number: String, decimals: Int) -> String {
    switch self {
    case .duckdb: "CAST(\(number) AS DECIMAL(38, \(min(decimals, 20))))"
    case .postgres: "CAST(\(number) AS NUMERIC)"
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
