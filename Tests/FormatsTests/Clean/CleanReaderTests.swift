import Foundation
import Synchronization
import Tables
import TestSupport
import Testing

@testable import Formats

/// The quick reader gives exactly what the tolerant one gives, or leaves the text to it.
struct CleanReaderTests {
  /// Whether the two read a text alike; nil where the quick reader leaves it alone.
  private func agree(
    _ bytes: [UInt8], _ options: DelimitedOptions = DelimitedOptions(), blockBytes: Int = 1 << 19,
    threads: Int = 2
  ) -> [String]? {
    let quick: Loaded
    do {
      quick = try CleanReader.read(
        .memory(bytes), options: options, usual: nil, watch: Watch(Reading(threads: threads)),
        blockBytes: blockBytes)
    } catch {
      return nil
    }
    do {
      let tolerant = try DelimitedReader.readTolerantly(bytes, options: options)
      return quick.differences(from: tolerant)
    } catch {
      return ["the tolerant reader says \(error.message)"]
    }
  }

  @Test func randomTextsAreReadAlike() {
    var read = 0
    for seed in 0..<300 {
      var text = RandomText(seed: UInt64(seed))
      let bytes = text.bytes()
      for blockBytes in [64 + seed % 190, 1 << 19] {
        guard let differences = agree(bytes, blockBytes: blockBytes) else { continue }
        read += 1
        #expect(differences == [], "seed \(seed), blocks of \(blockBytes)")
      }
    }
    // Many are clean, so that the comparison means something.
    #expect(read > 200)
  }

  @Test func optionsAreReadAlike() {
    let marks = [MissingMark("999", .notAsked), MissingMark("Kotka", .suppressed)]
    for seed in 1000..<1120 {
      var text = RandomText(seed: UInt64(seed))
      let bytes = text.bytes()
      var options = DelimitedOptions()
      switch seed % 6 {
      case 0: options.missing = marks
      case 1: options.textColumns = ["arvo 1", "vuosi"]
      case 2: options.numberColumns = ["arvo 1"]
      case 3: options.header = seed % 4 == 0
      case 4: (options.decimal, options.group) = (.comma, .point)
      default: options.footerLines = seed % 2
      }
      if let differences = agree(bytes, options, blockBytes: 200) {
        #expect(differences == [], "seed \(seed)")
      }
    }
  }

  /// Texts that the quick reader takes, each with something in it that has to come out alike.
  @Test(arguments: [
    "a,b\n1,2\n3,4\n", "a,b\r\n1,\r\n3,4\r\n", "a,b\n1,2\n3,4", "a,b\n\"x, y\",2\n\"z\"\"\",4\n",
    "a,b\n\"rivi\nvaihtuu\",2\nc,4\n",
    "a,b\n\"Katu 1,\nKotka\",2\nc,4\n", "a,b,c\n1,\"yksi, ja\nkaksi, ja\nkolme\",2\nc,d,4\n",
    "a;b\n1,5;2\n3;4,25\n", "a,b\nx,1.234\ny,2.345\n",
    "a,b\nx,41\ny,9.7\nz,4.0\n", "a,b\nx,..\ny,5\nz,-\n", "a,b\nx,true\ny,\nz,FALSE\n",
    "a,b\n01,x\n02,y\n", "a,b,\n1,2,\n3,4,\n", "vuosi,arvo\n2019,1\n2020,2\n",
    "a,b\nx,..\ny,\nz,..\n", "a,b\nx,..\ny,..\nz,7\n", "a,b\nx,-\ny,..\nz,-\n",
    "\"a\",\"b\",c\n\"x\",\"..\",1\n\"y\",\"..\",2\n", "a,b\nx,\"07\"\ny,\"..\"\n",
    "a,b\n\"1\",2\n\"3\",4\n", "\u{FEFF}a,b\n1,2\n", "a,b\nä,1\n\"\",2\n", "a,b\n1,2\n3,4\n\n\n",
    "a|b\n12345678901234567890|2\n5|4\n", "x,y\n-1.5,-0\n-22.25,7\n",
  ])
  func isTakenAndReadAlike(_ text: String) {
    #expect(agree(Array(text.utf8)) == [])
    #expect(agree(Array(text.utf8), blockBytes: 7) == [])
  }

