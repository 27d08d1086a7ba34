import Foundation
import Testing

@Suite("In Finnish the program speaks Finnish") struct FinnishTests {
  private static func run(_ statements: [String]) throws -> Program.Outcome {
    try Program.run(["--lang", "fi"] + statements.flatMap { ["-c", $0] })
  }

  static let faults: [(String, String)] = [
    ("school | where grup = 1", "virhe: tässä ei ole saraketta `grup` [unknown-column]"),
    (
      "school | where area = \"Kymenlakso\"",
      "virhe: `school`: millään rivillä area ei ole \"Kymenlakso\" [unknown-member]"
    ),
    ("school | wher value > 1", "virhe: tuntematon vaihe `wher` [unknown-stage]"),
    ("schol", "virhe: aineistoa `schol` ei ole [unknown-dataset]"),
    ("school | where value = 1,5", "virhe: desimaalit erotetaan pisteellä [decimal-comma]"),
    ("school |", "virhe: kohdan `|` jälkeen puuttuu vaihe [unfinished]"),
    (
      "school | where year > \"a\"",
      "virhe: `year` (luku) ja teksti eivät ole verrattavissa [type-mismatch]"
    ),
    ("set rows many", "virhe: `rows` ei voi olla many [setting-value]"),
    ("undo", "virhe: peruttavaa ei ole [nothing-to-undo]"),
    ("load \"nowhere.csv\" as x", "virhe: tiedostoa nowhere.csv ei ole [file]"),
  ]

  @Test("Errors", arguments: faults)
  func tells(_ statement: String, _ headline: String) throws {
    let outcome = try Self.run([statement])
    #expect(outcome.errors.hasPrefix(headline + "\n"))
    #expect(outcome.status == 2)
  }

  @Test("Hints and lists below an error")
  func hints() throws {
    let errors = try Self.run(["school | where grup = \"lukio\""]).errors
    #expect(errors.contains("^^^^ tarkoititko `group`?\n"))
    #expect(errors.contains("\n  sarakkeet: no, "))
  }

  @Test("What was done")
  func done() throws {
    let outcome = try Self.run(["let a = school | take 1", "note \"x\"", "undo", "param p = 3"])
    #expect(outcome.errors == "a on määritelty\nkirjattu\nperuttu: note \"x\"\n$p on 3\n")
  }

  @Test(
    "No sentence of the help's lists is left in English", arguments: ["help", "help questions"])
  func lists(_ topic: String) throws {
    let english = try Self.sentences(Program.run(statements: [topic]).output)
    let finnish = try Self.sentences(Self.run([topic]).output)
    #expect(english.count > 30)
    #expect(english.intersection(finnish).isEmpty)
  }

  /// The explanations of a list: of a line that names a word what comes after it.
  private static func sentences(_ text: String) -> Set<String> {
    let lines = text.split(separator: "\n").filter { !$0.contains("    >") }
    return Set(lines.compactMap { $0.split(separator: "  ").last.map(String.init) })
  }

  @Test("The rules of the stages", arguments: ["where", "compare", "join", "export"])
  func rules(_ stage: String) throws {
    let english = try Program.run(statements: ["help \(stage)"]).output.split(separator: "\n")
    let finnish = try Self.run(["help \(stage)"]).output.split(separator: "\n")
    #expect(english.first == finnish.first)
    #expect(english.dropFirst().filter { !$0.contains(">") }.allSatisfy { !finnish.contains($0) })
    #expect(finnish.allSatisfy { $0.contains(">") || $0.count <= 78 })
  }
}
