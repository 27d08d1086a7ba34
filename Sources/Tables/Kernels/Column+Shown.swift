extension Column {
  /// The same values, shown rounded to so many decimals; the full values stay for data and further work.
  public func shown(withDecimals decimals: Int) -> Column {
    guard case .decimal(var values) = values else { return self }
    let source = values.printed
    values.precision = .computed(shown: decimals, source: source)
    return Column(values: .decimal(values), missing: missing)
  }
}
