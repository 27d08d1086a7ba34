extension Column {
  /// The values of these rows, in this order; text keeps its dictionary.
  public func taking(_ rows: [UInt32], workers: Workers = .one) -> Column {
    if let narrow, rows.count >= NarrowNumbers.leastRows(workers) {
      let taken = narrow.taking(rows, workers)
      return Column(taken, missing: taken.missing)
    }
    if let taken = takenFromNumbers(rows, workers) { return taken }
    if let repeated {
      return Column(
        values: repeated.few.taking(rows.map(repeated.place), workers),
        missing: missing.taking(rows, workers: workers))
    }
    let taken = values.taking(rows, workers)
    let missing = missing.taking(rows, workers: workers)
    guard let fraction, case .decimal(let values) = taken else {
      return Column(values: taken, missing: missing)
    }
    return Column(quotients: values, of: fraction.taking(rows, workers), missing: missing)
  }

  /// The same without looking at the wide values; nil where the column holds no narrow numbers.
  private func takenFromNumbers(_ rows: [UInt32], _ workers: Workers) -> Column? {
    guard let numbers = numbersAtHand else { return nil }
    if let dictionary = textDictionary {
      let (codes, missing) = numbers.codes(of: rows, missing, workers)
      return Column(
        values: .text(TextValues(codes: codes, dictionary: dictionary)), missing: missing)
    }
    guard let layout = decimalLayout else { return nil }
    let (mantissas, missing) = numbers.mantissas(of: rows, missing, workers)
    let precision = layout.precision.taking(rows, workers)
    return Column(
      values: .decimal(
        DecimalValues(mantissas: mantissas, scale: layout.scale, precision: precision)),
      missing: missing)
  }

  /// The row index that stands for "no such row" in `taking(orMissing:)`.
  public static let noRow = UInt32.max

  /// The values of these rows, in this order; `Column.noRow` gives an absent value.
  public func taking(orMissing rows: [UInt32], workers: Workers = .one) -> Column {
    if let taken = takenFromNumbers(rows, workers) { return taken }
    guard rows.contains(Self.noRow) else { return taking(rows, workers: workers) }
    guard count > 0 else { return Column.allMissing(like: self, count: rows.count) }
    let chosen = rows.map { $0 == Self.noRow ? 0 : $0 }
    let whole = taking(chosen, workers: workers)
    let missing = missing.taking(orMissing: rows)
    var values = whole.values
    values.clear(missing)
    guard let fraction = whole.fraction, case .decimal(let quotients) = values else {
      return Column(values: values, missing: missing)
    }
    return Column(quotients: quotients, of: fraction, missing: missing)
  }

  /// A column laid out as another one, in which every value is absent.
  public static func allMissing(like other: Column, count: Int) -> Column {
    var values = allMissing(.absent, type: other.type, count: count).values
    if let layout = other.decimalLayout {
      let mantissas = [Int64](repeating: 0, count: count)
      var precision = DecimalValues.Precision.uniform
      if case .computed(let shown, let source) = layout.precision {
        precision = .computed(shown: shown, source: .uniform(source.finest))
      }
      values = .decimal(
        DecimalValues(mantissas: mantissas, scale: layout.scale, precision: precision))
    } else if let dictionary = other.textDictionary {
      let codes = [UInt32](repeating: 0, count: count)
      values = .text(TextValues(codes: codes, dictionary: dictionary))
    }
    let missing = MissingRows(allMissing: .absent, count: count)
    // Without a value there is nothing that quotients beside it could lose.
    guard other.isQuotient, case .decimal(let values) = values else {
      return Column(values: values, missing: missing)
    }
    let none = Fraction(RowValues(constant: 0), over: RowValues(constant: 1), exponent: 0)
    return Column(quotients: values, of: none, missing: missing)
  }
}

extension Column.Values {
  /// Puts the neutral value in the missing rows.
  mutating func clear(_ missing: MissingRows) {
    guard missing.missingCount > 0 else { return }
    let rows = missing.missingRows
    switch self {
    case .decimal(let values):
      var mantissas = values.mantissas
      for row in rows { mantissas[row] = 0 }
      self = .decimal(
        DecimalValues(mantissas: mantissas, scale: values.scale, precision: values.precision))
    case .approximate(var values):
      for row in rows { values[row] = 0 }
      self = .approximate(values)
    case .text(let values):
      var codes = values.codes
      for row in rows { codes[row] = 0 }
      self = .text(TextValues(codes: codes, dictionary: values.dictionary))
    case .boolean(var values):
      for row in rows { values[row] = false }
      self = .boolean(values)
    }
  }
}

extension Column.Values {
  /// The values of these rows, in this order.
  func taking(_ rows: [UInt32], _ workers: Workers) -> Column.Values {
    switch self {
    case .decimal(let values): .decimal(values.taking(rows, workers))
    case .approximate(let values): .approximate(values.taking(rows, workers))
    case .text(let values):
      .text(
        TextValues(codes: values.codes.taking(rows, workers), dictionary: values.dictionary))
    case .boolean(let values): .boolean(values.taking(rows, workers))
    }
  }
}

extension Array where Element: BitwiseCopyable {
  /// The elements at these places, in this order.
  @inline(__always)
  func taking(_ places: [UInt32], _ workers: Workers) -> [Element] {
    [Element](unsafeUninitializedCapacity: places.count) { taken, count in
      _ = workers.map(over: places.count) { range in
        for index in range { taken.initializeElement(at: index, to: self[Int(places[index])]) }
      }
      count = places.count
    }
  }
}

extension DecimalValues {
  fileprivate func taking(_ rows: [UInt32], _ workers: Workers) -> DecimalValues {
    DecimalValues(
      mantissas: mantissas.taking(rows, workers), scale: scale,
      precision: precision.taking(rows, workers))
  }
}
