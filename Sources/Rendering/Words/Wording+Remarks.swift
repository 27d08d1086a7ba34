import Diagnostics
import Indicators
import Tables

extension Wording {
  /// A remark as a sentence part of the line below a table, its names and members in their languages.
  ///
  /// The names in it are sanitised by the caller; without the table all are taken as the reader's.
  static func remark(
    _ remark: Remark, _ language: DisplayLanguage, of table: Table = Table()
  ) -> MarkedText {
    let name = { (column: String) in
      table.index(of: column).map {
        Headers(table, shown: [], language: language).markedName($0)
      } ?? MarkedText(column)
    }
    let listed = { (members: [String], column: String) in
      let shown: [MarkedText] = members.prefix(mostListed).map {
        "\"" + table.member($0, of: column) + "\""
      }
      let rest: [MarkedText] = members.count > mostListed ? ["…"] : []
      return (shown + rest).joined(separator: ", ")
    }
    switch remark {
    case .resolved(let word, let column, let member):
      return resolved.marked(
        language, MarkedText(chosen[word]?[language] ?? word), timeName(column, language, table),
        table.member(member, of: column))
    case .withinRounding(let count):
      return MarkedText(withinRounding.filled(language, count))
    case .differentUnits(let rows):
      return MarkedText(differentUnits.filled(language, rows))
    case .noData(let rows):
      return MarkedText(rowsWithoutData.filled(language, rows))
    case .keptApart(let columns, let kept):
      return (columns.count == 1 ? keptApart.one : keptApart.several).marked(
        language, columns.map(name).joined(separator: ", "),
        MarkedText(kept.joined(separator: ", ")))
    case .ruleDropped(let stage):
      return MarkedText(ruleDropped.filled(language, stage))
    case .computedNotJudged:
      return MarkedText(computedNotJudged[language])
    case .approximateNotJudged:
      return MarkedText(approximateNotJudged[language])
    case .notJudged(let rows):
      return MarkedText(rowsNotJudged.filled(language, rows))
    case .unweightedMean(let column, let figures):
      guard figures.count > 1 else {
        return unweightedMean.marked(language, figures.lowerBound, name(column))
      }
      let range = "\(figures.lowerBound.inSentence)–\(figures.upperBound.inSentence)"
      return unweightedMean.several.marked(language, MarkedText(range), name(column))
    case .missingLeftOut(let figures, let column):
      return missingLeftOut.marked(language, figures, name(column))
    case .notes(let notes, let column, let others):
      let line = said.marked(language, name(column), listed(notes, column))
      return others == 0 ? line : line + MarkedText(otherNotes.filled(language, others))
    case .mixed(let column, let over, let members):
      return mixed.marked(language, name(column), MarkedText(members.inSentence), name(over))
    case .totalsMixed(let column, let total):
      return totalsMixed.marked(language, name(column), table.member(total, of: nil))
    case .unmatched(let left, let right, let source):
      return (left == 1 ? oneUnmatched : unmatched).marked(
        language, MarkedText(left.inSentence), MarkedText(right.inSentence), MarkedText(source))
    case .nearMatches(let names, let column):
      return nearMatches.marked(language, name(column), listed(names, column))
    case .alike(let names, let column):
      return alike.marked(language, name(column), listed(names, column))
    case .approximate(let column):
      return approximate.marked(language, name(column))
    case .pointsSkipped(let count):
      return MarkedText(pointsSkipped.filled(language, count))
    case .fewPoints(let series):
      return MarkedText(fewPoints.filled(language, series))
    case .unevenSteps(let series, let column):
      return unevenSteps.marked(language, series, name(column))
    case .withoutMember(let rows, let column):
      return withoutMember.marked(language, rows, name(column))
    case .scores(let counts):
      return MarkedText(
        Score.allCases.compactMap { score in
          counts[score].map { "\($0.inSentence) " + Phrase(score.column)[language] }
        }.joined(separator: ", "))
    case .scoredWithout(let columns, let stage):
      return scoredWithout.marked(
        language, columns.map(name).joined(separator: ", "), MarkedText(stage))
    case .withoutTarget(let rows):
      return MarkedText(withoutTarget.filled(language, rows))
    case .withoutDirection(let rows):
      return MarkedText(withoutDirection.filled(language, rows))
    case .impossibleResults(let rows):
      return MarkedText(impossibleResults.filled(language, rows))
    case .figuresOf(let column, let member):
      return figuresOf.marked(
        language, timeName(column, language, table), table.member(member, of: column))
    case .startsFromZero(let rows):
      return MarkedText(startsFromZero.filled(language, rows))
    case .tested(let counts):
      return MarkedText(tests(counts, language))
    case .nothingToTest:
      return MarkedText(nothingToTest[language])
    case .noShares:
      return MarkedText(noShares[language])
    case .pooledNotTested:
      return MarkedText(pooledNotTested[language])
    case .testOverlaps(let whole):
      return testOverlaps.marked(language, table.member(whole, of: nil))
    case .takenFor(let word, let member):
      return takenFor.marked(language, MarkedText(word), table.member(member, of: nil))
    case .emptyResult(let stage):
      return emptyResult.marked(language, MarkedText(stage))
    case .suppressed(let groups, let least):
      let what =
        groups > 0 ? suppressedGroups.filled(language, groups) : suppressedFigures[language]
      return MarkedText(what + ": " + suppressedRule.filled(language, String(least)))
    case .itemsInOrder(let columns, let items):
      return itemsInOrder.marked(
        language, columns.map(name).joined(separator: " … "),
        MarkedText(items.joined(separator: "–")))
    case .overallMean(let items, let without):
      let mean = MarkedText(overallMean.filled(language, String(items)))
      guard !without.isEmpty else { return mean }
      return mean
        + withoutItems.marked(
          language, without.map { table.member($0, of: nil) }.joined(separator: ", "))
    case .note(let text):
      return text.marked(in: language)
    }
  }

