import Diagnostics
import Formats
import Foundation
import Tables
import TestSupport
import Testing

@testable import Catalog

/// Data packages that are written, and loaded again by the path of their descriptor.
struct PackageTests {
  /// Every column's type, part and reasons for missing values are in the descriptor.
  @Test func aWrittenPackageIsReadBackEqual() throws {
    let folder = try TemporaryFolder()
    for seed in UInt64(0)..<1000 {
      var random = RandomTable(seed: seed, [.reasons, .names, .hollow, .figures])
      let table = random.table()
      try write(table, to: "data", in: folder)
      let read = try PlainFile("\(folder.path)/data/datapackage.json").dataset().table
      #expect(read.fields.map { Array($0.name.utf8) } == table.fields.map { Array($0.name.utf8) })
      #expect(read.columns.map(\.type) == table.columns.map(\.type), "seed \(seed)")
      for (a, b) in zip(read.columns, table.columns) {
        let cells = (0..<table.rowCount).map { (Exact(a[$0]), Exact(b[$0])) }
        #expect(cells.allSatisfy { $0 == $1 }, "seed \(seed): \(cells)")
      }
    }
  }

  /// A cell to the byte and the printed decimal, where `Cell` takes two spellings of a letter for one.
  private struct Exact: Equatable {
    let text: [UInt8]?
    let cell: Cell

    init(_ cell: Cell) {
      self.cell = cell
      text = cell.dataText.map { Array($0.utf8) }
    }
  }

  private func write(_ table: Table, to name: String, in folder: borrowing TemporaryFolder) throws {
    let format = try #require(Writers.format(named: "datapackage"))
    let path = "\(folder.path)/\(name)/datapackage.json"
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    try format.write(table, to: path, options: WriteOptions()) { _ in RowBlocks([]) }
  }

  private static let figures: Table = {
    var table = Table([
      (Field("alue", role: .dimension), .texts(["Kotka", "Iitti"])),
      (Field("vuosi", role: .time), .decimals([ExactDecimal(2020), ExactDecimal(2020)])),
      (Field("arvo", role: .measure), .decimals([ExactDecimal("1.50"), nil])),
    ])
    table.updateField(2) { $0.unit = "%" }
    return table
  }()

  @Test func partsAndUnitsComeBackAndRowsHaveTheirKey() throws {
    let folder = try TemporaryFolder()
    try write(Self.figures, to: "Oma data", in: folder)
    for path in ["Oma data/datapackage.json", "Oma data"] {
      let dataset = try PlainFile("\(folder.path)/\(path)").dataset("x")
      #expect(dataset.name == "x")
      #expect(dataset.table.name == "x")
      #expect(dataset.table.fields.map(\.role) == [.dimension, .time, .measure])
      #expect(dataset.table.fields[1].domain == [ExactDecimal(2020)])
      #expect(dataset.table.fields[2].unit == "%")
    }
    let text = try String(
      contentsOfFile: "\(folder.path)/Oma data/datapackage.json", encoding: .utf8)
    #expect(text.contains("\"name\": \"oma-data\""))
    #expect(text.contains("\"primaryKey\": [\n          \"alue\",\n          \"vuosi\""))
    #expect(try Catalog(folders: [folder.path]).load("Oma data").rowCount == 2)
  }

  @Test func aPackageTakesNoOptionsAndStaysWhereItMayRead() throws {
    let folder = try TemporaryFolder()
    try write(Self.figures, to: "data", in: folder)
    let path = "\(folder.path)/data/datapackage.json"
    let error = #expect(throws: CatalogError.self) {
      try PlainFile(path).dataset(options: [GivenOption("delimiter", ";")])
    }
    #expect(
      error?.diagnostic.message.text == "\(path): a data package takes no option delimiter")
    try folder.write(
      """
      {"name": "out", "resources": [{"name": "out", "path": "out.csv", "schema": {"fields": [{"name": "a"}],
       "foreignKeys": [{"fields": "a", "reference":
         {"package": "../data/datapackage.json", "fields": "alue"}}]}}]}
      """, to: "out/datapackage.json")
    try folder.write("a\nKotka\n", to: "out/out.csv")
    let out = "\(folder.path)/out"
    #expect(throws: CatalogError.outside(path: "../data/datapackage.json", of: out)) {
      try PlainFile(out, within: out).dataset()
    }
    #expect(try PlainFile(out, within: folder.path).dataset().rowCount == 1)
  }
}
