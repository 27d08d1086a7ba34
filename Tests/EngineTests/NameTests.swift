import Engine
import Tables
import Testing

/// Names: keywords as columns, titles, case, backticks, and columns that stages made.
struct NameTests {
  private static let keywords = Table(
    "keywords",
    """
    count: measure | group: dimension | no: dimension | first: plain | last: time | is: plain
    1              | x                | 10            | 5            | 2019       | 1
    2              | y                | 11            | 6            | 2021       | 0
    """)

  @Test(arguments: [
    ("where count > 1 | select count", ["count", "2"]),
    ("where group = \"x\" | select no, group", ["no|group", "10|x"]),
    ("sort first desc | select first", ["first", "6", "5"]),
    ("where no = 11 | select `first`, `last`", ["first|last", "6|2021"]),
    // A column called `first` or `last` wins over the word of order.
    ("where first = 5 | select no", ["no", "10"]),
    ("where last = last | select no", ["no", "10", "11"]),
    ("summarize sum(count), n = count() by group", ["group|sum(count)|n", "x|1|1", "y|2|1"]),
    ("add d = count - `is` | select d", ["d", "0", "2"]),
    ("select `count` as `is`, no", ["is|no", "1|10", "2|11"]),
    ("pivot group of count", ["no|last|x|y", "10|2019|1|", "11|2021||2"]),
    ("count by `group`", ["group|count", "x|1", "y|1"]),
  ])
  func keywordsAreNamesOfColumnsToo(_ stages: String, _ lines: [String]) throws {
    #expect(
      try Query.lines("keywords | \(stages)", tables: ["keywords": Self.keywords]) == lines)
  }

  @Test(arguments: [
    "school | where AREA = \"Koko maa\" | count", "school | where alue = \"Koko maa\" | count",
    "school | where `Område` = \"Koko maa\" | count",
    "school | where Alue != \"Kymenlaakso\" and vuosi >= 2019 | count",
  ])
  func aColumnAnswersToItsNameAndTitlesInAnyCase(_ question: String) throws {
    #expect(try Query.lines(question) == ["count", "177"])
  }

  @Test func aRenamedColumnIsShownByItsNewName() throws {
    let table = try Query.run("school | select no, value as share | take 1").table
    #expect(table.fields[1].titles.isEmpty)
    #expect(table.fields[0].titles["fi"] == "numero")
    #expect(Query.fault("school | select value as share | sort arvo").hasPrefix("unknown-column"))
  }

  @Test func comparedFiguresAreNotTitledAsTheMeasure() throws {
    let table = try Query.run("school | compare year 2019 to 2023").table
    for name in ["2019", "2023"] {
      let index = try #require(table.index(of: name))
      #expect(table.fields[index].titles.isEmpty)
    }
  }

  @Test(arguments: [
    "school | summarize mean(value) by area | sort mean(value)",
    "school | summarize mean( value ) by area | where mean(value) > 0",
    "school | select value / 2 | where `value / 2` > 0",
    "school | where year = last | compare area \"Koko maa\" to \"Kymenlaakso\" | add x = `Koko maa` * 2 | sort x",
    "school | compare year first to last | select area, `2023` | sort `2023`",
    "school | pivot year of value | add gap = `2023` - `2019` | where gap > 1",
  ])
  func laterStagesReachWhatEarlierOnesMade(_ question: String) throws {
    #expect(try Query.run(question).table.rowCount > 0)
  }

  /// A stage is checked against columns that are known beforehand; they must be those that the run makes.
  @Test(arguments: [
    "where year = 2019", "add x = value / 2, y = x", "select year, value as v, w = value * 2",
    "distinct area, group", "count by area", "summarize n = count(), m = max(value) by area, year",
    "compare year 2019 to 2023", "compare year 2019, 2021, 2023 relative",
    "compare area \"Koko maa\"",
    "compare year 2019 relative", "pivot area of value", "pivot year of value | unpivot",
    "join goals on no many", "join indicators on no", "append guardians", "append goals",
    "describe",
    "select value, no, area | distinct", "compare no \"11\" to \"31\"",
    "select no as number, group, year, area, value as share, unit | compare year 2019 to 2023",
  ])
  func namesMeanTheSameColumnsBeforeAndAfterTheRun(_ stage: String) throws {
    let table = try Query.run("school | \(stage)").table
    for index in table.fields.indices {
      let name = table.fields[index].name
      let chosen = try Query.run("school | \(stage) | select `\(name)`").table
      let cells = { (column: Column) in (0..<column.count).map { column.shown($0) } }
      #expect(cells(chosen.columns[0]) == cells(table.columns[index]), "\(name)")
    }
    #expect(Set(table.fields.map(\.name)).count == table.fields.count, "a name is there twice")
  }

  @Test(arguments: ["year", "YEAR", "år"])
  func aWordForYearsLeadsToTheColumnOfYears(_ word: String) {
    let table = Table("a", "Alue: dimension | Vuosi: time\nKotka | 2021")
    #expect(
      Query.fault("a | where \(word) = 2021", tables: ["a": table])
        == "unknown-column «\(word)» the years are in `Vuosi`")
  }
}
