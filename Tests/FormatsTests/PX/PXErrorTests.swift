import Diagnostics
import Formats
import Testing

/// Text that is no PX, and figures that are not those of the dimensions.
struct PXErrorTests {
  private static let head = #"STUB="a";HEADING="b";VALUES("a")="x","y";VALUES("b")="m","n";"# + "\n"
  private static let keyed = head + #"KEYS("a")=VALUES;"# + "\n"

  private static let faults: [(String, String)] = [
    (
      head + "DATA=1 2 3;", "the data have 3 cells where the dimensions make 4 (2 × 2)"
    ),
    (
      head + "DATA=1 2 3 4 5;", "the data have 5 cells where the dimensions make 4 (2 × 2)"
    ),
    (head + "DATA=\n1 2\n3 x;", "line 4: \"x\" is neither a number nor a mark for a missing one"),
    (
      head + "DATA=1 2 3 1.2.3;",
      "line 2: \"1.2.3\" is neither a number nor a mark for a missing one"
    ),
    (
      head + "DATA=1 2 3 \"1 2\";", "line 2: \"1\" is neither a number nor a mark for a missing one"
    ),
    (
      head + "DATA=1 2 3 ........;",
      "line 2: \"........\" is neither a number nor a mark for a missing one"
    ),
    (head + "DATA=1 2 3 \"..", "line 2: a text in quotes does not end"),
    (head, "the file ends before its data"),
    (keyed + "DATA=\n\"x\",1 2\n\"x\",3 4;", "line 5: a row with the same keys stands above"),
    (keyed + "DATA=\n\"z\",1 2;", "line 4: \"z\" is no member of a"),
    (keyed + "DATA=\n1 2 3;", "line 4: \"1\" is no member of a"),
    (keyed + "DATA=\n\"x\",1\n\"y\",3 4;", "line 5 has 1 cells where there are 2 columns"),
    (keyed + "DATA=\n\"x\",1 2 3\n\"y\",3 4;", "line 4: \"3\" is no member of a"),
    (head + #"KEYS("b")=VALUES;DATA="m",1;"#, "KEYS are given for b, but not for those before it"),
    ("CHARSET=\"ANSI\";\nDATA=1;", "neither STUB nor HEADING names a dimension"),
    ("STUB=\"a\";\nDATA=1;", "no VALUES name the members of a"),
    ("STUB=\"a\"\nHEADING=\"b\";DATA=1;", "line 2: no semicolon ends STUB"),
    ("DECIMALS=0\nSTUB=\"b\";DATA=1;", "line 2: no semicolon ends DECIMALS"),
    ("STUB=\"a;\nDATA=1;", "line 1: a text in quotes does not end"),
    ("STUB=\"a\";\n<html>", "line 2: expected a keyword, such as VALUES"),
  ]

  @Test(arguments: faults)
  func tellsWhatIsWrong(_ text: String, _ message: String) throws {
    let error = try #require(throws: FormatError.self) {
      try TableReader.read(Array(text.utf8), path: "x.px")
    }
    #expect(error.message.text == message)
  }

  @Test func aSmallFileCannotFillMemory() throws {
    let members = (0..<100).map { "\"\($0)\"" }.joined(separator: ",")
    let names = ["a", "b", "c", "d"]
    let head =
      #"STUB="a","b","c","d";"# + names.map { "VALUES(\"\($0)\")=\(members);" }.joined()
    let dense = try #require(throws: FormatError.self) {
      try TableReader.read(Array((head + "DATA=1;").utf8), path: "x.px")
    }
    #expect(dense == .cellCount(found: 1, expected: 100_000_000, sizes: [100, 100, 100, 100]))
    let keys = names.map { "KEYS(\"\($0)\")=VALUES;" }.joined()
    let sparse = try #require(throws: FormatError.self) {
      try TableReader.read(Array((head + keys + "DATA=;").utf8), path: "x.px")
    }
    #expect(sparse == .tooManyCells(100_000_000))
  }
}
