import Diagnostics
import Language
import Testing

@Suite struct FormatTests {
  @Test(arguments: StatementSamples.all)
  func canonicalText(_ sample: StatementSamples.Sample) {
    let parsed = Language.parse(Source(sample.typed))
    #expect(parsed.diagnostics.map { shown($0, in: sample.typed) } == [])
    #expect(parsed.statements.map { Language.format($0) } == [sample.formatted])
  }

  @Test(arguments: StatementSamples.all)
  func readsBackAsItself(_ sample: StatementSamples.Sample) throws {
    let statement = try #require(only(sample.typed))
    let text = Language.format(statement)
    let again = try #require(only(text), "\(text)")
    #expect(Language.format(again) == text)
    #expect(meaning(of: again) == meaning(of: statement))
  }

  @Test func longPipelinesGetALineForEachStage() throws {
    let typed =
      #"school | where indicator ~ "yksinäi" and area = $area and group = "lukio" | compare year previous to last | take 5"#
    let statement = try #require(only(typed))
    #expect(
      Language.format(statement) == """
        school | where indicator ~ "yksinäi" and area = $area and group = "lukio"
               | compare year previous to last
               | take 5
        """)
    let named = try #require(only("let worst = " + typed))
    #expect(
      Language.format(named) == """
        let worst = school | where indicator ~ "yksinäi" and area = $area and group = "lukio"
                           | compare year previous to last
                           | take 5
        """)
  }

  @Test func longSourcesPutEveryStageBelow() throws {
    let typed =
      #""Datasets/a-folder/with-a-long/path.csv" | where indicator ~ "yksinäi" and area = $area | take 5 | describe"#
    let text = Language.format(try #require(only(typed)))
    #expect(
      text == """
        "Datasets/a-folder/with-a-long/path.csv"
          | where indicator ~ "yksinäi" and area = $area
          | take 5
          | describe
        """)
    #expect(only(text) != nil)
  }

  @Test func aLonePipelineNamedLikeACommandReadsBack() throws {
    let statement = try #require(only("let x = note"))
    guard case .letName(_, let pipeline) = statement.kind else { return }
    #expect(Language.format(pipeline) == "`note`")
    #expect(Language.format(statement) == "let x = note")
  }

  @Test(arguments: [
    ("area", "area"), ("8.–9. lk", "`8.–9. lk`"), ("2019", "`2019`"), ("not", "`not`"),
    ("a`b\\", "`a\\`b\\\\`"), ("", "``"), ("first", "first"), ("a-b", "`a-b`"),
  ])
  func columnsAreSpelledToReadBack(name: String, spelled: String) {
    #expect(Language.spelling(ofColumn: name) == spelled)
  }

  @Test(arguments: [
    ("school", "school"), ("participation-meter", "participation-meter"), ("find", "`find`"),
    ("_", "`_`"), ("a--b", "`a--b`"), ("2023-x", "`2023-x`"), ("a-", "`a-`"),
  ])
  func tablesAreSpelledToReadBack(name: String, spelled: String) {
    #expect(Language.spelling(ofTable: name) == spelled)
  }
}
