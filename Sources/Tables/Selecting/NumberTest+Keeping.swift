extension NumberTest {
  /// Takes the bits of the rows that don't pass.
  func keep(_ rows: RowBits) {
    guard let intervals else { return rows.keep { keep($0) } }
    rows.keep(numbers, within: intervals)
  }

  /// Takes the flags of the rows that don't pass.
  func keep<Rows>(_ candidates: Candidates<Rows>) {
    switch numbers.layout {
    case .bytes(let numbers): keep(candidates, numbers)
    case .halves(let numbers): keep(candidates, numbers)
    }
  }

  @inline(__always)
  private func keep<Rows, Number: FixedWidthInteger & UnsignedInteger>(
    _ candidates: Candidates<Rows>, _ numbers: [Number]
  ) {
    numbers.withUnsafeBufferPointer { numbers in
      passes.withUnsafeBufferPointer { passes in
        candidates.keep { row in passes[Int(numbers[row])] != 0 }
      }
    }
  }
}
