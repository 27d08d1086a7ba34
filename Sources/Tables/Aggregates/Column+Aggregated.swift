extension Column {
  /// One value per group.
  ///
  /// `count` and `distinct` go for every type; the least, greatest, first and last value of any type keep
  /// their printed form; the others are for numbers and give no values elsewhere. A group without values is
  /// missing for the reason of its first row, a group without rows as absent.
  public func aggregated(_ aggregate: Aggregate, by grouping: Grouping) -> Column {
    switch aggregate {
    case .count: Column.counts(valueCounts(by: grouping))
    case .distinct: Column.counts(distinctCounts(by: grouping))
    case .min: chosen(leastRows(by: grouping, descending: false), by: grouping)
    case .max: chosen(leastRows(by: grouping, descending: true), by: grouping)
    case .first: chosen(firstValueRows(by: grouping), by: grouping)
    case .last: chosen(lastValueRows(by: grouping), by: grouping)
    case .sum: sums(by: grouping)
    case .mean: means(by: grouping)
    case .median: quantiles(ExactDecimal(mantissa: 5, scale: 1), by: grouping)
    case .quantile(let position): quantiles(position, by: grouping)
    case .standardDeviation: standardDeviations(by: grouping)
    }
  }

  // MARK: Counts

  private static func counts(_ counts: [Int64]) -> Column {
    Column(
      values: .decimal(DecimalValues(mantissas: counts, scale: 0)),
      missing: MissingRows(allValid: counts.count))
  }

  /// How many rows of each group have a value.
  func valueCounts(by grouping: Grouping) -> [Int64] {
    var counts = [Int64](repeating: 0, count: grouping.count)
    let isComplete = missing.missingCount == 0
    for (row, group) in grouping.groupOfRow.enumerated()
    where isComplete || !missing.isMissing(row) {
      counts[Int(group)] += 1
    }
    return counts
  }

  private func distinctCounts(by grouping: Grouping) -> [Int64] {
    var codes = RowCodes(grouping)
    codes.combine(RowCodes(self))
    var counts = [Int64](repeating: 0, count: grouping.count)
    for row in codes.renumber() where !missing.isMissing(Int(row)) {
      counts[Int(grouping.groupOfRow[Int(row)])] += 1
    }
    return counts
  }

  // MARK: Chosen rows

  /// The values of one row a group, as printed there.
  private func chosen(_ rows: [UInt32], by grouping: Grouping) -> Column {
    var column = taking(orMissing: rows)
    guard rows.contains(Column.noRow) else { return column }
    column.missing = missingGroups(rows.map { $0 != Column.noRow }, by: grouping)
    return column
  }

  /// Groups that have no value are missing for the reason of their first row.
  func missingGroups(_ hasValue: [Bool], by grouping: Grouping) -> MissingRows {
    guard hasValue.contains(false) else { return MissingRows(allValid: hasValue.count) }
    let marks = hasValue.indices.map { group -> UInt8 in
      if hasValue[group] { return MissingRows.valid }
      guard group < grouping.firstRows.count else { return MissingKind.absent.rawValue }
      return (missing.kind(Int(grouping.firstRows[group])) ?? .notApplicable).rawValue
    }
    return MissingRows(kindOrValid: marks)
  }

  private func firstValueRows(by grouping: Grouping) -> [UInt32] {
    var rows = [UInt32](repeating: Column.noRow, count: grouping.count)
    for (row, group) in grouping.groupOfRow.enumerated()
    where rows[Int(group)] == Column.noRow && !missing.isMissing(row) {
      rows[Int(group)] = UInt32(row)
    }
    return rows
  }

  private func lastValueRows(by grouping: Grouping) -> [UInt32] {
    var rows = [UInt32](repeating: Column.noRow, count: grouping.count)
    for (row, group) in grouping.groupOfRow.enumerated() where !missing.isMissing(row) {
      rows[Int(group)] = UInt32(row)
    }
    return rows
  }

  /// The first of the rows with the least (or greatest) value.
  private func leastRows(by grouping: Grouping, descending: Bool) -> [UInt32] {
    let keys = descending ? orderKeys().map { ~$0 } : orderKeys()
    var rows = [UInt32](repeating: Column.noRow, count: grouping.count)
    var least = [UInt64](repeating: .max, count: grouping.count)
    for (row, group) in grouping.groupOfRow.enumerated() where !missing.isMissing(row) {
      let group = Int(group)
      if keys[row] < least[group] || rows[group] == Column.noRow {
        least[group] = keys[row]
        rows[group] = UInt32(row)
      }
    }
    return rows
  }
}
