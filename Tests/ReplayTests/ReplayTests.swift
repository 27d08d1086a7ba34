import Catalog
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Replay

/// A notebook run again: what is told, what the exit code is, what is written and what never is.
@Suite struct ReplayTests {
  static let notebook = """
    ---
    mittari: 1
    title: Loneliness and support
    params:
      area: Kymenlaakso
    ---
    # Loneliness

    Of the pupils of classes 8.–9. 15 % felt lonely, 12 345 were asked.

    ```mittari loneliness
    # only our own area
    school | where no = "11" and area = $area
           | compare year previous to last
    ```

    ```mittari
    let ours = school | where area = $area
    ours | where no = "11" | count by year
    ```

    The end.

    """

  /// A folder with the notebook, its results accepted on the shipped data.
  static func recorded(_ text: String = notebook) throws -> Workplace {
    let place = try Workplace()
    try place.write(text, to: "notebook.md")
    let outcome = place.replay { $0.acceptance = .all }
    #expect(outcome.exitCode == 0, "\(outcome.diagnostics)")
    return place
  }

  @Test func theFirstAcceptanceWritesResultsAndProvenance() throws {
    let place = try Self.recorded()
    Golden.expect(try place.read("notebook.md"), "recorded.md")
  }

  @Test(arguments: [Replay.Acceptance.nothing, .all, .cells(["loneliness"])])
  func anUnchangedReplayLeavesEveryByte(acceptance: Replay.Acceptance) throws {
    let place = try Self.recorded()
    let before = try place.read("notebook.md")
    let outcome = place.replay {
      $0.acceptance = acceptance
      $0.day = "2030-01-01"
    }
    #expect(outcome.exitCode == 0)
    #expect(outcome.diagnostics.isEmpty)
    #expect(try place.read("notebook.md") == before)
    if acceptance == .nothing { Golden.expect(outcome.summary, "unchanged.txt") }
  }

  @Test func nothingIsWrittenUnlessAccepted() throws {
    let place = try Workplace()
    try place.write(Self.notebook, to: "notebook.md")
    let outcome = place.replay()
    #expect(outcome.exitCode == 1)
    #expect(try place.read("notebook.md") == Self.notebook)
  }

  @Test func referencesThatLeadNowhereAreErrors() throws {
    let place = try Self.recorded()
    let text = try place.read("notebook.md").replacing(
      "The end.",
      with: "{{loneliness.lukio.last}} {{lonelines.lukio.last}} {{loneliness.lukio.lst}}")
    try place.write(text, to: "notebook.md")
    let outcome = place.replay()
    #expect(outcome.codes == ["unknown-reference", "unknown-reference"])
    #expect(outcome.exitCode == 2)
  }

  @Test func whatTheNotebookReadsIsNotExportedOver() throws {
    let place = try Workplace()
    try place.write("area,year,value\nKotka,2023,5\n", to: "own.csv")
    let cell = "```mittari\n\"own.csv\" | export \"own.csv\"\n```\n"
    try place.write("---\nmittari: 1\n---\n\n" + cell, to: "notebook.md")
    let outcome = place.replay { $0.exportsFolder = place.folder }
    #expect(outcome.codes == ["export-over-data"])
    #expect(try place.read("own.csv") == "area,year,value\nKotka,2023,5\n")
  }

  @Test func newDataAreTold() throws {
    let place = try Self.recorded()
    let before = try place.read("notebook.md")
    try place.write(try Workplace.schoolWith2025(by: 4), to: "new/school.csv")
    let data = ["school": place.path("new/school.csv")]
    let outcome = place.replay { $0.data = data }
    #expect(outcome.exitCode == 1)
    Golden.expect(outcome.summary, "new-data.txt")
    #expect(try place.read("notebook.md") == before)

    let accepted = place.replay {
      $0.data = data
      $0.acceptance = .all
      $0.day = "2027-02-03"
    }
    #expect(accepted.exitCode == 0)
    Golden.expect(try place.read("notebook.md"), "accepted.md")
    #expect(place.replay { $0.data = data }.exitCode == 0)
  }

