import Diagnostics
import Engine
import Tables
import TestSupport
import Testing

/// Pipelines drawn by a fixed seed: equal to a naive evaluator, and never a trap whatever is asked.
struct RandomPipelineTests {
  private static let roles: [String: Role] = [
    "group": .dimension, "area": .dimension, "year": .time, "value": .measure,
  ]

  /// A table of up to 40 rows; where `unique`, no two rows have the same keys.
  private func table(_ dice: inout SeededNumbers, unique: Bool) -> NaiveTable {
    var rows: [[NaiveTable.Value]] = []
    var seen = Set<[NaiveTable.Value]>()
    for _ in 0..<Int.random(in: 0...40, using: &dice) {
      let key: [NaiveTable.Value] = [
        dice.pick([.text("a"), .text("b"), .text("c"), .missing]),
        dice.pick([.text("x"), .text("y")]),
        .hundredths(dice.pick([201900, 202100, 202300])),
      ]
      if unique, !seen.insert(key).inserted { continue }
      let figure = dice.pick([-150, 0, 50, 149, 150, 151, 1000, 1250, 1273, 9990, 10000])
      rows.append(key + [dice.pick([.hundredths(figure), .hundredths(figure), .missing])])
    }
    return NaiveTable(names: ["group", "area", "year", "value"], rows: rows)
  }

  private func run(_ stages: String, on naive: NaiveTable) throws -> Table {
    try Query.run(
      "t | \(stages)", tables: ["t": naive.table("t", roles: Self.roles)]
    ).table
  }

  @Test(arguments: 0..<80)
  func filtersAndOrdersAreThoseOfANaiveEvaluator(_ seed: UInt64) throws {
    var dice = SeededNumbers(state: seed)
    let naive = table(&dice, unique: false)
    let (text, condition) = self.condition(&dice, naive, depth: 2)
    let key = dice.pick(naive.names)
    let descending = Bool.random(using: &dice)
    let found = try run("where \(text) | sort \(key)\(descending ? " desc" : "")", on: naive)
    let wanted = naive.filtered(condition).sorted(by: key, descending: descending)
    #expect(NaiveTable(found, columns: naive.names).rows == wanted.rows, "where \(text)")
  }

  /// A condition as text and as a function; nil stands for unknown.
  private func condition(
    _ dice: inout SeededNumbers, _ naive: NaiveTable, depth: Int
  ) -> (String, ([NaiveTable.Value]) -> Bool?) {
    let kind = depth == 0 ? 0 : Int.random(in: 0...3, using: &dice)
    if kind == 1 {
      let (text, inner) = condition(&dice, naive, depth: depth - 1)
      return ("not (\(text))", { row in inner(row).map { !$0 } })
    }
    if kind > 1 {
      let (left, a) = condition(&dice, naive, depth: depth - 1)
      let (right, b) = condition(&dice, naive, depth: depth - 1)
      let isAnd = kind == 2
      return (
        "(\(left)) \(isAnd ? "and" : "or") (\(right))",
        { row in ThreeValued.joined(a(row), b(row), isAnd: isAnd) }
      )
    }
    return comparison(&dice, naive)
  }

  private func comparison(
    _ dice: inout SeededNumbers, _ naive: NaiveTable
  ) -> (String, ([NaiveTable.Value]) -> Bool?) {
    let limit = dice.pick([-150, 0, 150, 1250, 9990])
    let printed =
      "\(limit < 0 ? "-" : "")\(abs(limit) / 100).\(abs(limit) % 100 / 10)\(abs(limit) % 10)"
    let sign = dice.pick(["<", "<=", ">", ">=", "=", "!="])
    let index = naive.column("value")
    if Int.random(in: 0...4, using: &dice) == 0 {
      return ("value is missing", { row in row[index] == .missing })
    }
    return (
      "value \(sign) \(printed)",
      { row in
        guard case .hundredths(let figure) = row[index] else { return nil }
        switch sign {
        case "<": return figure < limit
        case "<=": return figure <= limit
        case ">": return figure > limit
        case ">=": return figure >= limit
        case "=": return figure == limit
        default: return figure != limit
        }
      }
    )
  }

  @Test(arguments: 0..<60)
  func sumsAreThoseOfANaiveEvaluator(_ seed: UInt64) throws {
    var dice = SeededNumbers(state: seed &+ 1000)
    let naive = table(&dice, unique: false)
    let keys = dice.pick([["group"], ["area", "year"], ["year", "group", "area"], ["value"]])
    let found = try run(
      """
      summarize sum(value), count(value), min(value), max(value), n = count() \
      by \(keys.joined(separator: ", "))
      """, on: naive)
    let names = keys + ["sum(value)", "count(value)", "min(value)", "max(value)", "n"]
    #expect(NaiveTable(found, columns: names).rows == naive.summarized(by: keys, of: "value"))
  }

