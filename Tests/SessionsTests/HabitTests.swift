import Catalog
import Diagnostics
import Language
import Sessions
import TestSupport
import Testing

@Suite("Who types Finnish words is led to ours")
struct HabitTests {
  /// What is typed, and what it becomes by the offered correction.
  static let slips: [(String, String)] = [
    ("school | missä vuosi = 2023", "school | where vuosi = 2023"),
    ("school | järjestä value", "school | sort value"),
    ("school | vertaa vuosi 2019 to 2023", "school | compare vuosi 2019 to 2023"),
    ("school missä year = 2023", "school | where year = 2023"),
    (
      "school | where ryhmä = \"lukio\" ja vuosi = 2023",
      "school | where ryhmä = \"lukio\" and vuosi = 2023"
    ),
    ("school | where indicator sisältää \"yksin\"", "school | where indicator ~ \"yksin\""),
    ("etsi yksin", "find yksin"), ("apua", "help"), ("lopeta", "quit"),
    ("tallenna \"a.md\"", "save \"a.md\""),
    // A lone word that names no table is a command nearly spelled.
    ("hlep", "help"), ("qit", "quit"), ("und", "undo"), ("mor", "more"), ("nxt", "next"),
    ("edt", "edit"), ("presnt", "present"), ("recovr", "recover"), ("dataset", "datasets"),
    ("hitta yksin", "find yksin"), ("hjälp", "help"), ("avsluta", "quit"),
    ("school | jämför year 2019 to 2023", "school | compare year 2019 to 2023"),
    (
      "school | where indicator börjar med \"T\"",
      "school | where indicator starts with \"T\""
    ),
    ("school | where year = viimeinen", "school | where year = last"),
    ("school | where year = edellinen", "school | where year = previous"),
    ("school | where year = senaste", "school | where year = last"),
    ("school | where indicator ~ yksin", "school | where indicator ~ \"yksin\""),
    (
      "school | where indicator starts with Tuntee",
      "school | where indicator starts with \"Tuntee\""
    ),
    // A dataset is known by its titles too.
    ("kouluterveyskysely | count", "school | count"), ("Kouluterv", "school"),
  ]

  /// A stage's word alone is told where it belongs.
  @Test(arguments: ["vertaa", "jämför", "compare", "filter"])
  func aStageNeedsATable(_ word: String) throws {
    var session = Session(
      Configuration(catalog: Catalog(folders: [Repository.path("Datasets")])))
    let source = Source(word)
    let statement = try #require(Language.parse(source).statements.first)
    do {
      _ = try session.run(statement, in: source)
      Issue.record("\(word) ran")
    } catch {
      let hint = try #require(error.diagnostics.first?.hint?.text)
      #expect(hint.hasPrefix("a stage needs a table before it: school | "), "\(hint)")
    }
  }

  @Test(arguments: slips)
  func corrects(_ typed: String, _ meant: String) throws {
    var session = Session(
      Configuration(catalog: Catalog(folders: [Repository.path("Datasets")])))
    let source = Source(typed)
    let parsed = Language.parse(source)
    var faults = parsed.diagnostics
    for statement in parsed.statements {
      do {
        _ = try session.run(statement, in: source)
      } catch {
        faults += error.diagnostics
      }
    }
    let fault = try #require(faults.first)
    let (range, replacement) = (try #require(fault.range), try #require(fault.replacement))
    var bytes = Array(typed.utf8)
    bytes.replaceSubrange(range, with: replacement.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == meant)
    #expect(fault.hint != nil)
  }
}
