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
    let values: DecimalValues? =
      switch layout.precision {
      case .computed(let shown, let source):
        DecimalValues(
          computed: exact, scale: layout.scale, shown: shown,
          source: source.coarsest(by: grouping, self.missing))
      case .perRow(let decimals):
        exact.sums.narrowed.map { mantissas in
          DecimalValues(
            mantissas: mantissas, scale: layout.scale,
            precision: .perRow(grouping.printed(decimals, self.missing, isFinest: true)))
        }
      case .uniform:
        exact.sums.narrowed.map { DecimalValues(mantissas: $0, scale: layout.scale) }
      }
    guard let values else {
      let unit = Double(PowersOfTen.table[layout.scale])
      let sums = exact.sums.widened.map { Double($0) / unit }
      return Column(values: .approximate(sums), missing: missing)
    }
    return Column(values: .decimal(values), missing: missing)
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
      let figures = FigureDecimals(layout)
      let source = figures.printed.coarsest(by: grouping, self.missing)
      if let means = quotients.values(
        standingOn: figures, source: source, grouping.workers.finer)
      {
        guard case .narrow(let sums) = exact.sums, figures.computedShown == nil else {
          return Column(values: .decimal(means), missing: missing)
        }
        let fraction = Fraction(
          RowValues(perRow: sums), over: RowValues(perRow: counts), exponent: -layout.scale)
        return Column(quotients: means, of: fraction, missing: missing)
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

extension DecimalValues {
  /// Sums of computed figures, rounded to the decimals that are sure; nil where those that are shown aren't, or have no
  /// room.
  fileprivate init?(computed sums: GroupSums, scale: Int, shown: Int, source: Printed) {
    let count = sums.counts.max() ?? 0
    let sure =
      count > 1 ? ComputedScale.sure(Double(count) / Double(PowersOfTen.table[scale])) : scale
    guard sure >= min(shown, scale) else { return nil }
    let kept = min(sure, scale)
    let divisor = Int128(PowersOfTen.table[scale - kept])
    var mantissas: [Int64] = []
    mantissas.reserveCapacity(sums.counts.count)
    for sum in sums.sums.widened {
      guard let mantissa = Int64(exactly: sum.roundedQuotient(by: divisor)) else { return nil }
      mantissas.append(mantissa)
    }
    self.init(
      mantissas: mantissas, scale: kept, precision: .computed(shown: shown, source: source))
  }
}

extension DecimalValues.Printed {
  /// The fewest decimals among the figures of each group: what is made of them is no finer than the coarsest.
  func coarsest(by grouping: Grouping, _ missing: MissingRows) -> Self {
    guard case .perRow(let decimals) = self else { return self }
    return .perRow(grouping.printed(decimals, missing, isFinest: false))
  }
}

extension Grouping {
  /// The most, or the fewest, decimals among the figures of each group.
  fileprivate func printed(
    _ decimals: [UInt8], _ missing: MissingRows, isFinest: Bool
  ) -> [UInt8] {
    if groupsAreRows { return decimals }
    let slots = slots
    let gathered = gather {
      PrintedAccumulator(decimals, missing, isFinest: isFinest, slots: slots.count)
    }
    return gathered.found(by: slots)
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
