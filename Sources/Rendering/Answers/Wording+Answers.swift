import Indicators

/// The patterns of a sentence about one row.
///
/// Names come from data and are never inflected: Finnish and Swedish set them beside their figures. `{0}` is the
/// subject, `{1}` and `{2}` the compared members, `{3}` and `{4}` their figures, `{5}` the difference without and `{6}`
/// with its sign.
enum AnswerPattern {
  /// Where the last figure lies, seen from the first.
  enum Way { case up, down, same }

  /// What the two figures are to each other.
  enum Kind {
    /// Figures of two years, so that they rise or fall.
    case overTime
    /// Figures of two members: one lies above the other.
    case sideBySide
    /// The figure of the subject beside that of the reference.
    case reference
  }

  /// The pattern for a kind of comparison and its outcome.
  static func of(_ way: Way, _ kind: Kind) -> Phrase {
    switch kind {
    case .overTime: overTime(way)
    case .sideBySide:
      Phrase(
        [.up: "{2} is {5} above {1}", .down: "{2} is {5} below {1}"][way]
          ?? "{1} and {2} are the same",
        fi: "{1} {3}, {2} {4}, " + difference(way).fi, sv: "{1} {3}, {2} {4}, " + difference(way).sv
      )
    case .reference:
      Phrase(
        [.up: "{0} is {5} above {1}", .down: "{0} is {5} below {1}"][way]
          ?? "{0} is the same as {1}",
        fi: "{4}, {1} {3}, " + difference(way).fi, sv: "{4}, {1} {3}, " + difference(way).sv)
    }
  }

  private static func difference(_ way: Way) -> Phrase {
    way == .same
      ? Phrase("no difference", fi: "ei eroa", sv: "ingen skillnad")
      : Phrase("difference {6}", fi: "ero {6}", sv: "skillnad {6}")
  }

  private static func overTime(_ way: Way) -> Phrase {
    let (en, fi, sv) =
      switch way {
      case .up: ("{0} rose by {5} from {1} to {2}", "nousua {5}", "upp {5}")
      case .down: ("{0} fell by {5} from {1} to {2}", "laskua {5}", "ned {5}")
      case .same: ("{0} is the same in {1} and {2}", "ei muutosta", "ingen förändring")
      }
    return Phrase(
      en, fi: "{3} vuonna {1}, {4} vuonna {2}, " + fi, sv: "{3} år {1}, {4} år {2}, " + sv)
  }
}

/// The words of the line above a comparison.
extension Wording {
  static let overTime = Phrase("over time: {0}", fi: "ajassa: {0}", sv: "över tid: {0}")
  static let against = Phrase(
    "against {1}: {0}", fi: "vertailukohtana {1}: {0}", sv: "jämfört med {1}: {0}")
  static let worseInBoth = CountedPhrase(
    one: Phrase(
      "1 worse in both comparisons", fi: "1 huonompi kummassakin vertailussa",
      sv: "1 sämre i båda jämförelserna"),
    several: Phrase(
      "{0} worse in both comparisons", fi: "{0} huonompaa kummassakin vertailussa",
      sv: "{0} sämre i båda jämförelserna"))
  static let worseAndWorsening = CountedPhrase(
    one: Phrase(
      "1 worse and worsening", fi: "1 huonompi ja huonontunut", sv: "1 sämre och försämrad"),
    several: Phrase(
      "{0} worse and worsening", fi: "{0} huonompaa ja huonontunutta",
      sv: "{0} sämre och försämrade"))

  static let answerFigure = Phrase("The figure", fi: "luku", sv: "talet")
  static let answerWithinRounding = Phrase(
    "within rounding", fi: "pyöristyksen varassa", sv: "inom avrundningen")
  static let answerNoComparison = Phrase(
    "no comparison", fi: "ei vertailua", sv: "ingen jämförelse")

  /// The unit of a difference between shares, in words; nil for units that differences share with their figures.
  static func points(of unit: String) -> CountedPhrase? {
    switch unit {
    case "%", percentagePoints.en: percentagePointWords
    case "‰": perMillePointWords
    default: nil
    }
  }

  private static let percentagePointWords = CountedPhrase(
    one: Phrase("{0} percentage point", fi: "{0} prosenttiyksikkö", sv: "{0} procentenhet"),
    several: Phrase(
      "{0} percentage points", fi: "{0} prosenttiyksikköä", sv: "{0} procentenheter"))
  private static let perMillePointWords = CountedPhrase(
    one: Phrase("{0} per mille point", fi: "{0} promilleyksikkö", sv: "{0} promilleenhet"),
    several: Phrase(
      "{0} per mille points", fi: "{0} promilleyksikköä", sv: "{0} promilleenheter"))

  /// So many rows with a verdict.
  static func counted(_ verdict: Verdict) -> CountedPhrase {
    let word = Self.verdict(verdict)
    let (one, several): (Phrase, Phrase) =
      switch verdict {
      case .better: (word, Phrase(word.en, fi: "parempaa", sv: word.sv))
      case .worse: (word, Phrase(word.en, fi: "huonompaa", sv: word.sv))
      case .level: (word, Phrase(word.en, fi: word.fi, sv: "oförändrade"))
      case .notJudged:
        (
          Phrase(word.en, fi: "arvioimatta", sv: "inte bedömd"),
          Phrase(word.en, fi: "arvioimatta", sv: "inte bedömda")
        )
      case .noData:
        (
          Phrase("without data", fi: "vailla tietoa", sv: "utan uppgift"),
          Phrase("without data", fi: "vailla tietoa", sv: "utan uppgift")
        )
      }
    return CountedPhrase(one: one.counted, several: several.counted)
  }

  /// What rows are called where they differ in one column alone, by that column's names.
  static let countedNouns: [(names: Set<String>, phrase: CountedPhrase)] = [
    (
      ["indicator", "indikaattori", "indikator"],
      CountedPhrase(
        one: Phrase("1 indicator", fi: "1 indikaattori", sv: "1 indikator"),
        several: Phrase("{0} indicators", fi: "{0} indikaattoria", sv: "{0} indikatorer"))
    ),
    (
      ["area", "alue", "område"],
      CountedPhrase(
        one: Phrase("1 area", fi: "1 alue", sv: "1 område"),
        several: Phrase("{0} areas", fi: "{0} aluetta", sv: "{0} områden"))
    ),
    (
      ["municipality", "kunta", "kommun"],
      CountedPhrase(
        one: Phrase("1 municipality", fi: "1 kunta", sv: "1 kommun"),
        several: Phrase("{0} municipalities", fi: "{0} kuntaa", sv: "{0} kommuner"))
    ),
    (
      ["group", "ryhmä", "grupp"],
      CountedPhrase(
        one: Phrase("1 group", fi: "1 ryhmä", sv: "1 grupp"),
        several: Phrase("{0} groups", fi: "{0} ryhmää", sv: "{0} grupper"))
    ),
  ]
}

extension Phrase {
  /// The phrase with a count before it.
  fileprivate var counted: Phrase {
    Phrase("{0} " + en, fi: "{0} " + fi, sv: "{0} " + sv)
  }
}
