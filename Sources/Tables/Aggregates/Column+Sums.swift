extension Column {
  /// The exact sums with the finest printed decimals of each group; approximate where one doesn't fit.
  ///
  /// - Parameter exact: the sums of exact figures; nil for other columns.
  func totals(_ exact: GroupSums?, by grouping: Grouping) -> Column {
    guard let exact, let layout = decimalLayout else {
      guard let sums = approximateSums(by: grouping) else {
        return Column.allMissing(.notApplicable, type: .decimal, count: grouping.count)
      }
      let hasValue = valueCounts(by: grouping).map { $0 > 0 }
      return Column.approximate(sums, missing: missingGroups(hasValue, by: grouping))
    }
    let missing = missingGroups(exact.counts.map { $0 > 0 }, by: grouping)
    guard let mantissas = exact.sums.narrowed else {
      let unit = Double(PowersOfTen.table[layout.scale])
      let sums = exact.sums.widened.map { Double($0) / unit }
      return Column(values: .approximate(sums), missing: missing)
    }
    let precision = layout.precision.finest(by: grouping, self.missing)
    return Column(
      values: .decimal(
        DecimalValues(mantissas: mantissas, scale: layout.scale, precision: precision)),
      missing: missing)
  }

  /// The means, computed; rounded only when shown.
  ///
  /// - Parameter exact: the sums of exact figures; nil for other columns.
  func means(_ exact: GroupSums?, by grouping: Grouping) -> Column {
    let counts = exact?.counts ?? valueCounts(by: grouping)
    let missing = missingGroups(counts.map { $0 > 0 }, by: grouping)
    if let exact, let layout = decimalLayout {
      let quotients = ComputedQuotients(
        dividends: exact.sums, divisors: counts, scale: layout.scale)
      if let means = quotients.values(standingOn: FigureDecimals(layout), grouping.workers.finer) {
        return Column(values: .decimal(means), missing: missing)
      }
    }
    guard let sums = approximateSums(by: grouping) else {
      return Column.allMissing(.notApplicable, type: .decimal, count: grouping.count)
    }
    let means = sums.indices.map { counts[$0] > 0 ? sums[$0] / Double(counts[$0]) : 0 }
    return Column.approximate(means, missing: missing)
  }

  /// Sums in binary floating point, with the rounding errors summed beside; nil for columns of no numbers.
  private func approximateSums(by grouping: Grouping) -> [Double]? {
    guard let numbers = doubles() else { return nil }
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: grouping.count)
    for (row, group) in grouping.groupOfRow.enumerated() where !missing.isMissing(row) {
      sums[Int(group)].add(numbers[row])
    }
    return sums.map(\.value)
  }
}

extension DecimalValues.Precision {
  /// The finest printed decimals among the rows of each group.
  fileprivate func finest(by grouping: Grouping, _ missing: MissingRows) -> Self {
    guard case .perRow(let decimals) = self else { return self }
    let slots = grouping.slots
    let gathered = grouping.gather { FinestAccumulator(decimals, missing, slots: slots.count) }
    return .perRow(slots.byGroup(gathered.finest))
  }
}

/// A sum in binary floating point that keeps the digits that each addition drops (Neumaier).
struct CompensatedSum {
  private var sum = 0.0
  private var dropped = 0.0

  mutating func add(_ value: Double) {
    let next = sum + value
    dropped +=
      sum.magnitude >= value.magnitude ? (sum - next) + value : (value - next) + sum
    sum = next
  }

  var value: Double { sum + dropped }
}