  /// Texts that the tolerant reader has to see.
  @Test(arguments: [
    "a,b\n1\n3,4\n", "a,b\n1,2,3\n", "a,b\n5\" pipe,2\n", "a,b\n\"x\" y,2\n", "a,b\n\"x,2\n",
    "a,b\n\"x\" ,2\n", "a,b\nz,1\n\"x\",\"2\" \n", "a,b,c\np,1,2\n\"q,3,4\nr,5,6\ns\",7,8\n",
    "a,b\n1,2\n\n3,4\n", "a,b\r1,2\r3,4\r", "a,b\nx,1\n,\ny,2\n", "a\n1\n2\n",
    "a,b,c\n1,2,3\nLähde,,\n",
    "a,b\nx,1e-5\n", "a\tb\nx\\ty\t1\n",
  ])
  func isLeftAlone(_ text: String) { #expect(agree(Array(text.utf8)) == nil) }

  /// Blocks that begin inside quotes, before and behind any byte of a cell, and such as only look like it.
  @Test(arguments: [
    "a,b\n\"x,\n\"\"y\",2\n\",\",4\n\"\"\"\",5\nz,6\n",
    "a,b\n\"\n,\n,\n\",2\n\"1,2\n3,4\",4\n5,\",\"\n",
  ])
  func blocksInsideQuotesAreReadAlike(_ text: String) {
    for blockBytes in 1...40 {
      for threads in [1, 3] {
        let differences = agree(Array(text.utf8), blockBytes: blockBytes, threads: threads)
        #expect(differences == [], "blocks of \(blockBytes)")
      }
    }
  }

  /// Far below the first rows, where blocks are looked through for it.
  @Test func rowsSwallowedByQuotesAreLeftAlone() {
    let rows = (0..<5000).map { "alue \($0 % 50),\(1990 + $0 % 30),\($0)" }
    var swallowed = rows
    swallowed[3000] = "\"" + rows[3000]
    swallowed[3500] = "alue 0\",2000,5"
    var prose = rows
    prose[3000] = "\"alue, jolla\non nimi,\njoka on pitkä\",2000,5"
    let texts = [swallowed, prose].map { Array(("a,b,c\n" + $0.joined(separator: "\n")).utf8) }
    for blockBytes in [64, 1000, 1 << 19] {
      #expect(agree(texts[0], blockBytes: blockBytes) == nil)
      #expect(agree(texts[1], blockBytes: blockBytes) == [])
    }
  }

  @Test func windows1252IsReadAlike() {
    let text: [UInt8] = Array("alue,arvo\nH".utf8) + [0xE4] + Array("me,1\n\"".utf8) + [0x80, 0xA0]
    #expect(agree(text + Array("\",2\nKotka,".utf8) + [0xA0] + Array("3\n".utf8)) == [])
  }

  @Test func manyThreadsKeepTheOrderOfMembers() {
    let rows = (0..<900).map { "jäsen \($0 * 7919 % 450),\($0)" }
    let bytes = Array(("nimi,arvo\n" + rows.joined(separator: "\n")).utf8)
    for threads in [1, 2, 5] {
      #expect(agree(bytes, blockBytes: 97, threads: threads) == [])
    }
  }

  /// So many rows that columns become narrow numbers: of a byte and two, with marks, mixed decimals and both spellings
  /// of members, beside columns that have none.
  @Test func manyRowsAreReadAlike() {
    let members = [
      "a", "Äänekoski", "12345678", "123456789", "0123456789abcdef", "0123456789abcdefg",
      "Kokee terveydentilansa hyväksi", "Kokee terveydentilansa huonoksi", "kunta, pieni",
    ]
    var text = "jäsen;vuosi;arvo;koodi;iso;tarkka;miinus;paljon\n"
    for row in 0..<17_000 {
      let member = members[row * 7 % members.count]
      let isQuoted = member.contains(",") || row % 5 == 0
      let value = row % 50 == 3 ? "" : row % 61 == 7 ? ".." : row % 3 == 0 ? "41" : "\(row % 97).5"
      let cells = [
        isQuoted ? "\"\(member)\"" : member, "\(1990 + row % 36)", value, "k\(row % 300)",
        "\(row * 70_001)", "\(row % 500).\(100_000 + row * 31 % 800_000)",
        row % 11 == 0 ? "" : "-\(row % 130)", "\(row)",
      ]
      text += cells.joined(separator: ";") + "\n"
    }
    let bytes = Array(text.utf8)
    for (threads, blockBytes) in [(1, 1 << 18), (3, 1 << 12)] {
      #expect(agree(bytes, blockBytes: blockBytes, threads: threads) == [])
    }
  }

  /// Columns whose numbers have the same count of decimals, 0 to 7, but for a few that are something else.
  @Test(arguments: [("1", ".", ","), ("2", ".", ";"), ("3", ",", ";"), ("4", ",", ",")])
  func alikeNumbersAreReadAlike(seed: String, mark: String, delimiter: String) {
    var random = SeededNumbers(state: UInt64(seed) ?? 0)
    let tame = ["", "", "0", "-1", "..", "41", "1234567890", "5\(mark)25", "999999\(mark)9"]
    let wild = ["007", "00", "-0", "5.", ".5", "1 234", "1.5", "1.250", "x"]
    for (odd, rarity) in [(tame, .max), (tame, 20), (tame, 300), (wild, 2000)] {
      var text = (0..<10).map { "s\($0)" }.joined(separator: delimiter) + "\n"
      for _ in 0..<2500 {
        let cells = (0..<10).map { column in
          var cell = odd.randomElement(using: &random) ?? ""
          if Int.random(in: 0..<rarity, using: &random) > 0 {
            // Two more columns of whole numbers, one of them wide.
            let decimals = column < 8 ? column : 0
            let most = [9, 99, 999, column == 9 ? 99_999_999 : 99].randomElement(using: &random)
            let digits = (0..<decimals).map { _ in "\(Int.random(in: 0...9, using: &random))" }
            cell = "\(Int.random(in: 0...(most ?? 9), using: &random))"
            if decimals > 0 { cell += mark + digits.joined() }
          }
          return cell.contains(delimiter) ? "\"\(cell)\"" : cell
        }
        text += cells.joined(separator: delimiter) + "\n"
      }
      for (threads, blockBytes) in [(1, 1 << 13), (2, 1 << 15)] {
        let differences = agree(Array(text.utf8), blockBytes: blockBytes, threads: threads)
        #expect(differences ?? [] == [], "one in \(rarity)")
        if rarity == .max { #expect(differences != nil) }
      }
    }
  }

  /// Columns that take several parts of memory each, which are given back while the columns are put together.
  @Test(arguments: [1, 2, 5])
  func wideColumnsAreReadAlike(threads: Int) {
    var text = "iso;sekalainen;nimi\n"
    for row in 0..<20_000 {
      let mixed = ["\(row * 1_000_003)", "\(row).\(row % 7 + 1)", "..", ""][row % 4]
      text += "\(row * 7_000_000_001);\(mixed);jäsen \(row * 7919 % 20_000)\n"
    }
    #expect(agree(Array(text.utf8), blockBytes: 1 << 12, threads: threads) == [])
  }

  /// Numbers that lie close to each other take less as what they are more than one of them, but for missing ones.
  @Test(arguments: [
    [1990, 2025], [-3, 252], [-3, 253], [100_000, 165_535], [100_000, 165_536],
    [-2_147_483_648, -2_147_483_640], [2_147_483_640, 2_147_483_647],
    [2_147_483_640, 2_147_483_648],
    [-9_000_000_000_000, -8_999_999_999_999], [0, 0], [300, 300],
  ])
  func closeNumbersAreReadAlike(bounds: [Int]) {
    for (rows, rarity) in [(500, 0), (500, 90), (500, 2), (20_000, 0), (20_000, 5_000)] {
      var random = SeededNumbers(state: UInt64(rows + rarity))
      var text = "nimi,luku,vuosi\n"
      for row in 0..<rows {
        let number = Int.random(in: bounds[0]...bounds[1], using: &random)
        let isMissing = rarity > 0 && Int.random(in: 0..<rarity, using: &random) == 0
        // What the first rows are alike in does not hold for all.
        let cell = row < rows / 4 ? "\(bounds[0])" : isMissing ? "" : "\(number)"
        text += "x,\(cell),\(1900 + row % 128 + row / 200)\n"
      }
      for blockBytes in [900, 1 << 18] {
        #expect(agree(Array(text.utf8), blockBytes: blockBytes) == [], "\(rows), \(rarity)")
      }
    }
  }

  @Test func declaredColumnsAreReadAlike() throws {
    let columns = [
      DeclaredColumn(name: "alue", type: .text, missing: [MissingMark("?", .suppressed)]),
      DeclaredColumn(
        name: "arvo", type: .number(decimal: .point, group: .space),
        missing: [MissingMark("", .absent), MissingMark("..", .suppressed)]),
      DeclaredColumn(name: "n", type: .integer, missing: [MissingMark("0", .notAsked)]),
      DeclaredColumn(name: "on", type: .boolean, missing: [MissingMark("", .absent)]),
      DeclaredColumn(name: "laji", type: .category(["a", "b"]), missing: []),
    ]
    let rows = (0..<300).map { row in
      let value = ["", "..", "4.0", "1 234.5", "-7", "0.125"][row % 6]
      return "\(["Kotka", "", "?", "\"a, b\""][row % 4]),b\(value)," + "\(row % 9),"
        + "\(["true", "false", ""][row % 3]),\(row % 2 == 0 ? "a" : "b")"
    }.map { $0.replacing(",b", with: ",", maxReplacements: 1) }
    let bytes = Array(("alue,arvo,n,on,laji\n" + rows.joined(separator: "\n") + "\n").utf8)
    let strict = try DeclaredReader.read(bytes, columns: columns)
    for blockBytes in [90, 1 << 19] {
      let quick = try CleanDeclared.read(
        .memory(bytes), columns: columns, delimiter: UInt8(ascii: ","), encoding: .utf8,
        watch: Watch(Reading(threads: 2)), blockBytes: blockBytes)
      for (index, column) in quick.enumerated() {
        #expect(column.differences(from: strict[index], columns[index].name) == [])
      }
    }
  }

