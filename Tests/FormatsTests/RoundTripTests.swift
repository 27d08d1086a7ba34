import Formats
import Tables
import Testing

/// read(write(t)) == t for the formats that can say everything.
struct RoundTripTests {
  /// Text formats leave a missing value's place empty, so that there is one reason only.
  @Test(arguments: ["csv", "tsv", "json", "ndjson"])
  func readsBackWhatItWrote(format name: String) throws {
    for seed in UInt64(0)..<1000 { try check(.random(seed: seed), name, "seed \(seed)") }
  }

  @Test func aWorkbookKeepsEveryReasonForAMissingValue() throws {
    for seed in UInt64(0)..<1000 {
      try check(.random(seed: seed, kinds: MissingKind.allCases), "xlsx", "seed \(seed)")
    }
  }

  @Test func aCubeKeepsRowsInTheirOrderAndTextsBesideFigures() throws {
    for seed in UInt64(0)..<1000 {
      try check(.randomCube(seed: seed), "jsonstat", "seed \(seed)")
    }
  }

  /// Digits that no spreadsheet keeps, and the ends of what an exact number can be.
  @Test(arguments: ["csv", "json", "xlsx", "jsonstat"])
  func keepsExtremes(format name: String) throws {
    let table = Table([
      (Field("a", role: .dimension), .texts(["x", "y", "z"])),
      (
        Field("b", role: .measure),
        .decimals([
          ExactDecimal(mantissa: .max), ExactDecimal(mantissa: .min + 1), ExactDecimal(0),
        ])
      ),
      (
        Field("c", role: .measure),
        .decimals([
          ExactDecimal(mantissa: 123_456_789_012_345_678, scale: 3),
          ExactDecimal(mantissa: 1, scale: 18), nil,
        ])
      ),
    ])
    try check(table, name, name)
  }

  private func check(_ table: Table, _ name: String, _ note: String) throws {
    guard table.columnCount > 0 else { return }
    let format = try #require(Writers.format(named: name))
    let written = try format.bytes(of: table) { _ in [] }
    let text = String(decoding: written, as: UTF8.self)
    let read = try TableReader.read(written, path: "x.\(name)").table
    #expect(read.fields.map(\.name) == table.fields.map(\.name), "\(note): \(text)")
    #expect(read.columns.map(\.type) == table.columns.map(\.type), "\(note): \(text)")
    #expect(read.lines == table.lines, "\(note): \(text)")
  }
}
