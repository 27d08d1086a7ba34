import Diagnostics
import Foundation
import Tables
import Testing

@testable import Formats

/// No bytes whatever make a reader trap, hang or grow without bound; a damaged file is a table or an error.
///
/// `MITTARI_FUZZ_ROUNDS=100000 swift test --filter FuzzTests` tries longer; what is being tried then stands in the
/// temporary folder as `mittari-fuzz-…`, so that a file that ends the run is at hand.
@Suite(.timeLimit(.minutes(60))) struct FuzzTests {
  /// How many damaged files are made of each format: so many as a run of all tests can bear unless it is told otherwise.
  private static let rounds =
    ProcessInfo.processInfo.environment["MITTARI_FUZZ_ROUNDS"].flatMap(Int.init)
  private static let usualRounds = 600
  /// The largest file that is cut at every byte.
  private static let smallBytes = 200

  @Test(arguments: FuzzSeed.byFormat.map(\.format))
  func readsOrRefusesAFileCutAtEveryByte(_ format: String) {
    let seeds = Self.seeds(format)
    let least = seeds.map(\.bytes.count).min() ?? 0
    for seed in seeds where seed.bytes.count <= max(least, Self.smallBytes) {
      for length in 0...seed.bytes.count {
        check(Array(seed.bytes[..<length]), seed.path, format)
        check(Array(seed.bytes[length...]), seed.path, format)
      }
    }
  }

  @Test(arguments: FuzzSeed.byFormat.map(\.format))
  func readsOrRefusesADamagedFile(_ format: String) {
    let seeds = Self.seeds(format)
    for round in 0..<(Self.rounds ?? Self.usualRounds) {
      let seed = seeds[round % seeds.count]
      let other = seeds[round / seeds.count % seeds.count]
      var mutator = Mutator(seed: UInt64(round))
      let bytes = mutator.changed(seed.bytes, with: other.bytes)
      check(bytes, seed.path, format, isWritten: round.isMultiple(of: 4))
    }
  }

  /// Checksums let no change to a whole workbook through, so its parts are changed and packed anew.
  @Test func readsOrRefusesAWorkbookOfDamagedParts() {
    let parts = FuzzSeed.workbookParts
    let workbooks = parts.indices.filter { parts[$0].name == "[content_types].xml" } + [parts.count]
    for round in 0..<(Self.rounds ?? Self.usualRounds) {
      let book = round % max(workbooks.count - 1, 1)
      var mutator = Mutator(seed: UInt64(round))
      var archive = ZipWriter()
      for (name, bytes) in parts[workbooks[book]..<workbooks[book + 1]] {
        let isChanged = (round / 7 + name.utf8.count) % 3 == 0
        let other = parts[round % parts.count].bytes
        archive.add(name, isChanged ? mutator.changed(bytes, with: other) : bytes)
      }
      check(archive.archive(), "x.xlsx", "workbook parts")
    }
  }

  @Test func unpacksOrRefusesDamagedCompression() throws {
    // Blocks of all three kinds, as zlib makes them.
    let packed: [UInt8] = [
      0x00, 0x03, 0x00, 0xFC, 0xFF, 0x61, 0x62, 0x63, 0x04, 0xC1, 0x01, 0x01, 0x00, 0x00, 0x00,
      0x80,
      0x90, 0xFE, 0xAF, 0xEE, 0x08, 0x0A, 0xF3, 0xCE, 0x2F, 0xC9, 0x4E, 0xB4, 0x36, 0x32, 0x30,
      0xB4,
      0xB4, 0x36, 0xD4, 0x31, 0xE5, 0xF2, 0x1E, 0xE5, 0xE2, 0xE6, 0x02, 0x00,
    ]
    for round in 0..<(Self.rounds ?? Self.usualRounds) {
      var mutator = Mutator(seed: UInt64(round))
      let limit = 1 << 16
      let bytes = try? Inflate.inflated(mutator.changed(packed, with: packed), limit: limit)
      #expect((bytes?.count ?? 0) <= limit)
    }
  }

  private static func seeds(_ format: String) -> [FuzzSeed] {
    FuzzSeed.byFormat.first { $0.format == format }?.seeds ?? []
  }

  /// Reads a file; what is no error must be a whole table, and one that every format writes or refuses.
  private func check(
    _ bytes: [UInt8], _ path: String, _ format: String, isWritten: Bool = false
  ) {
    if Self.rounds != nil { Self.keep(bytes, format) }
    guard let loaded = try? TableReader.read(bytes, path: path) else { return }
    let faults = loaded.table.faults
    #expect(faults == [], "\(format): \(String(decoding: bytes, as: UTF8.self))")
    _ = loaded.detection.line.text
    guard isWritten else { return }
    for format in Writers.all {
      _ = try? format.bytes(of: loaded.table) { _ in RowBlocks([]) }
    }
  }

  private static func keep(_ bytes: [UInt8], _ format: String) {
    let name = "mittari-fuzz-" + format.replacing(" ", with: "-")
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try? Data(bytes).write(to: file)
  }
}

extension Table {
  /// What may be in no table: columns of other lengths, codes of no member, names that are there twice.
  fileprivate var faults: [String] {
    var faults: [String] = []
    if Set(fields.map { Array($0.name.utf8) }).count < fields.count {
      faults.append("a name twice")
    }
    for (field, column) in zip(fields, columns) {
      let count: Int
      switch column.values {
      case .decimal(let values):
        count = values.mantissas.count
        if !(0...18).contains(values.scale) { faults.append("\(field.name): scale") }
      case .approximate(let values):
        count = values.count
        if values.contains(where: { !$0.isFinite }) { faults.append("\(field.name): not finite") }
      case .boolean(let values): count = values.count
      case .text(let values):
        count = values.codes.count
        let members = UInt32(values.dictionary.count)
        let isKnown = values.codes.indices.allSatisfy { row in
          column.missing.isMissing(row) || values.codes[row] < members
        }
        if !isKnown { faults.append("\(field.name): a code of no member") }
      }
      if count != rowCount || column.missing.count != rowCount {
        faults.append("\(field.name): \(count) of \(rowCount) rows")
      }
    }
    return faults
  }
}
