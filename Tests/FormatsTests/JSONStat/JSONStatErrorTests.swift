import Diagnostics
import Formats
import Testing

struct JSONStatErrorTests {
  private static func dataset(_ dimension: String, size: Int = 2, _ rest: String) -> String {
    JSONStatReaderTests.dataset(dimension, size: size, rest)
  }
  private static let pair = #""a": {"category": {"index": ["x", "y"]}}"#

  private static let faults: [(String, String)] = [
    (
      dataset(pair, #""value": [1]"#), "the data have 1 cells where the dimensions make 2 (2)"
    ),
    (
      dataset(pair, size: 3, #""value": [1, 2, 3]"#),
      "the dimension a has 2 members where its size is 3"
    ),
    (
      dataset(#""a": {"category": {"index": {"x": 0, "y": 2}}}"#, #""value": [1, 2]"#),
      "the members of a do not stand in the places from 0 up, each in its own"
    ),
    (dataset(pair, #""x": 1"#), "the dataset has no value"),
    (dataset(#""b": {}"#, #""value": [1, 2]"#), "the dataset has no dimension a"),
    (
      dataset(pair, #""value": {"2": 1}"#),
      "there is a value or status for cell 2, but the dimensions make 2"
    ),
    (
      dataset(pair, #""value": [1, "1,234,5"]"#),
      "the value of cell 1 is \"1,234,5\", neither a number nor a mark for a missing one"
    ),
    (
      dataset(pair, #""value": [1, 2], "status": ["a", "b", "c"]"#),
      "there are 3 statuses for 2 cells"
    ),
    (#"{"dimension": {"id": ["a"], "size": [1, 2]}}"#, "the dataset has 2 sizes for 1 dimensions"),
    (#"{"class": "collection", "link": {}}"#, "the JSON has no dataset of JSON-stat in it"),
    (#"{"a": {"dimension": {}}, "b": {"dimension": {}}}"#, "there are 2 datasets: a, b"),
  ]

  @Test(arguments: faults)
  func tellsWhatIsWrong(_ text: String, _ message: String) throws {
    let error = try #require(throws: FormatError.self) {
      try TableReader.read(Array(text.utf8), path: "x.json")
    }
    #expect(error.message.text == message)
    #expect(error.diagnostic(path: "x.json").hint != nil)
  }

  @Test func ofSeveralDatasetsOneIsNamed() throws {
    let dimension = #""dimension": {"id": ["a"], "size": [1], "a": {"category": {"index": ["x"]}}}"#
    let text =
      #"{"p": {"value": [1], \#(dimension)}, "q": {"label": "Q", "value": [2], \#(dimension)}}"#
    let file = Array(text.utf8)
    for name in ["q", "Q"] {
      let options = [GivenOption("dataset", name)]
      let loaded = try TableReader.read(file, path: "x.json", options: options)
      #expect(loaded.table.lines == ["x | 2"])
      #expect(loaded.detection.options == options)
    }
    let error = try #require(throws: FormatError.self) {
      try TableReader.read(file, path: "x.json")
    }
    #expect(error.diagnostic(path: "x.json").hint == "name the one to read: with dataset \"p\"")
  }

  @Test func aSmallFileCannotFillMemory() throws {
    let members = (0..<100).map { "\"\($0)\"" }.joined(separator: ",")
    let dimensions = ["a", "b", "c", "d"].map {
      #""\#($0)": {"category": {"index": [\#(members)]}}"#
    }
    let text =
      #"{"class": "dataset", "id": ["a", "b", "c", "d"], "size": [100, 100, 100, 100], "#
      + #""value": {"0": 1}, "dimension": {\#(dimensions.joined(separator: ", "))}}"#
    let error = try #require(throws: FormatError.self) {
      try TableReader.read(Array(text.utf8), path: "x.json")
    }
    #expect(error == .tooManyCells(100_000_000))
  }
}
