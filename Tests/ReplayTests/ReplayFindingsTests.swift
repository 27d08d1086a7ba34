import Diagnostics
import Foundation
import Rendering
import TestSupport
import Testing

@testable import Replay

/// What a replay says of new data: each finding once, the gravest first, and nothing left unsaid.
@Suite struct ReplayFindingsTests {
  /// The shipped `school` with its rows changed.
  static func school(_ change: (inout [String]) -> Void) throws -> String {
    let file = URL(fileURLWithPath: Repository.path("Datasets/school/school.csv"))
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.split(separator: "\n").map { line in
      // Themes are quoted as they hold a comma; nothing else does.
      var cells = line.components(separatedBy: "\"").enumerated().flatMap { index, part in
        index % 2 == 1 ? [part] : part.split(separator: ",").map(String.init)
      }
      change(&cells)
      return cells.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
    }.joined(separator: "\n") + "\n"
  }

  private static func replay(
    _ notebook: String, on school: String, _ change: (inout Replay.Options) -> Void = { _ in }
  ) throws -> Workplace.Outcome {
    let place = try Workplace()
    let shipped = URL(fileURLWithPath: Repository.path("Notebooks/" + notebook))
    try place.write(
      String(decoding: try Data(contentsOf: shipped), as: UTF8.self), to: "notebook.md")
    try place.write(school, to: "new.csv")
    return place.replay {
      $0.data = ["school": place.path("new.csv")]
      $0.screenLines = nil
      change(&$0)
    }
  }

  private static func riseOfLoneliness() throws -> String {
    try school { cells in
      if cells[0] == "11", cells.contains("8.–9. lk"), cells.contains("Kymenlaakso"),
        cells.contains("2023")
      {
        cells[cells.count - 2] = "18"
      }
    }
  }

  @Test func aRowThatAConditionOnItsVerdictListsNowIsAFlip() throws {
    let outcome = try Self.replay("region-and-country.md", on: try Self.riseOfLoneliness())
    let told = """
      Verdicts that flipped
        worse · 8.–9. lk, Tuntee itsensä yksinäiseksi: worse (now listed)
      """
    #expect(outcome.summary.contains(told), "\(outcome.summary)")
    #expect(!outcome.summary.contains("New rows"))
  }

  /// Of so many rows one may be new because another one left.
  @Test func aRowThatTakeLetsInIsNoFlip() throws {
    let place = try Workplace()
    let cell = """
      school | compare year first to last | where verdict = "worse" and area = "Kymenlaakso"
             | sort abs(difference) desc | take 3
      """
    try place.write(
      NotebookReadingTests.front + "```mittari rows\n\(cell)\n```\n", to: "notebook.md")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    try place.write(
      try Self.school { cells in
        // No. 32 of the vocational schools, the largest change, is no change now.
        if cells[0] == "32", cells.contains("ammattikoulu"), cells.contains("2023") {
          cells[cells.count - 2] = "1"
        }
      }, to: "new.csv")
    let summary = place.replay { $0.data = ["school": place.path("new.csv")] }.summary
    #expect(!summary.contains("now listed"), "\(summary)")
    #expect(summary.contains("New rows"))
  }

  @Test func verdictsInKeysAreSaidInTheReadersLanguage() throws {
    let outcome = try Self.replay("alue-ja-koko-maa.md", on: try Self.riseOfLoneliness()) {
      $0.style = TerminalStyle(width: 200, language: .fi)
    }
    #expect(outcome.summary.contains("8.–9. lk, ennallaan, lukumäärä: 8 → 7"), "\(outcome.summary)")
    #expect(outcome.summary.contains("8.–9. lk, huonompi, lukumäärä: 8 → 9"))
    #expect(outcome.summary.contains(": huonompi (nyt luettelossa)"))
  }

  @Test func aFaultThatManyCellsHaveIsToldOnce() throws {
    let outcome = try Self.replay(
      "workshop.md", on: try Self.school { $0.remove(at: 3) })
    let cause = "new.csv: there is no column theme"
    #expect(outcome.summary.components(separatedBy: cause).count == 2, "\(outcome.summary)")
    #expect(
      outcome.diagnostics.components(separatedBy: "[file-contents]").count == 2,
      "\(outcome.diagnostics)")
    #expect(outcome.diagnostics.contains("  the same in cell-2, cell-3, cell-4"))
    #expect(outcome.summary.contains("cell-14, cell-15, cell-16"))
    let lines = (outcome.summary + outcome.diagnostics).count { $0 == "\n" }
    #expect(lines <= 24, "\(outcome.summary)\(outcome.diagnostics)")
    #expect(outcome.exitCode == 2)
  }

  @Test func anAreaThatIsTakenForAnotherIsNamed() throws {
    let outcome = try Self.replay(
      "plan-by-goal.md",
      on: try Self.school { cells in
        cells = cells.map { $0 == "Kymenlaakso" ? "Kymenlaakson hyvinvointialue" : $0 }
      })
    #expect(
      outcome.summary.contains("Kymenlaakso taken for Kymenlaakson hyvinvointialue ("),
      "\(outcome.summary)")
    #expect(outcome.exitCode == 0)
  }

  @Test(arguments: [
    ("a grown-up talks, and less than half-fallen", []), ("it has grown up", ["grown"]),
    ("grown - or fallen", ["grown", "fallen"]), ("grown–fallen", ["grown", "fallen"]),
    ("nousi-", ["nousi"]),
  ])
  func aWordWithAHyphenIsAnother(text: String, words: [String]) {
    #expect(DirectionWord.find(in: .init(text)).map(\.text) == words)
  }
}
