extension NarrowNumbers {
  /// How many rows there are.
  var count: Int {
    switch layout {
    case .bytes(let numbers): numbers.count
    case .halves(let numbers): numbers.count
    }
  }

  /// The number of one row.
  func number(_ row: Int) -> Int {
    switch layout {
    case .bytes(let numbers): Int(numbers[row])
    case .halves(let numbers): Int(numbers[row])
    }
  }

  /// What stands for each of these rows' numbers in a list.
  func looked<Value: BitwiseCopyable>(
    up rows: [UInt32], in list: [Value], _ workers: Workers
  ) -> [Value] {
    switch layout {
    case .bytes(let numbers): Self.looked(up: rows, in: list, numbers, workers)
    case .halves(let numbers): Self.looked(up: rows, in: list, numbers, workers)
    }
  }

  @inline(__always)
  private static func looked<Number: FixedWidthInteger, Value: BitwiseCopyable>(
    up rows: [UInt32], in list: [Value], _ numbers: [Number], _ workers: Workers
  ) -> [Value] {
    [Value](unsafeUninitializedCapacity: rows.count) { found, count in
      _ = workers.map(over: rows.count) { range in
        for index in range {
          found.initializeElement(at: index, to: list[Int(numbers[Int(rows[index])])])
        }
      }
      count = rows.count
    }
  }

  /// The mantissas of these rows, in this order, and which are missing.
  ///
  /// - Parameter missing: the facts of all rows; `Column.noRow` is absent.
  func mantissas(
    of rows: [UInt32], _ missing: MissingRows, _ workers: Workers
  ) -> (values: [Int64], missing: MissingRows) {
    values(of: rows, missing, workers, least: least)
  }

  /// The codes of these rows' texts, in this order, and which are missing.
  ///
  /// - Parameter missing: the facts of all rows; `Column.noRow` is absent.
  func codes(
    of rows: [UInt32], _ missing: MissingRows, _ workers: Workers
  ) -> (values: [UInt32], missing: MissingRows) {
    values(of: rows, missing, workers, least: 0)
  }

  private func values<Value: FixedWidthInteger>(
    of rows: [UInt32], _ missing: MissingRows, _ workers: Workers, least: Value
  ) -> (values: [Value], missing: MissingRows) {
    switch layout {
    case .bytes(let numbers): values(of: rows, in: numbers, missing, workers, least)
    case .halves(let numbers): values(of: rows, in: numbers, missing, workers, least)
    }
  }

  /// A row's number tells both its value and whether it has one, so that it is fetched once.
  @inline(__always)
  private func values<Number: FixedWidthInteger, Value: FixedWidthInteger>(
    of rows: [UInt32], in numbers: [Number], _ missing: MissingRows, _ workers: Workers,
    _ least: Value
  ) -> (values: [Value], missing: MissingRows) {
    let firstMissing = UInt32(firstMissing)
    var missingCount = 0
    var validity: [UInt64] = []
    let values = [Value](unsafeUninitializedCapacity: rows.count) { taken, count in
      validity = [UInt64](repeating: ~0, count: (rows.count + 63) / 64)
      validity.withUnsafeMutableBufferPointer { validity in
        // Most rows are fetched from memory each by itself.
        let missingCounts = workers.finer.map(over: rows.count) { range in
          var missingCount = 0
          // Words of 64 rows belong to the range that they begin in.
          let (start, end) = ((range.lowerBound + 63) & ~63, (range.upperBound + 63) & ~63)
          for index in start..<max(start, min(end, rows.count)) {
            let row = rows[index]
            let number =
              row == Column.noRow ? .max : UInt32(truncatingIfNeeded: numbers[Int(row)])
            let isValid = number < firstMissing
            let value = least &+ Value(truncatingIfNeeded: number)
            taken.initializeElement(at: index, to: isValid ? value : 0)
            validity[index &>> 6] ^= (isValid ? 0 : 1) &<< UInt64(index & 63)
            missingCount &+= isValid ? 0 : 1
          }
          return missingCount
        }
        missingCount = missingCounts.reduce(0, +)
      }
      count = rows.count
    }
    return (
      values,
      missing.hasOneKind(absent: rows)
        ? MissingRows(
          count: rows.count, validity: validity, missingCount: missingCount,
          missing.missingCount > 0 ? missing.uniformKind : .absent)
        : missing.taking(orMissing: rows)
    )
  }
}

extension MissingRows {
  /// Tells whether all missing ones of these rows are missing for the same reason, those that are none as absent.
  fileprivate func hasOneKind(absent rows: [UInt32]) -> Bool {
    guard missingCount > 0 else { return true }
    return kinds == nil && (uniformKind == .absent || !rows.contains(Column.noRow))
  }
}
