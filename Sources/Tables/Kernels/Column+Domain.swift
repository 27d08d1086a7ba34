extension Column {
  /// The distinct values of an exact column in ascending order, missing ones left out; none for other types.
  public func distinctDecimals() -> [ExactDecimal] {
    guard type == .decimal else { return [] }
    return Grouping(columns: [self], rowCount: count).firstRows
      .compactMap { row in
        if case .decimal(let value) = self[Int(row)] { value } else { nil }
      }
      .sorted(by: <)
  }

  /// Tells whether an exact column has only whole numbers of a range, missing rows aside.
  public func hasOnlyWholeNumbers(in range: ClosedRange<Int64>) -> Bool {
    if let narrow {
      guard case .decimal(scale: 0, _) = narrow.meaning else { return false }
      let numbers = narrow.numbers
      let greatest = numbers.least + Int64(numbers.firstMissing - 1)
      if range.contains(numbers.least), range.contains(greatest) { return true }
      return numbers.inOrderOfFirstRows(below: numbers.firstMissing).allSatisfy {
        range.contains(numbers.least + Int64($0))
      }
    }
    guard case .decimal(let values) = values, values.scale == 0 else { return false }
    return values.mantissas.indices.allSatisfy { row in
      missing.isMissing(row) || range.contains(values.mantissas[row])
    }
  }
}
