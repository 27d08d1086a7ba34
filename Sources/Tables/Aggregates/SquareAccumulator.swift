/// The sums of squared distances by slot.
final class SquareAccumulator<Square: FixedWidthInteger & UnsignedInteger>: Accumulator {
  private let distances: Distances
  private(set) var squares: [Square]

  init(_ distances: Distances, slots: Int) {
    self.distances = distances
    squares = [Square](repeating: 0, count: slots)
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: rows.count) { own in
      guard let own = own.baseAddress else { return }
      distances.write(rows, to: own)
      squares.withUnsafeMutableBufferPointer { squares in
        guard let squares = squares.baseAddress else { return }
        slots.forEachSlot(count: rows.count) {
          let distance = Square(truncatingIfNeeded: own[$0])
          squares[$1] &+= distance &* distance
        }
      }
    }
  }

  func merge(_ other: SquareAccumulator) {
    let theirs = other.squares
    squares.withUnsafeMutableBufferPointer { squares in
      for (slot, square) in theirs.enumerated() { squares[slot] &+= square }
    }
  }
}
