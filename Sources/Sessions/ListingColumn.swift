import Tables

/// A column of what a command lists, with the titles that it is shown by.
enum ListingColumn: String {
  /// What a source or a column is called.
  case name
  /// The title of a source or a column.
  case title
  /// What something is: a dataset, a definition, a column, a member.
  case kind
  /// A column of a table.
  case column
  /// The type of its values.
  case type
  /// The part that it plays.
  case part
  /// What it holds.
  case values
  /// A text that was found.
  case found
  /// The source where it was found.
  case place = "where"
  /// The query that leads there.
  case query

  /// The titles by language: `fi`, `sv`, `en`.
  var titles: [String: String] {
    switch self {
    case .name: ["en": "name", "fi": "nimi", "sv": "namn"]
    case .title: ["en": "title", "fi": "otsikko", "sv": "rubrik"]
    case .kind: ["en": "kind", "fi": "laji", "sv": "slag"]
    case .column: ["en": "column", "fi": "sarake", "sv": "kolumn"]
    case .type: ["en": "type", "fi": "tyyppi", "sv": "typ"]
    case .part: ["en": "part", "fi": "rooli", "sv": "roll"]
    case .values: ["en": "values", "fi": "arvot", "sv": "värden"]
    case .found: ["en": "found", "fi": "löytyi", "sv": "hittades"]
    case .place: ["en": "where", "fi": "missä", "sv": "var"]
    case .query: ["en": "query", "fi": "kysely", "sv": "fråga"]
    }
  }

  /// The field of the column.
  func field(
    role: Role = .plain, isChosen: Bool = false, isWording: Bool = false, isLiteral: Bool = false
  ) -> Field {
    var field = Field(rawValue, role: role)
    field.isLiteral = isLiteral
    field.titles = titles
    field.isChosen = isChosen
    field.isWording = isWording
    return field
  }
}