  private static let takenFor = Phrase(
    "{0} taken for {1}", fi: "{0} tulkittu: {1}", sv: "{0} tolkat som {1}")
  private static let resolved = Phrase(
    "{0} {1} is {2}", fi: "{0} {1} on {2}", sv: "{0} {1}: {2}")
  /// The words that choose members by their place in time.
  static let chosen: [String: Phrase] = [
    "first": Phrase("first", fi: "ensimmäinen", sv: "första"),
    "previous": Phrase("previous", fi: "edellinen", sv: "föregående"),
    "last": Phrase("last", fi: "viimeisin", sv: "senaste"),
  ]
  private static let year = Phrase("year", fi: "vuosi", sv: "år")

  /// What a column of times is called: by its title, or as a year where it is no longer there.
  private static func timeName(
    _ column: String, _ language: DisplayLanguage, _ table: Table
  ) -> MarkedText {
    guard language != .en else { return MarkedText(column) }
    let title = table.index(of: column).flatMap { table.fields[$0].titles[language.rawValue] }
    let isYear = Role.yearNames.contains(column.lowercased())
    return MarkedText(title ?? (isYear ? year[language] : column))
  }
  private static let keptApart = CountedPhrase(
    one: Phrase(
      "{0} keeps the figures apart: leave it out with `select {1}`",
      fi: "{0} pitää luvut erillään: jätä se pois, `select {1}`",
      sv: "{0} håller isär talen: utelämna den med `select {1}`"),
    several: Phrase(
      "{0} keep the figures apart: leave them out with `select {1}`",
      fi: "{0} pitävät luvut erillään: jätä ne pois, `select {1}`",
      sv: "{0} håller isär talen: utelämna dem med `select {1}`"))
  private static let withinRounding = CountedPhrase(
    one: Phrase(
      "1 verdict within rounding", fi: "1 arvio pyöristyksen varassa",
      sv: "1 bedömning inom avrundningen"),
    several: Phrase(
      "{0} verdicts within rounding", fi: "{0} arviota pyöristyksen varassa",
      sv: "{0} bedömningar inom avrundningen"))
  private static let differentUnits = CountedPhrase(
    one: Phrase(
      "1 row has figures in different units, which have no difference",
      fi: "1 rivillä on eri yksiköiden lukuja, joilla ei ole eroa",
      sv: "1 rad har tal i olika enheter, som saknar skillnad"),
    several: Phrase(
      "{0} rows have figures in different units, which have no difference",
      fi: "{0} rivillä on eri yksiköiden lukuja, joilla ei ole eroa",
      sv: "{0} rader har tal i olika enheter, som saknar skillnad"))
  private static let rowsWithoutData = CountedPhrase(
    one: Phrase(
      "1 row lacks a figure", fi: "1 riviltä puuttuu luku", sv: "1 rad saknar ett tal"),
    several: Phrase(
      "{0} rows lack a figure", fi: "{0} riviltä puuttuu luku", sv: "{0} rader saknar ett tal"))
  private static let ruleDropped = Phrase(
    "nothing judged: {0} dropped polarity and threshold",
    fi: "mitään ei arvioitu: {0} pudotti suunnan ja kynnyksen",
    sv: "inget bedömdes: {0} tog bort riktning och tröskel")
  private static let computedNotJudged = Phrase(
    "nothing judged: the rule is for single figures, not for sums and the like",
    fi: "mitään ei arvioitu: kynnys koskee yksittäisiä lukuja, ei summia eikä muita laskettuja",
    sv: "inget bedömdes: regeln gäller enskilda tal, inte summor och annat beräknat")
  private static let approximateNotJudged = Phrase(
    "nothing judged: the figures are approximate",
    fi: "mitään ei arvioitu: luvut ovat likiarvoja",
    sv: "inget bedömdes: talen är ungefärliga")
  private static let rowsNotJudged = CountedPhrase(
    one: Phrase("1 row not judged", fi: "1 rivi arvioimatta", sv: "1 rad bedöms inte"),
    several: Phrase(
      "{0} rows not judged", fi: "{0} riviä ei arvioida", sv: "{0} rader bedöms inte"))
  private static let unweightedMean = CountedPhrase(
    one: Phrase(
      "{1}: unweighted mean of 1", fi: "{1}: 1 luvun painottamaton keskiarvo",
      sv: "{1}: ovägt medelvärde av 1"),
    several: Phrase(
      "{1}: unweighted mean of {0}", fi: "{1}: {0} luvun painottamaton keskiarvo",
      sv: "{1}: ovägt medelvärde av {0}"))
  private static let missingLeftOut = CountedPhrase(
    one: Phrase(
      "1 missing figure of {1} left out", fi: "{1}: 1 puuttuva luku jäi pois",
      sv: "{1}: 1 saknat tal utelämnat"),
    several: Phrase(
      "{0} missing figures of {1} left out", fi: "{1}: {0} puuttuvaa lukua jäi pois",
      sv: "{1}: {0} saknade tal utelämnade"))
  private static let said = Phrase("{0}: {1}", fi: "{0}: {1}", sv: "{0}: {1}")
  private static let otherNotes = CountedPhrase(
    one: Phrase(" and 1 more", fi: " ja 1 muu", sv: " och 1 till"),
    several: Phrase(" and {0} more", fi: " ja {0} muuta", sv: " och {0} till"))
  private static let mixed = Phrase(
    "{0} mixes {1} members of {2}", fi: "{0} yhdistää {1} eri arvoa sarakkeesta {2}",
    sv: "{0} blandar {1} värden ur {2}")
  private static let totalsMixed = Phrase(
    "{0} counts {1} together with its parts", fi: "{0}: {1} on laskettu osiensa kanssa yhteen",
    sv: "{0}: {1} räknas ihop med sina delar")
  private static let oneUnmatched = Phrase(
    "without a partner: 1 row here, {1} in {2}",
    fi: "vailla paria: täällä 1 rivi, lähteessä {2} {1}",
    sv: "utan motsvarighet: 1 rad här, {1} i {2}")
  private static let unmatched = Phrase(
    "without a partner: {0} rows here, {1} in {2}",
    fi: "vailla paria: täällä {0} riviä, lähteessä {2} {1}",
    sv: "utan motsvarighet: {0} rader här, {1} i {2}")
  private static let nearMatches = Phrase(
    "not joined though alike in {0}: {1}",
    fi: "samannäköiset mutta erilliset sarakkeessa {0}: {1}",
    sv: "lika men inte hopkopplade i {0}: {1}")
  /// More members than these are not listed in a line.
  private static let mostListed = 6
  private static let alike = Phrase(
    "read alike but kept apart in {0}: {1}",
    fi: "samannäköisinä erillään sarakkeessa {0}: {1}",
    sv: "läses lika men hålls isär i {0}: {1}")
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
  static let withoutMember = CountedPhrase(
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
  private static let scoredWithout = Phrase(
    "scored without {0}, which {1} dropped", fi: "arvioinnista puuttuu {0}: {1} pudotti",
    sv: "bedömt utan {0}, som {1} tog bort")
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

extension Table {
  /// The language of a column's name, where it is a member that was compared.
  fileprivate func language(ofName name: String) -> String? {
    index(of: name).flatMap { fields[$0].nameLanguage }
  }

  /// A member of a column, or of one that is not there any more: then it is of the language that all texts share.
  fileprivate func member(_ member: String, of column: String?) -> MarkedText {
    if let index = column.flatMap(index(of:)) {
      return MarkedText(member, language: fields[index].language)
    }
    return MarkedText(member, language: language(ofName: member) ?? dataLanguage)
  }

  /// The language of all names and members of dimensions; nil where there are several, or nothing tells.
  private var dataLanguage: String? {
    let languages = Set(
      fields.filter { $0.role.isKey || $0.isLabel || $0.role.isMember }
        .compactMap { $0.nameLanguage ?? $0.language })
    return languages.count == 1 ? languages.first : nil
  }
}
