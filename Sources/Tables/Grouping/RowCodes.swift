/// A small number for each row that is equal exactly where the values are; each reason to be missing is a value.
struct RowCodes {
  let codes: [UInt32]
  /// All codes are below this.
  let cardinality: Int
  /// The codes of values are below this.
  let valueCount: Int

  init(codes: [UInt32], cardinality: Int) {
    self.init(codes: codes, cardinality: cardinality, valueCount: cardinality)
  }

  private init(codes: [UInt32], cardinality: Int, valueCount: Int) {
    self.codes = codes
    self.cardinality = cardinality
    self.valueCount = valueCount
  }

  init(_ column: Column) {
    var (codes, cardinality) = Self.codes(of: column.values)
    let valueCount = cardinality
    let missing = column.missing
    if missing.missingCount > 0 {
      for row in codes.indices {
        if let kind = missing.kind(row) {
          codes[row] = UInt32(cardinality) + UInt32(kind.rawValue)
        }
      }
      cardinality += MissingKind.allCases.count
    }
    self.init(codes: codes, cardinality: cardinality, valueCount: valueCount)
  }

  private static func codes(of values: Column.Values) -> ([UInt32], Int) {
    switch values {
    case .text(let values): (values.codes, max(values.dictionary.count, 1))
    case .boolean(let values): (values.map { $0 ? 1 : 0 }, 2)
    case .decimal(let values): hashed(values.mantissas.lazy.map { UInt64(bitPattern: $0) })
    // Zero has two bit patterns.
    case .approximate(let values): hashed(values.lazy.map { $0 == 0 ? 0 : $0.bitPattern })
    }
  }

  private static func hashed(_ keys: some Sequence<UInt64>) -> ([UInt32], Int) {
    var table = CodeTable()
    let codes = keys.map { table.number(of: $0) }
    return (codes, max(table.count, 1))
  }
}
