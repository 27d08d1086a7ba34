import Diagnostics
import Indicators
import Tables

/// Every word that a result shows besides its data, in one place and in the order in which a reader meets them.
enum Wording {
  // Headers of the columns that verbs make.
  static let difference = Phrase(.difference)
  /// For narrow terminals.
  static let shortDifference = Phrase("diff.", fi: "ero", sv: "skilln.")
  static let relativeChange = Phrase(.relative)
  static let verdict = Phrase(.verdict)
  static let trend = Phrase("trend", fi: "kehitys", sv: "trend")
  static let reference = Phrase(.reference)
  static let figure = Phrase(.value)
  static let count = Phrase(.count)

  // Units.
  static let percentagePoints = Phrase("pp", fi: "%-yks.", sv: "p.e.")
  /// Units of which there are so many that their digits are grouped.
  static let peopleUnits: Set<String> = [
    "people", "persons", "henkilö", "henkilöä", "hlö", "asukasta", "personer", "invånare",
  ]

  // Cells.
  static let yes = Phrase("true", fi: "tosi", sv: "sant")
  static let no = Phrase("false", fi: "epätosi", sv: "falskt")

  static func verdict(_ verdict: Verdict) -> Phrase {
    let titles = verdict.titles
    return Phrase(
      verdict.rawValue, fi: titles["fi"] ?? verdict.rawValue,
      sv: titles["sv"] ?? verdict.rawValue)
  }

  static func direction(_ direction: Direction) -> Phrase {
    switch direction {
    case .rising: Phrase("rising", fi: "nouseva", sv: "stigande")
    case .falling: Phrase("falling", fi: "laskeva", sv: "fallande")
    case .level: Phrase("level", fi: "tasainen", sv: "jämn")
    case .mixed: Phrase("mixed", fi: "vaihteleva", sv: "växlande")
    }
  }

  static func significance(_ significance: Significance) -> Phrase {
    switch significance {
    case .significant: Phrase("significant", fi: "merkitsevä", sv: "signifikant")
    case .notSignificant:
      Phrase("not significant", fi: "ei merkitsevä", sv: "inte signifikant")
    case .cannotBeTested:
      Phrase("cannot be tested", fi: "ei voi testata", sv: "kan inte testas")
    }
  }

  /// The word that some verb found; nil for others.
  static func finding(_ word: String) -> Phrase? {
    if let verdict = Verdict(rawValue: word) { return Self.verdict(verdict) }
    if let direction = Direction(rawValue: word) { return Self.direction(direction) }
    if let score = Score(rawValue: word) { return Phrase(score.column) }
    return Significance(rawValue: word).map(significance)
  }

  static func missing(_ kind: MissingKind) -> Phrase {
    switch kind {
    case .absent: Phrase("absent", fi: "puuttuu", sv: "saknas")
    case .suppressed: Phrase("suppressed", fi: "salattu", sv: "sekretess")
    case .notAsked: Phrase("not asked", fi: "ei kysytty", sv: "ej frågat")
    case .notApplicable: Phrase("not applicable", fi: "ei sovellu", sv: "ej relevant")
    case .notAvailable: Phrase("not available", fi: "ei saatavilla", sv: "ej tillgänglig")
    }
  }

  // Messages; Swedish has words for results only.
  static func severity(_ severity: Diagnostic.Severity) -> Phrase {
    switch severity {
    case .error: Phrase("error", fi: "virhe", sv: "error")
    case .warning: Phrase("warning", fi: "varoitus", sv: "warning")
    }
  }

  // The line below a table.
  static let rows = CountedPhrase(
    one: Phrase("1 row", fi: "1 rivi", sv: "1 rad"),
    several: Phrase("{0} rows", fi: "{0} riviä", sv: "{0} rader"))
  static let columns = Phrase("columns {0}", fi: "sarakkeet {0}", sv: "kolumner {0}")
  /// So many of all rows, where the others come after them.
  static let firstRows = Phrase(
    "{0} of {1} rows", fi: "{0} riviä, yhteensä {1}", sv: "{0} av {1} rader")
  static let laterRows = Phrase(
    "rows {0} of {1}", fi: "rivit {0}, yhteensä {1}", sv: "rader {0} av {1}")
  static let moreRows = Phrase(
    "more shows the next", fi: "more näyttää seuraavat", sv: "more visar de följande")
  static let empty = Phrase("empty", fi: "tyhjä", sv: "tom")
  static let columnsShownBefore = Phrase(
    "shown before: {0}", fi: "näytetty jo: {0}", sv: "visade tidigare: {0}")
  static let columnsLeftOut = CountedPhrase(
    one: Phrase(
      "1 column not shown: {1}; next shows it", fi: "1 sarake ei mahdu: {1}; next näyttää sen",
      sv: "1 kolumn får inte plats: {1}; next visar den"),
    several: Phrase(
      "{0} columns not shown: {1}; next shows them",
      fi: "{0} saraketta ei mahdu: {1}; next näyttää ne",
      sv: "{0} kolumner får inte plats: {1}; next visar dem"))
  static let unit = Phrase("unit {0}", fi: "yksikkö {0}", sv: "enhet {0}")
  static let threshold = Phrase("threshold {0}", fi: "kynnys {0}", sv: "tröskel {0}")

  static func polarity(_ polarity: Polarity) -> Phrase? {
    switch polarity {
    case .higher:
      Phrase("higher is better", fi: "suurempi on parempi", sv: "högre är bättre")
    case .lower: Phrase("lower is better", fi: "pienempi on parempi", sv: "lägre är bättre")
    case .none: nil
    }
  }
}
