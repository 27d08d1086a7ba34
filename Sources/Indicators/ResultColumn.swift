/// A column that a verb makes, with the titles that it is shown by and answers to.
public enum ResultColumn: String, Sendable, Hashable, CaseIterable {
  /// Last minus first.
  case difference
  /// The relative change in per cent.
  case relative
  /// What the difference means.
  case verdict
  /// Whether the source's rounding could flip the verdict.
  case withinRounding = "within_rounding"
  /// The figures that the others are compared with.
  case reference
  /// The figures that are compared with the reference.
  case value
  /// How many rows.
  case count
  /// Where a series has its first figure.
  case from
  /// Where a series has its last figure.
  case to
  /// How many figures a series has.
  case points
  /// The first figure of a series.
  case first
  /// The last figure of a series.
  case last
  /// Which way a series goes.
  case direction
  /// The figures of a series in their order.
  case course

  /// The titles by language: `fi`, `sv`, `en`.
  public var titles: [String: String] {
    switch self {
    case .difference: ["en": "difference", "fi": "ero", "sv": "skillnad"]
    case .relative:
      ["en": "relative", "fi": "suhteellinen ero", "sv": "relativ skillnad"]
    case .verdict: ["en": "verdict", "fi": "arvio", "sv": "bedömning"]
    case .withinRounding:
      ["en": "within rounding", "fi": "pyöristyksen varassa", "sv": "inom avrundningen"]
    case .reference: ["en": "reference", "fi": "vertailu", "sv": "referens"]
    case .value: ["en": "value", "fi": "arvo", "sv": "värde"]
    case .count: ["en": "count", "fi": "lukumäärä", "sv": "antal"]
    case .from: ["en": "from", "fi": "alkaen", "sv": "från"]
    case .to: ["en": "to", "fi": "saakka", "sv": "till"]
    case .points: ["en": "points", "fi": "pisteitä", "sv": "punkter"]
    case .first: ["en": "first", "fi": "ensimmäinen", "sv": "första"]
    case .last: ["en": "last", "fi": "viimeinen", "sv": "sista"]
    case .direction: ["en": "direction", "fi": "kehityssuunta", "sv": "utveckling"]
    case .course: ["en": "course", "fi": "kehitys", "sv": "förlopp"]
    }
  }
}
