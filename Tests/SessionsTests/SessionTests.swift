import Language
import Sessions
import Testing

/// What statements do to a session, as a person at the prompt sees it.
@Suite struct SessionTests {
  /// A conversation: what is typed, and what comes back for each statement.
  struct Talk: Sendable, CustomTestStringConvertible {
    let title: String
    let turns: [(String, [String])]
    var testDescription: String { title }
  }

  static let talks: [Talk] = [
    Talk(
      title: "a definition follows what it names",
      turns: [
        (#"let lonely = school | where no = "11""#, ["done: lonely is defined"]),
        ("lonely | count", ["24"]),
        ("LONELY | where year = last | count", ["8"]),
      ]),
    Talk(
      title: "a definition may build on its own old meaning, and on a dataset of its name",
      turns: [
        (
          #"let school = school | where no = "11""#,
          ["done: school is defined, in place of the dataset of that name"]
        ),
        ("school | count", ["24"]),
        ("let school = school | where year = last", ["done: school is defined"]),
        ("school | count", ["8"]),
      ]),
    Talk(
      title: "definitions in a circle are told, not followed",
      turns: [
        ("let a = school", ["done: a is defined"]),
        ("let b = a", ["done: b is defined"]),
        ("let a = b", ["fault circular"]),
        ("a | count", ["354"]),
      ]),
    Talk(
      title: "_ is the last result; a definition keeps what it stood for",
      turns: [
        ("_ | count", ["fault no-result"]),
        (#"school | where no = "11""#, []),
        ("let lonely = _ | where year = last", ["done: lonely is defined"]),
        ("school | count", ["354"]),
        ("_", ["354"]),
        ("lonely | count", ["8"]),
      ]),
    Talk(
      title: "as names the table so far",
      turns: [
        (#"school | where no = "11" | as lonely | count"#, ["24"]),
        ("lonely | where year = last | count", ["8"]),
      ]),
    Talk(
      title: "a parameter is used by its sign",
      turns: [
        ("school | where area = $area | count", ["fault unknown-parameter"]),
        (#"param area = "Kymenlaakso""#, ["done: $area is Kymenlaakso"]),
        ("school | where area = $area | count", ["177"]),
        (#"param area = "Kotka""#, ["done: $area is Kotka"]),
        ("school | where area = $area | count", ["fault unknown-member"]),
      ]),
    Talk(
      title: "undo takes back the last accepted statement of any kind",
      turns: [
        ("undo", ["fault nothing-to-undo"]),
        ("let a = school | take 3", ["done: a is defined"]),
        ("school | nonsense", ["fault unknown-stage"]),
        ("undo", ["done: undone: let a = school | take 3"]),
        ("a", ["fault unknown-dataset"]),
        ("set language fi", ["done: language is set"]),
        ("undo", ["done: undone: set language fi"]),
      ]),
    Talk(
      title: "settings are checked",
      turns: [
        ("set language fr", ["fault setting-value"]),
        ("set langage fi", ["fault unknown-setting"]),
        ("set rows 12", ["done: rows is set"]),
        ("set rows many", ["fault setting-value"]),
      ]),
  ]

  @Test(arguments: talks)
  func talk(_ talk: Talk) {
    var harness = SessionHarness()
    for (text, expected) in talk.turns {
      let answer = harness.say(text)
      if !expected.isEmpty { #expect(answer == expected, "\(text)") }
    }
  }

  @Test func theJournalHoldsAcceptedStatementsOnly() {
    var harness = SessionHarness()
    _ = harness.say(#"school | where no = "11""#)
    _ = harness.say("school | where grup = 3")
    _ = harness.say("datasets")
    _ = harness.say(#"note "Yksinäisyys on kasvanut.""#)
    _ = harness.say("let a = _ | count")
    _ = harness.say("school | count")
    _ = harness.say("undo")
    #expect(
      harness.session.journal.map(\.recordedText) == [
        #"school | where no = "11""#, #"note "Yksinäisyys on kasvanut.""#,
        #"let a = school | where no = "11" | count"#,
      ])
  }

  @Test func aFailedStatementLeavesTheSessionAsItWas() {
    var harness = SessionHarness()
    _ = harness.say("school | take 2")
    let before = harness.session.journal.count
    #expect(harness.say("school | as x | where nothing = 1") == ["fault unknown-column"])
    #expect(harness.session.journal.count == before)
    #expect(harness.say("x") == ["fault unknown-dataset"])
    #expect(harness.say("_ | count") == ["2"])
  }

  @Test func overridesWinOverDefaultsAndKeepTheirType() {
    var harness = SessionHarness(overrides: ["area": "Koko maa", "since": "2023"])
    #expect(harness.say(#"param area = "Kymenlaakso""#) == ["done: $area is Koko maa"])
    #expect(harness.say("school | where area = $area | count") == ["177"])
    #expect(harness.say("param since = 2019") == ["done: $since is 2023"])
    #expect(harness.say("school | where year >= $since | count") == ["118"])
    var wrong = SessionHarness(overrides: ["since": "last year"])
    #expect(wrong.say("param since = 2019") == ["fault parameter-value"])
  }

  @Test func everyWordOfTheLanguageHasHelp() {
    var harness = SessionHarness()
    let words =
      Vocabulary.stages + Vocabulary.commands + Vocabulary.functions + Vocabulary.aggregates
    for entry in words {
      let page = harness.say("help \(entry.word)").joined()
      #expect(page.contains(entry.signature), "\(entry.word)")
    }
    #expect(harness.say("help compar") == ["fault unknown-topic"])
    #expect(harness.say(#"help "how do I compare two years""#).joined().contains("compare"))
  }
}
