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
}
