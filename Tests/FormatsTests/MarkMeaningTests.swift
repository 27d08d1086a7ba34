import Tables
import Testing

@testable import Formats

@Suite("The words that explain why a figure is missing are found however they are written")
struct MarkMeaningTests {
  @Test(
    arguments: [
      ("Tieto on salattu", .suppressed), ("SALASSA PIDETTÄVÄ", .suppressed),
      ("sekretess", .suppressed), ("too few answers", .suppressed), ("ei kysytty", .notAsked),
      ("liian vähän vastaajia", .suppressed), ("liian va\u{308}ha\u{308}n", .suppressed),
      ("EI KÄYTETTÄVISSÄ", .notAvailable), ("ei ka\u{308}ytetta\u{308}vissa\u{308}", .notAvailable),
      ("uppgiften är osäker – se noten", .notAvailable), ("inte frågat", .notAsked),
      ("omöjlig", .notApplicable), ("hidden or not available", .notAvailable),
      ("Kymenlaakso", nil), ("Etelä-Karjala", nil), ("", nil), ("sal", nil), ("vähän", nil),
    ] as [(String, MissingKind?)])
  func kind(_ text: String, _ kind: MissingKind?) {
    #expect(MarkMeaning.kind(of: text) == kind)
  }

  @Test func zeros() {
    #expect(MarkMeaning.isZero("Ei yhtään"))
    #expect(MarkMeaning.isZero("ei yhta\u{308}a\u{308}n"))
    #expect(!MarkMeaning.isZero("salattu"))
  }
}