  @Test func acceptingOneCellLeavesTheOthersToBeReviewed() throws {
    let place = try Self.recorded()
    let before = try Notebook(path: place.path("notebook.md"))
    try place.write(try Workplace.schoolWith2025(by: 4), to: "new/school.csv")
    let data = ["school": place.path("new/school.csv")]
    let outcome = place.replay {
      $0.data = data
      $0.acceptance = .cells(["loneliness"])
    }
    #expect(outcome.exitCode == 1)
    let after = try Notebook(path: place.path("notebook.md"))
    #expect(after.cells[0].result != before.cells[0].result)
    #expect(after.cells[1].result?.text == before.cells[1].result?.text)
    #expect(after.provenance == before.provenance)
    #expect(after.acceptances?.entries.map(\.cells) == [["loneliness"]])
    // The other one still counts as changed by the data, not by the tool.
    #expect(!place.replay { $0.data = data }.summary.contains("Alarm"))
  }

  @Test func aResultAcceptedBeforeTheOthersSaysWhatItStandsOn() throws {
    let place = try Self.recorded()
    try place.write(try Workplace.schoolWith2025(by: 4), to: "new/school.csv")
    let data = ["school": place.path("new/school.csv")]
    _ = place.replay {
      $0.data = data
      $0.acceptance = .cells(["loneliness"])
    }
    #expect(try place.read("notebook.md").contains(" data=school:3d7190dbae0ddc6b sha="))
    // On the data of the others it differs, and that is no alarm.
    let plain = place.replay()
    #expect(plain.exitCode == 1)
    Golden.expect(plain.summary, "own-data.txt")
    // On its own data it is reproduced.
    let same = place.replay { $0.data = data }
    #expect(same.summary.contains("2 cells: 1 reproduced, 1 changed on new data"))
    // When the last one follows, provenance speaks for all again.
    let rest = place.replay {
      $0.data = data
      $0.acceptance = .cells(["cell-2"])
    }
    #expect(rest.exitCode == 0)
    #expect(try !place.read("notebook.md").contains(" data="))
    #expect(place.replay { $0.data = data }.summary.contains("2 reproduced"))
  }

