import Foundation
import Rendering
import TestSupport
import Testing

@testable import Replay

/// A whole replay on a made-up wave: everything that changed is told, and accepting touches nothing else.
@Suite struct RehearsalTests {
  static func place() throws -> (place: Workplace, data: [String: String]) {
    let place = try ReplayTests.recorded(MadeUpWave.notebook)
    try place.write(try MadeUpWave.school(), to: "made-up.csv")
    return (place, ["school": place.path("made-up.csv")])
  }

  @Test func theSummaryNamesEverything() throws {
    let (place, data) = try Self.place()
    let before = try place.read("notebook.md")
    let outcome = place.replay {
      $0.data = data
      $0.screenLines = nil
    }
    #expect(outcome.exitCode == 1)
    #expect(outcome.diagnostics.isEmpty)
    Golden.expect(outcome.summary, "rehearsal.txt")
    #expect(try place.read("notebook.md") == before)
  }

  /// The flip, the vanished row, the new name, the withheld figure and the revised one, a word of each.
  static let told = [
    "loneliness · lukio: better ≈ → worse",
    "latest · Mahdollisuus keskustella koulussa aikuisen kanssa mieltä painavista asioista, "
      + "4.–5. lk, 2023: not in the data of 2025",
    "latest · indicator Tyytyväinen elämäänsä, 4 rows: probably renamed to "
      + "Tyytyväinen omaan elämäänsä",
    "loneliness · ammattikoulu, last: 16 (2023) → (suppressed) (2025)",
    "loneliness · 8.–9. lk, 2023: 15 → 14",
  ]

  @Test(arguments: told) func isTold(line: String) throws {
    let (place, data) = try Self.place()
    let summary = place.replay {
      $0.data = data
      $0.screenLines = nil
    }.summary
    #expect(summary.contains(line), "\(summary)")
  }

  @Test func theSummaryOfAllFitsAScreen() throws {
    let (place, data) = try Self.place()
    let summary = place.replay {
      $0.data = data
      $0.style = TerminalStyle(width: 80)
    }.summary
    #expect(summary.split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= 24)
    for part in [
      "better ≈ → worse", "loneliness · 8.–9. lk, 2023: 15 → 14", "says laski", "(suppressed)",
      "4 rows: probably renamed to", "4.–5. lk, 2023: not in the data of 2025",
    ] {
      #expect(summary.contains(part), "\(part): \(summary)")
    }
  }

  @Test func theSummaryIsSaidInFinnish() throws {
    let (place, data) = try Self.place()
    let summary = place.replay {
      $0.data = data
      $0.screenLines = nil
      $0.style = TerminalStyle(width: 200, language: .fi)
    }.summary
    Golden.expect(summary, "rehearsal-fi.txt")
  }

  @Test func acceptingTouchesOnlyWhatChanged() throws {
    let (place, data) = try Self.place()
    let before = try place.read("notebook.md")
    let outcome = place.replay {
      $0.data = data
      $0.acceptance = .all
      $0.day = "2027-02-03"
      $0.signature = Replay.Signature(name: "Maija", reason: "Uusi aalto -- keksitty")
    }
    #expect(outcome.exitCode == 0)
    let after = try place.read("notebook.md")
    let old = before.split(separator: "\n", omittingEmptySubsequences: false)
    let new = after.split(separator: "\n", omittingEmptySubsequences: false)
    for change in new.difference(from: old) {
      let line =
        switch change {
        case .insert(_, let line, _), .remove(_, let line, _): line
        }
      let isWritten = [
        "| ", "<!-- result ", "dataset ", "mittari ", "<!-- accepted", "2027", "-->",
      ]
      .contains { line.hasPrefix($0) }
      #expect(isWritten || line.isEmpty, "\(change)")
    }
    #expect(
      after.contains(
        "2027-02-03 loneliness latest by=\"Maija\" reason=\"Uusi aalto -\\U0000002D keksitty\""))
    #expect(place.replay { $0.data = data }.exitCode == 0)
    #expect(
      try Notebook(path: place.path("notebook.md")).acceptances?.entries.first
        == AcceptanceLog.Entry(
          day: "2027-02-03", cells: ["loneliness", "latest"], name: "Maija",
          reason: "Uusi aalto -- keksitty"))
  }
}
