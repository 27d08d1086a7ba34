/// The words of pages, besides those of results.
extension Wording {
  static let withinRoundingMark = Phrase(
    "within rounding", fi: "pyöristyksen varassa", sv: "inom avrundningen")
  static let columnsNotShown = Phrase(
    "columns not shown: {0}", fi: "sarakkeet joita ei näytetä: {0}",
    sv: "kolumner som inte visas: {0}")
  static let result = Phrase("Result", fi: "Tulos", sv: "Resultat")
  static let results = Phrase("Results", fi: "Tulokset", sv: "Resultat")
  static let source = Phrase("Source", fi: "Lähde", sv: "Källa")
  static let nothingYet = Phrase(
    "The next answer comes here", fi: "Seuraava vastaus tulee tähän", sv: "Nästa svar kommer hit")
}
