import Testing

@Suite("A session knows what areas are called") struct AreaTests {
  /// Hamina had 1,017 children aged 0–6 in 2019.
  @Test(arguments: ["Hamina", "Fredrikshamn", "075", "KU075"])
  func municipality(_ name: String) {
    var harness = SessionHarness()
    #expect(
      harness.say(
        "population | where municipality = \"\(name)\" and year = 2019 and age_group = \"0–6 v.\""
          + " | select count") == ["1017"])
  }

  @Test func unknownOnes() {
    var harness = SessionHarness()
    #expect(
      harness.say(#"population | where municipality = "Anjalankoski""#) == ["fault unknown-member"])
    #expect(harness.say("find esbo").joined().contains(#"regions | where name = "Espoo""#))
  }
}
