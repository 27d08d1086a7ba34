import Diagnostics
import Formats
import Tables
import Testing

struct JSONStatReaderTests {
  @Test(arguments: all)
  func readsAndTells(_ reading: ReadingCase) throws {
    let loaded = try TableReader.read(reading.file, path: "x.json")
    #expect(loaded.detection.line.text == reading.line)
    #expect(loaded.description == reading.table)
  }

  static let all: [ReadingCase] = versions + values + dimensions

  static let versions: [ReadingCase] = [
    ReadingCase(
      "version 2.0",
      """
      {"version": "2.0", "class": "dataset", "label": "Pupils", "id": ["area", "year"],
       "size": [2, 2], "role": {"time": ["year"]}, "value": [9.70, 41, null, -0.5],
       "dimension": {
        "area": {"label": "Area", "category": {"index": ["a", "b"], "label": {"b": "Kotka", "a": "Iitti"}}},
        "year": {"category": {"index": {"2021": 1, "2019": 0}}}}}
      """,
      "JSON-stat 2.0 · 2 dimensions · 4 cells · 1 absent",
      [
        "Area text dimension | year number time | value number measure | "
          + "Area_code text attribute(of: Optional(\"Area\"))",
        "Iitti | 2019 | 9.70 | a", "Iitti | 2021 | 41 | a", "Kotka | 2019 | <absent> | b",
        "Kotka | 2021 | -0.5 | b",
      ]),
    ReadingCase(
      "version 1, id, size and role in dimension, values by place",
      """
      {"set": {"label": "x", "value": {"1": 2, "0": 1.5}, "dimension": {
        "id": ["sex", "t"], "size": [3, 1], "role": {"time": ["t"], "metric": ["m"]},
        "sex": {"category": {"index": {"f": 1, "m": 2, "all": 0}}},
        "t": {"category": {"label": {"c1": "2011"}}}}}}
      """,
      "JSON-stat · 2 dimensions · 3 cells · 1 absent",
      [
        "sex text dimension | t number time | value number measure | "
          + "t_code text attribute(of: Optional(\"t\"))",
        "all | 2011 | 1.5 | c1", "f | 2011 | 2 | c1", "m | 2011 | <absent> | c1",
      ]),
    ReadingCase(
      "a collection of one",
      """
      {"version": "2.0", "class": "collection", "link": {"item": [
        {"class": "dataset", "href": "https://example.org"},
        {"class": "dataset", "id": ["a"], "size": [1], "value": [1], "dimension":
          {"a": {"category": {"index": ["x"]}}}}]}}
      """,
      "JSON-stat 2.0 · 1 dimension · 1 cell",
      ["a text dimension | value number measure", "x | 1"]),
    ReadingCase(
      "a cube of THL with confidence limits and counts",
      """
      {"dataset": {"version": "2.0", "class": "dataset", "label": "Kysely", "dimension": {
        "id": ["area", "tiku_vtype"], "size": [2, 4],
        "area": {"category": {"index": {"600": 0, "601": 1}, "label": {"600": "Kotka", "601": "Iitti"}}},
        "tiku_vtype": {"category": {"index": {"v": 0, "ci_lower": 1, "ci_upper": 2, "n": 3}}}},
        "value": {"0": "12,30", "1": "11,0", "2": "14", "3": "", "4": "..", "5": "", "6": "", "7": ""}}}
      """,
      "JSON-stat 2.0 · 2 dimensions · 8 cells · decimal comma · 4 absent · 1 not available (..)",
      [
        "area text dimension | value number measure | ci_lower number lowerLimit | "
          + "ci_upper number upperLimit | area_code text attribute(of: Optional(\"area\"))",
        "Kotka | 12.30 | 11.0 | 14 | 600",
        "Iitti | <not available> | <absent> | <absent> | 601",
      ]),
  ]

