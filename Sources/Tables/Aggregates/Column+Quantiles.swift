extension Column {
  /// The quantiles at positions from 0 through 1, by linear interpolation (type 7 of Hyndman and Fan), a column for each.
  ///
  /// Other positions give no values.
  func quantiles(_ positions: [ExactDecimal], by grouping: Grouping) -> [Column] {
    guard !positions.isEmpty else { return [] }
    let none = Column.allMissing(.notApplicable, type: .decimal, count: grouping.count)
    let ranks = positions.filter(\.isQuantile).map { QuantileRank($0.normalized) }
    guard !ranks.isEmpty, type.isNumeric else { return positions.map { _ in none } }
    var found = quantiles(ranks, by: grouping)[...]
    return positions.map { $0.isQuantile ? found.popFirst() ?? none : none }
  }

  private func quantiles(_ ranks: [QuantileRank], by grouping: Grouping) -> [Column] {
    if let layout = decimalLayout, let numbers = narrowNumbers(grouping.workers) {
      var dealt = DealtNumbers<UInt16>(grouping, missing, bits: 16) { rows, written in
        numbers.forEach(rows) { written[$0] = UInt16(truncatingIfNeeded: $1) }
      }
      let bounds = numbers.least...numbers.least + Int64(numbers.firstMissing - 1)
      return quantiles(ranks, &dealt, bounds, layout, by: grouping)
    }
    switch values {
    case .decimal(let values):
      let bounds = values.bounds(grouping.workers) ?? 0...0
      let (least, mantissas) = (bounds.lowerBound, values.mantissas)
      let width = UInt64(bitPattern: bounds.upperBound &- least)
      var dealt = DealtNumbers<UInt64>(
        grouping, missing, bits: UInt64.bitWidth - width.leadingZeroBitCount
      ) { rows, written in
        for (index, row) in rows.enumerated() {
          written[index] = UInt64(bitPattern: mantissas[row] &- least)
        }
      }
      return quantiles(ranks, &dealt, bounds, (values.scale, values.precision), by: grouping)
    case .approximate(let values):
      var dealt = DealtNumbers<UInt64>(grouping, missing, bits: UInt64.bitWidth) { rows, written in
        for (index, row) in rows.enumerated() {
          written[index] = OrderNumbers.number(of: values[row])
        }
      }
      let found = dealt.quantiles(ranks, grouping.workers.finer, none: 0.0) {
        rank, low, high, parts in
        rank.value(OrderNumbers.value(of: low), OrderNumbers.value(of: high), parts)
      }
      return found.map { quantiles in
        Column.approximate(
          grouping.slots.byGroup(quantiles), missing: missing(where: dealt.counts, by: grouping))
      }
    case .text, .boolean: return []
    }
  }

  /// The quantiles of exact figures: as exact ones, or approximate where they don't fit.
  ///
  /// - Parameter bounds: of the mantissas, the least of which number 0 stands for.
  private func quantiles<Number>(
    _ ranks: [QuantileRank], _ dealt: inout DealtNumbers<Number>, _ bounds: ClosedRange<Int64>,
    _ layout: (scale: Int, precision: DecimalValues.Precision), by grouping: Grouping
  ) -> [Column] {
    let (slots, workers) = (grouping.slots, grouping.workers.finer)
    let (missing, least) = (missing(where: dealt.counts, by: grouping), bounds.lowerBound)
    let hasValue = slots.byGroup(dealt.counts).map { $0 > 0 }
    let dividends: [ExactSums] =
      if ranks.allSatisfy({ $0.hasRoom(for: bounds) }) {
        dealt.quantiles(ranks, workers, none: 0) { rank, low, high, parts in
          let (low, high) = (Int64(truncatingIfNeeded: low), Int64(truncatingIfNeeded: high))
          return rank.dividend(least &+ low, least &+ high, parts)
        }.map { .narrow(slots.byGroup($0)) }
      } else {
        dealt.quantiles(ranks, workers, none: 0) { rank, low, high, parts in
          let (low, high) = (Int64(truncatingIfNeeded: low), Int64(truncatingIfNeeded: high))
          return rank.dividend(Int128(least &+ low), Int128(least &+ high), parts)
        }.map { .wide(slots.byGroup($0)) }
      }
    let figures = FigureDecimals(layout)
    let source = figures.printed.coarsest(by: grouping, self.missing)
    return zip(ranks, dividends).map { rank, dividends in
      let quotients = ComputedQuotients(
        dividends: dividends, divisors: hasValue.map { $0 ? Int64(rank.denominator) : 0 },
        scale: layout.scale)
      if let values = quotients.values(standingOn: figures, source: source, workers) {
        return Column(values: .decimal(values), missing: missing)
      }
      let unit = Double(PowersOfTen.table[layout.scale])
      let found = dealt.quantiles([rank], workers, none: 0.0) { rank, low, high, parts in
        let (low, high) = (Int64(truncatingIfNeeded: low), Int64(truncatingIfNeeded: high))
        return rank.value(Double(least &+ low) / unit, Double(least &+ high) / unit, parts)
      }
      return Column.approximate(slots.byGroup(found[0]), missing: missing)
    }
  }

  private func missing(where counts: [Int], by grouping: Grouping) -> MissingRows {
    missingGroups(grouping.slots.byGroup(counts).map { $0 > 0 }, by: grouping)
  }
}

extension ExactDecimal {
  /// Tells whether there is a quantile at this position.
  var isQuantile: Bool { self >= ExactDecimal(0) && self <= ExactDecimal(1) }
}

/// A place between the first and the last of ordered values, as an exact fraction of the way.
struct QuantileRank {
  private let numerator: UInt64
  let denominator: UInt64

  /// Takes a position from 0 through 1, which has 18 decimals at most.
  init(_ position: ExactDecimal) {
    numerator = position.mantissa.magnitude
    denominator = PowersOfTen.table[position.scale].magnitude
  }

  /// The index of the value below, and how many parts of `denominator` lie between it and the place.
  func place(_ count: Int) -> (below: Int, parts: Int64) {
    // The numerator is no greater than the denominator, so that the quotient is no greater than the count.
    let (below, parts) = denominator.dividingFullWidth(
      UInt64(max(count - 1, 0)).multipliedFullWidth(by: numerator))
    return (Int(below), Int64(parts))
  }

  /// Tells whether the quantiles of figures within bounds, times `denominator`, fit 64 bits.
  func hasRoom(for bounds: ClosedRange<Int64>) -> Bool {
    let greatest = max(bounds.lowerBound.magnitude, bounds.upperBound.magnitude)
    let (product, overflow) = greatest.multipliedReportingOverflow(by: denominator)
    return !overflow && product <= UInt64(Int64.max)
  }

  /// The quantile times `denominator`, which must fit, though not all that is in between does.
  func dividend<Wide: FixedWidthInteger>(_ low: Wide, _ high: Wide, _ parts: Int64) -> Wide {
    low &* Wide(truncatingIfNeeded: denominator) &+ (high &- low) &* Wide(truncatingIfNeeded: parts)
  }

  /// The quantile.
  func value(_ low: Double, _ high: Double, _ parts: Int64) -> Double {
    guard parts > 0 else { return low }
    let share = Double(parts) / Double(denominator)
    return low * (1 - share) + high * share
  }
}
