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
    // A dataset is known by its titles too.
    ("kouluterveyskysely | count", "school | count"), ("Kouluterv", "school"),
  ]

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
