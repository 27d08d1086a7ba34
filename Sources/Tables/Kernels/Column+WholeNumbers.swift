extension Column {
  /// How many rows have a whole number from one bound through another, and how many have other numbers.
  public func wholeNumbers(
    from least: ExactDecimal, through greatest: ExactDecimal, workers: Workers = .one
  ) -> (within: Int, others: Int) {
    guard let scale = decimalLayout?.scale else { return (0, 0) }
    let unit = PowersOfTen.table[scale]
    func isWithin(_ mantissa: Int64) -> Bool {
      guard mantissa % unit == 0 else { return false }
      let value = ExactDecimal(mantissa: mantissa, scale: scale)
      return value >= least && value <= greatest
    }
    let valid = count - missing.missingCount
    // Each different number is looked at once where they are few.
    let within =
      numbersAtHand.map { numbers in
        let counts = numbers.rowCounts(workers)
        return (0..<numbers.firstMissing).reduce(0) {
          $0 + (isWithin(numbers.least &+ Int64($1)) ? counts[$1] : 0)
        }
      } ?? wideRows(workers, isWithin)
    return (within, valid - within)
  }

  private func wideRows(_ workers: Workers, _ passes: (Int64) -> Bool) -> Int {
    guard case .decimal(let values) = values else { return 0 }
    let mantissas = values.mantissas
    return workers.map(over: count) { rows in
      rows.count { !missing.isMissing($0) && passes(mantissas[$0]) }
    }.reduce(0, +)
  }
}

extension NarrowNumbers {
  /// How many rows have each number.
  fileprivate func rowCounts(_ workers: Workers) -> [Int] {
    switch layout {
    case .bytes(let numbers): rowCounts(numbers, workers)
    case .halves(let numbers): rowCounts(numbers, workers)
    }
  }

  private func rowCounts<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: [Number], _ workers: Workers
  ) -> [Int] {
    let parts = workers.map(over: numbers.count) { rows in
      var counts = [Int](repeating: 0, count: cardinality)
      for row in rows { counts[Int(numbers[row])] += 1 }
      return counts
    }
    return (0..<cardinality).map { number in parts.reduce(0) { $0 + $1[number] } }
  }
}
