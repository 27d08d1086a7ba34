import Catalog
import Foundation
import TestSupport
import Testing

@testable import Replay

/// What made the results differ: told apart by putting one thing back at a time, or said to be untold.
@Suite struct CauseTests {
  static let rule = "11,Tuntee itsensä yksinäiseksi,Feels lonely"

  /// A notebook beside datasets of its own, recorded on the shipped ones.
  static func place() throws -> Workplace {
    let place = try ReplayTests.recorded()
    for name in ["school", "indicators"] {
      for file in ["datapackage.json", "\(name).csv"] {
        let path = Repository.path("Datasets/\(name)/\(file)")
        try place.write(
          try String(contentsOfFile: path, encoding: .utf8), to: "data/\(name)/\(file)")
      }
    }
    return place
  }

  /// Gives indicator 11 another threshold.
  static func changeRule(_ place: Workplace) throws {
    let path = "data/indicators/indicators.csv"
    let lines = try place.read(path).components(separatedBy: "\n").map { line in
      line.hasPrefix(rule) ? line.replacing(",lower,1.5,", with: ",lower,0.5,") : line
    }
    try place.write(lines.joined(separator: "\n"), to: path)
  }

  static func replay(
    _ place: Workplace, _ change: (inout Replay.Options) -> Void = { _ in }
  ) -> Workplace.Outcome {
    place.replay {
      $0.catalog = .init(folders: [place.path("data")])
      $0.screenLines = nil
      change(&$0)
    }
  }

  @Test func aRuleIsNamedWithItsThreshold() throws {
    let place = try Self.place()
    #expect(Self.replay(place).exitCode == 0)
    try Self.changeRule(place)
    let outcome = Self.replay(place)
    #expect(outcome.exitCode == 1)
    // The rows are the same, so this is an alarm.
    #expect(
      outcome.summary.contains(
        "loneliness (line 11): the rule of 11 changed (threshold 0.5, was 1.5)"),
      "\(outcome.summary)")
  }

  @Test func dataAndRuleAreToldApart() throws {
    let place = try Self.place()
    try Self.changeRule(place)
    // 8.–9. lk of 2023: 15 becomes 20, worse by either threshold; the others differ by the rule alone.
    let old = "8.–9. lk,Kymenlaakso,2023,15,%"
    let text = try place.read("data/school/school.csv")
    let lines = text.components(separatedBy: "\n").map { line in
      line.hasPrefix("11,") ? line.replacing(old, with: old.replacing(",15,", with: ",20,")) : line
    }
    try place.write(lines.joined(separator: "\n"), to: "new.csv")
    let summary = Self.replay(place) { $0.data = ["school": place.path("new.csv")] }.summary
    #expect(
      summary.contains(
        "cause: the data of school are new; the rule of 11 changed (threshold 0.5, was 1.5) (loneliness)"
      ), "\(summary)")
    #expect(summary.contains("loneliness · 4.–5. lk: level ≈ → worse ≈ (the rule)"), "\(summary)")
    // Either alone would have made this one.
    #expect(summary.contains("loneliness · 8.–9. lk: level ≈ → worse\n"), "\(summary)")
  }

  @Test func whatCannotBeToldApartIsSaidToBe() throws {
    let place = try Self.place()
    let school = try place.read("data/school/school.csv")
    try place.write(
      school.replacing("8.–9. lk,Kymenlaakso,2023,15,%", with: "8.–9. lk,Kymenlaakso,2023,20,%"),
      to: "data/school/school.csv")
    let text = try place.read("notebook.md")
    try place.write(text.replacing("previous to last", with: "first to last"), to: "notebook.md")
    let summary = Self.replay(place).summary
    #expect(
      summary.contains(
        "cause: one of these, which cannot be told apart: the data of school are new; "
          + "the query was changed after its result was recorded (loneliness)"), "\(summary)")
  }

  @Test func aParameterIsNamed() throws {
    let place = try Self.place()
    let summary = Self.replay(place) { $0.parameters = ["area": "Koko maa"] }.summary
    #expect(summary.contains("cause: the parameter area has another value (loneliness)"))
  }

  @Test func rulesReadBackAsWritten() throws {
    let place = try ReplayTests.recorded()
    let notebook = try Notebook(path: place.path("notebook.md"))
    let provenance = try #require(notebook.provenance)
    #expect(provenance.rules.contains { $0.members.contains("11") && $0.polarity == "lower" })
    let lines = provenance.text.split(separator: "\n").map(String.init)
    #expect(try Provenance(lines: lines) == provenance)
  }

  @Test func aRevisionOfAnEarlierYearIsListedApart() throws {
    let place = try Self.place()
    let text = try Workplace.schoolWith2025(by: 0).components(separatedBy: "\n").map { line in
      line.hasPrefix("11,")
        ? line.replacing("lukio,Kymenlaakso,2023,15,%", with: "lukio,Kymenlaakso,2023,16,%") : line
    }
    try place.write(text.joined(separator: "\n"), to: "new.csv")
    let summary = Self.replay(place) { $0.data = ["school": place.path("new.csv")] }.summary
    let section = summary.components(separatedBy: "Revised history: ").dropFirst().first ?? ""
    #expect(
      section.split(separator: "\n").dropFirst().prefix { $0.hasPrefix("  ") }
        == ["  loneliness · lukio, 2023: 15 → 16"], "\(summary)")
  }

  /// Cells whose figures are of another year than the recorded ones, and of the same where data were revised.
  @Test(arguments: [
    ("school | where no = \"11\" and year = last | select group, area, value", false),
    ("school | where no = \"11\" and year = previous | select group, area, value", false),
    ("school | where no = \"11\" | compare year previous to last", false),
    ("school | where no = \"11\" | summarize max(value) by group", false),
    ("school | where no = \"11\" and year <= 2021 | select group, area, year, value", true),
  ])
  func figuresOfAnotherYearAreNoRevision(_ query: String, _ isRevision: Bool) throws {
    let place = try Self.place()
    let school = "data/school/school.csv"
    let old = try place.read(school).components(separatedBy: "\n")
    try place.write("---\nmittari: 1\n---\n```mittari cell\n\(query)\n```\n", to: "notebook.md")
    #expect(Self.replay(place) { $0.acceptance = .all }.exitCode != 2)
    // The last year is gone, and another was revised.
    let new = old.filter { !$0.contains(",2023,") }.map { line in
      line.hasPrefix("11,")
        ? line.replacing("lukio,Kymenlaakso,2021,17,%", with: "lukio,Kymenlaakso,2021,18,%") : line
    }
    try place.write(new.joined(separator: "\n"), to: school)
    let summary = Self.replay(place).summary
    #expect(summary.contains("changed"), "\(summary)")
    #expect(summary.contains("Revised history") == isRevision, "\(summary)")
  }
}
