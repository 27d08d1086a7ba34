import Foundation
import Rendering
import TestSupport
import Testing

@testable import Replay

/// What a replay tells: nothing grave is hidden, and what is to be copied can be.
@Suite struct ReplaySummaryTests {
  static let words: [(String, String)] = [
    ("notebook.md", "notebook.md"), ("area=Koko maa", "'area=Koko maa'"),
    ("school=new.csv", "school=new.csv"), ("it's", "'it'\\''s'"), ("", "''"), ("$HOME", "'$HOME'"),
    ("Ämmälä.md", "Ämmälä.md"), ("~/x", "'~/x'"), ("a;b", "'a;b'"),
  ]

  @Test(arguments: words) func wordsAreQuotedForTheShell(word: String, quoted: String) {
    #expect(ReplayCommand.quoted(word) == quoted)
  }

  @Test func theCommandThatAcceptsRepeatsWhatWasGiven() throws {
    let place = try ReplayTests.recorded()
    try place.write(try Workplace.schoolWith2025(by: 4), to: "new data/school.csv")
    let outcome = place.replay {
      $0.data = ["school": place.path("new data/school.csv")]
      $0.given = [
        .init(name: "--data", value: "school=new data/school.csv"),
        .init(name: "--datasets", value: "Datasets"), .init(name: "--exports", value: "out"),
      ]
      // However narrow the screen, a command is not broken.
      $0.style = TerminalStyle(width: 40)
      $0.screenLines = nil
    }
    let command =
      "to accept: mittari replay \(place.path("notebook.md").replacing(place.folder + "/", with: "")) "
      + "--data 'school=new data/school.csv' --datasets Datasets --exports out --accept\n"
    #expect(outcome.summary.hasSuffix(command), "\(outcome.summary)")
  }

  /// A notebook whose first cell has as many verdicts as there are indicators.
  static let trends = ReplayTests.notebook.replacingOccurrences(
    of: "where no = \"11\" and area = $area", with: "where area = $area")

  static func onNewFigures(_ change: (inout Replay.Options) -> Void) throws -> String {
    let place = try ReplayTests.recorded(trends)
    try place.write(try Workplace.schoolWith2025(by: 40), to: "school.csv")
    let outcome = place.replay {
      $0.data = ["school": place.path("school.csv")]
      change(&$0)
    }
    #expect(outcome.exitCode == 1)
    return outcome.summary
  }

  /// The lines of the section of flipped verdicts.
  static func flips(_ summary: String) -> [Substring] {
    summary.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != "Verdicts that flipped" }.dropFirst().prefix { !$0.isEmpty }
  }

  @Test func theSummaryFitsAScreen() throws {
    let summary = try Self.onNewFigures { $0.style = TerminalStyle(width: 80) }
    let lines = summary.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { $0.count <= 80 })
    // What is gravest has the most room, and nothing is left out untold.
    let flips = Self.flips(summary)
    #expect(flips.count { $0.contains(" → ") } >= 3, "\(summary)")
    #expect(summary.contains("\n  and "))
    #expect(summary.contains("\nnot shown: "))
    #expect(summary.hasSuffix("\nto see everything: mittari replay notebook.md --all\n"))
  }

  @Test func everythingIsListedWhereItIsAskedFor() throws {
    let summary = try Self.onNewFigures { $0.screenLines = nil }
    #expect(!summary.contains("\n  and "))
    #expect(!summary.contains("--all"))
    #expect(Self.flips(summary).count == 30)
  }
}
