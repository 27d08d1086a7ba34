import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Replay

/// A notebook run for every member of one of its parameters.
@Suite struct EachTests {
  static func rows(_ rows: [String]) -> String {
    "area,year,value\n" + rows.joined(separator: "\n") + "\n"
  }

  static let before = rows([
    "Kotka,2021,4", "Kotka,2023,15", "Äänekoski,2021,4", "Äänekoski,2023,9", "Hamina,2023,9",
  ])

  static let notebook =
    NotebookReadingTests.front.replacing("1\n---", with: "1\nparams:\n  area: Kotka\n---")
    + "```mittari\nload \"mine.csv\" as mine\n```\n\n```mittari rows\n"
    + "mine | where area = $area\n     | select area, year, value, high = if(value > 5, \"yes\", \"no\")\n```\n\n"
    + "```mittari change\nmine | where area = $area | compare year 2021 to 2023\n```\n"

  static func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(before, to: "mine.csv")
    try place.write(notebook, to: "notebook.md")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    return place
  }

  static func run(
    _ place: Workplace, _ parameter: String = "area",
    _ change: (inout Replay.Options) -> Void = { _ in }
  ) -> (summary: String, codes: [String], exitCode: Int32) {
    var options = place.options
    change(&options)
    let outcome = Replay.run(place.path("notebook.md"), each: parameter, options: options)
    return (
      outcome.summary.replacing(place.folder + "/", with: ""),
      outcome.diagnostics.map(\.code.description), outcome.exitCode
    )
  }

  @Test func membersAreThoseOfTheDataInFinnishOrder() throws {
    let place = try Self.place()
    let each = try Replay.Each("area", path: place.path("notebook.md"), options: place.options)
    #expect(each.members == ["Hamina", "Kotka", "Äänekoski"])
    let own = each.options(place.options, for: "Hamina")
    #expect(own.parameters == ["area": "Hamina"])
    #expect(own.given.map(\.value) == ["area=Hamina"])
  }

  @Test func theShippedDataGiveTheirAreas() throws {
    let place = try ReplayTests.recorded()
    let each = try Replay.Each("area", path: place.path("notebook.md"), options: place.options)
    #expect(each.members == ["Koko maa", "Kymenlaakso"])
  }

  /// The whole country is no fault of a notebook that compares each area with it, and what follows from it is not told.
  @Test func theReferenceItselfIsNoFailure() throws {
    let place = try Workplace()
    try place.write(
      NotebookReadingTests.front.replacing("1\n---", with: "1\nparams:\n  area: Kymenlaakso\n---")
        + "```mittari\nlet latest = school | where year = last | compare area \"Koko maa\" to $area\n"
        + "```\n\n```mittari counts\nlatest | count by group\n```\n", to: "notebook.md")
    #expect(place.replay { $0.acceptance = .all }.exitCode == 0)
    let outcome = Self.run(place)
    #expect(outcome.exitCode == 1)
    #expect(outcome.summary.contains("area, 2 members: 1 missing data, 1 without exceptions"))
    #expect(outcome.summary.contains("Koko maa · cell-1: Koko maa would be compared with itself"))
    #expect(!outcome.summary.contains("was not made"))
  }

  @Test func exceptionsAreOneList() throws {
    let place = try Self.place()
    let before = try place.read("notebook.md")
    let outcome = Self.run(place)
    #expect(outcome.exitCode == 1)
    Golden.expect(outcome.summary, "each.txt")
    #expect(try place.read("notebook.md") == before)
  }

  @Test func onNewDataEveryMemberIsComparedWithItself() throws {
    let place = try ReplayTests.recorded()
    try place.write(try Workplace.schoolWith2025(by: 4), to: "new/school.csv")
    let outcome = Self.run(place) { $0.data = ["school": place.path("new/school.csv")] }
    #expect(outcome.exitCode == 1)
    Golden.expect(outcome.summary, "each-new-data.txt")
  }

  @Test func aRowThatItsVerdictLeftOutFlippedAndIsNotMissing() throws {
    let place = try ReplayTests.recorded(
      ReplayTests.notebook.replacing(
        "compare year previous to last",
        with: "compare year 2019 to last\n       | where verdict = \"worse\""))
    try place.write(try Workplace.schoolWith2025(by: -9), to: "new.csv")
    let outcome = Self.run(place) { $0.data = ["school": place.path("new.csv")] }
    #expect(outcome.summary.contains("area, 2 members: 2 flipped\n"), "\(outcome.summary)")
  }

  @Test func aCellThatFailsIsAnError() throws {
    let place = try Self.place()
    let text = try place.read("notebook.md")
    try place.write(
      text.replacing("year, value, high", with: "year, valeu, high"), to: "notebook.md")
    let outcome = Self.run(place)
    #expect(outcome.exitCode == 2)
    #expect(outcome.summary.contains("area, 3 members: 3 failed"))
    #expect(outcome.summary.contains("Kotka · rows: line "))
  }

  static let refused: [(String, @Sendable (inout Replay.Options) -> Void, String)] = [
    ("aera", { _ in }, "unknown-parameter"),
    ("area", { $0.parameters = ["area": "Kotka"] }, "each-and-set"),
    ("area", { $0.acceptance = .all }, "each-and-accept"),
  ]

  @Test(arguments: refused.indices) func whatCannotBe(index: Int) throws {
    let (parameter, change, code) = Self.refused[index]
    let outcome = Self.run(try Self.place(), parameter, change)
    #expect(outcome.codes == [code])
    #expect(outcome.exitCode == 2)
  }

  @Test func aParameterWithoutAColumnIsAnError() throws {
    let place = try Self.place()
    let text = try place.read("notebook.md")
    try place.write(
      text.replacing("  area: Kotka", with: "  area: Kotka\n  place: x"), to: "notebook.md")
    #expect(Self.run(place, "place").codes == ["no-members"])
  }
}
