import Catalog
import Diagnostics
import Foundation
import Replay
import TestSupport
import Testing

@testable import Sessions

/// A notebook is written as a report that everybody can read and that hides nothing.
@Suite struct ReportTests {
  private static let head = "---\nmittari: 1\ntitle: Yksinäisyys\nlanguage: fi\n---\n"
  private static let cell = """
    ```mittari loneliness
    school | where indicator ~ "yksinäi" and group in ("8.–9. lk", "lukio") and area = "Kymenlaakso"
           | select no, group, year, value | compare year 2019 to 2023
    ```

    """

  private func report(
    _ text: String, to name: String = "report.html",
    _ change: (inout Replay.Options) -> Void = { _ in }
  ) throws -> (text: String, exitCode: Int32, diagnostics: [String], summary: String) {
    let workplace = try Workplace()
    try workplace.write(text, to: "notebook.md")
    var options = workplace.options
    change(&options)
    let outcome = Replay.report(
      workplace.path("notebook.md"), to: workplace.path(name), options: options)
    #expect(try workplace.read("notebook.md") == text)
    let messages = outcome.diagnostics.map { diagnostic in
      let line = diagnostic.range.flatMap { range in
        diagnostic.source?.position(of: range.lowerBound).line
      }
      return "\(line ?? 0) \(diagnostic.code) \(diagnostic.hint?.text ?? "")"
    }
    return (
      (try? workplace.read(name)) ?? "", outcome.exitCode, messages,
      outcome.summary.replacingOccurrences(of: workplace.folder + "/", with: "")
    )
  }

  // MARK: The shipped notebooks

  @Test(arguments: ShippedNotebookTests.names) func shippedNotebooksAreReadable(name: String) throws
  {
    let workplace = try Workplace()
    for language in ["fi", "sv", "en"] {
      var options = workplace.options
      options.language = language
      let outcome = Replay.report(
        Repository.path("Notebooks/" + name), to: workplace.path("report.html"), options: options)
      #expect(outcome.exitCode == 0, "\(outcome.summary)\(outcome.diagnostics)")
      let page = try workplace.read("report.html")
      #expect(PageCheck(page).faults == [], "\(name) \(language)")
      #expect(page.contains("<html lang=\"\(language)\">"))
      #expect(!page.contains(workplace.folder) && !page.contains(Repository.path("")))
    }
  }

  // MARK: Languages

  /// Words of the data with the language that they are in on every page, and words of notebooks.
  static let words: [(notebook: String, text: String, language: String)] = [
    ("region-and-country.md", "Koko maa", "fi"), ("region-and-country.md", "lukio", "fi"),
    ("region-and-country.md", "Tyytyväinen elämäänsä", "fi"),
    ("region-and-country.md", "Kymenlaakson lasten", "fi"),
    ("loneliness.md", "ammattikoulu", "fi"), ("loneliness.md", "How many pupils feel lonely", "en"),
    ("loneliness.md", "Somebody to talk to", "en"),
    ("alue-ja-koko-maa.md", "Yläkoulussa yksinäisten osuus", "fi"),
    ("alue-ja-koko-maa.md", "Missä alue pärjää huonommin", "fi"),
    ("alue-ja-koko-maa.md", "Käyttää päivittäin jotain", "fi"),
    ("workshop.md", "Tuntee itsensä yksinäiseksi", "fi"),
  ]

  @Test("Words of another language than the page's say so", arguments: words.indices)
  func marksLanguages(_ number: Int) throws {
    let (name, text, own) = Self.words[number]
    let workplace = try Workplace()
    for language in ["fi", "sv", "en"] {
      var options = workplace.options
      options.language = language
      let outcome = Replay.report(
        Repository.path("Notebooks/" + name), to: workplace.path("report.html"), options: options)
      #expect(outcome.exitCode == 0, "\(outcome.summary)\(outcome.diagnostics)")
      let page = PageCheck(try workplace.read("report.html"))
      #expect(page.languages(of: text) == [own], "\(name) \(language): \(text)")
    }
  }