  @Test(arguments: 0..<80)
  func comparisonsAreThoseOfANaiveEvaluator(_ seed: UInt64) throws {
    var dice = SeededNumbers(state: seed &+ 2000)
    let naive = table(&dice, unique: Int.random(in: 0...3, using: &dice) > 0)
    let (column, first, last): (String, NaiveTable.Value, NaiveTable.Value) = dice.pick([
      ("year", .hundredths(201900), .hundredths(202300)),
      ("year", .hundredths(202300), .hundredths(202100)), ("area", .text("x"), .text("y")),
    ])
    let index = naive.column(column)
    // A member that no row has is an error, and tested elsewhere.
    guard [first, last].allSatisfy({ member in naive.rows.contains { $0[index] == member } }) else {
      return
    }
    let keys = ["group", "area", "year"].filter { $0 != column }
    let stage = "compare \(column) \(typed(first)) to \(typed(last))"
    let wanted = naive.compared(column, first, last, keys: keys, of: "value")
    var table = naive.table("t", roles: Self.roles)
    table.append(Field("p", role: .polarity(of: nil)), .texts(naive.rows.map { _ in "higher" }))
    table.append(
      Field("l", role: .threshold(of: nil)),
      .decimals(naive.rows.map { _ in ExactDecimal(mantissa: 15, scale: 1) }))
    guard let wanted else {
      #expect(Query.fault("t | \(stage)", tables: ["t": table]).hasPrefix("repeated-rows"))
      return
    }
    let found = try Query.run("t | \(stage)", tables: ["t": table]).table
    let names = keys + [shown(first), shown(last), "difference", "verdict"]
    #expect(NaiveTable(found, columns: names).rows == wanted)
  }

  private func shown(_ value: NaiveTable.Value) -> String {
    switch value {
    case .missing: ""
    case .text(let text): text
    case .hundredths(let figure): "\(figure / 100)"
    }
  }

  private func typed(_ value: NaiveTable.Value) -> String {
    if case .text(let text) = value { "\"\(text)\"" } else { shown(value) }
  }

  private static let stages = [
    "where value > 10", "where year = last", "where group = \"a\"", "where value is missing",
    "where area != \"x\" or year < previous", "add v = value * 2", "add w = value / (year - 2021)",
    "add z = 9223372036854775807 * value", "add t = text(value)", "select group, area, year, value",
    "select area, year, value as v", "select value", "select year as y, value as v, n = 1",
    "sort value desc",
    "sort group, year", "take 3", "take last 2", "take 0", "distinct", "distinct area", "count",
    "count by group, year", "summarize sum(value) by year",
    "summarize mean(value), n = count() by area",
    "summarize median(value), stdev(value), quantile(value, 0.3)",
    "summarize first(group), last(value) by area",
    "trend", "trend over year of value", "compare area \"x\" over year first to last with test",
    "score", "score by area",
    "compare year", "compare year 2019 to 2023",
    "compare year 2019, 2021, 2023 relative",
    "compare area \"x\" to \"y\"", "compare area \"x\"", "compare year previous to last of value",
    "where verdict = \"worse\"", "sort difference desc", "pivot year of value",
    "pivot area of value",
    "pivot group of value", "unpivot", "unpivot value as a of b", "join t on group",
    "join t on group, area, year",
    "join t on year many", "join other on area keep matched", "append t", "append other",
    "describe",
    "as x", "export \"x.csv\"", "add `2019` = 1", "where x > 1", "select nothing",
  ]

  /// Answers or says what is wrong: whatever the order of stages, names are there once and columns are full.
  @Test(arguments: 0..<250)
  func noOrderOfStagesIsATrap(_ seed: UInt64) throws {
    var dice = SeededNumbers(state: seed &+ 3000)
    let naive = table(&dice, unique: Bool.random(using: &dice))
    var table = naive.table("t", roles: Self.roles)
    table.append(Field("p", role: .polarity(of: "group")), .texts(naive.rows.map { _ in "lower" }))
    table.append(
      Field("l", role: .threshold(of: "group")), .decimals(naive.rows.map { _ in ExactDecimal(1) }))
    let other = Table(
      "other",
      "area: dimension, total y | value: plain | note: attribute of area\nx | 5 | n\ny | | m")
    let count = Int.random(in: 1...5, using: &dice)
    let text = "t | " + (0..<count).map { _ in dice.pick(Self.stages) }.joined(separator: " | ")
    do {
      let result = try Query.run(text, tables: ["t": table, "other": other]).table
      #expect(Set(result.fields.map(\.name)).count == result.fields.count, "\(text)")
      #expect(result.columns.allSatisfy { $0.count == result.rowCount }, "\(text)")
      #expect(result.lines().count == result.rowCount + 1)
    } catch let list as DiagnosticList {
      #expect(!list.diagnostics.isEmpty, "\(text)")
      for diagnostic in list.diagnostics { #expect(diagnostic.range != nil, "\(text)") }
    }
  }
}

extension SeededNumbers {
  /// One of the elements, all equally likely.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}
