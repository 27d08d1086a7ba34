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
}
