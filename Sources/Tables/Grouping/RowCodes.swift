/// A small number for each row that is equal exactly where the values are; each reason to be missing is a value.
struct RowCodes {
  /// Up to this many codes index a table directly instead of being hashed; few rows don't merit a large one.
  private static func denseLimit(rowCount: Int) -> Int {
    min(max(rowCount * 4, 4096), 4 << 20)
  }

  private(set) var codes: [UInt32]
  /// All codes are below this.
  private(set) var cardinality: Int

  /// All rows alike.
  init(rowCount: Int) {
    codes = [UInt32](repeating: 0, count: rowCount)
    cardinality = 1
  }

  /// The numbers of the groups.
  init(_ grouping: Grouping) {
    codes = grouping.groupOfRow
    cardinality = grouping.count
  }

  init(_ column: Column) {
    switch column.values {
    case .text(let values):
      codes = values.codes
      cardinality = max(values.dictionary.count, 1)
    case .boolean(let values):
      codes = values.map { $0 ? 1 : 0 }
      cardinality = 2
    case .decimal(let values):
      (codes, cardinality) = Self.codes(of: values.mantissas)
    case .approximate(let values):
      // Zero has two bit patterns.
      (codes, cardinality) = Self.hashed(values.lazy.map { $0 == 0 ? 0 : $0.bitPattern })
    }
    let missing = column.missing
    guard missing.missingCount > 0 else { return }
    for row in codes.indices {
      if let kind = missing.kind(row) { codes[row] = UInt32(cardinality) + UInt32(kind.rawValue) }
    }
    cardinality += MissingKind.allCases.count
  }

  /// The distance from the least where that is small, else a hashed number.
  private static func codes(of mantissas: [Int64]) -> ([UInt32], Int) {
    guard let least = mantissas.min(), let greatest = mantissas.max() else { return ([], 1) }
    let (range, overflow) = greatest.subtractingReportingOverflow(least)
    guard !overflow, range < denseLimit(rowCount: mantissas.count) / 4 else {
      return hashed(mantissas.lazy.map { UInt64(bitPattern: $0) })
    }
    return (mantissas.map { UInt32(truncatingIfNeeded: $0 &- least) }, Int(range) + 1)
  }

  private static func hashed(_ keys: some Sequence<UInt64>) -> ([UInt32], Int) {
    var table = CodeTable()
    let codes = keys.map { table.number(of: $0) }
    return (codes, max(table.count, 1))
  }

  /// Tells rows apart by another column too.
  mutating func combine(_ other: RowCodes) {
    let (product, overflow) = cardinality.multipliedReportingOverflow(by: other.cardinality)
    if !overflow, product <= Self.denseLimit(rowCount: codes.count) {
      let factor = UInt32(other.cardinality)
      for row in codes.indices { codes[row] = codes[row] * factor + other.codes[row] }
      cardinality = product
    } else {
      var table = CodeTable()
      for row in codes.indices {
        codes[row] = table.number(of: UInt64(codes[row]) << 32 | UInt64(other.codes[row]))
      }
      cardinality = max(table.count, 1)
    }
  }

  /// Renumbers in the order of first appearance; the first row of each number.
  mutating func renumber() -> [UInt32] {
    guard cardinality <= Self.denseLimit(rowCount: codes.count) else { return renumberHashed() }
    var numbers = [UInt32](repeating: .max, count: cardinality)
    var firstRows: [UInt32] = []
    for row in codes.indices {
      let code = Int(codes[row])
      if numbers[code] == .max {
        numbers[code] = UInt32(firstRows.count)
        firstRows.append(UInt32(row))
      }
      codes[row] = numbers[code]
    }
    cardinality = max(firstRows.count, 1)
    return firstRows
  }

  private mutating func renumberHashed() -> [UInt32] {
    var table = CodeTable()
    var firstRows: [UInt32] = []
    for row in codes.indices {
      codes[row] = table.number(of: UInt64(codes[row]))
      if table.count > firstRows.count { firstRows.append(UInt32(row)) }
    }
    cardinality = max(table.count, 1)
    return firstRows
  }
}
