import CBytes
import TestSupport
import Testing

@testable import Formats

/// Cells that differ in a single byte are told apart, and equal ones are not, whatever their length.
struct CellDictionaryTests {
  /// Cells of a length, each with another byte changed, and the one that all are like.
  private func neighbours(_ length: Int) -> [[UInt8]] {
    let plain = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 20) }
    return [plain]
      + plain.indices.map { place in
        var other = plain
        other[place] = UInt8(ascii: "z")
        return other
      }
  }

  @Test func neighboursHaveTheirOwnNumbers() {
    let dictionary = CellDictionary()
    let withZeros: [[UInt8]] = [[0], [0, 0], [0x61, 0], [0x61, 0, 0]]
    let cells: [[UInt8]] = (1...70).flatMap { neighbours($0) } + withZeros
    for round in 0..<2 {
      for (number, cell) in cells.enumerated() {
        #expect(dictionary.number(of: cell[...]) == number, "round \(round), \(cell)")
      }
    }
    #expect(dictionary.count == cells.count)
    #expect(cells.indices.allSatisfy { Array(dictionary.bytes($0)) == cells[$0] })
  }

  /// Codes in a row lie on each other by some seeds; others are tried then, which must lose none.
  @Test func codesInARowKeepTheirNumbers() {
    let dictionary = CellDictionary()
    let cells = (0..<20_000).map { Array("ind\($0)".utf8) }
    for (number, cell) in cells.enumerated() {
      #expect(dictionary.number(of: cell[...]) == number)
      let earlier = number / 2
      #expect(dictionary.number(of: cells[earlier][...]) == earlier)
    }
    #expect(dictionary.count == cells.count)
  }

  /// Read as columns, in which many cells are looked up at once: short ones alone, until a long one comes, and all.
  @Test(arguments: [1...8, 1...16, 1...24, 8...40])
  func columnsKeepThemApart(lengths: ClosedRange<Int>) throws {
    let cells: [[UInt8]] = lengths.flatMap { neighbours($0) }
    let order = (0..<4 * cells.count).map { cells[$0 * 7919 % cells.count] } + [neighbours(60)[3]]
    var bytes = Array("nimi,arvo\n".utf8)
    for (row, cell) in order.enumerated() {
      bytes += row % 3 == 0 ? [0x22] + cell + [0x22] : cell
      bytes += Array(",\(row)\n".utf8)
    }
    let tolerant = try DelimitedReader.readTolerantly(bytes)
    for blockBytes in [200, 1 << 19] {
      let quick = try CleanReader.read(
        .memory(bytes), options: DelimitedOptions(), usual: nil, watch: Watch(Reading(threads: 2)),
        blockBytes: blockBytes)
      #expect(quick.differences(from: tolerant) == [])
    }
  }

  /// The numbers of a column's cells, read as columns of texts are, and settled now and then; nil for empty cells.
  private func numbers(
    _ block: TextBlock, _ format: CleanFormat, _ column: Int, _ level: cbytes_level
  ) -> (numbers: [UInt32?], dictionary: CellDictionary) {
    let dictionary = CellDictionary(level: level)
    let cells = CellPlaces(block, column: column, format: format)
    var numbers = [UInt32](repeating: .max, count: block.rowCount + 1)
    var row = 0
    while row < block.rowCount {
      let end = min(block.rowCount, row + 1 + row % 61)
      row = dictionary.number(cells, row..<end, into: &numbers)
      guard row < end else {
        dictionary.settle()
        continue
      }
      let (start, length) = cells.whole(row)
      numbers[row] =
        length == 0
        ? .max : UInt32(dictionary.number(at: cells.text + start, length: length))
      row += 1
    }
    #expect(numbers[block.rowCount] == .max)
    return (numbers.dropLast().map { $0 == .max ? nil : $0 }, dictionary)
  }

  /// Cells that are looked up by all instructions, and those of a plain dictionary beside them.
  @Test func drawnColumnsAreNumberedAlike() throws {
    var random = SeededNumbers(state: 8)
    for round in 0..<200 {
      let most = [3, 8, 9, 16, 24, 25, 60].randomElement(using: &random) ?? 8
      let all: [UInt8] = [0x61, 0x62, 0, 0xFF, 0x7A]
      let letters = all.prefix(Int.random(in: 2...5, using: &random))
      let members = (0..<Int.random(in: 1...300, using: &random)).map { _ -> [UInt8] in
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? 0x61
        }
      }
      let column = round % 2
      let lineEnd: [UInt8] = round % 4 < 2 ? [0x0A] : [0x0D, 0x0A]
      let rows = (0..<Int.random(in: 1...900, using: &random)).map { _ in
        members.randomElement(using: &random) ?? []
      }
      let bytes = rows.flatMap { cell -> [UInt8] in
        (column == 0 ? cell + [0x2C, 0x78] : [0x78, 0x2C] + cell) + lineEnd
      }
      let format = try #require(
        CleanFormat(
          delimiter: 0x2C, quote: nil, encoding: .latin1, columnCount: 2, range: 0..<bytes.count,
          blockBytes: bytes.count))
      let block = TextBlock(format: format, source: .memory(bytes), chain: QuoteChain(blocks: 1))
      try block.load(0)
      #expect(block.rowCount == rows.count)
      var known: [[UInt8]: UInt32] = [:]
      let expected = rows.map { cell -> UInt32? in
        if cell.isEmpty { return nil }
        let number = known[cell] ?? UInt32(known.count)
        known[cell] = number
        return number
      }
      for level in cbytes_level.ofThisMachine {
        let (found, dictionary) = numbers(block, format, column, level)
        #expect(found == expected, "round \(round), \(level)")
        #expect(dictionary.count == known.count)
      }
    }
  }

  /// Cells that lie on each other get other places, and keep their numbers.
  @Test(arguments: [1, 2, 12, 309, 3000, 5000]) func settledCellsKeepTheirNumbers(count: Int) {
    let dictionary = CellDictionary()
    let cells = (0..<count).map { Array("\($0 &* 2_654_435_761 % 1_000_003)".utf8) }
    for cell in cells { _ = dictionary.number(of: cell[...]) }
    for _ in 0..<3 {
      dictionary.settle()
      for (number, cell) in cells.enumerated() {
        #expect(dictionary.number(of: cell[...]) == number)
      }
    }
    #expect(dictionary.number(of: Array("new".utf8)[...]) == count)
  }
}