  @Test func resultsUnderAnotherParameterAreNotAccepted() throws {
    let place = try Self.recorded()
    let before = try place.read("notebook.md")
    let outcome = place.replay {
      $0.parameters = ["area": "Koko maa"]
      $0.given = [.init(name: "--set", value: "area=Koko maa")]
      $0.acceptance = .all
    }
    #expect(outcome.exitCode == 2)
    #expect(outcome.codes == ["accept-other-parameter"])
    #expect(outcome.diagnostics.contains("change `area` in the front matter (line 5)"))
    #expect(try place.read("notebook.md") == before)
    let shown = place.replay {
      $0.parameters = ["area": "Koko maa"]
      $0.given = [.init(name: "--set", value: "area=Koko maa")]
    }
    #expect(
      shown.summary.contains(
        "\nto accept, first change area to Koko maa in the front matter, then: "
          + "mittari replay notebook.md --accept\n"))
    // The value that the notebook has anyway may be given.
    let same = place.replay {
      $0.parameters = ["area": "Kymenlaakso"]
      $0.acceptance = .all
    }
    #expect(same.exitCode == 0)
  }

  @Test func aResultAcceptedAfterAParameterChangedSaysSo() throws {
    let place = try Self.recorded(
      Self.notebook.replacingOccurrences(of: " | count by year", with: ""))
    let before = try place.read("notebook.md")
    try place.write(
      before.replacingOccurrences(of: "area: Kymenlaakso", with: "area: Koko maa"),
      to: "notebook.md")
    _ = place.replay { $0.acceptance = .cells(["loneliness"]) }
    let accepted = try place.read("notebook.md")
    #expect(accepted.contains(" params=area:Koko%20maa sha="))
    try place.write(
      accepted.replacingOccurrences(of: "area: Koko maa", with: "area: Kymenlaakso"),
      to: "notebook.md")
    let outcome = place.replay()
    #expect(outcome.exitCode == 1)
    #expect(!outcome.summary.contains("Alarm"))
    #expect(
      outcome.summary.contains(
        "parameter: area=Koko maa is what the result of loneliness stands on"))
  }

  @Test func dataThatCouldNotBeReadAreNamed() throws {
    let place = try Self.recorded()
    let outcome = place.replay { $0.data = ["school": place.path("nowhere.csv")] }
    #expect(outcome.exitCode == 2)
    #expect(outcome.summary.contains("\ndata: school could not be read: nowhere.csv\n"))
    #expect(!outcome.summary.contains("as recorded"))
  }

  @Test func dataThatOnlyFailingCellsReadAreNotSaidToBeUnused() throws {
    let place = try Self.recorded()
    let text = try place.read("notebook.md")
    try place.write(
      text.replacingOccurrences(of: "area = $area", with: "aera = $area"), to: "notebook.md")
    let summary = place.replay().summary
    #expect(summary.contains("data: as recorded"), "\(summary)")
    #expect(!summary.contains("school is recorded"))
  }

  @Test func theSameResultOnNewDataIsConfirmed() throws {
    let place = try Self.recorded()
    let school = try String(
      contentsOfFile: Repository.path("Datasets/school/school.csv"), encoding: .utf8)
    // A figure that no cell uses.
    let changed = school.replacingOccurrences(
      of: "4.–5. lk,Kymenlaakso,2019,87,%", with: "4.–5. lk,Kymenlaakso,2019,86,%")
    try #require(changed != school)
    try place.write(changed, to: "new/school.csv")
    let outcome = place.replay { $0.data = ["school": place.path("new/school.csv")] }
    #expect(outcome.exitCode == 0)
    #expect(outcome.summary.contains("2 confirmed on new data"))
  }

  @Test func aHandEditIsAnAlarm() throws {
    let place = try Self.recorded()
    let text = try place.read("notebook.md")
    let edited = text.replacingOccurrences(of: "| better ≈ |", with: "| worse |")
    try #require(edited != text)
    try place.write(edited, to: "notebook.md")
    let outcome = place.replay()
    #expect(outcome.exitCode == 1)
    Golden.expect(outcome.summary, "hand-edit.txt")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    #expect(try place.read("notebook.md").contains("| better ≈ |"))
  }

  @Test func aChangedQueryIsAnAlarmWithItsCause() throws {
    let place = try Self.recorded()
    let text = try place.read("notebook.md")
    try place.write(
      text.replacingOccurrences(of: "previous to last", with: "first to last"), to: "notebook.md")
    let outcome = place.replay()
    #expect(outcome.exitCode == 1)
    #expect(outcome.summary.contains("the query was changed after its result was recorded"))
  }

  @Test func layoutAndCommentsOfAQueryMakeNoDifference() throws {
    let place = try Self.recorded()
    let text = try place.read("notebook.md")
    let edited = text.replacingOccurrences(of: "# only our own area\n", with: "# all of it\n\n")
    try place.write(edited, to: "notebook.md")
    #expect(place.replay().exitCode == 0)
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    #expect(try place.read("notebook.md") == edited)
  }

  @Test func aFailingCellStopsNoOtherAndKeepsItsResult() throws {
    let place = try Self.recorded()
    let before = try place.read("notebook.md").replacingOccurrences(
      of: "where no = \"11\" and area", with: "where nro = \"11\" and area")
    try place.write(before, to: "notebook.md")
    let outcome = place.replay { $0.acceptance = .all }
    #expect(outcome.exitCode == 2)
    #expect(outcome.codes == ["unknown-column"])
    #expect(outcome.diagnostics.contains("notebook.md:13"))
    Golden.expect(outcome.summary, "failing.txt")
    #expect(try place.read("notebook.md") == before)
  }

  static let failures: [(first: String, second: String, message: String)] = [
    (
      "let worst = school | where nro = \"11\"", "worst | count",
      "`worst` was not made, because the cell `cell-1` failed (line 5)"
    ),
    (
      "school | where no = \"11\" | wher x | as worst", "school | join worst on no | count",
      "`worst` was not made, because the cell `cell-1` failed (line 5)"
    ),
    (
      "let worst = school | wher no", "let mine = worst\nmine | count",
      "`worst` was not made, because the cell `cell-1` failed (line 5)"
    ),
    (
      "load \"nowhere.csv\" as worst", "worst | count",
      "`worst` was not made, because the cell `cell-1` failed (line 5)"
    ),
    (
      "let school = school | where nro = \"11\"", "school | count",
      "`school` was not made, because the cell `cell-1` failed (line 5)"
    ),
    (
      "school | where nro = \"11\"", "_ | count",
      "what `_` stands for was not made, because the cell `cell-1` failed (line 5)"
    ),
  ]

  @Test(arguments: failures) func whatBuildsOnAFailedCellNamesIt(
    first: String, second: String, message: String
  ) throws {
    let place = try Workplace()
    try place.write(
      NotebookReadingTests.front + "```mittari\n\(first)\n```\n\n```mittari\n\(second)\n```\n",
      to: "notebook.md")
    let outcome = place.replay()
    #expect(outcome.codes.last == "cell-failed")
    #expect(outcome.summary.contains("  cell-2 (line 9): " + message), "\(outcome.summary)")
    #expect(outcome.diagnostics.contains("mend `cell-1` first"))
    // Made again later it can be used again.
    try place.write(
      try place.read("notebook.md") + "\n```mittari\nlet worst = school\nworst | count\n```\n",
      to: "notebook.md")
    if !first.contains("school =") { #expect(place.replay().summary.contains("1 not recorded")) }
  }

  @Test func aParameterCanBeGiven() throws {
    let place = try Self.recorded()
    let outcome = place.replay { $0.parameters = ["area": "Koko maa"] }
    #expect(outcome.exitCode == 1)
    #expect(outcome.summary.contains("parameter: area is Koko maa, recorded with area=Kymenlaakso"))
    #expect(!outcome.summary.contains("Alarm"))
  }

  static let misgiven: [(String, @Sendable (inout Replay.Options) -> Void, String)] = [
    ("a parameter", { $0.parameters = ["aera": "x"] }, "unknown-parameter"),
    ("a dataset", { $0.data = ["shcool": "x.csv"] }, "unknown-dataset"),
    ("a cell", { $0.acceptance = .cells(["lonelines"]) }, "unknown-cell"),
  ]

  @Test(arguments: misgiven.indices) func aMisspeltNameIsAnError(index: Int) throws {
    let place = try Self.recorded()
    let (_, change, code) = Self.misgiven[index]
    let outcome = place.replay("notebook.md", change)
    #expect(outcome.exitCode == 2)
    #expect(outcome.codes == [code])
    #expect(outcome.diagnostics.contains("did you mean"))
    #expect(outcome.summary.isEmpty)
  }

  @Test func lineBreaksOfTheFileAreKept() throws {
    let text = Self.notebook.replacingOccurrences(of: "\n", with: "\r\n")
    let place = try Self.recorded(text)
    let recorded = try place.read("notebook.md")
    #expect(!recorded.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    #expect(
      recorded.replacingOccurrences(of: "\r\n", with: "\n")
        == (try Self.recorded().read("notebook.md")))
    #expect(place.replay().exitCode == 0)
  }

  @Test func theFileMayEndWithoutALineBreak() throws {
    let place = try Self.recorded(
      NotebookReadingTests.front + "```mittari\nschool | count\n```")
    #expect(place.replay().exitCode == 0)
  }

  static let refused: [(String, String)] = [
    ("undo", "not-in-notebook"), ("save \"x.md\"", "not-in-notebook"),
    ("replay \"x.md\"", "not-in-notebook"), ("quit", "not-in-notebook"),
    ("school | count\nschool | count", "second-query"),
    ("load \"/etc/hostname\" as x", "outside-folder"),
    ("load \"../x.csv\" as x", "outside-folder"), ("\"../x.csv\" | count", "outside-folder"),
    ("load \"link.csv\" as x", "outside-folder"), ("school |", "incomplete"),
  ]

  @Test(arguments: refused.dropLast()) func refusedInCells(statement: String, code: String) throws {
    let place = try Workplace()
    try FileManager.default.createSymbolicLink(
      atPath: place.path("link.csv"), withDestinationPath: "/etc/hostname")
    try place.write(
      NotebookReadingTests.front + "```mittari\n\(statement)\n```\n", to: "notebook.md")
    let outcome = place.replay()
    #expect(outcome.codes == [code])
    #expect(outcome.exitCode == 2)
  }

  @Test func aLinkThatLeadsOutOfTheExportsFolderIsNamedAsTheCause() throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(
      atPath: place.path("out"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place.path("out/sub"), withDestinationPath: "/tmp")
    try place.write(
      NotebookReadingTests.front + "```mittari\nschool | count | export \"sub/n.csv\"\n```\n",
      to: "notebook.md")
    let outcome = place.replay { $0.exportsFolder = place.path("out") }
    #expect(outcome.codes == ["outside-folder"])
    #expect(outcome.summary.contains("exports that failed: sub/n.csv"))
    #expect(outcome.diagnostics.contains("a symbolic link"))
    #expect(outcome.diagnostics.contains("name a file that no link leads to"))
  }

  @Test func exportsAreListedUnlessAFolderIsGiven() throws {
    let place = try Workplace()
    try place.write(
      NotebookReadingTests.front + "```mittari\nschool | count by year | export \"n.csv\"\n```\n",
      to: "notebook.md")
    #expect(place.replay().summary.contains("exports left out: n.csv"))
    let folder = place.path("out")
    let outcome = place.replay { $0.exportsFolder = folder }
    #expect(outcome.summary.contains("exported: out/n.csv"))
    #expect(try place.read("out/n.csv").hasPrefix("year,count\n"))
  }

  @Test(arguments: ["../n.csv", "/tmp/n.csv", "link/n.csv", "n.xyz", "n"])
  func exportsNeverLeaveTheirFolder(path: String) throws {
    let place = try Workplace()
    try FileManager.default.createDirectory(
      atPath: place.path("out"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place.path("out/link"), withDestinationPath: place.folder)
    try place.write(
      NotebookReadingTests.front + "```mittari\nschool | count | export \"\(path)\"\n```\n",
      to: "notebook.md")
    let outcome = place.replay { $0.exportsFolder = place.path("out") }
    #expect(outcome.exitCode == 2)
    #expect(outcome.codes.count == 1)
    #expect(!FileManager.default.fileExists(atPath: place.path("n.csv")))
  }

  @Test func dataOutsideMayBeGiven() throws {
    let place = try Workplace()
    try place.write("area,year,value\nKotka,2023,5\n", to: "else/mine.csv")
    try place.write(
      NotebookReadingTests.front + "```mittari\nload \"mine.csv\" as mine\nmine\n```\n",
      to: "book/notebook.md")
    #expect(place.replay("book/notebook.md").exitCode == 2)
    let outcome = place.replay("book/notebook.md") {
      $0.data = ["mine": place.path("else/mine.csv")]
    }
    #expect(outcome.exitCode == 1)
    #expect(outcome.summary.contains("not recorded yet"))
  }

  @Test("A replay says the same with columns that were kept, without, and with damaged ones")
  func keptColumnsChangeNothing() throws {
    let place = try Workplace()
    try place.write("area;year;value\nKotka;2023;5,50\nHamina;2023;..\n", to: "mine.csv")
    try place.write(
      NotebookReadingTests.front
        + "```mittari\nload \"mine.csv\" as mine\nmine | sort value\n```\n\n"
        + "```mittari\nschool | summarize n = count() by year\n```\n", to: "notebook.md")
    let kept = place.path("kept")
    func replay(_ change: @escaping (inout Replay.Options) -> Void = { _ in }) -> String {
      defer { ColumnCache.finish() }
      let outcome = place.replay {
        $0.catalog.reading.cache = ColumnCache(
          folder: kept, leastBytes: 0, mostBytes: 1 << 30, settledAfter: 0)
        change(&$0)
      }
      #expect(outcome.exitCode == 0)
      return outcome.summary
    }
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    let without = place.replay().summary
    for _ in 0..<2 { #expect(replay() == without) }
    let names = try FileManager.default.contentsOfDirectory(atPath: kept)
    #expect(names.count >= 2)
    for name in names { try place.write("damage", to: "kept/" + name) }
    for _ in 0..<2 { #expect(replay() == without) }
    // Other data are other data, kept columns or not.
    try place.write("area;year;value\nKotka;2023;5,51\nHamina;2023;..\n", to: "mine.csv")
    let changed = place.replay { $0.catalog.reading.cache = ColumnCache(folder: kept) }
    #expect(changed.exitCode == 1)
  }

  @Test func anInterruptedReplayWritesNothing() throws {
    let place = try Workplace()
    try place.write(Self.notebook, to: "notebook.md")
    let outcome = place.replay {
      $0.acceptance = .all
      $0.isCancelled = { true }
    }
    #expect(outcome.exitCode == 130)
    #expect(try place.read("notebook.md") == Self.notebook)
  }
}
