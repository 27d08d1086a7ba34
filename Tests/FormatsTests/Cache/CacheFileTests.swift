import Diagnostics
import Foundation
import Tables
import TestSupport
import Testing

@testable import Formats

/// What a cache file gives back is what was put into it, or nothing.
struct CacheFileTests {
  /// What was detected in a file, with messages of every make.
  private static let detection: Detection = {
    var detection = Detection()
    let inner: Message = "\(2) title lines"
    detection.facts = [
      "semicolon", "\(inner) · \("ä\u{0}")", Message(data: "vuosi", language: "fi"),
      Message(
        wording: "{0}!", arguments: [.titled("year", titles: ["fi": "vuosi", "sv": "år"])]),
    ]
    detection.options = [GivenOption("delimiter", ";"), GivenOption("header", nil)]
    return detection
  }()

  private func kept(_ table: Table, key: String = "key", in folder: String) throws -> String? {
    let path = "\(folder)/\(UUID().uuidString)"
    let contents = CacheFile.Contents(key: key, table: table, detection: Self.detection)
    return try CacheFile.write(contents, to: path) ? path : nil
  }

  private func read(
    _ path: String, key: String = "key", _ reading: Reading = Reading()
  ) throws -> Loaded? {
    guard let input = CacheInput(path) else { return nil }
    return try CacheFile.read(input, key: key, watch: Watch(reading))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func givesBackWhatWasPutIn(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var random = RandomTable(seed: seed, [.reasons, .names, .hollow, .figures])
    var table = random.table()
    let roles: [Role] = [.dimension, .time, .measure, .count, .plain, .attribute(of: nil)]
    for index in table.fields.indices {
      table.updateField(index) { field in
        field.role = roles[(index + Int(seed)) % roles.count]
        field.unit = seed.isMultiple(of: 2) ? "%" : nil
        field.domain = seed.isMultiple(of: 3) ? [ExactDecimal(mantissa: -5, scale: 1)] : nil
      }
    }
    let path = try #require(try kept(table, in: folder.path))
    let read = try #require(try read(path))
    #expect(read.differences(from: Loaded(table: table, detection: Self.detection)) == [])
    #expect(try self.read(path, key: "another") == nil)
  }

  @Test("Values of every width, long columns, and numbers that are no exact decimals come back")
  func widths() throws {
    let folder = try TemporaryFolder()
    let count = 70_001
    func decimals(_ least: Int64, _ greatest: Int64) -> Column {
      let values = (0..<count).map { $0.isMultiple(of: 2) ? least : greatest }
      return Column(
        values: .decimal(DecimalValues(mantissas: values, scale: 2)),
        missing: MissingRows(allValid: count))
    }
    func texts(_ members: Int) -> Column {
      Column(
        values: .text(
          TextValues(
            codes: (0..<count).map { UInt32($0 % members) },
            dictionary: TextDictionary((0..<members).map { "m\($0)" }))),
        missing: MissingRows(allMissing: .notAsked, count: count))
    }
    var columns = [
      decimals(-128, 127), decimals(-129, 0), decimals(0, 128), decimals(-32768, 32767),
      decimals(0, 32768), decimals(Int64(Int32.min), 0), decimals(0, Int64(Int32.max) + 1),
      decimals(.min, .max), texts(256), texts(257), texts(65_536), texts(65_537),
    ]
    columns.append(
      Column(
        values: .approximate((0..<count).map { Double($0) / 3 }),
        missing: MissingRows(allValid: count)))
    let table = Table(columns.enumerated().map { (Field("c\($0.offset)"), $0.element) })
    let path = try #require(try kept(table, in: folder.path))
    for threads in [1, 3] {
      let read = try #require(try read(path, Reading(threads: threads)))
      #expect(read.differences(from: Loaded(table: table, detection: Self.detection)) == [])
    }
    #expect(throws: FormatError.tooMuchMemory(limit: 1 << 20)) {
      try read(path, Reading(memoryLimit: 1 << 20))
    }
  }

  @Test("What readers do not make is not kept, lest it came back as something else")
  func keepsOnlyWhatItKnows() throws {
    let folder = try TemporaryFolder()
    let column = Column.texts(["a"])
    var titled = Field("a")
    titled.titles = ["fi": "b"]
    #expect(try kept(Table([(titled, column)]), in: folder.path) == nil)
    #expect(
      try kept(Table([(Field("a", role: .verdict), column)]), in: folder.path) == nil)
    let computed = DecimalValues(
      mantissas: [1], scale: 1, precision: .computed(shown: 1, source: .uniform(0)))
    let quotient = Column(values: .decimal(computed), missing: MissingRows(allValid: 1))
    #expect(try kept(Table([(Field("a"), quotient)]), in: folder.path) == nil)
  }

  /// A small file with every kind of section.
  private static func fullTable() -> Table {
    var table = Table()
    for seed in 0 as UInt64..<20 {
      var random = RandomTable(seed: seed, [.reasons])
      let drawn = random.table()
      for index in drawn.fields.indices {
        table.append(Field("\(seed) \(index)"), drawn.columns[index])
      }
    }
    return table
  }

  @Test("Whatever happens to one byte, or to the file's end, the file holds no more")
  func anyDamageIsFound() throws {
    let folder = try TemporaryFolder()
    let path = try #require(try kept(Self.fullTable(), in: folder.path))
    let whole = Array(try Data(contentsOf: URL(filePath: path)))
    #expect(try read(path) != nil)
    let damaged = folder.path + "/damaged"
    func isRead(_ bytes: [UInt8]) throws -> Bool {
      try Data(bytes).write(to: URL(filePath: damaged))
      return try read(damaged) != nil
    }
    var numbers = SeededNumbers(state: 1)
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      let read = try isRead(bytes)
      #expect(!read, "byte \(place) of \(whole.count)")
    }
    for _ in 0..<200 {
      #expect(try !isRead(Array(whole.prefix(Int.random(in: 0..<whole.count, using: &numbers)))))
    }
    var mutator = Mutator(seed: 2)
    for _ in 0..<300 {
      let bytes = mutator.changed(whole, with: whole)
      if bytes != whole { #expect(try !isRead(bytes)) }
    }
  }

  @Test("An index of lies with all its check sums right is survived")
  func liesAreSurvived() throws {
    let folder = try TemporaryFolder()
    let path = try #require(try kept(Self.fullTable(), in: folder.path))
    let whole = Array(try Data(contentsOf: URL(filePath: path)))
    var foot = CacheReader(Array(whole.suffix(40)))
    guard let section = foot.section(), let mark = foot.word() else {
      Issue.record("the file has no foot")
      return
    }
    let index = Array(whole[section.offset..<section.offset + section.length])
    let forged = folder.path + "/forged"
    var numbers = SeededNumbers(state: 3)
    var mutator = Mutator(seed: 4)
    for round in 0..<1500 {
      var lies = index
      if round.isMultiple(of: 3) {
        lies = mutator.changed(index, with: whole)
      } else {
        lies[lies.indices.randomElement(using: &numbers) ?? 0] ^=
          1 << UInt8.random(in: 0..<8, using: &numbers)
      }
      var end = CacheWriter()
      end.write(
        CacheSection(offset: section.offset, length: lies.count, sum: CacheHash.of(lies)))
      end.write(mark)
      end.write(CacheHash.of(end.bytes))
      try Data(whole[..<section.offset] + lies + end.bytes).write(to: URL(filePath: forged))
      guard let table = try read(forged)?.table else { continue }
      for column in table.columns { for row in 0..<column.count { _ = column.shown(row) } }
    }
  }
}
