import CBytes
import Diagnostics
import Tables
import TestSupport
import Testing

@testable import Formats

/// Where only some columns are asked for, these and all that is found out are as if all were read.
struct WantedColumnsTests {
  private static let wishes = [
    WantedColumns(named: ["nimi"]), WantedColumns(named: ["VUOSI", "arvo 1"]),
    WantedColumns(named: ["määrä", "column_5"]), WantedColumns(named: []),
    WantedColumns(named: ["arvo 1"], includingTime: true),
  ]

  private func read(
    _ bytes: [UInt8], _ options: DelimitedOptions, wanted: WantedColumns?, blockBytes: Int
  ) -> Loaded? {
    try? CleanReader.read(
      .memory(bytes), options: options, usual: nil, watch: Watch(Reading(threads: 2)),
      wanted: wanted, blockBytes: blockBytes)
  }

  /// What is not the same in a part of a table as in the whole, a line each.
  private func differences(_ part: Loaded, _ whole: Loaded, _ wanted: WantedColumns) -> [String] {
    let unread = Set(part.unread.map(\.name))
    let chosen = whole.table.fields.indices.filter { !unread.contains(whole.table.fields[$0].name) }
    var rest = Loaded(table: whole.table.choosing(chosen), detection: whole.detection)
    rest.table.name = part.table.name
    let others = whole.table.fields.filter { unread.contains($0.name) }
    let isWrong = part.unread.contains { wanted.include($0.name) }
    return part.differences(from: rest)
      + (part.unread == others ? [] : ["left out \(part.unread) instead of \(others)"])
      + (isWrong ? ["left out what is wanted"] : [])
      + (part.table.columnCount > 0 ? [] : ["nothing is read"])
  }

