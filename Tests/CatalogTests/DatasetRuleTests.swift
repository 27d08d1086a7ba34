import Catalog
import Tables
import Testing

/// What must hold between the rows of the committed datasets.
struct DatasetRuleTests {
  private let catalog = Catalog(folders: [Repository.datasets])

  @Test(arguments: [
    ("population", "municipality", ["age_group", "year"], "count"),
    ("housing", "class", ["measure", "group"], "value"),
    ("housing", "group", ["measure", "class"], "value"),
    ("swimming-cards", "class", ["measure", "period"], "value"),
  ])
  func declaredTotalsAreTheSums(
    _ name: String, _ column: String, _ keys: [String], _ measure: String
  ) throws {
    let table = try catalog.load(name).table
    let index = try #require(table.index(of: column))
    let total = try #require(table.fields[index].total)
    let rows = zip(table.rows(keys), table.rows([column, measure])).filter { key, _ in
      Self.isSum(name, key)
    }
    for (key, group) in Dictionary(grouping: rows, by: { $0.0 }) {
      let figures = try group.map { (member: $0.1[0], value: try #require(Int($0.1[1]))) }
      let parts = figures.filter { $0.member != total }.map(\.value)
      let wholes = figures.filter { $0.member == total }.map(\.value)
      #expect(wholes == [parts.reduce(0, +)], "\(name) \(key)")
    }
  }

  /// Other totals are wholes that contain more than the parts printed, or stand alone.
  private static func isSum(_ name: String, _ key: [String]) -> Bool {
    switch name {
    case "housing": key[0] == "Rikosseuraamusasiakkaiden asuminen"
    case "swimming-cards": key[0] == "VIP-korttien käyttökerrat"
    default: true
    }
  }

  /// The register's forecasts 1a and 1b, −26 and −29 %, were computed from the same table.
  @Test(arguments: [("0–6 v.", 26), ("7–14 v.", 29)])
  func populationAgreesWithTheRegisters(_ age: String, _ fall: Int) throws {
    let rows = try catalog.load("population").table
      .rows(["municipality", "age_group", "year", "count"])
      .filter { $0[0] == "Kymenlaakso" && $0[1] == age }
    let counts = Dictionary(rows.map { ($0[2], Double($0[3]) ?? .nan) }) { first, _ in first }
    let change = try 1 - #require(counts["2035"]) / #require(counts["2019"])
    #expect((change * 100).rounded() == Double(fall))
  }

  @Test func noResultIsNotZero() throws {
    let table = try catalog.load("scorecard").table
    let column = try #require(table.column("actual"))
    for row in 0..<column.count { #expect(column[row] == .missing(.notAvailable)) }
  }

  @Test func scorecardDeclaresItsTargets() throws {
    let fields = try catalog.load("scorecard").table.fields
    #expect(fields.filter { $0.role == .target }.map(\.name) == ["target"])
    #expect(fields.filter { $0.role == .baseline }.map(\.name) == ["baseline"])
    #expect(fields.filter { $0.role == .measure }.map(\.name) == ["actual"])
  }

  /// Labels join, so they are those of `goals` to the letter; only the safe surroundings have no indicators.
  @Test func measuresNamesTheSubgoalsOfGoals() throws {
    let goals = Set(try catalog.load("goals").table.lines(["goal", "subgoal"]))
    let measures = try catalog.load("measures").table
    let named = Set(measures.lines(["goal", "subgoal"]))
    #expect(named.subtracting(goals) == ["I Arjen hyvinvointi | 7 Turvallinen elinympäristö"])
    #expect(goals.subtracting(named) == [])
    let referred = Set(measures.lines(["refers_to"])).subtracting(["—"])
    #expect(referred.subtracting(measures.lines(["subgoal"])) == [])
  }

  @Test func twoAreasOfTheRoadmapAreNotAssessed() throws {
    let rows = try catalog.load("roadmap").table.rows(["area", "assessment_2025"])
    let areas = Set(rows.filter { $0[1] == "—" }.map { $0[0] })
    #expect(areas == ["Yhteiset työkalut", "Rahoitus ja resurssit"])
    #expect(Set(rows.map { $0[0] }).count == 11)
  }

  @Test(arguments: [
    ("housing", ["measure", "period"], "Häädöt | 2023-01–2023-10", "ten months"),
    (
      "swimming-cards", ["measure", "class"], "VIP-kortit käyttötiheyden mukaan | Yli 30 kertaa",
      "overlaps"
    ),
  ])
  func figuresThatMisleadHaveANote(
    _ name: String, _ columns: [String], _ line: String, _ note: String
  ) throws {
    let table = try catalog.load(name).table
    let notes = zip(table.lines(columns), table.lines(["note"])).filter { $0.0 == line }.map(\.1)
    #expect(!notes.isEmpty)
    for found in notes { #expect(found.hasPrefix(note)) }
  }
}
