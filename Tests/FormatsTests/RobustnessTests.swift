import Formats
import Testing

/// No bytes whatever make a reader trap; a file cut anywhere is a table or an error.
struct RobustnessTests {
  static let files: [(path: String, bytes: [UInt8])] = {
    let delimited: [(String, [ReadingCase])] = [
      ("x.csv", DelimitedReaderTests.structure), ("x.tsv", DelimitedReaderTests.numbers),
      ("x.txt", DelimitedReaderTests.repairs), ("x.px", PXReaderTests.all),
    ]
    let json = #"[{"a": 1.50, "b": "x\u00e4\ud83d\ude42\n", "c": [true, null]}, {}]"#
    let cases = delimited + [("x.json", JSONStatReaderTests.all)]
    return cases.flatMap { path, cases in cases.map { (path, $0.file) } } + [
      ("x.json", Array(json.utf8)),
      ("x.ndjson", Array("{\"a\": -1e5}\n\n{\"b\": {\"c\": 2}}\n".utf8)),
    ]
  }()

  @Test(arguments: files.indices)
  func readsOrRefusesAFileCutAtEveryByte(_ index: Int) {
    let (path, bytes) = Self.files[index]
    for length in 0...bytes.count {
      _ = try? TableReader.read(Array(bytes[..<length]), path: path)
      _ = try? TableReader.read(Array(bytes[length...]), path: path)
    }
  }

  /// Bytes are changed, left out and doubled; the seed makes the same files every time.
  @Test(arguments: files.indices)
  func readsOrRefusesAFileWithChangedBytes(_ index: Int) {
    let (path, bytes) = Self.files[index]
    var generator = SeededGenerator(seed: UInt64(index))
    for _ in 0..<200 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        guard let place = changed.indices.randomElement(using: &generator) else { continue }
        switch Int.random(in: 0...3, using: &generator) {
        case 0: changed.remove(at: place)
        case 1: changed.insert(changed[place], at: place)
        case 2: changed[place] = bytes.randomElement(using: &generator) ?? 0
        default: changed[place] = UInt8.random(in: 0...255, using: &generator)
        }
      }
      _ = try? TableReader.read(changed, path: path)
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
