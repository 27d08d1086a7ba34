import Indicators

/// What a test of significance did, in words.
extension Wording {
  /// The tests that were made and those that were not, one sentence part each.
  static func tests(_ counts: SignificanceTest.Counts, _ language: DisplayLanguage) -> String {
    [
      (testedByLimits, counts.byLimits), (testedByAnswers, counts.byAnswers),
      (tooFewAnswers, counts.tooFew), (lackingForTest, counts.lacking),
    ].compactMap { phrase, count in
      count > 0 ? phrase.filled(language, count.inSentence) : nil
    }.joined(separator: ", ")
  }

  static let nothingToTest = Phrase(
    "no significance was tested: the data have neither n nor confidence limits",
    fi: "merkitsevyyttä ei testattu: aineistossa ei ole vastaajamääriä eikä luottamusvälejä",
    sv: "signifikansen testades inte: data har varken n eller konfidensgränser")
  static let noShares = Phrase(
    "no significance was tested: n alone does for shares whose unit is % only; help role",
    fi: "merkitsevyyttä ei testattu: pelkkä vastaajamäärä riittää vain osuuksille, joiden yksikkö "
      + "on %; help role",
    sv: "signifikansen testades inte: enbart n räcker endast för andelar vars enhet är %; help role"
  )
  static let pooledNotTested = Phrase(
    "no significance was tested: figures computed of several are no shares of n answers",
    fi: "merkitsevyyttä ei testattu: useasta luvusta lasketut eivät ole osuuksia n vastauksesta",
    sv: "signifikansen testades inte: tal beräknade av flera är inga andelar av n svar")
  static let testOverlaps = Phrase(
    "the test takes samples as independent; {0} contains the others, which makes it cautious",
    fi: "testi olettaa otokset riippumattomiksi; {0} sisältää muut, joten testi on varovainen",
    sv: "testet antar oberoende urval; {0} innehåller de andra, vilket gör det försiktigt")

  private static let testedByLimits = Phrase(
    "{0} tested by confidence limits (difference of independent figures, Newcombe)",
    fi: "luottamusväleillä testattu {0} (riippumattomien lukujen ero, Newcombe)",
    sv: "{0} testade med konfidensgränser (skillnad mellan oberoende tal, Newcombe)")
  private static let testedByAnswers = Phrase(
    "{0} tested by n (two-proportion z test, pooled, two-sided 5 %)",
    fi: "vastaajamäärillä testattu {0} (kahden osuuden z-testi, yhdistetty, kaksisuuntainen 5 %)",
    sv: "{0} testade med n (z-test av två andelar, sammanslaget, tvåsidigt 5 %)")
  private static let tooFewAnswers = Phrase(
    "{0} with too few answers to test (an expected count under 5)",
    fi: "liian vähän vastauksia testiin: {0} (odotettu lukumäärä alle 5)",
    sv: "{0} med för få svar för ett test (förväntat antal under 5)")
  private static let lackingForTest = Phrase(
    "{0} without what a test needs", fi: "vailla testin tietoja: {0}",
    sv: "{0} utan det som ett test behöver")
}
