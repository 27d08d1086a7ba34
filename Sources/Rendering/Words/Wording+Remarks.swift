import Diagnostics
import Indicators

extension Wording {
  /// A remark as a sentence part of the line below a table; the names in it are sanitised by the caller.
  static func remark(_ remark: Remark, _ language: DisplayLanguage) -> String {
    switch remark {
    case .resolved(let word, let column, let member):
      return resolved.filled(language, word, column, member)
    case .withinRounding(let count):
      return withinRounding.filled(language, count)
    case .noData(let rows):
      return rowsWithoutData.filled(language, rows)
    case .ruleDropped:
      return ruleDropped[language]
    case .notJudged(let rows):
      return rowsNotJudged.filled(language, rows)
    case .unweightedMean(let column, let figures):
      guard figures.count > 1 else {
        return unweightedMean.filled(language, figures.lowerBound, column)
      }
      let range = "\(figures.lowerBound)–\(figures.upperBound)"
      return unweightedMean.several.filled(language, range, column)
    case .mixed(let column, let over, let members):
      return mixed.filled(language, column, String(members), over)
    case .totalsMixed(let column, let total):
      return totalsMixed.filled(language, column, total)
    case .unmatched(let left, let right, let source):
      return unmatched.filled(language, String(left), String(right), source)
    case .nearMatches(let names, let column):
      return nearMatches.filled(
        language, column, names.map { "\"\($0)\"" }.joined(separator: ", "))
    case .approximate(let column):
      return approximate.filled(language, column)
    case .pointsSkipped(let count):
      return pointsSkipped.filled(language, count)
    case .fewPoints(let series):
      return fewPoints.filled(language, series)
    case .unevenSteps(let series, let column):
      return unevenSteps.filled(language, series, column)
    case .withoutMember(let rows, let column):
      return withoutMember.filled(language, rows, column)
    case .scores(let counts):
      return Score.allCases.compactMap { score in
        counts[score].map { "\($0) " + Phrase(score.column)[language] }
      }.joined(separator: ", ")
    case .withoutTarget(let rows):
      return withoutTarget.filled(language, rows)
    case .withoutDirection(let rows):
      return withoutDirection.filled(language, rows)
    case .impossibleResults(let rows):
      return impossibleResults.filled(language, rows)
    case .figuresOf(let column, let member):
      return figuresOf.filled(language, column, member)
    case .startsFromZero(let rows):
      return startsFromZero.filled(language, rows)
    case .tested(let counts):
      return tests(counts, language)
    case .nothingToTest:
      return nothingToTest[language]
    case .noShares:
      return noShares[language]
    case .testOverlaps(let whole):
      return testOverlaps.filled(language, whole)
    case .takenFor(let word, let member):
      return takenFor.filled(language, word, member)
    case .emptyResult(let stage):
      return emptyResult.filled(language, stage)
    case .suppressed(let groups, let least):
      let what =
        groups > 0 ? suppressedGroups.filled(language, groups) : suppressedFigures[language]
      return what + ": " + suppressedRule.filled(language, String(least))
    case .itemsInOrder(let columns, let items):
      return itemsInOrder.filled(
        language, columns.joined(separator: " … "), items.joined(separator: "–"))
    case .overallMean(let items, let without):
      let mean = overallMean.filled(language, String(items))
      guard !without.isEmpty else { return mean }
      return mean + withoutItems.filled(language, without.joined(separator: ", "))
    case .note(let text):
      return text.text(in: language)
    }
  }

