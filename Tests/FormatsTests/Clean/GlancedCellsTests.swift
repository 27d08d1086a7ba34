import Tables
import TestSupport
import Testing

@testable import Formats

/// A glance at a column of years tells which occur, block after block.
struct GlancedCellsTests {
  private func glance(_ bytes: [UInt8], blockBytes: Int) throws -> ColumnGlance {
    let format = try #require(
      CleanFormat(
        delimiter: 0x2C, quote: 0x22, encoding: .utf8, columnCount: 2, range: 0..<bytes.count,
        blockBytes: blockBytes))
    let rule = NumberRule(
      ground: .detected(MarkTable(exactly: [])), marks: NumberMarks(), empty: .absent)
    let memory = PieceMemory(slabBytes: 4 << 10)
    let cells = NumberCells(
      column: 0, format: format, rule: rule, memory: memory, missing: MissingScratch())
    let glanced = GlancedCells(
      column: 0, format: format, rule: rule, cells: cells, memory: memory)
    let block = TextBlock(
      format: format, source: .memory(bytes), chain: QuoteChain(blocks: format.blockCount))
    for number in 0..<format.blockCount {
      try block.load(number)
      #expect(try glanced.look(at: block))
    }
    return glanced.glance
  }

  @Test func drawnYearsAreThoseThatOccur() throws {
    var random = SeededNumbers(state: 5)
    for round in 0..<120 {
      var bounds = 2000...2003
      var years: [Int?] = []
      var hasOthers = false
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let first = Int.random(in: 1900...2100, using: &random)
        bounds = first...min(2100, first + Int.random(in: 0...40, using: &random))
        for _ in 0..<Int.random(in: 1...150, using: &random) {
          let isEmpty = Int.random(in: 0..<20, using: &random) == 0
          years.append(isEmpty ? nil : Int.random(in: bounds, using: &random))
        }
      }
      if round % 5 == 0, let place = years.indices.randomElement(using: &random) {
        years[place] = [1899, 2101, 0, 99_999_999].randomElement(using: &random)
        hasOthers = true
      }
      let bytes = years.flatMap { Array("\($0.map(String.init) ?? ""),x\n".utf8) }
      for blockBytes in [60, 700, bytes.count] {
        let glance = try glance(bytes, blockBytes: blockBytes)
        #expect(glance.hasOtherThanYears == hasOthers, "round \(round), \(blockBytes)")
        guard !hasOthers else { continue }
        #expect(glance.years == Set(years.compactMap(\.self)).sorted(), "round \(round)")
        #expect(glance.isYears == years.contains { $0 != nil })
      }
    }
  }
}
