extension NarrowNumbers {
  /// The number of one row.
  func number(_ row: Int) -> Int {
    switch layout {
    case .bytes(let numbers): Int(numbers[row])
    case .halves(let numbers): Int(numbers[row])
    }
  }

  /// The mantissas of these rows, in this order; 0 where missing.
  func mantissas(of rows: [UInt32], _ workers: Workers) -> [Int64] {
    let least = least
    return values(of: rows, workers) { least &+ Int64($0) }
  }

  /// The codes of these rows' texts, in this order; 0 where missing.
  func codes(of rows: [UInt32], _ workers: Workers) -> [UInt32] {
    values(of: rows, workers) { $0 }
  }

  private func values<Value: FixedWidthInteger>(
    of rows: [UInt32], _ workers: Workers, _ value: (UInt32) -> Value
  ) -> [Value] {
    switch layout {
    case .bytes(let numbers): values(of: rows, in: numbers, workers, value)
    case .halves(let numbers): values(of: rows, in: numbers, workers, value)
    }
  }

  @inline(__always)
  private func values<Number: FixedWidthInteger, Value: FixedWidthInteger>(
    of rows: [UInt32], in numbers: [Number], _ workers: Workers, _ value: (UInt32) -> Value
  ) -> [Value] {
    let firstMissing = UInt32(firstMissing)
    return [Value](unsafeUninitializedCapacity: rows.count) { taken, count in
      _ = workers.map(over: rows.count) { range in
        for index in range {
          let number = UInt32(truncatingIfNeeded: numbers[Int(rows[index])])
          taken.initializeElement(at: index, to: number < firstMissing ? value(number) : 0)
        }
      }
      count = rows.count
    }
  }
}