  /// Words of a report itself, by its language.
  @Test(arguments: [
    ("fi", "Aineistot ja lähteet"), ("sv", "Data och källor"), ("en", "Data and sources"),
    ("fi", "huonompi"), ("sv", "sämre"), ("en", "worse"),
  ])
  func speaksItsOwnLanguage(_ language: String, _ text: String) throws {
    let workplace = try Workplace()
    var options = workplace.options
    options.language = language
    _ = Replay.report(
      Repository.path("Notebooks/workshop.md"), to: workplace.path("report.html"), options: options)
    let page = PageCheck(try workplace.read("report.html"))
    #expect(page.languages(of: text) == [language])
  }

  @Test("A figure in prose of another language says its own") func marksFiguresInProse() throws {
    let text =
      Self.head + "Arvio: {{loneliness.lukio.verdict}}, luokka {{loneliness.2.group}}.\n\n"
      + Self.cell
    let page = PageCheck(try report(text) { $0.language = "sv" }.text)
    #expect(page.languages(of: "sämre") == ["sv"])
    #expect(page.languages(of: "lukio") == ["fi"])
    #expect(page.languages(of: "Arvio: ") == ["fi"])
  }

  @Test("Rows of a cell that fails are marked as those of one that runs") func marksAccepted()
    throws
  {
    let workplace = try Workplace()
    try workplace.write(Self.head + Self.cell, to: "n.md")
    _ = workplace.replay("n.md") { $0.acceptance = .all }
    let accepted = try workplace.read("n.md")
    try workplace.write(
      accepted.replacingOccurrences(of: "select no,", with: "select nro1,"), to: "n.md")
    var options = workplace.options
    options.language = "sv"
    _ = Replay.report(workplace.path("n.md"), to: workplace.path("r.html"), options: options)
    let page = PageCheck(try workplace.read("r.html"))
    #expect(page.faults == [])
    #expect(page.languages(of: "lukio") == ["fi"])
    // Faults have no Swedish.
    #expect(page.languages(of: "there is no column") == ["en"])
  }

