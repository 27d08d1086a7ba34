import Diagnostics
import Indicators
import Tables
import Testing

@testable import Replay

/// How recorded and new results are compared: by key, by role, and what is said of it.
@Suite struct ResultDifferenceTests {
  static func table(
    _ rows: [(String, String?, String?, String)], years: (String, String) = ("2021", "2023")
  ) -> Table {
    Table([
      (Field("area", role: .dimension), .texts(rows.map { $0.0 })),
      (
        Field(years.0, role: .member(years.0, alias: "previous")),
        .decimals(rows.map { $0.1.flatMap { ExactDecimal($0) } })
      ),
      (
        Field(years.1, role: .member(years.1, alias: "last")),
        .decimals(rows.map { $0.2.flatMap { ExactDecimal($0) } })
      ),
      (Field("verdict", role: .verdict), .texts(rows.map { $0.3 })),
    ])
  }

  static func difference(_ old: Table, _ new: Table) throws -> ResultDifference {
    let recording = Recording(old, cell: "a", query: "00")
    let text = NotebookReadingTests.front + "```mittari a\n```\n\n" + recording.text
    let recorded = try #require(try Notebook(text: text, path: nil).cells.first?.result)
    let result = ResultTable(new)
    return ResultDifference(from: ResultTable(recorded, like: result), to: result)
  }

  static let before = table([("Kotka", "4", "5", "level"), ("Kouvola", "10", "15", "worse")])

  @Test func theSameIsTheSame() throws {
    #expect(try Self.difference(Self.before, Self.before).isEmpty)
  }

  @Test func columnsAlignByTheWordThatChoseThem() throws {
    let new = Self.table(
      [("Kotka", "4", "5", "level"), ("Kouvola", "10", "15", "worse")], years: ("2023", "2025"))
    let difference = try Self.difference(Self.before, new)
    #expect(difference.changes.isEmpty)
    #expect(difference.moved.map(\.new) == ["2023", "2025"])
    #expect(difference.addedColumns.isEmpty && difference.removedColumns.isEmpty)
  }

  /// The earlier figures of `compare … over year previous to last` are the same column a year later.
  @Test func earlierFiguresAlignByTheirWordToo() throws {
    let table = { (name: String, figure: String) in
      Table([
        (Field("area", role: .dimension), .texts(["Kotka"])),
        (Field(name, role: .earlier(alias: "previous")), .decimals([ExactDecimal(figure)])),
        (Field("verdict_over_time", role: .verdict), .texts(["worse"])),
      ])
    }
    let difference = try Self.difference(table("Kotka 2021", "4"), table("Kotka 2023", "5"))
    #expect(difference.moved.map(\.new) == ["Kotka 2023"])
    #expect(difference.addedColumns.isEmpty && difference.removedColumns.isEmpty)
    #expect(difference.movements.map(\.by) == [ExactDecimal(1)])
  }

  @Test func rowsMatchByKeyAndFlipsAreTold() throws {
    let new = Self.table([("Kotka", "4", "6", "worse"), ("Kouvola", "10", "15", "worse")])
    let difference = try Self.difference(Self.before, new)
    #expect(difference.flips.map(\.row) == ["Kotka"])
    #expect(difference.movements.map(\.by) == [ExactDecimal(1)])
    #expect(!difference.isReordered)
  }

  @Test func anotherOrderIsADifferenceOfItsOwn() throws {
    let new = Self.table([("Kouvola", "10", "15", "worse"), ("Kotka", "4", "5", "level")])
    let difference = try Self.difference(Self.before, new)
    #expect(difference.isReordered)
    #expect(difference.changes.isEmpty)
  }

  @Test func vanishedRowsSayWhatTheyBecame() throws {
    let new = Self.table([("Kotka", "4", "5", "level"), ("Kouvolaa", "10", "15", "worse")])
    let difference = try Self.difference(Self.before, new)
    #expect(difference.vanished.map(\.row) == ["Kouvola"])
    #expect(difference.vanished.map(\.renamedTo) == ["Kouvolaa"])
    #expect(difference.appeared.map(\.row) == ["Kouvolaa"])
  }

  @Test func aFigureThatIsGoneIsNoMovement() throws {
    let new = Self.table([("Kotka", "4", nil, "no data"), ("Kouvola", "10", "15", "worse")])
    let difference = try Self.difference(Self.before, new)
    #expect(difference.lostAndFound.map(\.row) == ["Kotka"])
    #expect(difference.movements.isEmpty)
    #expect(difference.flips.count == 1)
  }

  @Test func repeatedKeysAreComparedInOrder() throws {
    let old = Self.table([("Kotka", "4", "5", "worse"), ("Kotka", "10", "15", "worse")])
    let new = Self.table([("Kotka", "4", "5", "worse"), ("Kotka", "10", "16", "worse")])
    let difference = try Self.difference(old, new)
    #expect(difference.changes.map(\.row) == ["row 2"])
  }

  @Test func textsTellRowsApartWhereDimensionsDoNot() {
    let rows = [("Kotka", "4", "5", "level"), ("Kotka", "10", "15", "worse")]
    #expect(Self.table(rows.map { ($0.0, $0.1, $0.2, $0.3) }).recordedKey == ["area", "verdict"])
  }

  @Test func printedDecimalsAreADifferenceButNoMovement() throws {
    let new = Self.table([("Kotka", "4", "5.0", "level"), ("Kouvola", "10", "15", "worse")])
    let difference = try Self.difference(Self.before, new)
    #expect(difference.changes.map(\.new) == [.text("5.0")])
    #expect(difference.flips.isEmpty)
  }
}
