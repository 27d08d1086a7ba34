import Catalog
import Diagnostics
import Formats
import Language
import TestSupport
import Testing

@testable import Sessions

@Suite("help answers questions")
struct HelpTests {
  @Test("Every answer runs as it stands, in a fresh session", arguments: HelpQuestions.all.indices)
  func answersRun(index: Int) {
    let question = HelpQuestions.all[index]
    var harness = SessionHarness()
    for statement in question.statements {
      let parsed = Language.parse(Source(statement))
      #expect(parsed.statements.count == 1 && parsed.diagnostics.isEmpty, "\(statement)")
      let answer = harness.say(statement)
      #expect(!answer.contains { $0.hasPrefix("fault") || $0.isEmpty }, "\(statement): \(answer)")
    }
    #expect(!question.verbs.isEmpty)
  }

  @Test(
    "A word that stands inside a stage leads to it",
    arguments: [("relative", "compare"), ("over", "compare")])
  func clauses(word: String, stage: String) {
    var harness = SessionHarness()
    #expect(harness.say("help \(word)").first?.hasPrefix("  \(stage) ") ?? false)
  }

  @Test(
    "Every word that screens show has a page of statements that run",
    arguments: HelpTerm.all.indices)
  func terms(index: Int) {
    let term = HelpTerm.all[index]
    var harness = SessionHarness()
    for word in term.titles + term.words + [
      "\(term.titles[0]) \(term.titles[term.titles.count - 1])"
    ] {
      let page = harness.say("help \"\(word)\"").joined()
      #expect(page.contains("  \(term.titles.joined(separator: ", "))\n"), "\(word): \(page)")
    }
    for statement in term.statements {
      let answer = harness.say(statement)
      #expect(!answer.contains { $0.hasPrefix("fault") || $0.isEmpty }, "\(statement): \(answer)")
    }
  }

  @Test("A word of the language or the reference brings no question that only looks like it")
  func noStrangers() {
    var harness = SessionHarness()
    #expect(!harness.say("help smallest").joined().contains("highest"))
    #expect(harness.say("help ≈").joined().contains("could flip the verdict"))
    #expect(harness.say("help last").joined().contains("the last row that has one"))
    #expect(harness.say("help last").joined().contains("year = last"))
  }

  @Test("The example of every stage runs too", arguments: Vocabulary.stages.map(\.word))
  func stagesTellQuestions(word: String) {
    var harness = SessionHarness()
    #expect(harness.say("help \(word)").joined().contains("> "))
  }

  /// What is asked, and the title of the first answer.
  static let asked: [(String, String)] = [
    ("\"how do I compare two years\"", "Compare two years"),
    ("miten vertaan kahta vuotta", "Compare two years"),
    ("compare the region with the country", "Compare the region with the whole country"),
    ("vertaa aluetta koko maahan", "Compare the region with the whole country"),
    ("where is the worst", "See what has become worse, the greatest change first"),
    ("mikä on huonontunut", "See what has become worse, the greatest change first"),
    ("\"worse and worsening\"", "See what is worse than in the country and worsening"),
    ("red and worsening", "See what is worse than in the country and worsening"),
    ("mikä on huonompi ja huononee", "See what is worse than in the country and worsening"),
    ("score targets", "See which targets are reached"),
    ("target", "See which targets are reached"),
    ("role", "Say what the columns of a file of your own are"),
    ("is it significant", "Tell a difference from chance"),
    ("trend over the years", "Follow an indicator over the years"),
    ("query for postgres", "Take a query to a database, in SQL"),
    ("how many rows", "Count rows"),
    ("montako", "Count rows"),
    ("open a csv file", "Load a CSV file of your own"),
    ("avaa tiedosto", "Load a CSV file of your own"),
    ("excel", "Export to Excel or to a CSV file"),
    ("how do I save this", "Save the session as a notebook"),
    ("a figure in the text of a report", "Let a report's text take its figures from a result"),
    ("{{cell.row.column}}", "Let a report's text take its figures from a result"),
    ("raportin teksti", "Let a report's text take its figures from a result"),
    ("run the notebook again", "Run a notebook again, for instance on next year's figures"),
    ("peru virhe", "Take back a mistake"),
    ("suomeksi", "Show titles and numbers in Finnish or Swedish"),
    ("parameters", "Use a parameter, so that one change changes everything"),
    ("definitions", "Name a query and use it again"),
    ("puuttuvat", "See what is missing"),
    ("keskiarvo", "Take an average"),
    ("piirrä kuvaaja", "Draw a chart"),
    ("yhdistä taulukot", "Join two tables"),
    ("threshold", "See which way is better and when a change counts"),
    ("lopeta", "Leave"),
  ]

  @Test("A question finds its answer in English and in Finnish", arguments: asked)
  func findsAnswer(question: String, title: String) {
    var harness = SessionHarness()
    let first = harness.say("help \(question)").first?.split(separator: "\n").first
    #expect(first.map(String.init) == "  \(title)")
  }

  /// Every name of the reference that is no word of the language, and how its page begins.
  static let reference: [(String, String)] =
    Settings.all.map { ($0.name, "  set \($0.name) ") }
    + LoadOption.all.map { ($0.name, "  load \"FILE\" as NAME with \($0.name) …") }
    + Writers.all.map { ($0.name, "  export \"") }
    + [
      ("px", "  load \"FILE.px\" as NAME"), ("json-stat", "  load \"FILE.json\" as NAME"),
      ("xlsx", "  load \"FILE.xlsx\" as NAME"),
    ]

  @Test("Settings, options and formats have a page as they stand in the reference")
  func findsReference() {
    for (name, line) in Self.reference {
      var harness = SessionHarness()
      let page = harness.say("help \"\(name)\"").joined(separator: "\n")
      #expect(page.contains(line), "\(name): \(page)")
      let examples = page.split(separator: "\n").filter { $0.hasPrefix("  > set") }
      for example in examples {
        #expect(harness.say(String(example.dropFirst(4))).first?.hasPrefix("done") == true)
      }
    }
  }

  @Test("A word of another tool has the page of ours")
  func habits() {
    var harness = SessionHarness()
    #expect(harness.say("help filter").joined().hasPrefix("  where CONDITION"))
    #expect(harness.say("help average").joined().hasPrefix("  mean(x)"))
    #expect(harness.say("help mutate").joined().hasPrefix("  add NAME = EXPRESSION"))
  }

  @Test("All questions are listed, in the order of their table")
  func lists() {
    var harness = SessionHarness()
    let text = harness.say("help questions").joined()
    var rest = text[...]
    for question in HelpQuestions.all {
      guard let place = rest.firstRange(of: "  \(question.title)\n") else {
        Issue.record("\(question.title) is missing")
        return
      }
      rest = rest[place.upperBound...]
    }
  }

  @Test(
    "What nobody asks is an error with a way out",
    arguments: ["compar", "xyzzy", "\"\"", "the quick brown fox"])
  func unknown(topic: String) {
    var harness = SessionHarness()
    #expect(harness.say("help \(topic)") == ["fault unknown-topic"])
  }
}
