extension NarrowNumbers {
  /// Has the memory bring the numbers of the block behind these rows, which is as long.
  func fetch(behind rows: Range<Int>) {
    switch layout {
    case .bytes(let numbers): numbers.fetch(behind: rows)
    case .halves(let numbers): numbers.fetch(behind: rows)
    }
  }

  /// Visits the numbers of a block of rows, with the rows' places in it.
  @inline(__always)
  func forEach(_ rows: Range<Int>, _ visit: (_ index: Int, _ number: UInt32) -> Void) {
    fetch(behind: rows)
    forEach(rows.count, row: { rows.lowerBound &+ $0 }, visit)
  }

  /// Visits the numbers of so many rows, whichever each of them is.
  ///
  /// Without checks in the loop the compiler takes vectors for consecutive rows.
  @inline(__always)
  func forEach(_ count: Int, row: (Int) -> Int, _ visit: (_ index: Int, _ number: UInt32) -> Void) {
    switch layout {
    case .bytes(let numbers): Self.forEach(count, numbers, row, visit)
    case .halves(let numbers): Self.forEach(count, numbers, row, visit)
    }
  }

  @inline(__always)
  private static func forEach<Number: FixedWidthInteger & UnsignedInteger>(
    _ count: Int, _ numbers: [Number], _ row: (Int) -> Int,
    _ visit: (_ index: Int, _ number: UInt32) -> Void
  ) {
    numbers.withUnsafeBufferPointer { numbers in
      guard let numbers = numbers.baseAddress else { return }
      for index in 0..<count { visit(index, UInt32(truncatingIfNeeded: numbers[row(index)])) }
    }
  }
}
