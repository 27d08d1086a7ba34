extension Column {
  /// The quantiles at a position from 0 through 1, by linear interpolation (type 7 of Hyndman and Fan).
  ///
  /// Other positions give no values.
  func quantiles(_ position: ExactDecimal, by grouping: Grouping) -> Column {
    guard position >= ExactDecimal(0), position <= ExactDecimal(1), type.isNumeric else {
      return Column.allMissing(.notApplicable, type: .decimal, count: grouping.count)
    }
    let rank = QuantileRank(position.normalized)
    let groups = OrderedGroups(grouping, by: self)
    let hasValue = (0..<grouping.count).map { !groups[$0].isEmpty }
    let missing = missingGroups(hasValue, by: grouping)
    if case .decimal(let values) = values {
      let quotients = ComputedQuotients(
        dividends: .wide(
          (0..<grouping.count).map { group in
            rank.dividend(groups[group]) { values.mantissas[Int($0)] }
          }),
        // A position has 18 decimals at most.
        divisors: hasValue.map { $0 ? Int64(rank.denominator) : 0 }, scale: values.scale)
      if let quantiles = quotients.values(standingOn: values.decimals) {
        return Column(values: .decimal(quantiles), missing: missing)
      }
    }
    let numbers = doubles() ?? []
    let quantiles = (0..<grouping.count).map { group in
      rank.value(groups[group]) { numbers[Int($0)] }
    }
    return Column.approximate(quantiles, missing: missing)
  }
}

/// A place between the first and the last of sorted values, as an exact fraction of the way.
private struct QuantileRank {
  let numerator: Int128
  let denominator: Int128

  init(_ position: ExactDecimal) {
    numerator = Int128(position.mantissa)
    denominator = Int128.powerOfTen(position.scale)
  }

  /// The index of the value below, and how many parts of `denominator` lie between it and the place.
  private func place(_ count: Int) -> (below: Int, parts: Int128) {
    let (below, parts) = (Int128(count - 1) * numerator)
      .quotientAndRemainder(dividingBy: denominator)
    return (Int(below), parts)
  }

  /// The quantile of rows in the order of their values, times `denominator`; 0 for no rows.
  func dividend(_ rows: ArraySlice<UInt32>, _ value: (UInt32) -> Int64) -> Int128 {
    guard !rows.isEmpty else { return 0 }
    let (below, parts) = place(rows.count)
    let place = rows.startIndex + below
    let low = Int128(value(rows[place]))
    guard parts > 0 else { return low * denominator }
    return low * denominator + (Int128(value(rows[place + 1])) - low) * parts
  }

  /// The quantile of rows in the order of their values; 0 for no rows.
  func value(_ rows: ArraySlice<UInt32>, _ value: (UInt32) -> Double) -> Double {
    guard !rows.isEmpty else { return 0 }
    let (below, parts) = place(rows.count)
    let place = rows.startIndex + below
    let low = value(rows[place])
    guard parts > 0 else { return low }
    let share = Double(parts) / Double(denominator)
    return low * (1 - share) + value(rows[place + 1]) * share
  }
}
