extension Column {
  /// The first row of each value that occurs, in order.
  func firstRowsOfValues() -> [UInt32] {
    Grouping(columns: [self], rowCount: count).firstRows.filter { !missing.isMissing(Int($0)) }
  }

  /// The distinct values of an exact column in ascending order, missing ones left out; none for other types.
  public func distinctDecimals() -> [ExactDecimal] {
    guard type == .decimal, case .decimal(let values) = taking(firstRowsOfValues()).values else {
      return []
    }
    return values.mantissas.indices
      .sorted { values.mantissas[$0] < values.mantissas[$1] }
      .map { values.exact($0) }
  }

  /// Tells whether an exact column has only whole numbers of a range, missing rows aside.
  public func hasOnlyWholeNumbers(in range: ClosedRange<Int64>) -> Bool {
    if let narrow {
      guard case .decimal(scale: 0, _) = narrow.meaning else { return false }
      let numbers = narrow.numbers
      let greatest = numbers.least + Int64(numbers.firstMissing - 1)
      if range.contains(numbers.least), range.contains(greatest) { return true }
      return distinctDecimals().allSatisfy { range.contains($0.mantissa) }
    }
    guard case .decimal(let values) = values, values.scale == 0 else { return false }
    return values.mantissas.indices.allSatisfy { row in
      missing.isMissing(row) || range.contains(values.mantissas[row])
    }
  }
}
