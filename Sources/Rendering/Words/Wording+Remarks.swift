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
    case .emptyResult(let stage):
      return emptyResult.filled(language, stage)
    case .note(let text):
      return text
    }
  }

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
  private static let emptyResult = Phrase(
    "nothing passed {0}", fi: "mikään ei läpäissyt: {0}", sv: "inget klarade {0}")
}
