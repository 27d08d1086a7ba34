extension Column {
  /// The columns one after the other; nil when their types don't go together.
  ///
  /// Texts get one dictionary. Figures keep their printed decimals unless some are computed.
  public func appending(_ other: Column, workers: Workers = .one) -> Column? {
    Column.joined([self, other], workers: workers)
  }

  /// Columns one after the other; nil when their types don't go together, and without any.
  public static func joined(_ columns: [Column], workers: Workers = .one) -> Column? {
    guard let first = columns.first, columns.count > 1 else { return columns.first }
    let missing = columns.dropFirst().reduce(first.missing) { $0.appending($1.missing) }
    if missing.count >= NarrowNumbers.leastRows(workers),
      let joined = NarrowValues.joined(columns, missing, workers)
    {
      return Column(joined, missing: missing)
    }
    return Conformed(columns.map { .column($0) })?
      .joined(missing, counts: columns.map(\.count))
  }

  /// The values with their narrow numbers, which are made of few rows too; nil where they have none.
  func narrowed(_ workers: Workers) -> NarrowValues? {
    if let narrow { return narrow }
    switch values {
    case .text(let values):
      let numbers = values.kept.numbers(missing) { NarrowNumbers(values, missing, workers) }
      return numbers.map { NarrowValues($0, .text(values.dictionary), missing) }
    case .decimal(let values):
      let numbers = values.kept.numbers(missing) { NarrowNumbers(values, missing, workers) }
      let meaning = NarrowValues.Meaning.decimal(scale: values.scale, precision: values.precision)
      return numbers.map { NarrowValues($0, meaning, missing) }
    case .approximate, .boolean: return nil
    }
  }
}

extension NarrowValues {
  /// The values of columns one after the other; nil where two bytes don't tell them apart, and for figures of which some
  /// were computed or printed otherwise than the rest.
  ///
  /// - Parameter missing: the missing rows of all columns.
  fileprivate static func joined(
    _ columns: [Column], _ missing: MissingRows, _ workers: Workers
  ) -> NarrowValues? {
    var sides: [NarrowValues] = []
    for column in columns {
      guard let narrowed = column.narrowed(workers) else { return nil }
      sides.append(narrowed)
    }
    let texts = sides.compactMap(\.dictionary)
    if texts.count == sides.count { return joined(sides, texts, missing, workers) }
    let figures = sides.compactMap(\.figures)
    guard figures.count == sides.count, let first = figures.first,
      figures.allSatisfy({
        $0.scale == first.scale && ($0.decimals == nil) == (first.decimals == nil)
      })
    else { return nil }
    let decimals = figures.compactMap(\.decimals)
    let precision: DecimalValues.Precision =
      decimals.isEmpty ? .uniform : .perRow(Array(decimals.joined()))
    return joined(sides, .decimal(scale: first.scale, precision: precision), missing, workers)
  }

  private var dictionary: TextDictionary? {
    if case .text(let dictionary) = meaning { dictionary } else { nil }
  }

  /// The scale of figures as printed, and each row's decimals where these differ; nil for other values.
  private var figures: (scale: Int, decimals: [UInt8]?)? {
    switch meaning {
    case .decimal(let scale, .uniform): (scale, nil)
    case .decimal(let scale, .perRow(let decimals)): (scale, decimals)
    case .decimal(_, .computed), .text: nil
    }
  }

  private static func joined(
    _ sides: [NarrowValues], _ dictionaries: [TextDictionary], _ missing: MissingRows,
    _ workers: Workers
  ) -> NarrowValues? {
    let first = dictionaries[0]
    var (all, codes) = (first, [[Int]?](repeating: nil, count: sides.count))
    if !dictionaries.allSatisfy({ $0 === first }) {
      var union = MemberUnion()
      codes = dictionaries.map { $0.members.map { Int(union.code($0)) } }
      all = TextDictionary(union.members)
    }
    let parts = zip(sides, codes).map { side, codes in
      // No row has a number that is no member's, as number 0 of a column without any.
      (side.numbers, { (old: Int) in codes.map { old < $0.count ? $0[old] : 0 } ?? old })
    }
    let numbers = NarrowNumbers(
      of: parts, least: 0, valueCount: max(all.count, 1), missing, workers)
    return numbers.map { NarrowValues($0, .text(all), missing) }
  }

