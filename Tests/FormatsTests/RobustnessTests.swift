import Formats
import Testing

/// No bytes whatever make a reader trap; a file cut anywhere is a table or an error.
struct RobustnessTests {
  static let files: [(path: String, bytes: [UInt8])] =
    DelimitedReaderTests.structure.map { ("x.csv", $0.file) }
    + DelimitedReaderTests.numbers.map { ("x.tsv", $0.file) }
    + DelimitedReaderTests.repairs.map { ("x.txt", $0.file) } + [
      (
        "x.json", Array(#"[{"a": 1.50, "b": "x\u00e4\ud83d\ude42\n", "c": [true, null]}, {}]"#.utf8)
      ),
      ("x.ndjson", Array("{\"a\": -1e5}\n\n{\"b\": {\"c\": 2}}\n".utf8)),
      ("x.px", Array("AXIS-VERSION=\"2013\";\n".utf8)),
    ]

  @Test(arguments: files.indices)
  func readsOrRefusesAFileCutAtEveryByte(_ index: Int) {
    let (path, bytes) = Self.files[index]
    for length in 0...bytes.count {
      _ = try? TableReader.read(Array(bytes[..<length]), path: path)
      _ = try? TableReader.read(Array(bytes[length...]), path: path)
    }
  }

  @Test(arguments: ["x.csv", "x.tsv", "x.json", "x.ndjson", "x"])
  func readsOrRefusesRandomBytes(path: String) {
    var generator = SeededGenerator(seed: 7)
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

  @Test(arguments: [
    GivenOption("skip", "100"), GivenOption("footer", "100"), GivenOption("header", "false"),
    GivenOption("delimiter", "a"), GivenOption("quote", "none"), GivenOption("number", "b"),
    GivenOption("missing", ""), GivenOption("missing", "="), GivenOption("delimiter", "none"),
  ])
  func optionsThatDoNotFitTheFileAreNoTrap(_ option: GivenOption) {
    for (path, bytes) in Self.files {
      _ = try? TableReader.read(bytes, path: path, options: [option])
    }
  }

  @Test func manyOpenQuotesTakeNoQuadraticTime() throws {
    let file = Array(("a,b\n" + String(repeating: "\"x,", count: 20_000)).utf8)
    #expect(throws: FormatError.tooManyColumns(line: 2)) { try DelimitedReader.read(file) }
  }
}