  @Test(arguments: ["alue,arvo\nKotka,x\n", "alue,arvo\nKotka\n", "arvo\n1\n", "alue,arvo\n\n"])
  func faultsOfDeclaredColumnsAreToldByTheOtherReader(_ text: String) {
    let columns = [
      DeclaredColumn(name: "alue", type: .text, missing: []),
      DeclaredColumn(
        name: "arvo", type: .number(decimal: .point, group: .space), missing: []),
    ]
    #expect(throws: CleanStop.self) {
      try CleanDeclared.read(
        .memory(Array(text.utf8)), columns: columns, delimiter: UInt8(ascii: ","), encoding: .utf8,
        watch: Watch())
    }
  }

  @Test(arguments: ["1,2\n", "1\n"])
  func readingCanBeCalledOff(_ row: String) {
    let bytes = Array(("a,b\n3,4\n" + String(repeating: row, count: 5000)).utf8)
    var reading = Reading()
    reading.isCancelled = { true }
    #expect(throws: FormatError.cancelled) {
      try TableReader.read(DataFile(bytes, path: "a.csv"), reading: reading)
    }
  }

  @Test(arguments: ["1,2\n", "1\n"])
  func aTableThatTakesTooMuchMemoryIsAnError(_ row: String) {
    let bytes = Array(("a,b\n3,4\n" + String(repeating: row, count: 5000)).utf8)
    #expect(throws: FormatError.tooMuchMemory(limit: 9000)) {
      try TableReader.read(DataFile(bytes, path: "a.csv"), reading: Reading(memoryLimit: 9000))
    }
  }

  @Test("Bytes that tell the format and are read again are counted once")
  func countsBytesOnce() throws {
    let rows = (0..<60_000).map { "{\"a\": \($0), \"b\": \"some text that fills the row\"}" }
    let folder = try TemporaryFolder()
    let path = folder.path + "/rows.json"
    let bytes = Array("[\(rows.joined(separator: ",\n"))]".utf8)
    try Data(bytes).write(to: URL(filePath: path))
    #expect(bytes.count > 2 << 20)
    let file = try DataFile(opening: path)
    #expect(throws: FormatError.tooMuchMemory(limit: bytes.count - 1)) {
      try TableReader.read(file, reading: Reading(memoryLimit: bytes.count - 1))
    }
    let loaded = try TableReader.read(file, reading: Reading(memoryLimit: bytes.count))
    #expect(loaded.table.rowCount == 60_000)
  }

  @Test func tellsHowFarItIs() throws {
    let bytes = Array(("a,b\n" + String(repeating: "1,2\n", count: 300_000)).utf8)
    let told = Mutex<[WorkProgress]>([])
    var reading = Reading(threads: 1)
    reading.report = { progress in told.withLock { $0.append(progress) } }
    _ = try TableReader.read(DataFile(bytes, path: "a.csv"), reading: reading)
    let total = 1_200_000
    let places = [0, 262_144, 524_288, 786_432, 1_048_576, total]
    #expect(told.withLock { $0 } == places.map { WorkProgress(done: $0, total: total) })
  }
}
