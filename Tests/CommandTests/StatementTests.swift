import Foundation
import TestSupport
import Testing

@Suite("Statements from the command line, from files and from pipes")
struct StatementTests {
  @Test(
    "Results are written in each format",
    arguments: ["table", "csv", "tsv", "json", "ndjson", "markdown"])
  func formats(format: String) throws {
    let outcome = try Program.run(
      statements: [
        "school | where no = \"11\" and group = \"lukio\" | compare year 2019 to 2023",
        "school | where no = \"11\" | take 2 | select area, indicator, year, value",
      ], format: format)
    #expect(outcome.status == 0)
    Golden.expect(outcome.output, "format-\(format).txt")
  }

  @Test("A comparison is answered in words above its table, and only there")
  func answers() throws {
    let query =
      "school | where no = \"11\" and group = \"lukio\" and area = \"Kymenlaakso\" "
      + "| compare year 2019 to 2023"
    let sentence =
      "  Tuntee itsensä yksinäiseksi rose by 3 percentage points from 2019 to 2023 "
      + "(lukio, Kymenlaakso): worse\n\n"
    #expect(try Program.run(statements: [query]).output.hasPrefix(sentence))
    for format in ["csv", "tsv", "json", "ndjson", "markdown"] {
      #expect(try !Program.run(statements: [query], format: format).output.contains("rose by"))
    }
    let without = try Program.run(statements: ["set answer off", query]).output
    #expect(sentence + without == (try Program.run(statements: [query])).output)
  }