  static let values: [ReadingCase] = [
    ReadingCase(
      "status by place: why figures are missing, and remarks on figures",
      dataset(
        #""a": {"category": {"index": ["w", "x", "y", "z"]}}"#, size: 4,
        #""value": [1, null, null, 4], "status": {"0": "p", "1": "c", "2": ".."}, "#
          + #""note": [".. = tieto on salattu"], "#
          + #""extension": {"status": {"label": {"p": "provisional", "c": "confidential"}}}"#),
      "JSON-stat 2.0 · 1 dimension · 4 cells · 1 suppressed (c) · 1 suppressed (..)",
      [
        "a text dimension | value number measure | status text attribute(of: nil)", "w | 1 | p",
        "x | <suppressed> | c", "y | <suppressed> | ..", "z | 4 | <absent>",
      ]),
    ReadingCase(
      "status as a list that only says what is missing",
      dataset(
        #""a": {"category": {"index": ["x", "y"]}}"#, size: 2,
        #""value": ["1.50", ".."], "status": [null, ".."]"#),
      "JSON-stat 2.0 · 1 dimension · 2 cells · 1 not available (..)",
      ["a text dimension | value number measure", "x | 1.50", "y | <not available>"]),
    ReadingCase(
      "status of all, digits that don't fit",
      dataset(
        #""a": {"category": {"index": ["x", "y"]}}"#, size: 2,
        #""value": [12345678901234567890, 1e-3], "status": "e""#),
      "JSON-stat 2.0 · 1 dimension · 2 cells · approximate",
      [
        "a text dimension | value number measure | status text attribute(of: nil)",
        "x | 1.2345678901234567e+19 | e", "y | 0.001 | e",
      ]),
  ]

  static let dimensions: [ReadingCase] = [
    ReadingCase(
      "several contents with units and decimals",
      dataset(
        #""a": {"category": {"index": ["s", "n"], "label": {"s": "Share", "n": "Number"}, "#
          + #""unit": {"s": {"symbol": "%", "decimals": 1}, "n": {"base": "people", "#
          + #""multiplier": 3, "decimals": 0}}}}"#, size: 2, #""value": [7, 3]"#),
      "JSON-stat 2.0 · 1 dimension · 2 cells",
      [
        "a text dimension | value number measure | a_code text attribute(of: Optional(\"a\")) | "
          + "unit text attribute(of: Optional(\"a\"))",
        "Share | 7.0 | s | %", "Number | 3 | n | people × 10^3",
      ]),
    ReadingCase(
      "a total that PxWeb names, members of the same name",
      dataset(
        #""a": {"category": {"index": ["1", "2", "3"], "label": {"1": "Muu", "2": "Muu", "3": "KOKO MAA"}}, "#
          + #""extension": {"eliminationValueCode": "3"}}"#, size: 3, #""value": [1, 2, 3]"#),
      "JSON-stat 2.0 · 1 dimension · 3 cells · total: KOKO MAA · same names told apart by code: a",
      [
        "a text dimension | value number measure | a_code text attribute(of: Optional(\"a\"))",
        "Muu [1] | 1 | 1", "Muu [2] | 2 | 2", "KOKO MAA | 3 | 3",
      ]),
    ReadingCase(
      "a size of 1 that the file leaves out",
      """
      {"class": "dataset", "id": ["a", "b"], "size": [2], "value": {"0": 1, "1": 2},
       "dimension": {"a": {"category": {"label": {"x": "X"}}},
        "b": {"category": {"index": ["p", "q"]}}}}
      """,
      "JSON-stat · 2 dimensions · 2 cells · 1 size for 2 dimensions, so taken from the members",
      [
        "a text dimension | b text dimension | value number measure | "
          + "a_code text attribute(of: Optional(\"a\"))", "X | p | 1 | x", "X | q | 2 | x",
      ]),
    ReadingCase(
      "labels without index",
      dataset(
        #""a": {"category": {"label": {"y": "Y", "x": "X"}}}"#, size: 2, #""value": [1, 2]"#),
      "JSON-stat 2.0 · 1 dimension · 2 cells · members of a in the order of their labels",
      [
        "a text dimension | value number measure | a_code text attribute(of: Optional(\"a\"))",
        "Y | 1 | y", "X | 2 | x",
      ]),
  ]

  @Test func oneContentNamesTheMeasure() throws {
    let text = """
      {"class": "dataset", "id": ["a", "m"], "size": [1, 1], "role": {"metric": ["m"]},
       "label": "Title", "source": "Office", "value": [8], "dimension": {
        "a": {"category": {"index": ["x"]}},
        "m": {"category": {"index": ["c"], "label": {"c": "Share"},
         "unit": {"c": {"base": "%", "decimals": 1}}}}}}
      """
    let loaded = try TableReader.read(Array(text.utf8), path: "x.json")
    #expect(loaded.description == ["a text dimension | Share number measure", "x | 8.0"])
    #expect(loaded.table.fields[1].unit == "%")
    #expect(loaded.title == "Title")
    #expect(loaded.sources == ["Office"])
  }

  /// The text of a dataset with one dimension.
  static func dataset(_ dimension: String, size: Int, _ rest: String) -> String {
    #"{"version": "2.0", "class": "dataset", "id": ["a"], "size": [\#(size)], "#
      + #""dimension": {\#(dimension)}, \#(rest)}"#
  }
}
