import Diagnostics
import TestSupport
import Testing

@testable import Formats

/// Figures that are too many for values of their own are read one by one, with the very outcome.
struct JSONStatUnreadTests {
  private func read(_ bytes: [UInt8], over mostRead: Int) -> Result<Loaded, FormatError> {
    Result { () throws(FormatError) in
      try JSONStatReader.read(bytes, options: LoadOptions(), given: [], over: mostRead)
    }
  }

  @Test(arguments: JSONStatReaderTests.all)
  func areReadAsOthersAre(_ reading: ReadingCase) throws {
    let whole = try read(reading.file, over: .max).get()
    let unread = try read(reading.file, over: 0).get()
    #expect(unread.description == whole.description)
    #expect(unread.detection.line.text == whole.detection.line.text)
  }

  /// Damaged files are refused for the same reasons or read as the same tables.
  @Test func areRefusedAsOthersAre() {
    let files = JSONStatReaderTests.all.map(\.file)
    var read = 0
    for round in 0..<3000 {
      let file = files[round % files.count]
      var mutator = Mutator(seed: UInt64(round))
      let bytes = mutator.changed(file, with: files[round / 7 % files.count])
      guard let whole = try? self.read(bytes, over: .max).get() else {
        // What is no JSON anywhere may show after another fault of the dataset, or not at all in what nobody asks for.
        continue
      }
      read += 1
      let unread = try? self.read(bytes, over: 0).get()
      #expect(unread?.description == whole.description, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(read > 60)
  }

  @Test(arguments: [
    ("[1 2]", "line 1: expected , or ]"), ("[1,]", "line 1: expected a value"),
    ("[01,2]", "line 1: a number is not written as JSON writes numbers"),
    ("[1,2,3]", "the data have 3 cells where the dimensions make 2 (2)"),
    ("[1]", "the data have 1 cells where the dimensions make 2 (2)"),
    ("[]", "the data have 0 cells where the dimensions make 2 (2)"),
    (#"{"0":1,"0":2}"#, "cell 0 has two values"),
    (#"{"0":1,}"#, "line 1: expected a key in quotes"),
    (#"{"0" 1}"#, "line 1: expected : after a key"),
    (#"{"9":1}"#, "there is a value or status for cell 9, but the dimensions make 2"),
    (
      #"{"0":true}"#,
      "the value of cell 0 is \"true or false\", neither a number nor a mark for a missing one"
    ),
  ])
  func sayWhatIsWrong(_ value: String, _ message: String) {
    let text = JSONStatReaderTests.dataset(
      #""a": {"category": {"index": ["x", "y"]}}"#, size: 2, #""value": \#(value)"#)
    let error = #expect(throws: FormatError.self) { try read(Array(text.utf8), over: 0).get() }
    #expect(error?.message.text == message)
  }

  @Test func aStatusBesideEveryFigureIsAColumn() throws {
    let text = JSONStatReaderTests.dataset(
      #""a": {"category": {"index": ["x", "y", "z"]}}"#, size: 3,
      #""value": {"0": 1.5, "2": -3e2}, "status": {"0": "p", "1": ".."}"#)
    let loaded = try read(Array(text.utf8), over: 0).get()
    #expect(
      loaded.description == [
        "a text dimension | value number measure | status text attribute(of: nil)",
        "x | 1.5 | p", "y | <not available> | ..", "z | -300 | <absent>",
      ])
  }
}
