extension Column {
  /// The exact sums with the finest printed decimals of each group; approximate where one doesn't fit.
  func sums(by grouping: Grouping) -> Column {
    let hasValue = valueCounts(by: grouping).map { $0 > 0 }
    let missing = missingGroups(hasValue, by: grouping)
    if case .decimal(let values) = values {
      let sums = values.sums(by: grouping, self.missing)
      if let mantissas = sums.narrowed() {
        let precision = values.finestPrecision(by: grouping, self.missing)
        let values = DecimalValues(
          mantissas: mantissas, scale: values.scale, precision: precision)
        return Column(values: .decimal(values), missing: missing)
      }
      let unit = Double(PowersOfTen.table[values.scale])
      return Column(values: .approximate(sums.map { Double($0) / unit }), missing: missing)
    }
    guard let sums = approximateSums(by: grouping) else {
      return Column.allMissing(.notApplicable, type: .decimal, count: grouping.count)
    }
    return Column.approximate(sums, missing: missing)
  }

  /// The means, computed; rounded only when shown.
  func means(by grouping: Grouping) -> Column {
    let counts = valueCounts(by: grouping)
    let missing = missingGroups(counts.map { $0 > 0 }, by: grouping)
    if case .decimal(let values) = values {
      let sums = values.sums(by: grouping, self.missing)
      let quotients = ComputedQuotients(
        dividends: sums, divisors: counts.map { Int128($0) }, scale: values.scale)
      if let means = quotients.values(standingOn: DecimalSide(values)) {
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

extension DecimalValues {
  /// The exact sums of the mantissas by group.
  func sums(by grouping: Grouping, _ missing: MissingRows) -> [Int128] {
    let isComplete = missing.missingCount == 0
    var narrow = [Int64](repeating: 0, count: grouping.count)
    var wide = [Int128](repeating: 0, count: grouping.count)
    for (row, group) in grouping.groupOfRow.enumerated()
    where isComplete || !missing.isMissing(row) {
      let (sum, overflow) = narrow[Int(group)].addingReportingOverflow(mantissas[row])
      if overflow {
        wide[Int(group)] += Int128(narrow[Int(group)]) + Int128(mantissas[row])
        narrow[Int(group)] = 0
      } else {
        narrow[Int(group)] = sum
      }
    }
    return wide.indices.map { wide[$0] + Int128(narrow[$0]) }
  }

  /// The finest printed decimals among the rows of each group.
  fileprivate func finestPrecision(by grouping: Grouping, _ missing: MissingRows) -> Precision {
    guard case .perRow(let decimals) = precision else { return precision }
    var finest = [UInt8](repeating: 0, count: grouping.count)
    for (row, group) in grouping.groupOfRow.enumerated() where !missing.isMissing(row) {
      finest[Int(group)] = max(finest[Int(group)], decimals[row])
    }
    return .perRow(finest)
  }
}

extension [Int128] {
  /// The same numbers in 64 bits; nil where one doesn't fit.
  fileprivate func narrowed() -> [Int64]? {
    let narrow = compactMap { Int64(exactly: $0) }
    return narrow.count == count ? narrow : nil
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
