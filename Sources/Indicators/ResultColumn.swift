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
  /// What chance has to do with the difference.
  case significance
  /// The last member's figure minus its own earlier one.
  case change
  /// What that change means.
  case verdictOverTime = "verdict_over_time"
  /// Whether the source's rounding could flip that verdict.
  case withinRoundingOverTime = "within_rounding_over_time"
  /// What chance has to do with the change.
  case significanceOverTime = "significance_over_time"
  /// The result minus the target.
  case gap
  /// How a result stands against its target.
  case score
  /// How many results are at their target or past it.
  case reached
  /// How many results are between baseline and target.
  case onTheWay = "on_the_way"
  /// How many results are short of their target.
  case notReached = "not_reached"
  /// How many measures have no result yet.
  case noResult = "no_result_yet"
  /// How many results cannot be set against a target.
  case notJudged = "not_judged"
  /// How many rows in all.
  case total

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
    case .first: ["en": "first", "fi": "alussa", "sv": "först"]
    case .last: ["en": "last", "fi": "lopussa", "sv": "sist"]
    case .direction: ["en": "direction", "fi": "kehityssuunta", "sv": "utveckling"]
    case .course: ["en": "course", "fi": "kehitys", "sv": "förlopp"]
    case .significance: ["en": "significance", "fi": "merkitsevyys", "sv": "signifikans"]
    case .change: ["en": "change", "fi": "muutos", "sv": "förändring"]
    case .verdictOverTime:
      ["en": "verdict over time", "fi": "muutoksen arvio", "sv": "bedömning av förändringen"]
    case .withinRoundingOverTime:
      [
        "en": "within rounding over time", "fi": "muutos pyöristyksen varassa",
        "sv": "förändringen inom avrundningen",
      ]
    case .significanceOverTime:
      [
        "en": "significance over time", "fi": "muutoksen merkitsevyys",
        "sv": "förändringens signifikans",
      ]
    case .gap: ["en": "gap", "fi": "ero tavoitteeseen", "sv": "avstånd till målet"]
    case .score: ["en": "score", "fi": "tilanne", "sv": "läge"]
    case .reached: ["en": "reached", "fi": "saavutettu", "sv": "uppnått"]
    case .onTheWay: ["en": "on the way", "fi": "matkalla", "sv": "på väg"]
    case .notReached: ["en": "not reached", "fi": "ei saavutettu", "sv": "inte uppnått"]
    case .noResult:
      ["en": "no result yet", "fi": "ei vielä tulosta", "sv": "inget resultat ännu"]
    case .notJudged: ["en": "not judged", "fi": "ei arvioida", "sv": "bedöms inte"]
    case .total: ["en": "total", "fi": "yhteensä", "sv": "totalt"]
    }
  }
}
