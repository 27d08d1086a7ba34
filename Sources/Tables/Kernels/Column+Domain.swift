extension Column {
  /// The distinct values of an exact column in ascending order, missing ones left out; none for other types.
  public func distinctDecimals() -> [ExactDecimal] {
    guard case .decimal(let values) = values else { return [] }
    let grouping = Grouping(columns: [self], rowCount: count)
    return grouping.firstRows
      .filter { !missing.isMissing(Int($0)) }
      .sorted { values.mantissas[Int($0)] < values.mantissas[Int($1)] }
      .map { values.exact(Int($0)) }
  }
}
