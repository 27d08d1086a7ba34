import Foundation
import TestSupport
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

  @Test(
    "The plain word of a verdict that is shown in another language",
    arguments: [("fi", "huonompi", "huonompi on \"worse\""), ("sv", "sämre", "sämre is \"worse\"")])
  func plainVerdict(_ language: String, _ word: String, _ hint: String) throws {
    let query = """
      school | compare year first to last | where verdict = "\(word)"
      """
    let outcome = try Program.run(["--lang", language, "-c", query])
    #expect(outcome.errors.contains("^ \(hint)\n"), "\(outcome.errors)")
    #expect(outcome.status == 2)
  }

  @Test("Verdicts that tell rows apart are said in Finnish, members of the data as they are")
  func membersAndWords() throws {
    let counts = try Self.run(["school | compare year first to last | count by verdict"]).output
    #expect(counts.contains("\n  ennallaan "), "\(counts)")
    #expect(!counts.contains("level"))
    let kinds = try Self.run([
      "scorecard | where year = first | count by focus, kind | pivot kind of count"
    ]).output
    #expect(kinds.contains("on/off  percent  scale 1–4  count  count per year"), "\(kinds)")
  }

  @Test("What describe says of columns")
  func description() throws {
    let lines = try Self.run(["school | describe"]).output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("  sarake        tyyppi  rooli ") ?? false, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("  value         luku    tunnusluku ") }, "\(lines)")
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

  @Test(
    "Usage errors",
    arguments: [
      (["--frmat", "csv"], "virhe: valintaa --frmat ei ole\n  tarkoititko --format?\n"),
      (["repaly", "a.md"], "virhe: komentoa repaly ei ole\n  tarkoititko replay?\n"),
      (
        ["--set", "area"],
        "virhe: --set ottaa muodon PARAM=VALUE, ei \"area\"\n  esimerkiksi --set area=Kotka\n"
      ),
      (["inspect"], "virhe: inspect ottaa: FILE…\n  mittari inspect FILE…\n"),
    ])
  func usage(arguments: [String], told: String) throws {
    for language in [["--lang", "fi"], ["--lang=FI"]] {
      let outcome = try Program.run(language + arguments)
      #expect(outcome == .init(output: "", errors: told, status: 2))
      #expect(try Program.run(arguments + language).errors == told)
    }
  }

  @Test("The help of the command line")
  func commandLine() throws {
    let english = try Self.sentences(Program.run(["--help"]).output)
    let finnish = try Self.sentences(Program.run(["--help", "--lang", "fi"]).output)
    #expect(english.count > 20)
    #expect(english.intersection(finnish).isEmpty)
  }

  @Test("What was detected in a file, and what its columns are")
  func detected() throws {
    let text = "Alue;Vuosi;Arvo\nKotka;2023;9,7\nHamina;2023;..\n"
    let file = FileManager.default.temporaryDirectory.appending(path: "mittari-\(UUID()).csv")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try Program.run(["--lang", "fi", "inspect", file.path])
    let lines = outcome.output.split(separator: "\n").map(String.init)
    // A long line goes on below.
    #expect(
      outcome.output.replacing("\n", with: " ").hasPrefix(
        "\(file.path): 2 riviä, 3 saraketta · puolipiste · desimaalipilkku · salattu: 1 (..) "))
    #expect(lines.contains { $0.split(separator: " ") == ["sarake", "tyyppi", "rooli", "arvot"] })
    #expect(
      lines.contains { $0.split(separator: " ").prefix(3) == ["Arvo", "luku", "tunnusluku"] })
    let loaded = try Self.run(["load \"\(file.path)\" as school"])
    #expect(loaded.errors.hasSuffix("\nse tulee samannimisen aineiston tilalle\n"))
  }

  @Test("Listings and what a search says")
  func listings() throws {
    let datasets = try Self.run(["datasets"]).output.split(separator: "\n")
    #expect(datasets.first?.split(separator: " ") == ["nimi", "laji", "otsikko"])
    #expect(datasets.dropFirst().first?.contains("  aineisto  ") == true)
    let found = try Self.run(["find yskin"]).output
    #expect(found.contains("mistään ei löydy \"yskin\"; lähimmät: "))
    #expect(found.split(separator: "\n").first?.split(separator: " ").first == "löytyi")
    // In data the words are the same in every language.
    let data = try Program.run(["--lang", "fi", "--format", "csv", "-c", "datasets"]).output
    #expect(data.hasPrefix("name,kind,title\nassociations,dataset,"))
  }

  @Test("A shell that greets, offers a session, completes and searches")
  func shell() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mittari-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = ["MITTARI_JOURNAL": folder]
    let first = try Program.shell(
      arguments: ["--lang", "fi"], columns: 120, environment: environment)
    #expect(first.screen.lines.first?.contains(" · aineistot: associations, ") == true)
    #expect(first.screen.lines.first?.hasSuffix(" · help tai Tab") == true)
    _ = try first.answer("let school = school | take 3")
    #expect(first.screen.text.contains("school on määritelty, samannimisen aineiston tilalle"))
    first.send("school | sort \t")
    try first.waitFor("teksti · 1 jäsen")
    first.send("\u{12}")
    try first.waitFor("haku >")
    first.send("qqq")
    try first.waitFor("ei löydy: qqq >")
    kill(first.process, SIGKILL)
    _ = try first.waitForExit()
    let second = try Program.shell(
      arguments: ["--lang", "fi"], columns: 120, environment: environment)
    #expect(second.screen.text.contains("istunto jäi kesken (1 lause): palauta se komennolla"))
    #expect(try second.answer("recover") == ["palautettu: 1 lause"])
  }
}