  private static let takenFor = Phrase(
    "{0} taken for {1}", fi: "{0} tulkittu: {1}", sv: "{0} tolkat som {1}")
  private static let resolved = Phrase(
    "{0} {1} is {2}", fi: "{1}: {0} = {2}", sv: "{1}: {0} = {2}")
  private static let withinRounding = CountedPhrase(
    one: Phrase(
      "1 verdict within rounding", fi: "1 arvio pyöristyksen varassa",
      sv: "1 bedömning inom avrundningen"),
    several: Phrase(
      "{0} verdicts within rounding", fi: "{0} arviota pyöristyksen varassa",
      sv: "{0} bedömningar inom avrundningen"))
  private static let rowsWithoutData = CountedPhrase(
    one: Phrase(
      "1 row lacks a figure", fi: "1 riviltä puuttuu luku", sv: "1 rad saknar ett tal"),
    several: Phrase(
      "{0} rows lack a figure", fi: "{0} riviltä puuttuu luku", sv: "{0} rader saknar ett tal"))
  private static let ruleDropped = Phrase(
    "nothing judged: select dropped polarity and threshold",
    fi: "mitään ei arvioitu: select pudotti suunnan ja kynnyksen",
    sv: "inget bedömdes: select tog bort riktning och tröskel")
  private static let rowsNotJudged = CountedPhrase(
    one: Phrase("1 row not judged", fi: "1 riviä ei arvioida", sv: "1 rad bedöms inte"),
    several: Phrase(
      "{0} rows not judged", fi: "{0} riviä ei arvioida", sv: "{0} rader bedöms inte"))
  private static let unweightedMean = CountedPhrase(
    one: Phrase(
      "{1}: unweighted mean of 1", fi: "{1}: 1 luvun painottamaton keskiarvo",
      sv: "{1}: ovägt medelvärde av 1"),
    several: Phrase(
      "{1}: unweighted mean of {0}", fi: "{1}: {0} luvun painottamaton keskiarvo",
      sv: "{1}: ovägt medelvärde av {0}"))
  private static let mixed = Phrase(
    "{0} mixes {1} members of {2}", fi: "{0} yhdistää {1} eri arvoa sarakkeesta {2}",
    sv: "{0} blandar {1} värden ur {2}")
  private static let totalsMixed = Phrase(
    "{0} counts {1} together with its parts", fi: "{0}: {1} on laskettu osiensa kanssa yhteen",
    sv: "{0}: {1} räknas ihop med sina delar")
  private static let unmatched = Phrase(
    "without a partner: {0} rows here, {1} in {2}",
    fi: "vailla paria: täällä {0} riviä, lähteessä {2} {1}",
    sv: "utan motsvarighet: {0} rader här, {1} i {2}")
  private static let nearMatches = Phrase(
    "not joined though alike in {0}: {1}",
    fi: "samannäköiset mutta erilliset sarakkeessa {0}: {1}",
    sv: "lika men inte hopkopplade i {0}: {1}")
  private static let approximate = Phrase(
    "{0} is approximate", fi: "{0} on likiarvo", sv: "{0} är ungefärlig")
  private static let pointsSkipped = CountedPhrase(
    one: Phrase(
      "1 missing figure passed over", fi: "1 puuttuva luku ohitettu", sv: "1 saknat tal förbigicks"),
    several: Phrase(
      "{0} missing figures passed over", fi: "{0} puuttuvaa lukua ohitettu",
      sv: "{0} saknade tal förbigicks"))
  private static let fewPoints = CountedPhrase(
    one: Phrase(
      "1 series has under 3 points and no direction",
      fi: "1 sarjassa on alle 3 pistettä, ei suuntaa",
      sv: "1 serie har under 3 punkter och ingen riktning"),
    several: Phrase(
      "{0} series have under 3 points and no direction",
      fi: "{0} sarjassa on alle 3 pistettä, ei suuntaa",
      sv: "{0} serier har under 3 punkter och ingen riktning"))
  private static let unevenSteps = CountedPhrase(
    one: Phrase(
      "1 series with uneven steps of {1}", fi: "1 sarjassa {1} etenee epätasaisin välein",
      sv: "1 serie med ojämna steg i {1}"),
    several: Phrase(
      "{0} series with uneven steps of {1}", fi: "{0} sarjassa {1} etenee epätasaisin välein",
      sv: "{0} serier med ojämna steg i {1}"))
  private static let withoutMember = CountedPhrase(
    one: Phrase(
      "1 row without {1} left out", fi: "1 rivi jätetty pois, {1} puuttuu",
      sv: "1 rad utan {1} utelämnad"),
    several: Phrase(
      "{0} rows without {1} left out", fi: "{0} riviä jätetty pois, {1} puuttuu",
      sv: "{0} rader utan {1} utelämnade"))
  private static let suppressedFigures = Phrase(
    "figures suppressed", fi: "lukuja salattu", sv: "tal sekretessbelagda")
  private static let suppressedGroups = CountedPhrase(
    one: Phrase("1 group suppressed", fi: "1 ryhmä salattu", sv: "1 grupp sekretessbelagd"),
    several: Phrase(
      "{0} groups suppressed", fi: "{0} ryhmää salattu", sv: "{0} grupper sekretessbelagda"))
  private static let suppressedRule = Phrase(
    "under {0} people, or what would tell them",
    fi: "alle {0} vastaajaa tai luku, josta ne voisi päätellä",
    sv: "under {0} svarande, eller tal som skulle avslöja dem")
  private static let itemsInOrder = Phrase(
    "columns {0} taken for items {1} in their order",
    fi: "sarakkeet {0} tulkittu järjestyksessä väittämiksi {1}",
    sv: "kolumnerna {0} tolkade i ordning som påståenden {1}")
  private static let overallMean = Phrase(
    "all: mean of the answers to {0} items", fi: "all: {0} väittämän vastausten keskiarvo",
    sv: "all: medelvärde av svaren på {0} påståenden")
  private static let withoutItems = Phrase(
    ", without {0}", fi: ", ilman väittämää {0}", sv: ", utan {0}")
  private static let withoutTarget = CountedPhrase(
    one: Phrase(
      "1 result without a target", fi: "1 tuloksella ei ole tavoitetta", sv: "1 resultat utan mål"),
    several: Phrase(
      "{0} results without a target", fi: "{0} tuloksella ei ole tavoitetta",
      sv: "{0} resultat utan mål"))
  private static let withoutDirection = CountedPhrase(
    one: Phrase(
      "1 result without a good direction", fi: "1 tuloksella ei ole hyvää suuntaa",
      sv: "1 resultat utan god riktning"),
    several: Phrase(
      "{0} results without a good direction", fi: "{0} tuloksella ei ole hyvää suuntaa",
      sv: "{0} resultat utan god riktning"))
  private static let impossibleResults = CountedPhrase(
    one: Phrase(
      "1 result that its kind of measure cannot have", fi: "1 tulos, joka ei sovi mittarin lajiin",
      sv: "1 resultat som mätarens slag inte kan ha"),
    several: Phrase(
      "{0} results that their kind of measure cannot have",
      fi: "{0} tulosta, jotka eivät sovi mittarin lajiin",
      sv: "{0} resultat som mätarens slag inte kan ha"))
  private static let figuresOf = Phrase(
    "figures of {0} {1}", fi: "luvut: {0} {1}", sv: "tal för {0} {1}")
  private static let startsFromZero = CountedPhrase(
    one: Phrase(
      "1 row starts from zero and has no relative change",
      fi: "1 rivi alkaa nollasta, ei suhteellista eroa",
      sv: "1 rad börjar från noll och har ingen relativ skillnad"),
    several: Phrase(
      "{0} rows start from zero and have no relative change",
      fi: "{0} riviä alkaa nollasta, ei suhteellista eroa",
      sv: "{0} rader börjar från noll och har ingen relativ skillnad"))
  private static let emptyResult = Phrase(
    "nothing passed {0}", fi: "mikään ei läpäissyt: {0}", sv: "inget klarade {0}")
}
