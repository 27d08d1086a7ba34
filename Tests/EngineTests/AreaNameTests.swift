import Catalog
import Engine
import Indicators
import Tables
import Testing

@Suite("Areas answer to their names in both languages, and to their codes") struct AreaNameTests {
  private static let named = Table(
    "named",
    """
    area: dimension, text | value: measure
    Espoo | 1
    Kotka | 2
    Kymenlaakso | 3
    Kymenlaakson hyvinvointialue | 4
    Koko maa | 5
    """)
  private static let coded = Table(
    "coded",
    """
    area: dimension, text | value: measure
    049 | 1
    285 | 2
    MK08 | 3
    """)

  private func tables() throws -> [String: Table] {
    ["named": Self.named, "coded": Self.coded, "regions": try Query.catalog.load("regions").table]
  }

  @Test(arguments: [
    ("named", "Esbo", "Espoo"), ("named", "049", "Espoo"), ("named", "ku049", "Espoo"),
    ("named", "Hela landet", "Koko maa"), ("named", "SSS", "Koko maa"),
    ("named", "MK08", "Kymenlaakso"), ("named", "Kymenlaakson maakunta", "Kymenlaakso"),
    ("named", "Kymmenedalens välfärdsområde", "Kymenlaakson hyvinvointialue"),
    ("coded", "Espoo", "049"), ("coded", "Esbo", "049"), ("coded", "Kymenlaakso", "MK08"),
    ("coded", "KU285", "285"),
  ])
  func areFound(_ source: String, _ typed: String, _ member: String) throws {
    let tables = try tables()
    let query = "\(source) | where area = \"\(typed)\" | select area"
    #expect(try Query.lines(query, tables: tables) == ["area", member])
    #expect(
      try Query.remarks(query, tables: tables)
        == [.takenFor(word: typed, member: member)])
  }

  @Test func areComparedAndListed() throws {
    let tables = try tables()
    #expect(
      try Query.lines("named | compare area \"Esbo\" to \"285\"", tables: tables).first?
        .hasPrefix("Espoo|Kotka|difference") == true)
    #expect(
      try Query.lines("named | where area in (\"Esbo\", \"Kotka\") | count", tables: tables)
        == ["count", "2"])
    #expect(
      try Query.lines("named | where area != \"Esbo\" | count", tables: tables) == ["count", "4"])
  }

  @Test(arguments: [
    (
      "Kymmenedalen",
      "ambiguous-area «\"Kymmenedalen\"» name the one that you mean: \"Kymenlaakso\" (region), "
        + "\"Kymenlaakson hyvinvointialue\" (wellbeing services county)"
    ),
    (
      "Anjalankoski",
      "unknown-member «\"Anjalankoski\"» Anjalankoski has been part of Kouvola since 2009"
    ),
    (
      "08",
      "ambiguous-area «\"08\"» name the one that you mean: \"Kymenlaakso\" (region)"
    ),
    ("Esboo", "unknown-member «\"Esboo\"» nearest: \"Espoo\""),
    ("Helsingfors", "unknown-member «\"Helsingfors\"» –"),
  ])
  func areNeverGuessed(_ typed: String, _ told: String) throws {
    #expect(
      Query.fault("named | where area = \"\(typed)\"", tables: try tables()) == told)
  }

  /// Code 08 is the region Kymenlaakso and the county of Pirkanmaa; the county of Kymenlaakso has 10.
  @Test(arguments: [
    ("maakunta", "Kymenlaakso", "08"), ("Region", "Kymmenedalen", "08"),
    ("hyvinvointialue", "Kymenlaakso", "10"), ("HVA-koodi", "Pirkanmaa", "08"),
    (
      "area", "Kymenlaakso",
      "ambiguous-area «\"Kymenlaakso\"» name the one that you mean: \"08\" (region), "
        + "\"10\" (wellbeing services county)"
    ),
  ])
  func codesThatKindsShareNeedTheColumnsName(
    _ column: String, _ typed: String, _ found: String
  ) throws {
    var tables = try tables()
    tables["counted"] = Table(
      "counted", "\(column): dimension, text | value: measure\n08 | 1\n10 | 2\n11 | 3")
    let query = "counted | where `\(column)` = \"\(typed)\" | select `\(column)`"
    let fault = Query.fault(query, tables: tables)
    if fault == "no error" {
      #expect(try Query.lines(query, tables: tables) == [column, found])
    } else {
      #expect(fault == found)
    }
  }

  @Test("Codes that were read as numbers are found where the column is named for its areas")
  func numbers() throws {
    var tables = try tables()
    for column in ["kunta", "municipality code"] {
      tables["counted"] = Table("counted", "\(column) | value: measure\n49 | 1\n5 | 2")
      let query = "counted | where `\(column)` in (\"Esbo\", \"Alajärvi\") | select value"
      #expect(try Query.lines(query, tables: tables) == ["value", "1", "2"])
      #expect(
        try Query.remarks(query, tables: tables)
          == [.takenFor(word: "Esbo", member: "49"), .takenFor(word: "Alajärvi", member: "5")])
    }
    #expect(
      Query.fault("counted | where value = \"Esbo\"", tables: tables).hasPrefix("type-mismatch"))
  }

  @Test func exactEqualityTakesNoOtherName() throws {
    #expect(
      Query.fault("named | where area == \"Esbo\"", tables: try tables())
        == "unknown-member «\"Esbo\"» Esbo is Espoo")
  }

  /// A row of the data is what it is, though its name is of two areas.
  @Test func aMemberIsItself() throws {
    #expect(
      try Query.lines(
        "named | where area = \"Kymenlaakso\" | select value", tables: try tables())
        == ["value", "3"])
  }
}
