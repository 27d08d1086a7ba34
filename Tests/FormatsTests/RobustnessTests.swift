import TestSupport
import Testing

@testable import Formats

/// Bytes that are nothing in particular, and options that fit no file, are an error and no trap.
struct RobustnessTests {
  @Test(arguments: ["x.csv", "x.tsv", "x.json", "x.ndjson", "x"])
  func readsOrRefusesRandomBytes(path: String) {
    var generator = SeededNumbers(state: 7)
    let alphabet =
      Array("a1,;\t|\"'\n\r .-+eE{}[]:\\utf\u{E4}\u{2212}\u{A0}".utf8) + [0, 0xFF, 0xC3, 0xE2]
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      _ = try? TableReader.read(bytes, path: path)
      for option in ["utf-16le", "latin1", "utf-8"] {
        let options = [GivenOption("encoding", option), GivenOption("skip", "2")]
        _ = try? TableReader.read(bytes, path: path, options: options)
      }
    }
  }

  @Test(arguments: ["", "\n", "\n\n\n", "\r\n\r\n", "\u{FEFF}\n"])
  func aFileOfLineEndsAloneIsEmpty(_ text: String) {
    #expect { try TableReader.read(Array(text.utf8), path: "x.csv") } throws: { error in
      if case .empty? = error as? FormatError { true } else { false }
    }
  }

  @Test(arguments: [
    GivenOption("skip", "100"), GivenOption("footer", "100"), GivenOption("header", "false"),
    GivenOption("delimiter", "a"), GivenOption("quote", "none"), GivenOption("number", "b"),
    GivenOption("missing", ""), GivenOption("missing", "="), GivenOption("delimiter", "none"),
  ])
  func optionsThatDoNotFitTheFileAreNoTrap(_ option: GivenOption) {
    for seed in FuzzSeed.byFormat.flatMap(\.seeds) {
      _ = try? TableReader.read(seed.bytes, path: seed.path, options: [option])
    }
  }

  /// Few bytes whose rows and columns would make many times as many cells.
  @Test(arguments: [
    (
      "x.csv",
      Array(((0..<5000).map { "c\($0)" }.joined(separator: ",") + "\n").utf8)
        + Array(String(repeating: "x\n", count: 3000).utf8)
    ),
    ("x.ndjson", Array((0..<4000).map { "{\"k\($0)\":1}\n" }.joined().utf8)),
    (
      "x.xlsx",
      WorkbookFixture(
        rows: "<row>" + String(repeating: "<c><v>1</v></c>", count: 5000) + "</row>"
          + (2...3001).map { "<row><c r=\"GJH\($0)\"><v>1</v></c></row>" }.joined()
      ).bytes
    ),
  ])
  func raggedRowsAreBounded(_ path: String, _ file: [UInt8]) {
    let error = #expect(throws: FormatError.self) {
      try TableReader.read(
        file, path: path,
        options: path == "x.csv"
          ? [GivenOption("delimiter", ","), GivenOption("header", "true")] : [])
    }
    guard case .tooRagged(let cells, limit: 10_000_000) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cells > 14_000_000)
  }

  @Test func manyOpenQuotesTakeNoQuadraticTime() throws {
    let file = Array(("a,b\n" + String(repeating: "\"x,", count: 20_000)).utf8)
    #expect(throws: FormatError.tooManyColumns(line: 2)) { try DelimitedReader.read(file) }
  }
}
