import Synchronization
import Tables

/// One piece of a column with the rows that it covers.
struct PlacedPiece {
  let piece: ColumnPiece
  /// Its first row.
  let start: Int
  /// Which thread read it.
  let part: Int
}

/// The pieces of a column in the order of the text, to be put together.
struct PlacedPieces: @unchecked Sendable {
  let all: [PlacedPiece]
  /// Where the pieces of each thread stand.
  private let memories: [PieceMemory]
  private let rowCount: Int
  private let threads: Int

  init(_ all: [PlacedPiece], in memories: [PieceMemory], rowCount: Int, threads: Int) {
    self.all = all
    self.memories = memories
    self.rowCount = rowCount
    self.threads = threads
  }

  /// An element for every row; `write` fills in those of one piece, on any thread.
  ///
  /// - Parameter isLast: whether nobody looks at the pieces any more, so that their memory can be given back on the way.
  func elements<Element: BitwiseCopyable>(
    isLast: Bool = true, _ write: (PlacedPiece, UnsafeMutablePointer<Element>) -> Void
  ) -> [Element] {
    [Element](unsafeUninitializedCapacity: rowCount) { buffer, filled in
      HugePages.advise(UnsafeMutableRawBufferPointer(buffer))
      if let base = buffer.baseAddress {
        let workers = min(threads, all.count / Self.leastPieces + 1)
        if workers > 1 {
          forEach(workers) { write($0, base + $0.start) }
        } else {
          for placed in all {
            if isLast { memories[placed.part].release(before: placed.piece.slab) }
            write(placed, base + placed.start)
          }
        }
      }
      filled = rowCount
    }
  }

  /// Takes the pieces one after the other, several at a time.
  private func forEach(_ workers: Int, _ body: (PlacedPiece) -> Void) {
    let next = Atomic<Int>(0)
    withoutActuallyEscaping(body) { body in
      nonisolated(unsafe) let body = body
      Workers(count: workers).perform {
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < all.count else { return }
          body(all[index])
        }
      }
    }
  }

  /// Fewer pieces than these don't merit a thread of their own.
  private static let leastPieces = 8
}

extension ColumnPiece {
  /// Calls with the index and the number of every row, 0 where the row is missing or all are.
  @inline(__always)
  func forEachNumber(_ body: (Int, Int64) -> Void) {
    switch (width, values) {
    case (1, let values?):
      Self.each(values.assumingMemoryBound(to: Int8.self), rowCount) { body($0, $1 &+ base) }
    case (2, let values?):
      Self.each(values.assumingMemoryBound(to: Int16.self), rowCount) { body($0, $1 &+ base) }
    case (4, let values?): Self.each(values.assumingMemoryBound(to: Int32.self), rowCount, body)
    case (8, let values?): Self.each(values.assumingMemoryBound(to: Int64.self), rowCount, body)
    default: for row in 0..<rowCount { body(row, 0) }
    }
  }

  /// Calls with the index and the code of every row.
  @inline(__always)
  func forEachCode(_ body: (Int, Int) -> Void) {
    switch (width, values) {
    case (1, let values?): Self.each(values.assumingMemoryBound(to: UInt8.self), rowCount, body)
    case (2, let values?): Self.each(values.assumingMemoryBound(to: UInt16.self), rowCount, body)
    case (4, let values?): Self.each(values.assumingMemoryBound(to: UInt32.self), rowCount, body)
    default: for row in 0..<rowCount { body(row, 0) }
    }
  }

  @inline(__always)
  private static func each<Narrow: BinaryInteger, Wide: FixedWidthInteger>(
    _ values: UnsafePointer<Narrow>, _ rows: Int, _ body: (Int, Wide) -> Void
  ) {
    for row in 0..<rows { body(row, Wide(truncatingIfNeeded: values[row])) }
  }

  /// Calls with the index of every missing row, and why it is missing.
  func forEachMissing(_ body: (Int, MissingKind) -> Void) {
    guard missingCount > 0, let validity else { return }
    for word in 0..<(rowCount + 63) / 64 {
      var missing = ~validity[word]
      while missing != 0 {
        let row = word * 64 + missing.trailingZeroBitCount
        missing &= missing - 1
        guard row < rowCount else { return }
        body(row, kinds.flatMap { MissingKind(rawValue: $0[row]) } ?? kind)
      }
    }
  }

  /// How many decimals a row has.
  @inline(__always)
  func decimals(_ row: Int) -> Int { scales.map { Int($0[row]) } ?? scale }
}
