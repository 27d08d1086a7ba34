import Foundation
import Tables
import TestSupport
import Testing

@testable import Formats

/// read(write(t)) == t for the formats that can say everything.
struct RoundTripTests {
  private static let tables = UInt64(0)..<1000

  /// A text by itself leaves a missing value's place empty, so that there is one reason only.
  @Test(arguments: ["csv", "tsv", "json", "ndjson"])
  func readsBackWhatItWrote(format name: String) throws {
    for seed in Self.tables {
      var random = RandomTable(seed: seed)
      try check(random.table(), name, "seed \(seed)")
    }
  }

  /// The file beside tells the rest: names, types, parts, and why values are missing.
  @Test(arguments: ["csv", "tsv", "json", "ndjson"])
  func withTheFileBesideNothingIsLost(format name: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mittari-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let format = try #require(Writers.format(named: name))
    var options = WriteOptions()
    options.provenance = WrittenProvenance(query: "x", datasets: [])
    let path = folder.appendingPathComponent("x.\(name)").path
    for seed in Self.tables {
      var random = RandomTable(seed: seed, [.reasons, .names, .empty, .hollow, .figures])
      let table = random.table()
      try format.write(table, to: path, options: options) { _ in RowBlocks([]) }
      let read = try TableReader.read(DataFile(opening: path))
      let written = try String(contentsOfFile: path, encoding: .utf8)
      expectEqual(read.table, table, "seed \(seed): \(written)")
    }
  }

  @Test func aWorkbookKeepsEverything() throws {
    for seed in Self.tables {
      var random = RandomTable(seed: seed, [.reasons, .names, .empty, .hollow, .figures])
      try check(random.table(), "xlsx", "seed \(seed)")
    }
  }

  @Test func aCubeKeepsRowsInTheirOrderAndTextsBesideFigures() throws {
    for seed in Self.tables {
      var random = RandomTable(seed: seed, [.reasons, .names, .hollow, .figures])
      try check(random.cube(), "jsonstat", "seed \(seed)")
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
    let written = try format.bytes(of: table) { _ in RowBlocks([]) }
    let text = String(decoding: written, as: UTF8.self)
    expectEqual(try TableReader.read(written, path: "x.\(name)").table, table, "\(note): \(text)")
  }

  private func expectEqual(_ read: Table, _ table: Table, _ note: @autoclosure () -> String) {
    let isSameNames =
      read.fields.map { Array($0.name.utf8) } == table.fields.map { Array($0.name.utf8) }
    guard isSameNames, read.columns.map(\.type) == table.columns.map(\.type),
      read.lines.map({ Array($0.utf8) }) == table.lines.map({ Array($0.utf8) })
    else {
      Issue.record(
        "\(read.fields.map(\.name)) \(read.lines)\n\(table.fields.map(\.name)) \(table.lines)\n\(note())"
      )
      return
    }
  }
}
