import Tables
import TestSupport

@testable import Formats

/// A small file of a format from which damaged ones are made.
struct FuzzSeed: Sendable {
  /// The name that the reader is given.
  let path: String
  /// The file.
  let bytes: [UInt8]

  /// The formats with the small files of each.
  static let byFormat: [(format: String, seeds: [FuzzSeed])] = [
    (
      "delimited text",
      cases("x.csv", DelimitedReaderTests.structure + DelimitedReaderTests.missing)
        + cases("x.csv", DelimitedReaderTests.typing) + cases("x.tsv", DelimitedReaderTests.numbers)
        + cases("x.txt", DelimitedReaderTests.repairs)
    ),
    ("PX", cases("x.px", PXReaderTests.all)),
    ("JSON-stat", cases("x.json", JSONStatReaderTests.all) + [ownCube]),
    ("JSON rows", texts("x.json", rows) + texts("x.ndjson", lines)),
    ("XLSX", cases("x.xlsx", XLSXReaderTests.cases) + [ownWorkbook]),
  ]

  /// The parts of a workbook, which its checksums keep from changes to the whole.
  static let workbookParts: [(name: String, bytes: [UInt8])] = {
    let files = [ownWorkbook.bytes] + XLSXReaderTests.cases.map(\.file)
    return files.flatMap { file -> [(String, [UInt8])] in
      guard var archive = try? ZipArchive(file) else { return [] }
      return archive.names.compactMap { name in
        (try? archive.contents(of: name, limit: 1 << 20)).flatMap { $0 }.map { (name, $0) }
      }
    }
  }()

  private static func cases(_ path: String, _ cases: [ReadingCase]) -> [FuzzSeed] {
    cases.map { FuzzSeed(path: path, bytes: $0.file) }
  }

  private static func texts(_ path: String, _ texts: [String]) -> [FuzzSeed] {
    texts.map { FuzzSeed(path: path, bytes: Array($0.utf8)) }
  }

  private static let rows = [
    #"[{"a": 1.50, "b": "x\u00e4\ud83d\ude42\n", "c": [true, null]}, {}]"#,
    #"[{"indicator":493,"region":173,"year":2020,"gender":"total","value":7.8,"absValue":21027}]"#,
  ]
  private static let lines = [
    "{\"a\": -1e5}\n\n{\"b\": {\"c\": 2}}\n", "{\"year\": 2020, \"ok\": true}\n{\"year\": null}\n",
  ]

  private static let ownCube: FuzzSeed = {
    var random = RandomTable(seed: 3, .reasons)
    return written(random.cube(), "jsonstat")
  }()
  private static let ownWorkbook: FuzzSeed = {
    var random = RandomTable(seed: 4, .reasons)
    return written(random.table(), "xlsx")
  }()

  /// A table in a format of ours.
  private static func written(_ table: Table, _ format: String) -> FuzzSeed {
    let bytes = try? Writers.format(named: format)?.bytes(of: table) { _ in RowBlocks([]) }
    return FuzzSeed(path: "x.\(format)", bytes: bytes ?? [])
  }
}
