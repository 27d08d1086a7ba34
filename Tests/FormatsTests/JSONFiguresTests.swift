import Diagnostics
import Formats
import Tables
import Testing

@Suite("Long lists of numbers are read as short ones are")
struct JSONFiguresTests {
  /// Spellings that JSON allows, over and over until the list is long.
  private static let spellings = ["1", "-0.50", "null", "12.5e-1", "0", "3E+2"]
  private static let long = (0..<3000).map { spellings[$0 % spellings.count] }

  @Test func holdsWhatIsWritten() throws {
    let text = "{\"a\": [ " + Self.long.joined(separator: " ,\n\t") + " ], \"b\": [1]}"
    let value = try JSONReader.read(Array(text.utf8))
    let elements = try #require(value["a"]?.asArray)
    // Compared beforehand, for three thousand elements tell nobody anything.
    let isSame = elements == Self.long.map { $0 == "null" ? JSONValue.null : .number($0) }
    #expect(isSame)
    #expect(value["b"] == .array([.number("1")]))
    let written = "{\"a\":[" + Self.long.joined(separator: ",") + "],\"b\":[1]}"
    let isWrittenSo = String(decoding: JSONWriter.bytes(value), as: UTF8.self) == written
    #expect(isWrittenSo)
    let again = try JSONReader.read(JSONWriter.indented(value))
    let isReadAgain = again == value
    #expect(isReadAgain)
  }

  @Test(
    "What JSON does not allow is told with its place, however late it comes",
    arguments: [
      ("01", JSONError.Kind.number), ("1.", .number), (".5", .expected("a value")),
      ("nul", .expected("a value")), ("1e", .number), ("-", .number), ("1 2", .expected(", or ]")),
      ("+1", .expected("a value")), ("", .expected("a value")),
    ])
  func refuses(_ bad: String, _ kind: JSONError.Kind) throws {
    let text = "[" + (Self.long + [bad, "1"]).joined(separator: ",") + "]"
    let error = try #require(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
    #expect(error.kind == kind)
  }

  @Test func textsAmongNumbersStayTexts() throws {
    let text = "[" + (Self.long + ["\"..\""]).joined(separator: ",") + "]"
    let value = try JSONReader.read(Array(text.utf8))
    #expect(value.asArray?.last == .text(".."))
  }

  @Test func aCubeOfManyCellsHasTheFiguresOfItsFile() throws {
    let places = (0..<3000).map { "\"m\($0)\"" }.joined(separator: ",")
    let text =
      #"{"version": "2.0", "class": "dataset", "id": ["a"], "size": [3000], "dimension": "#
      + #"{"a": {"category": {"index": ["# + places + #"]}}}, "status": {"2": "..", "4": "p"}, "#
      + #""value": ["# + Self.long.joined(separator: ", ") + "]}"
    let loaded = try TableReader.read(Array(text.utf8), path: "cube.json")
    let index = try #require(loaded.table.index(of: "value"))
    let column = loaded.table.columns[index]
    let exact: [String: ExactDecimal?] = [
      "1": ExactDecimal("1"), "-0.50": ExactDecimal("-0.50"), "null": nil,
      "12.5e-1": ExactDecimal("1.25"), "0": ExactDecimal("0"), "3E+2": ExactDecimal("300"),
    ]
    for (row, spelling) in Self.long.enumerated() {
      if let figure = exact[spelling] ?? nil {
        #expect(column[row] == .decimal(figure))
      } else {
        #expect(column[row].isMissing)
      }
    }
    let status = try #require(loaded.table.index(of: "status"))
    #expect(loaded.table.columns[status][4] == .text("p"))
  }
}