  @Test("A table of many rows is shown in parts where that is asked for")
  func pages() throws {
    let table = "school | take 12 | select no, year, value"
    let outcome = try Program.run(statements: ["set rows 5", table, "more", "more", "more", "next"])
    let parts = outcome.output.components(separatedBy: "\n\n")
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { $0.hasPrefix("  no  year  value %\n") })
    #expect(parts.first?.contains("5 of 12 rows · more shows the next") == true)
    #expect(outcome.errors.hasSuffix("the last row has been shown\nevery column has been shown\n"))
    #expect(outcome.status == 0)
    #expect(try Program.run(statements: [table, "more"], format: "csv").status == 0)
    let early = try Program.run(statements: ["more"])
    #expect(early.errors.hasPrefix("error: no table has been shown yet [no-result]\n"))
    #expect(early.status == 2)
  }

  /// Arguments and the exit status.
  private static let runs: [([String], Int32)] = [
    (["-c", "school | count"], 0), (["-c", "schol"], 2), (["-c", "school |"], 2),
    (["-c", "quit"], 0), (["-c", "datasets"], 0), (["run", "nowhere.mit"], 2),
    (["--frmat", "csv"], 2), (["--version"], 0),
    (["--datasets", "/nonexistent", "-c", "school"], 2),
  ]

  @Test("The exit status tells how it went", arguments: runs)
  func statuses(arguments: [String], status: Int32) throws {
    #expect(try Program.run(arguments).status == status)
  }

  @Test(
    "Output that does not arrive is an error, whatever the command",
    arguments: [
      ["--help"], ["--version"], ["inspect", "Datasets/school/school.csv"],
      ["replay", "Notebooks/loneliness.md", "--check"], ["-c", "school | count"],
    ])
  func lostOutput(arguments: [String]) throws {
    let outcome = try Program.run(arguments, outputTo: "/dev/full")
    #expect(
      outcome.errors.contains(
        "error: the output cannot be written: No space left on device [output]\n"))
    #expect(outcome.status == 2)
  }

  @Test(
    "What is made of differences of percentages is in percentage points",
    arguments: [
      ("summarize mean(difference) by area", "  area         mean(difference) pp\n"),
      (
        "compare area \"Koko maa\" to \"Kymenlaakso\" of difference",
        "Koko maa pp  Kymenlaakso pp  difference pp  verdict\n"
      ),
    ])
  func pointsOfDifferences(stage: String, header: String) throws {
    let outcome = try Program.run(
      statements: ["school | where no = \"31\" | compare year first to last | \(stage)"],
      format: "table")
    #expect(outcome.output.contains(header))
  }

  @Test("A name that hides a dataset says so, given by `as` as by `let`")
  func hiding() throws {
    let note = "school is named, in place of the dataset of that name\n"
    let hidden = try Program.run(
      statements: ["school | take 2 | as school | count", "school | as school | count"],
      format: "csv")
    #expect(hidden == .init(output: "count\n2\n\ncount\n2\n", errors: "  " + note, status: 0))
    let free = try Program.run(statements: ["school | as mine | count"], format: "csv")
    #expect(free.errors == "")
  }

  @Test("Several -c stop at the first error")
  func stops() throws {
    let outcome = try Program.run(
      statements: ["school | count", "schol", "school | take 0"], format: "csv")
    #expect(outcome.output == "count\n354\n")
    #expect(outcome.errors.hasPrefix("error: there is no dataset `schol` [unknown-dataset]\n"))
    #expect(outcome.status == 2)
  }

  @Test("A fault of form anywhere in a -c lets nothing of it run")
  func faultOfForm() throws {
    let outcome = try Program.run(statements: ["school | count\nschool | wher value > 1"])
    #expect(outcome.output == "")
    #expect(outcome.status == 2)
  }

  @Test("Commands print nothing among the results; datasets, columns, help and find do")
  func commands() throws {
    let quiet = try Program.run(
      statements: ["let a = school | take 1", "note \"x\"", "set language fi", "undo"])
    #expect(quiet.output == "")
    #expect(quiet.errors == "a is defined\nnoted\nasetettu: language\nundone: set language fi\n")
    for statement in ["datasets", "columns school", "help", "find yksin"] {
      let outcome = try Program.run(statements: [statement])
      #expect(!outcome.output.isEmpty && outcome.errors.isEmpty)
    }
  }

  @Test("What the reader must not miss stands beside the data")
  func remarks() throws {
    let outcome = try Program.run(
      statements: ["school | where year = last | count"], format: "csv")
    #expect(outcome == .init(output: "count\n118\n", errors: "  last year is 2023\n", status: 0))
  }

  @Test("Standard input goes on after a failed statement and tells at the end")
  func standardInput() throws {
    let script = "school | count\nschol\n# then\nschool\n| take 0\n| count\nschool | wher\n"
    let outcome = try Program.run(["--format", "csv"], input: Array(script.utf8))
    #expect(outcome.output == "count\n354\n\ncount\n0\n")
    #expect(outcome.errors.contains("there is no dataset `schol`"))
    #expect(outcome.errors.contains("did you mean `where`?"))
    #expect(outcome.status == 2)
  }

  @Test("Input that is not UTF-8 is a clear error, and the rest runs")
  func notUTF8() throws {
    let outcome = try Program.run(
      ["--format", "csv"], input: Array("note \"".utf8) + [0xE4] + Array("\"\nschool | count".utf8))
    #expect(outcome.output == "count\n354\n")
    #expect(outcome.errors.hasPrefix("error: line 1 of the input is not UTF-8 text [encoding]\n"))
    #expect(outcome.status == 2)
  }

  @Test("A file's faults name the file and the line; nothing of it runs")
  func file() throws {
    try Self.withFile("school | count\n\nschool | wher value > 1\n") { folder in
      let outcome = try Program.run(["run", "script.mit"], in: folder)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("  script.mit:3\n  school | wher value > 1\n"))
      #expect(outcome.status == 2)
    }
  }

  @Test("A file stops at its first error, unless it is to keep going")
  func keepsGoing() throws {
    try Self.withFile("schol\nschool | count\n") { folder in
      let stopped = try Program.run(["run", "script.mit"], in: folder)
      #expect(stopped.output == "" && stopped.status == 2)
      let kept = try Program.run(["run", "script.mit", "--keep-going"], in: folder)
      #expect(kept.output == "  count\n    354\n  1 row\n" && kept.status == 2)
    }
  }

  @Test("Away from a terminal there are no control sequences and no rows are left out")
  func plain() throws {
    let outcome = try Program.run(statements: ["school", "schol"])
    #expect(!(outcome.output + outcome.errors).contains("\u{1B}"))
    #expect(outcome.output.split(separator: "\n").count > 354)
  }

  @Test("A reader that has enough ends it quietly")
  func closedPipe() throws {
    let command = "\(Program.path) --format csv -c school -c school -c school | head -n 1"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command + "; exit ${PIPESTATUS[0]}"]
    process.environment = Program.environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let lines = try output.fileHandleForReading.readToEnd() ?? Data()
    let told = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(lines.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(told.isEmpty)
    #expect(process.terminationStatus == 0)
  }

  @Test("Several results as HTML are one document")
  func onePage() throws {
    let outcome = try Program.run(
      statements: ["school | count", "datasets", "school | compare year 2019 to 2023 | take 2"],
      format: "html")
    func count(_ part: String) -> Int { outcome.output.ranges(of: part).count }
    #expect(count("<!DOCTYPE html>") == 1 && count("</html>") == 1 && count("<h1>") == 1)
    #expect(count("<h2>") == 3 && count("</table>") == 3 && count("<section>") == 3)
    #expect(outcome.output.hasSuffix("</html>\n"))
    let failing = try Program.run(statements: ["school | count", "schol"], format: "html")
    #expect(failing.status == 2 && failing.output.hasSuffix("</html>\n"))
  }

  @Test("A parameter that no statement uses is told, one that is used or declared is not")
  func unusedParameter() throws {
    let unused = try Program.run(
      [
        "--set", "aera=Kotka", "-c", "school | where area = $area | count", "--set",
        "area=Koko maa",
      ])
    #expect(
      unused.errors == """
        warning: no statement uses $aera [unused-parameter]
          did you mean $area?

        """)
    #expect(unused.status == 0 && unused.output.contains("177"))
    let used = try Program.run(["--set", "area=Kotka", "-c", "param area = \"Kymenlaakso\""])
    #expect(used.errors == "$area is Kotka\n")
  }

  @Test("A definition that takes a dataset's name says so, once")
  func hides() throws {
    let outcome = try Program.run(
      statements: [
        "let School = school | take 1", "let school = school | take 1", "let x = school",
      ])
    #expect(
      outcome.errors == """
        School is defined, in place of the dataset of that name
        school is defined
        x is defined

        """)
  }

  @Test("A notebook is not converted as if its lines were a table")
  func notebooksAreNoTables() throws {
    let run = try Program.run(
      ["convert", Repository.path("Notebooks/loneliness.md"), "/nowhere/out.html"])
    #expect(run.status == 2)
    #expect(run.errors.contains("is a notebook, not a table"))
    #expect(run.errors.contains("loneliness.md -o /nowhere/out.html"))
  }

  @Test("Files are converted, exported, saved and replayed")
  func files() throws {
    try Self.withFile("school | where no = \"11\" | count\n") { folder in
      let converted = try Program.run(
        ["convert", Repository.path("Datasets/school/school.csv"), "school.json"], in: folder)
      let told =
        "school_file: 354 rows, 9 columns · comma · decimal point\nschool.json: 354 rows written\n"
      #expect(converted == .init(output: "", errors: told, status: 0))
      let saved = try Program.run(
        ["-c", "school | take 1 | select area | export \"a.csv\"", "-c", "save \"book.md\""],
        in: folder)
      #expect(saved.errors == "a.csv: 1 row written\nsaved book.md: 1 result, replayed\n")
      #expect(try Program.run(["replay", "book.md"], in: folder).status == 0)
      #expect(try Program.run(["-c", "replay \"book.md\""], in: folder).status == 0)
      let written = try String(contentsOfFile: folder + "/a.csv", encoding: .utf8)
      #expect(written == "area\nKymenlaakso\n")
    }
  }

  @Test("A conversion tells what it found, and keeps the kinds of missing beside the file")
  func conversionKeepsKinds() throws {
    try Self.withFile("") { folder in
      let text = "area;value\nKotka;1,5\nHamina;..\nPyhtää;-\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/in.csv"))
      let converted = try Program.run(["convert", "in.csv", "out.csv"], in: folder)
      #expect(converted.errors.hasPrefix("in: 3 rows, 2 columns · semicolon · decimal comma · "))
      #expect(converted.errors.hasSuffix("\nout.csv: 3 rows written\n"))
      let kinds = ["--format", "json", "-c", "\"out.csv\" | describe | select missing_kinds"]
      let told = try Program.run(kinds, in: folder).output
      #expect(told.contains("1 absent, 1 suppressed"), "\(told)")
      let same = try Program.run(["convert", "in.csv", "in.csv"], in: folder)
      #expect(same.status == 2 && same.errors.contains("[export-over-data]"))
    }
  }

  /// Makes a folder with `script.mit` in it for the time of a test.
  private static func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appending(path: "script.mit"))
    try body(folder.path)
  }
}
