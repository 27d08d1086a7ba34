extension NumberTest {
  /// Takes the bits of the rows that don't pass.
  func keep(_ rows: RowSquares) {
    switch numbers.layout {
    case .bytes(let numbers): keep(rows, numbers)
    case .halves(let numbers): keep(rows, numbers)
    }
  }

  @inline(__always)
  private func keep<Number: SquareNumber>(_ rows: RowSquares, _ numbers: [Number]) {
    guard let (first, second) = intervals else { return rows.keep { keep($0) } }
    numbers.withUnsafeBufferPointer { numbers in
      guard let numbers = numbers.baseAddress.map({ $0 + rows.firstRow }) else { return }
      let (least, width) = first.bounds(as: Number.self)
      if first.least == second.least, width == 0 {
        rows.keep { Number.square(numbers + $0) { Number.areEqual($0, to: least) } }
      } else if first.least == second.least {
        rows.keep { Number.square(numbers + $0) { Number.areWithin(width, of: least, $0) } }
      } else {
        let (otherLeast, otherWidth) = second.bounds(as: Number.self)
        rows.keep {
          Number.square(numbers + $0) {
            Number.either(
              Number.areWithin(width, of: least, $0),
              Number.areWithin(otherWidth, of: otherLeast, $0))
          }
        }
      }
    }
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

extension NumberTest.Interval {
  /// The least number and how far the greatest is from it.
  fileprivate func bounds<Number: FixedWidthInteger>(as: Number.Type) -> (Number, Number) {
    (Number(truncatingIfNeeded: least), Number(truncatingIfNeeded: width))
  }
}
