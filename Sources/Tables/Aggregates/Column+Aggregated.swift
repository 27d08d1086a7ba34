extension Column {
  /// One value per group.
  ///
  /// `count` and `distinct` go for every type; the least, greatest, first and last value of any type keep
  /// their printed form; the others are for numbers and give no values elsewhere. A group without values is
  /// missing for the reason of its first row, a group without rows as absent.
  public func aggregated(_ aggregate: Aggregate, by grouping: Grouping) -> Column {
    aggregated([aggregate], by: grouping)[0]
  }

  /// One value per group for each of several aggregates, what they have in common being gathered once.
  ///
  /// - Parameter known: the sums, where they were gathered before.
  public func aggregated(
    _ aggregates: [Aggregate], by grouping: Grouping, sums known: GroupSums? = nil
  ) -> [Column] {
    var sums = known
    if sums == nil, aggregates.contains(where: grouping.needsSums) {
      sums = grouping.sums(of: [self])[0]
    }
    let positions = grouping.groupsAreRows ? [] : aggregates.compactMap(\.position)
    var quantiles = quantiles(positions, by: grouping)[...]
    return aggregates.map { aggregate in
      if grouping.groupsAreRows, let column = aggregatedAlone(aggregate) { return column }
      return switch aggregate {
      case .count: Self.counts(sums?.counts ?? valueCounts(by: grouping))
      case .distinct: Self.counts(grouping.distinctCounts(of: self))
      case .min: extremes(isGreatest: false, by: grouping)
      case .max: extremes(isGreatest: true, by: grouping)
      case .first: chosen(firstValueRows(by: grouping), by: grouping)
      case .last: chosen(lastValueRows(by: grouping), by: grouping)
      case .sum: totals(sums, by: grouping)
      case .mean: means(sums, by: grouping)
      // All quantiles of one figure are the figure, as its mean is.
      case .median, .quantile: quantiles.popFirst() ?? means(sums, by: grouping)
      case .standardDeviation: standardDeviations(by: grouping)
      }
    }
  }

  // MARK: Groups of one row

  /// The aggregate of groups of one row each; nil where that doesn't stand in the column.
  private func aggregatedAlone(_ aggregate: Aggregate) -> Column? {
    switch aggregate {
    case .min, .max, .first, .last: self
    case .sum: type == .decimal ? self : nil
    case .count, .distinct: Self.counts(valueCountsOfRows(countingMissing: false))
    case .quantile(let position) where !position.isQuantile:
      Column.allMissing(.notApplicable, type: .decimal, count: count)
    case .mean, .median, .quantile, .standardDeviation: nil
    }
  }

  /// How many values each row has: none where it is missing, unless that counts as a value.
  func valueCountsOfRows(countingMissing: Bool) -> [Int64] {
    var counts = [Int64](repeating: 1, count: count)
    if !countingMissing { missing.forEachMissing(in: 0..<count) { row, _ in counts[row] = 0 } }
    return counts
  }

  // MARK: Counts

  private static func counts(_ counts: [Int64]) -> Column {
    Column(
      values: .decimal(DecimalValues(mantissas: counts, scale: 0)),
      missing: MissingRows(allValid: counts.count))
  }

  /// How many rows of each group have a value.
  func valueCounts(by grouping: Grouping) -> [Int64] {
    let slots = grouping.slots
    return grouping.gather { CountAccumulator(missing, slots: slots.count) }.counts(by: slots)
  }

  // MARK: Chosen rows

  /// The least or the greatest values, as printed there.
  private func extremes(isGreatest: Bool, by grouping: Grouping) -> Column {
    guard let layout = decimalLayout, layout.precision.isPrintedAlike else {
      return chosen(leastRows(by: grouping, descending: isGreatest), by: grouping)
    }
    let found = extremeMantissas(isGreatest: isGreatest, by: grouping)
    return Column(
      values: .decimal(
        DecimalValues(
          mantissas: found.map { $0 ?? 0 }, scale: layout.scale, precision: layout.precision)),
      missing: missingGroups(found.map { $0 != nil }, by: grouping))
  }

  /// The least or the greatest mantissa of each group; nil for a group without figures, and for other columns.
  private func extremeMantissas(isGreatest: Bool, by grouping: Grouping) -> [Int64?] {
    let slots = grouping.slots
    if let numbers = narrowNumbers(grouping.workers), NarrowExtremeAccumulator.fits(numbers) {
      let gathered = grouping.gather {
        NarrowExtremeAccumulator(numbers, isGreatest: isGreatest, slots: slots.count)
      }
      return slots.byGroup(gathered.extremes)
    }
    guard case .decimal(let values) = values else { return [] }
    let gathered = grouping.gather {
      ExtremeAccumulator(values, missing, isGreatest: isGreatest, slots: slots.count)
    }
    return slots.byGroup(gathered.extremes)
  }

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
    let firstRows = grouping.firstRows
    let marks = hasValue.indices.map { group -> UInt8 in
      if hasValue[group] { return MissingRows.valid }
      guard group < firstRows.count else { return MissingKind.absent.rawValue }
      return (missing.kind(Int(firstRows[group])) ?? .notApplicable).rawValue
    }
    return MissingRows(kindOrValid: marks)
  }

  private func firstValueRows(by grouping: Grouping) -> [UInt32] {
    if missing.missingCount == 0, grouping.firstRows.count == grouping.count {
      return grouping.firstRows
    }
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
    guard type == .text, grouping.count == 1, count > 0 else {
      return leastRowsOfAll(by: grouping, descending: descending)
    }
    // Members are few, and of their rows it is the first.
    let rows = firstRowsOfValues()
    let all = Grouping(columns: [], rowCount: rows.count)
    return taking(rows).leastRowsOfAll(by: all, descending: descending).map {
      $0 == Self.noRow ? $0 : rows[Int($0)]
    }
  }

  private func leastRowsOfAll(by grouping: Grouping, descending: Bool) -> [UInt32] {
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

extension DecimalValues.Precision {
  /// Tells whether equal figures are printed alike, or stand on such as are, whichever row they stand in.
  fileprivate var isPrintedAlike: Bool {
    switch self {
    case .uniform, .computed(_, .uniform): true
    case .perRow, .computed(_, .perRow): false
    }
  }
}

extension Grouping {
  /// Tells whether an aggregate is made from the sum of the values of each group.
  public func needsSums(_ aggregate: Aggregate) -> Bool {
    // The sum of one row is its value, and so are its quantiles.
    groupsAreRows
      ? aggregate == .mean || aggregate.position?.isQuantile == true : aggregate.needsSums
  }
}