  /// The figures of columns that have the same scale.
  private static func joined(
    _ sides: [NarrowValues], _ meaning: Meaning, _ missing: MissingRows, _ workers: Workers
  ) -> NarrowValues? {
    let least = sides.reduce(Int64.max) { min($0, $1.numbers.least) }
    var parts: [(NarrowNumbers, (Int) -> Int)] = []
    var valueCount = 1
    for numbers in sides.map(\.numbers) {
      let (distance, overflow) = numbers.least.subtractingReportingOverflow(least)
      guard !overflow, distance < 1 << 16 else { return nil }
      parts.append((numbers, { $0 + Int(distance) }))
      valueCount = max(valueCount, Int(distance) + numbers.firstMissing)
    }
    let numbers = NarrowNumbers(of: parts, least: least, valueCount: valueCount, missing, workers)
    return numbers.map { NarrowValues($0, meaning, missing) }
  }
}

extension NarrowNumbers {
  /// Puts the rows of columns one after the other; nil where two bytes don't tell their values apart.
  ///
  /// - Parameters:
  ///   - sides: each column's numbers, and the new number of a value from the old one.
  ///   - valueCount: all new numbers are below this.
  ///   - missing: the missing rows of all columns.
  fileprivate init?(
    of sides: [(numbers: NarrowNumbers, number: (Int) -> Int)], least: Int64, valueCount: Int,
    _ missing: MissingRows, _ workers: Workers
  ) {
    guard let cardinality = Self.cardinality(valueCount, hasMissing: missing.missingCount > 0)
    else { return nil }
    let parts = sides.map { side in
      let list = (0..<side.numbers.cardinality).map { old in
        let reason = old - side.numbers.firstMissing
        return UInt16(truncatingIfNeeded: reason < 0 ? side.number(old) : valueCount + reason)
      }
      return (side.numbers, list)
    }
    let layout: Layout =
      cardinality <= 1 << 8
      ? .bytes(Self.joined(parts, missing.count, workers))
      : .halves(Self.joined(parts, missing.count, workers))
    self.init(known: layout, least: least, valueCount: valueCount, cardinality)
  }

  /// Numbers as these are for the rows of others, by a list of what each of those stands for.
  func standing(for others: NarrowNumbers, by list: [UInt16], _ workers: Workers) -> NarrowNumbers {
    let parts = [(others, list)]
    let layout: Layout =
      switch self.layout {
      case .bytes: .bytes(Self.joined(parts, others.count, workers))
      case .halves: .halves(Self.joined(parts, others.count, workers))
      }
    return NarrowNumbers(known: layout, least: least, valueCount: firstMissing, cardinality)
  }

  private static func joined<New: FixedWidthInteger & UnsignedInteger>(
    _ parts: [(numbers: NarrowNumbers, list: [UInt16])], _ count: Int, _ workers: Workers
  ) -> [New] {
    let costs = parts.map(\.numbers.count)
    return [New](unsafeUninitializedCapacity: count) { joined, joinedCount in
      var start = 0
      for (place, part) in parts.enumerated() {
        let target = UnsafeMutableBufferPointer(
          rebasing: joined[start..<start + part.numbers.count])
        let workers = workers.part(place, of: costs)
        switch part.numbers.layout {
        case .bytes(let numbers): write(numbers, by: part.list, to: target, workers)
        case .halves(let numbers): write(numbers, by: part.list, to: target, workers)
        }
        start += part.numbers.count
      }
      joinedCount = start
    }
  }

  private static func write<
    Old: FixedWidthInteger & UnsignedInteger, New: FixedWidthInteger & UnsignedInteger
  >(
    _ numbers: [Old], by list: [UInt16], to target: UnsafeMutableBufferPointer<New>,
    _ workers: Workers
  ) {
    _ = workers.map(over: numbers.count) { rows in
      for row in rows {
        target.initializeElement(at: row, to: New(truncatingIfNeeded: list[Int(numbers[row])]))
      }
    }
  }
}