  @Test(arguments: ["html", "md", "ipynb"]) func looksAsItDid(_ ending: String) throws {
    let text = try String(
      contentsOfFile: Repository.path("Tests/ReplayTests/Goldens/report-notebook.md"),
      encoding: .utf8)
    let report = try report(text, to: "report." + ending)
    #expect(report.exitCode == 1, "\(report.diagnostics)")
    Golden.expect(report.text, "report." + ending)
    #expect(try self.report(text, to: "report." + ending).text == report.text)
    if ending == "html" { #expect(PageCheck(report.text).faults == []) }
  }

  // MARK: Headings

  @Test(arguments: [
    // The title of the front matter, and headings below it.
    ("title: T", "# A\n\n## B\n", ["h1 T", "h2 A", "h3 B"]),
    // A first heading that says the same is not said twice.
    ("title: T", "# T\n\n## B\n\n### C\n", ["h1 T", "h2 B", "h3 C"]),
    ("title: T", "## A\n\n## B\n", ["h1 T", "h2 A", "h2 B"]),
    // Without a title the one first heading is it.
    ("", "# A\n\n## B\n", ["h1 A", "h2 B"]),
    ("", "# A\n\n# B\n", ["h1 notebook", "h2 A", "h2 B"]),
    ("", "text\n", ["h1 notebook"]),
  ])
  func hasOneTitle(_ title: String, _ prose: String, _ expected: [String]) throws {
    let head = "---\nmittari: 1\n\(title)\n---\n".replacingOccurrences(of: "\n\n", with: "\n")
    let page = try report(head + prose).text
    let headings = page.matches(of: /<(h[1-6])[^>]*>([^<]*)</).map { "\($0.1) \($0.2)" }
    #expect(headings.prefix(expected.count) == expected[...])
    #expect(headings.count == expected.count + 1)
  }

  // MARK: What is refused

  @Test(arguments: [
    ("## A\n\n#### B\n", "8 heading-skipped begin it with ###"),
    ("text\n\n![](chart.png)\n", "8 no-alternative write what it shows: ![what it shows](…)"),
    ("- [](https://thl.fi)\n", "6 no-link-text write where it leads"),
    ("#\n", "6 no-heading-text write one, or remove the heading"),
    ("| a | |\n|--|--|\n| 1 | 2 |\n", "6 no-column-header write what the column holds"),
  ])
  func refusesWhatLeavesReadersOut(_ prose: String, _ expected: String) throws {
    let report = try report(Self.head + prose + "\n" + Self.cell)
    #expect(report.exitCode == 2)
    #expect(report.diagnostics == [expected])
    #expect(report.text.isEmpty)
  }

  @Test(arguments: [
    ("report.pdf", "0 unknown-format a report's name ends with: .html, .md, .ipynb, folder/"),
    ("report.htlm", "0 unknown-format did you mean .html?"),
    ("report", "0 unknown-format a report's name ends with: .html, .md, .ipynb, folder/"),
    ("notebook.md", "0 output-is-notebook write it to another file"),
    ("none/report.html", "0 file make "),
  ])
  func refusesOutputs(_ name: String, _ expected: String) throws {
    let report = try report(Self.head + Self.cell, to: name)
    #expect(report.exitCode == 2)
    #expect(report.diagnostics.map { $0.prefix(expected.count) } == [expected[...]])
  }

  // MARK: Figures in prose

  @Test("The example in help fills its figures in") func helpExampleFills() throws {
    let workplace = try Workplace()
    let question = try #require(HelpQuestions.all.first { $0.rule?.contains("{{") ?? false })
    let statements = question.statements.filter { !$0.hasPrefix("save") }
    let session = try workplace.session(statements.joined(separator: "\n"))
    #expect(try SaveTests.save(session, "lonely.md").hasPrefix("saved lonely.md"))
    let outcome = Replay.report(
      workplace.path("lonely.md"), to: workplace.path("r.md"), options: workplace.options)
    #expect(outcome.exitCode == 0, "\(outcome.diagnostics)")
    #expect(try workplace.read("r.md").contains("Lukiossa 15 %, ero 3."))
  }

  @Test(arguments: [
    ("{{loneliness.lukio.2023}}", "15"),
    ("{{loneliness.\"8.–9. lk\".difference}}", "5"),
    ("{{loneliness.\"8.-9. LK\".verdict}}", "huonompi"),
    ("{{ loneliness . 2 . 2019 }}", "12"),
    ("{{loneliness.lukio.\"2019\"}}", "12"),
    ("\\{{loneliness}}", "{{loneliness}}"),
    ("`{{x}}`", "{{x}}"),
  ])
  func takesFigures(_ reference: String, _ expected: String) throws {
    let report = try report(Self.head + "Luku \(reference).\n\n" + Self.cell)
    #expect(report.exitCode == 1, "\(report.diagnostics)")
    let shown = report.text.replacing(/<\/?code>/, with: "")
    #expect(shown.contains("<p>Luku \(expected).</p>"))
  }

  /// The words of findings in the language of the page, and the mark of a verdict that rounding could flip.
  @Test(arguments: [
    ("{{f.\"4.–5. lk\".verdict}}", "fi", "ennallaan ≈"),
    ("{{f.\"4.–5. lk\".verdict}}", "sv", "oförändrad ≈"), ("{{f.lukio.verdict}}", "fi", "huonompi"),
    ("{{o.verdict}}", "fi", "ennallaan"), ("{{o.verdict_over_time}}", "fi", "ennallaan ≈"),
    ("{{t.lukio.direction}}", "fi", "vaihteleva"), ("{{t.lukio.direction}}", "sv", "växlande"),
    ("{{s.\"2.6\".score}}", "fi", "ei vielä tulosta"),
    ("{{f.lukio.significance}}", "fi", "ei voi testata"),
  ])
  func saysFindingsInTheReadersWords(
    _ reference: String, _ language: String, _ expected: String
  ) throws {
    let cells = """
      ```mittari f
      school | where no = "11" and area = "Koko maa" | compare year 2019 to 2023 with test
      ```

      ```mittari o
      school | where no = "11" and group = "8.–9. lk"
             | compare area "Koko maa" to "Kymenlaakso" over year 2021 to 2023
      ```

      ```mittari t
      school | where no = "11" and area = "Koko maa" | trend
      ```

      ```mittari s
      scorecard | where year = 2026 | score
      ```

      """
    let report = try report(Self.head + "Luku \(reference).\n\n" + cells) { $0.language = language }
    #expect(report.exitCode == 1, "\(report.diagnostics)")
    let shown = report.text.replacing(/<\/?span[^>]*>/, with: "")
    #expect(shown.contains("Luku \(expected)."))
  }

  @Test(arguments: [
    ("{{lonelines.lukio.2023}}", "6 unknown-reference did you mean `loneliness`?"),
    ("{{loneliness.lukoi.2023}}", "6 unknown-reference did you mean `lukio`?"),
    ("{{loneliness.lukio.2022}}", "6 unknown-reference did you mean"),
    ("{{loneliness.lukio.diference}}", "6 unknown-reference did you mean `difference`?"),
    ("{{loneliness.3.2023}}", "6 unknown-reference "),
    (
      "{{loneliness.8.–9. lk.2023}}",
      "6 unknown-reference a name with a point stands in quotes: \"8.–9. lk\""
    ),
    ("{{loneliness.2023}}", "6 unknown-reference name the row between the cell and the column"),
    ("{{loneliness}}", "6 unknown-reference write {{cell.row.column}}"),
    ("{{loneliness.lukio.2023", "6 unknown-reference close it with }}"),
  ])
  func refusesReferences(_ reference: String, _ expected: String) throws {
    let report = try report(Self.head + "Luku \(reference).\n\n" + Self.cell)
    #expect(report.exitCode == 2)
    #expect(report.diagnostics.map { $0.prefix(expected.count) } == [expected[...]])
    #expect(report.text.isEmpty)
  }

  /// Carets under what is between the braces, also where a line has it twice or there is nothing.
  @Test(arguments: [
    ("{{loneliness.lukio.2023}} ja {{loneliness}}", ["36..<46"]),
    ("{{loneliness}} ja {{ loneliness }}", ["7..<17", "26..<36"]),
    ("{{}} ja {{}}", ["5..<9", "13..<17"]),
    ("{{a.b}} *{{a.b}}* {{a.b", ["7..<10", "16..<19", "25..<28"]),
  ])
  func placesReferences(_ text: String, _ expected: [String]) throws {
    let workplace = try Workplace()
    let head = Self.head
    try workplace.write(head + "Luku \(text)\n\n" + Self.cell, to: "n.md")
    let outcome = Replay.report(
      workplace.path("n.md"), to: workplace.path("r.html"), options: workplace.options)
    let line = head.utf8.count
    let places = outcome.diagnostics.compactMap(\.range)
      .map { "\($0.lowerBound - line)..<\($0.upperBound - line)" }
    #expect(places == expected)
  }

  // MARK: Failing and changed cells

  @Test func saysWhatIsNotUpToDate() throws {
    let workplace = try Workplace()
    try workplace.write(
      Self.head + "Lukiossa {{loneliness.lukio.2023}} %.\n\n" + Self.cell, to: "n.md")
    _ = workplace.replay("n.md") { $0.acceptance = .all }
    let accepted = try workplace.read("n.md")
    try workplace.write(
      accepted.replacingOccurrences(of: "select no,", with: "select nro1,"), to: "n.md")
    let outcome = Replay.report(
      workplace.path("n.md"), to: workplace.path("r.html"), options: workplace.options)
    #expect(outcome.exitCode == 2)
    let page = try workplace.read("r.html")
    #expect(PageCheck(page).faults == [])
    #expect(page.contains("<li>1 tulosta ei voitu päivittää.</li>"))
    #expect(page.contains("Näkyvissä on 21.11.2026 hyväksytty tulos."))
    #expect(page.contains("Lukiossa 15 (ei ajan tasalla) %."))
    // The accepted rows stand there, in the report's language.
    #expect(page.contains("✗</span> huonompi"))
  }

  @Test func saysWhatChanged() throws {
    let workplace = try Workplace()
    try workplace.write(Self.head + "Lukiossa 12 % oli yksinäisiä.\n\n" + Self.cell, to: "n.md")
    _ = workplace.replay("n.md") { $0.acceptance = .all }
    let data = try Workplace.schoolWith2025(by: 0)
      .replacingOccurrences(of: ",2019,12,", with: ",2019,15,")
    try workplace.write(data, to: "new.csv")
    var options = workplace.options
    options.data = ["school": workplace.path("new.csv")]
    let outcome = Replay.report(
      workplace.path("n.md"), to: workplace.path("r.html"), options: options)
    #expect(outcome.exitCode == 1)
    let page = try workplace.read("r.html")
    #expect(PageCheck(page).faults == [])
    #expect(page.contains("1 tulos on muuttunut hyväksymisen jälkeen."))
    #expect(page.contains("Muuttunut hyväksymisen jälkeen"))
    #expect(!page.contains(workplace.folder))
  }

  @Test func tellsInSwedishWhatChanged() throws {
    let workplace = try Workplace()
    try workplace.write(MadeUpWave.notebook, to: "n.md")
    _ = workplace.replay("n.md") { $0.acceptance = .all }
    try workplace.write(try MadeUpWave.school(), to: "new.csv")
    var options = workplace.options
    options.data = ["school": workplace.path("new.csv")]
    options.language = "sv"
    let outcome = Replay.report(
      workplace.path("n.md"), to: workplace.path("r.html"), options: options)
    #expect(outcome.exitCode == 1, "\(outcome.diagnostics)")
    let page = try workplace.read("r.html")
    #expect(PageCheck(page).faults == [])
    let appendix = try #require(page.firstRange(of: "Vad som har ändrats sedan sist"))
    let text = page[appendix.upperBound...].replacing(/<[^>]+>/, with: "")
    for words in [
      "data: school är nytt: 471 rader 2019–2025, var 354 rader 2019–2023",
      "Bedömningar som har vänt", "Reviderad historia", "heter troligen nu",
    ] { #expect(text.contains(words), "\(words) in \(text)") }
    for english in ["data: school is", "Verdicts", "Revised", "is now", "renamed", " better"] {
      #expect(!text.contains(english), "\(english) in \(text)")
    }
  }

  // MARK: Licences

  @Test(arguments: [
    ("", "<td>none stated</td>"),
    (
      #""licenses": [{"name": "CC-BY-4.0", "title": "Attribution 4.0", "path": "https://cc/4.0"}],"#,
      "<td>Attribution 4.0 (CC-BY-4.0), https://cc/4.0</td>"
    ),
    (#""licenses": [{"name": "CC0-1.0"}, {"path": "terms.txt"}],"#, "<td>CC0-1.0; terms.txt</td>"),
  ])
  func tellsLicences(_ licences: String, _ expected: String) throws {
    let workplace = try Workplace()
    try workplace.write(
      #"{"name": "own", \#(licences) "resources": [{"name": "own", "path": "own.csv","#
        + #" "schema": {"fields": [{"name": "n", "type": "integer"}]}}]}"#,
      to: "shelf/own/datapackage.json")
    try workplace.write("n\n7\n", to: "shelf/own/own.csv")
    try workplace.write(Self.head + "```mittari a\nown\n```\n", to: "n.md")
    var options = Replay.Options(
      catalog: Catalog(folders: [workplace.path("shelf")]), version: "0.1.0")
    options.language = "en"
    let outcome = Replay.report(
      workplace.path("n.md"), to: workplace.path("r.html"), options: options)
    #expect(outcome.exitCode == 1, "\(outcome.diagnostics)")
    #expect(try workplace.read("r.html").contains(expected))
  }

  @Test("A merge that is not resolved is told as by a replay") func tellsMerges() throws {
    let workplace = try Workplace()
    try workplace.write(Self.head + Self.cell, to: "n.md")
    _ = workplace.replay("n.md") { $0.acceptance = .all }
    let lines = try workplace.read("n.md").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line in
      line.hasPrefix("<!-- result ")
        ? "<<<<<<< a\n\(line)\n=======\n\(line.replacing("sha=", with: "sha=0"))\n>>>>>>> b"
        : String(line)
    }
    try workplace.write(lines.joined(separator: "\n"), to: "n.md")
    let outcome = Replay.report(
      workplace.path("n.md"), to: workplace.path("r.html"), options: workplace.options)
    #expect(outcome.exitCode == 2)
    #expect(outcome.diagnostics.map(\.code) == ["merge-conflict"])
    #expect(PageCheck(try workplace.read("r.html")).faults == [])
  }

  // MARK: What is there already

  /// What stands at the output before, and what is told: files that no report wrote are never replaced.
  @Test(arguments: [
    ("out/index.html", "hello", "out/", "not-a-report"),
    ("out/loneliness.csv", "mine", "out/", "not-a-report"),
    ("out/mine.txt", "mine", "out/", ""),
    ("other.md", head + cell, "other.md", "output-is-notebook"),
    ("other.md", "# Plain\n", "other.md", ""),
    ("old.html", "<p>old</p>", "old.html", ""),
  ])
  func keepsWhatIsThere(
    _ file: String, _ text: String, _ output: String, _ fault: String
  ) throws {
    let workplace = try Workplace()
    try workplace.write(Self.head + Self.cell, to: "n.md")
    try workplace.write(text, to: file)
    let outcome = Replay.report(
      workplace.path("n.md"), to: workplace.path(output), options: workplace.options)
    #expect(outcome.diagnostics.map(\.code.description).joined() == fault)
    #expect(outcome.exitCode == (fault.isEmpty ? 1 : 2))
    #expect((try workplace.read(file) == text) == (!fault.isEmpty || file.hasSuffix(".txt")))
  }

  @Test func replacesItsOwnFolders() throws {
    let workplace = try Workplace()
    let text =
      Self.head.replacingOccurrences(
        of: "language: fi\n", with: "language: fi\nparams:\n  area: Kymenlaakso\n")
      + Self.cell.replacingOccurrences(of: "\"Kymenlaakso\"", with: "$area")
    try workplace.write(text, to: "n.md")
    for _ in 1...2 {
      #expect(
        Replay.report(
          workplace.path("n.md"), to: workplace.path("one/"), options: workplace.options
        ).exitCode == 1)
      #expect(
        Replay.report(
          workplace.path("n.md"), each: "area", to: workplace.path("each/"),
          options: workplace.options
        ).exitCode == 0)
    }
    try workplace.write("mine", to: "other/Koko-maa.html")
    let outcome = Replay.report(
      workplace.path("n.md"), each: "area", to: workplace.path("other/"),
      options: workplace.options)
    #expect(outcome.diagnostics.map(\.code) == ["not-a-report"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workplace.path("other"))
        == ["Koko-maa.html"])
  }

  @Test("Tables without rows have no number, so that none is missing") func numbersTables() throws {
    let text =
      Self.head + Self.cell + "\n```mittari none\nschool | where value > 1000\n```\n\n"
      + "```mittari counts\nschool | count by group\n```\n"
    for ending in ["html", "md", "ipynb"] {
      let page = try report(text, to: "r." + ending).text
      #expect(page.contains("Taulukko 1.") && page.contains("Taulukko 2."), "\(ending)")
      #expect(!page.contains("Taulukko 3."), "\(ending)")
    }
  }

  // MARK: Folders

  @Test func writesFolders() throws {
    let workplace = try Workplace()
    let chart = Self.cell.replacingOccurrences(
      of: "| compare year 2019 to 2023", with: "| chart line by group")
    try workplace.write(Self.head + chart, to: "n.md")
    let outcome = Replay.report(
      workplace.path("n.md"), to: workplace.path("out/"), options: workplace.options)
    #expect(outcome.exitCode == 1, "\(outcome.diagnostics)")
    let names = try FileManager.default.contentsOfDirectory(atPath: workplace.path("out")).sorted()
    #expect(
      names == [
        "index.html", "loneliness.csv", "loneliness.csv.about.json", "loneliness.svg", "report.md",
      ])
    #expect(
      try workplace.read("out/loneliness.csv.about.json").contains(#""query": "school | where"#))
    #expect(
      try workplace.read("out/loneliness.csv").hasPrefix("no,group,year,value\n\"11\",8.–9. lk,"))
    #expect(PageCheck(try workplace.read("out/index.html")).faults == [])
  }

  @Test func writesAReportForEachMember() throws {
    let workplace = try Workplace()
    let text =
      Self.head.replacingOccurrences(
        of: "language: fi\n", with: "language: fi\nparams:\n  area: Kymenlaakso\n")
      + Self.cell.replacingOccurrences(of: "\"Kymenlaakso\"", with: "$area")
    try workplace.write(text, to: "n.md")
    let outcome = Replay.report(
      workplace.path("n.md"), each: "area", to: workplace.path("out/"), options: workplace.options)
    #expect(outcome.exitCode == 0, "\(outcome.summary)\(outcome.diagnostics)")
    let names = try FileManager.default.contentsOfDirectory(atPath: workplace.path("out")).sorted()
    #expect(names == ["Koko-maa.html", "Kymenlaakso.html", "index.html"])
    let index = try workplace.read("out/index.html")
    #expect(PageCheck(index).faults == [])
    #expect(index.contains("<a href=\"Koko-maa.html\">Koko maa</a>"))
    let page = try workplace.read("out/Koko-maa.html")
    #expect(PageCheck(page).faults == [])
    #expect(page.contains("<h1>Yksinäisyys – Koko maa</h1>"))
  }
}
