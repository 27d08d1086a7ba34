import Engine
import Tables
import Testing

/// A table without rows goes through every stage: never a trap, and the columns stay.
struct EmptyTableTests {
  @Test(arguments: [
    ("where year = 2019", "no|group|area|year|value"),
    ("sort value desc, area", "no|group|area|year|value"),
    ("add x = value / 2, y = text(value)", "no|group|area|year|value|x|y"),
    ("select no, half = value / 2", "no|half"), ("take 3", "no|group|area|year|value"),
    ("take last 3", "no|group|area|year|value"), ("distinct area", "area"),
    ("count by area", "area|count"),
    ("summarize sum(value), n = count() by area", "area|sum(value)|n"),
    (
      "summarize m = median(value), q = quantile(value, 0.5), s = stdev(value), d = distinct(area) by no",
      "no|m|q|s|d"
    ),
    ("pivot year of value", "no|group|area"), ("pivot year of value | unpivot value as x of y", ""),
    (
      "trend over year",
      "no|group|area|from|to|points|first|last|difference|direction|course|verdict|within_rounding"
    ),
    ("unpivot value as a of b", "no|group|area|year|a|b"),
    ("join goals on no many", "no|group|area|year|value|goal|subgoal|ease|impact|note"),
    ("join goals on no keep matched", "no|group|area|year|value|goal|subgoal|ease|impact|note"),
    ("as x", "no|group|area|year|value"), ("export \"x.csv\"", "no|group|area|year|value"),
  ])
  func columnsStay(_ stage: String, _ header: String) throws {
    let question = "school | where value > 1000 | select no, group, area, year, value | \(stage)"
    guard !header.isEmpty else {
      #expect(Query.fault(question).hasPrefix("unknown-column"))
      return
    }
    #expect(try Query.lines(question) == [header])
  }

  @Test(arguments: [
    ("count", ["count", "0"]),
    ("summarize n = count(), c = count(value), d = distinct(value)", ["n|c|d", "0|0|0"]),
    (
      "summarize sum(value), mean(value), min(area), stdev(value), quantile(value, 0.5)",
      ["sum(value)|mean(value)|min(area)|stdev(value)|quantile(value, 0.5)", "||||"]
    ),
    ("append goals | count", ["count", "63"]),
    ("describe | select column, distinct, least", ["column|distinct|least", "value|0|"]),
  ])
  func whatSumsUpNothingStillAnswers(_ stages: String, _ wanted: [String]) throws {
    #expect(
      try Query.lines("school | where value > 1000 | select value, area | \(stages)").prefix(2)
        == wanted[...])
  }

  @Test func aSummaryOfNothingKeepsItsFiguresBesideAttributes() throws {
    #expect(
      try Query.lines("school | where value > 1000 | summarize n = count()", columns: ["n"]) == [
        "n", "0",
      ])
  }

  @Test(arguments: [
    "compare area \"Koko maa\" over year first to last",
    "compare year 2019 to 2023", "compare year first to last", "compare year",
    "compare area \"Koko maa\"",
    "where year = previous",
  ])
  func whatNeedsAMemberSaysThatNoRowIsLeft(_ stage: String) {
    let fault = Query.fault("school | where value > 1000 | \(stage)")
    #expect(fault.hasPrefix("no-member") && fault.hasSuffix("no row reaches this stage"))
  }

  @Test(arguments: [
    "count", "distinct", "describe", "take 1", "select x = 1", "summarize n = count()",
    "append school", "sort 1", "where 1 = 2",
  ])
  func aTableWithoutColumnsIsNoTrap(_ stage: String) throws {
    _ = try Query.run("nothing | \(stage)", tables: ["nothing": Table(name: "nothing")])
  }

  @Test(arguments: [
    "add x = value / n", "sort value", "summarize mean(value), median(n)", "pivot value of n",
    "describe", "compare t \"a\" to \"b\" of value", "distinct", "count by value",
  ])
  func columnsWithoutValuesAreNoTrap(_ stage: String) throws {
    let table = Table("t", "t: dimension | value: measure | n: measure\na | |\nb | |")
    _ = try Query.run("t | \(stage)", tables: ["t": table])
  }
}