  @Test(arguments: 0..<5)
  func drawnTextsAreReadAlike(wish: Int) {
    let wanted = Self.wishes[wish]
    var parts = 0
    for seed in 0..<240 {
      var text = RandomText(seed: UInt64(2000 + seed))
      let bytes = text.bytes()
      var options = DelimitedOptions()
      switch seed % 7 {
      case 0: options.missing = [MissingMark("999", .notAsked), MissingMark("Kotka", .suppressed)]
      case 1: options.textColumns = ["arvo 1", "vuosi"]
      case 2: options.numberColumns = ["arvo 1"]
      case 3: (options.decimal, options.group) = (.comma, .point)
      default: break
      }
      for blockBytes in [64 + seed % 190, 1 << 19] {
        let whole = read(bytes, options, wanted: nil, blockBytes: blockBytes)
        let part = read(bytes, options, wanted: wanted, blockBytes: blockBytes)
        guard let whole, let part else {
          #expect(whole == nil && part == nil, "seed \(seed): only one is read")
          continue
        }
        if !part.unread.isEmpty { parts += 1 }
        #expect(
          differences(part, whole, wanted) == [], "seed \(seed), blocks of \(blockBytes)")
      }
    }
    // Many are read in part, so that the comparison means something.
    #expect(parts > 100)
  }

  /// What a column that nobody asks for decides all the same.
  @Test(arguments: [
    // Its decimals tell what the other's mark means.
    "a,b\n1.234,x\n2.345,y\n", "a;b\n1,234;0,5\n2,345;1,25\n", "a;b\n1.234;0,5\n2.345;1,25\n",
    "a;b\n1,234;1.234\n2,5;1,5\n", "a;b\n\"1 234\";5\n3;4\n",
    // Its years make it the time, or leave that to the wanted one.
    "a,vuosi\n2019,2020\n2020,2021\n", "b,a\n2019,2020\n2020,1\n", "b,a\n2019,2020\n,2021\n",
    "b,a\n1999.0,2020\n2000.5,2021\n", "b,a\n\"2 019\",2020\n2020,2021\n",
    "b,a\n..,2020\n2019,2021\n", "b,a\n2019,1\n2019,2\n02019,3\n", "b,a\n2019,1\n2119,2\n2019,3\n",
    "b,a\n2019,1\n0000,2\n2019,3\n", "b,a\n\"2019\",1\n2019,2\n2019,3\n",
    "b,a\n,2020\n,2021\n", "b,a\n0,2020\n2100,2021\n", "b,a\n1900,2020\n2100,2021\n",
    // Its figures make it the measure.
    "a,value\n1,2\n3,4\n", "a,value\n1,x\n3,y\n", "value,a\n..,2\n-,4\n", "a,n\n1,2\n3,4\n",
    // Marks for missing values, and what only looks like one.
    "a,b\n1,..\n2,5\n", "a,b\n1,*\n2,5\n", "a,b\nx,*\ny,5\n", "a,b\n1,5*\n2,6\n",
    "a,b\n1,5 %\n2,6 %\n",
    // Codes, long numbers, and text after figures.
    "a,b\n1,01\n2,02\n", "a,b\n1,12345678901234567890\n2,5\n",
    "a,b\n1,1.2345678901234567\n2,12345\n",
    "a,b\n1,5\n2,6\n3,seitsemän\n", "a,b\n1,5\n2,true\n", "a,b\n1,true\n2,false\n",
    // Quotes that mark text, and needless ones.
    "a,b\n1,\"5\"\n2,\"6\"\n", "a,b\n\"1\",5\n\"2\",6\n", "a,b\n1,\"x, y\"\n2,\"z\"\"\"\n",
    // Columns of nothing, without a name, and with one name.
    "a,b,\n1,2,\n3,4,\n", "a,b\n1,\n3,\n", "a,A,a\n1,2,x\n3,4,y\n", "b,c\nx,y\nz,w\n",
    ",\n1,2\n3,4\n",
    "a\tb\n1\tx\\ty\n2\tz\n", "a\tb\nx\\ty\t1\nz\t2\n",
    // Letters, of which the first rows have none.
    "a,b\n1,\u{2013}\n2,ä\n", "a,b\n1,€\n2,\u{1F600}\n",
  ])
  func unreadColumnsDecideAsMuch(_ text: String) {
    for wanted in [
      WantedColumns(named: ["a"]), WantedColumns(named: ["b"]),
      WantedColumns(named: [], includingTime: true),
    ] {
      for bytes in [Array(text.utf8), Array(text.utf8) + [0xE4, 0x2C, 0x31, 0x0A]] {
        for blockBytes in [7, 1 << 19] {
          let file = DataFile(bytes, path: "x.csv")
          let whole = try? TableReader.read(file)
          var reading = Reading()
          reading.wanted = wanted
          guard let whole, let part = try? TableReader.read(file, reading: reading) else {
            #expect(whole == nil && (try? TableReader.read(file, reading: reading)) == nil)
            continue
          }
          #expect(differences(part, whole, wanted) == [])
          let options = DelimitedOptions()
          let clean = read(bytes, options, wanted: nil, blockBytes: blockBytes)
          let cleanPart = read(bytes, options, wanted: wanted, blockBytes: blockBytes)
          #expect((clean == nil) == (cleanPart == nil))
          if let clean, let cleanPart { #expect(differences(cleanPart, clean, wanted) == []) }
        }
      }
    }
  }

  @Test("Sotkanet's tables are known by all of their columns")
  func sotkanet() throws {
    let text = "indicator,region,gender,year,value\n181,1,total,2020,5\n181,2,total,2021,6\n"
    var reading = Reading()
    reading.wanted = WantedColumns(named: ["value", "region"])
    let loaded = try TableReader.read(DataFile(Array(text.utf8), path: "x.csv"), reading: reading)
    #expect(loaded.unread == [])
    #expect(loaded.detection.facts.first == "Sotkanet")
  }

  /// Pieces of letters of every length, whole and broken, wherever they fall in groups of 64.
  @Test func validityIsThatOfTheStandardLibrary() {
    var random = SeededNumbers(state: 7)
    let pieces: [[UInt8]] = [
      [0x61], [0x61, 0x62, 0x63], Array(repeating: 0x20, count: 61), Array("ä".utf8),
      Array("\u{80}\u{7FF}\u{800}".utf8), Array("–€\u{1000}ẞ".utf8), Array("\u{D7FF}\u{E000}".utf8),
      Array("\u{FFFF}\u{10000}".utf8), Array("\u{10FFFF}😀".utf8), [0xE4], [0xC0, 0x80],
      [0xC1, 0xBF], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xFF],
    ]
    var valid = 0
    for _ in 0..<4000 {
      var bytes: [UInt8] = []
      // Most pieces are whole letters, so that many texts are valid to the end.
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        let isBroken = Int.random(in: 0..<60, using: &random) == 0
        bytes += pieces[Int.random(in: isBroken ? 9..<pieces.count : 0..<9, using: &random)]
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      if isValid { valid += 1 }
      let padded = bytes + [UInt8](repeating: 0xA9, count: 128)
      for level in cbytes_level.ofThisMachine {
        let found = padded.withUnsafeBufferPointer { buffer in
          buffer.baseAddress.map { cbytes_is_utf8($0, bytes.count, level) }
        }
        #expect(found == isValid, "\(bytes)")
      }
    }
    #expect(valid > 1000 && valid < 3600)
  }
}
