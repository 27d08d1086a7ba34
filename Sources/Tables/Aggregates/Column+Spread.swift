extension Column {
  /// The sample standard deviations; groups of fewer than two values have none.
  ///
  /// Made from whole squares where these have room, and else from deviations from the exact means, so that large values
  /// with a small spread lose no digits.
  func standardDeviations(by grouping: Grouping) -> Column {
    let counts = valueCounts(by: grouping)
    let missing = missingGroups(counts.map { $0 > 0 }, by: grouping)
      .marking(counts.map { $0 == 1 }, as: .notApplicable)
    let squares: [Double]
    let unit: Double
    switch values {
    case .decimal(let values):
      let sums = grouping.sums(of: [self])[0]?.sums.widened ?? []
      squares =
        exactSquaredDeviations(sums, counts, by: grouping)
        ?? values.squaredDeviations(from: sums, counts, by: grouping, self.missing)
      unit = Double(PowersOfTen.table[values.scale])
    case .approximate(let values):
      squares = squaredDeviations(of: values, counts, by: grouping)
      unit = 1
    case .text, .boolean:
      return Column.allMissing(.notApplicable, type: .decimal, count: grouping.count)
    }
    let deviations = squares.indices.map { group in
      counts[group] > 1 ? (squares[group] / Double(counts[group] - 1)).squareRoot() / unit : 0
    }
    if case .decimal(let values) = values,
      let exact = DecimalValues(
        rounding: deviations, standingOn: values.decimals,
        source: values.decimals.printed.coarsest(by: grouping, self.missing))
    {
      return Column(values: .decimal(exact), missing: missing)
    }
    return Column.approximate(deviations, missing: missing)
  }

  /// The sums of squared deviations of the mantissas from their means; nil where these lie too far apart.
  ///
  /// By the squares of the distances from the least value, which are whole: n Σd² − (Σd)² over n, exact but for the
  /// last division.
  private func exactSquaredDeviations(
    _ sums: [Int128], _ counts: [Int64], by grouping: Grouping
  ) -> [Double]? {
    guard let distances = Distances(self, grouping.workers) else { return nil }
    let squares = distances.squares(by: grouping)
    return squares.indices.map { group in
      guard counts[group] > 0 else { return 0 }
      let sum = sums[group] - Int128(counts[group]) * Int128(distances.least)
      // Fewer than 2³² rows with distances below 2³²: both have room in 128 bits.
      let count = UInt128(counts[group].magnitude)
      let difference = count * squares[group] - sum.magnitude * sum.magnitude
      return Double(difference) / Double(count)
    }
  }

  private func squaredDeviations(
    of values: [Double], _ counts: [Int64], by grouping: Grouping
  ) -> [Double] {
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: grouping.count)
    for (row, group) in grouping.groupOfRow.enumerated() where !missing.isMissing(row) {
      sums[Int(group)].add(values[row])
    }
    let means = sums.indices.map { sums[$0].value / Double(max(counts[$0], 1)) }
    var squares = [CompensatedSum](repeating: CompensatedSum(), count: grouping.count)
    for (row, group) in grouping.groupOfRow.enumerated() where !missing.isMissing(row) {
      let deviation = values[row] - means[Int(group)]
      squares[Int(group)].add(deviation * deviation)
    }
    return squares.map(\.value)
  }
}

extension DecimalValues {
  /// The sums of squared deviations of the mantissas from their means, each group's sum over its count.
  fileprivate func squaredDeviations(
    from sums: [Int128], _ counts: [Int64], by grouping: Grouping, _ missing: MissingRows
  ) -> [Double] {
    var squares = [CompensatedSum](repeating: CompensatedSum(), count: grouping.count)
    for (row, group) in grouping.groupOfRow.enumerated() where !missing.isMissing(row) {
      let count = counts[Int(group)]
      let scaled = Int128(mantissas[row]) * Int128(count) - sums[Int(group)]
      let deviation = scaled.nearestDouble / Double(count)
      squares[Int(group)].add(deviation * deviation)
    }
    return squares.map(\.value)
  }

  /// Computed figures from binary floating point, with the digits that it can vouch for; nil when too large.
  fileprivate init?(
    rounding numbers: [Double], standingOn figures: FigureDecimals, source: Printed
  ) {
    let shown = figures.aggregateShown
    let greatest = numbers.max() ?? 0
    // A thousandth of the room of a mantissa: 15 significant digits.
    guard let scale = ComputedScale.fitting(greatest * 1000), scale >= shown else { return nil }
    let unit = Double(PowersOfTen.table[scale])
    self.init(
      mantissas: numbers.map { Int64(($0 * unit).rounded(.toNearestOrAwayFromZero)) },
      scale: scale, precision: .computed(shown: shown, source: source))
  }
}
