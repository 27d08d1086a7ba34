import Glibc
import Tables
import TestSupport
import Testing

@testable import Formats

/// Pieces keep what was written to them, in small parts of memory and in large pages, until they are given back.
struct PieceMemoryTests {
  /// Pieces of drawn sizes, of which some are larger than the parts that memory is taken in.
  @Test(arguments: [(4, 300), (64, 300), (256, 40)])
  func piecesAreApart(slabKilobytes: Int, count: Int) {
    var random = SeededNumbers(state: UInt64(slabKilobytes))
    let memory = PieceMemory(slabBytes: slabKilobytes << 10)
    for _ in 0..<2 {
      var pieces: [(words: UnsafeMutablePointer<UInt32>, count: Int, slab: Int)] = []
      var bytes = 0
      for number in 0..<count {
        // As if much were to come, and as if not, in turns.
        memory.likelyBytes = [0, HugePages.pageBytes, .max].randomElement(using: &random) ?? 0
        let most = number % 50 == 7 ? 3 << 17 : slabKilobytes << 7
        let words = Int.random(in: 0...most, using: &random)
        let slab = memory.current
        let start = memory.take(words, of: UInt32.self)
        start.update(repeating: UInt32(number), count: words)
        pieces.append((start, words, slab))
        bytes += (words * 4 + 15) & ~15
      }
      #expect(memory.taken == bytes)
      for (number, piece) in pieces.enumerated() {
        // Those before are given back, and this one is still there.
        memory.release(before: piece.slab)
        let isWhole = (0..<piece.count).allSatisfy { piece.words[$0] == UInt32(number) }
        #expect(isWhole, "piece \(number)")
      }
      memory.release()
      #expect(memory.taken == 0)
    }
  }

  @Test func largePagesBeginWhereTheyMay() throws {
    var pages: [UnsafeMutableRawPointer] = []
    for number in 0..<3 {
      let page = try #require(HugePages.page())
      #expect(Int(bitPattern: page) % HugePages.pageBytes == 0)
      page.initializeMemory(as: UInt8.self, repeating: UInt8(number), count: HugePages.pageBytes)
      pages.append(page)
    }
    for (number, page) in pages.enumerated() {
      let bytes = UnsafeRawBufferPointer(start: page, count: HugePages.pageBytes)
      #expect(bytes.allSatisfy { $0 == UInt8(number) })
      munmap(page, HugePages.pageBytes)
    }
  }
}
