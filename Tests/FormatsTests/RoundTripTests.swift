import Formats
import Tables
import Testing

/// read(write(t)) == t for the formats that can say everything.
struct RoundTripTests {
  @Test(arguments: ["csv", "tsv", "json", "ndjson"])
  func readsBackWhatItWrote(format name: String) throws {
    let format = try #require(Writers.format(named: name))
    for seed in UInt64(0)..<400 {
      let table = Table.random(seed: seed)
      guard table.columnCount > 0 else { continue }
      let written = try #require(format.bytes(of: table) { _ in [] })
      let text = String(decoding: written, as: UTF8.self)
      let read = try TableReader.read(written, path: "x.\(name)").table
      #expect(read.fields.map(\.name) == table.fields.map(\.name), "seed \(seed): \(text)")
      #expect(read.columns.map(\.type) == table.columns.map(\.type), "seed \(seed): \(text)")
      #expect(read.lines == table.lines, "seed \(seed): \(text)")
    }
  }
}
