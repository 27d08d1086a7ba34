import Tables

extension Column {
  /// The cell that every row holds; nil where rows differ or there are none.
  ///
  /// Figures are the same only if they are printed with the same decimals, and missing ones only if for the same reason.
  var constantCell: Cell? {
    guard count > 0 else { return nil }
    if missing.missingCount > 0 {
      let kinds = missing.countsByKind()
      guard missing.missingCount == count, kinds.count == 1 else { return nil }
      return self[0]
    }
    // Values that lie in narrow numbers are not laid out for this.
    if let held = heldNumbers {
      if case .perRow(let decimals)? = decimalLayout?.precision, !decimals.isConstant { return nil }
      return held.isConstant ? self[0] : nil
    }
    return values.isConstant ? shown(0) : nil
  }
}

extension Column.Values {
  fileprivate var isConstant: Bool {
    switch self {
    case .decimal(let values):
      if case .perRow(let decimals) = values.precision, !decimals.isConstant { return false }
      return values.mantissas.isConstant
    case .approximate(let values): return values.isConstant
    case .text(let values): return values.codes.isConstant
    case .boolean(let values): return values.isConstant
    }
  }
}

extension NarrowNumbers {
  fileprivate var isConstant: Bool {
    switch layout {
    case .bytes(let numbers): numbers.isConstant
    case .halves(let numbers): numbers.isConstant
    }
  }
}

extension Array where Element: Equatable {
  fileprivate var isConstant: Bool {
    guard let first else { return true }
    return allSatisfy { $0 == first }
  }
}
