import Indicators
import Tables
import Testing

/// `where`: three-valued logic, equality as people read, words of order.
struct ConditionTests {
  private static let figures = Table(
    "figures",
    """
    id: dimension, text | n: measure | flag: plain
    a                   | 1          | true
    b                   | ..         | false
    c                   | 3          |
    d                   | ?          |
    """)

  @Test(arguments: [
    // A missing value satisfies no comparison, and its opposite neither.
    ("n = 1", "a"), ("n != 1", "c"), ("not (n = 1)", "c"), ("n > 0", "a c"), ("not (n > 5)", "a c"),
    ("n in (1, 3)", "a c"), ("n not in (1, 2)", "c"), ("n between 1 and 2", "a"),
    ("n not between 1 and 2", "c"),
    // Missing or true is true; missing and false is false; missing and true stays missing.
    ("n > 0 or id = \"b\"", "a b c"), ("not (n > 0 and id = \"a\")", "b c d"),
    ("not (n > 0 or id = \"a\")", ""), ("n > 0 and id != \"c\"", "a"),
    ("flag", "a"), ("not flag", "b"), ("flag = false", "b"), ("flag or n = 3", "a c"),
    ("flag != true", "b"),
    // What is missing, and why.
    ("n is missing", "b d"), ("n is not missing", "a c"), ("n is suppressed", "b"),
    ("n is not suppressed", "a c d"), ("not (n is missing)", "a c"), ("(n > 0) is missing", "b d"),
    ("coalesce(n, 9) = 9", "b d"), ("if(flag, n, 7) = 7", "b"), ("n + 1 is missing", "b d"),
    ("n / 0 is missing", "a b c d"), ("n / (n - 1) = 1.5", "c"), ("n % 2 = 1", "a c"),
    ("-n < -2", "c"), ("abs(n - 4) = 1", "c"), ("n = n", "a c"), ("1 = 1", "a b c d"),
  ])
  func rowsPassWhereTheConditionIsTrue(_ condition: String, _ ids: String) throws {
    let lines = try Query.lines(
      "figures | where \(condition)", columns: ["id"], tables: ["figures": Self.figures])
    #expect(lines.dropFirst().joined(separator: " ") == ids)
  }

  private static let texts = Table(
    "texts",
    """
    id: measure | t: dimension
    1           | 8.–9. lk
    2           | 8.-9. LK
    3           | å
    4           | a
    5           | Väli\u{A0}lyönti
    6           | A\u{308}
    7           | ä
    8           |
    """)

  @Test(arguments: [
    // Case, dashes, spaces and Unicode form make no difference; å ä ö are letters of their own.
    (#"t = "8.-9. lk""#, "1 2"), (#"t = "8.—9. Lk""#, "1 2"), (#"t == "8.-9. LK""#, "2"),
    (#"t != "8.–9. lk""#, "3 4 5 6 7"), (#"t = "a""#, "4"), (#"t = "Å""#, "3"),
    (#"t = "VÄLI lyönti""#, "5"), (#"t = "ä""#, "6 7"), (#"t == "ä""#, "7"),
    (#"t ~ "–9""#, "1 2"), (#"t !~ "l""#, "3 4 6 7"), (#"t ~ "ä""#, "5 6 7"),
    (#"t starts with "8.–""#, "1 2"), (#"lower(t) == "8.-9. lk""#, "2"), (#"upper(t) = "å""#, "3"),
    ("length(t) = 1", "3 4 6 7"),
    // In Finnish order, digits first.
    (#"t < "a""#, "1 2"), (#"t > "v""#, "3 5 6 7"), (#"t >= "å" and t <= "ä""#, "3 6 7"),
  ])
  func textsAreComparedAsPeopleRead(_ condition: String, _ ids: String) throws {
    let lines = try Query.lines(
      "texts | where \(condition)", columns: ["id"], tables: ["texts": Self.texts])
    #expect(lines.dropFirst().joined(separator: " ") == ids)
  }

  private static let years = Table(
    "years",
    """
    year: time | area: dimension | value: measure
    2019       | A               | 1
    2023       | A               | 2
    2021       | B               | 3
    2019       | B               | 4
               | B               | 5
    """)

  @Test(arguments: [
    // Over the whole table that reaches the stage, before it filters and not per group.
    ("where year = last", "2"), (#"where year = last and area = "B""#, ""),
    (#"where area = "B" | where year = last"#, "3"), ("where year = previous", "3"),
    ("where year = first", "1 4"), ("where first = year", "1 4"), ("where year != last", "1 3 4"),
    ("where year < last", "1 3 4"), ("where previous < year", "2"),
    ("where year between first and previous", "1 3 4"), ("where year in (first, last)", "1 2 4"),
    ("where year not in (first, last)", "3"), ("where not (year = last)", "1 3 4"),
    ("where if(year = last, value, 0) = 2", "2"), ("sort year | take 3 | where year = last", "3"),
  ])
  func wordsOfOrderStandForMembers(_ stages: String, _ values: String) throws {
    let lines = try Query.lines(
      "years | \(stages)", columns: ["value"], tables: ["years": Self.years])
    #expect(lines.dropFirst().joined(separator: " ") == values)
  }

  @Test func whatAWordOfOrderStoodForIsSaidOnce() throws {
    let remarks = try Query.remarks(
      #"years | where year = last | where year in (first, last) | where area = "A""#,
      tables: ["years": Self.years])
    #expect(
      remarks == [
        .resolved(word: "last", column: "year", member: "2023"),
        .resolved(word: "first", column: "year", member: "2023"),
      ])
  }

  @Test func aFilterThatLeavesNothingIsNamed() throws {
    let remarks = try Query.remarks(#"school | where no = "18a" and year = 2023 | count"#)
    #expect(remarks == [.emptyResult(stage: #"where no = "18a" and year = 2023"#)])
  }
}
