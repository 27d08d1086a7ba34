/// The keys of the rows of a table, one number a row, equal exactly where the values of all key columns are.
///
/// They are made from the numbers of the rows that the table's were chosen from, which need not be copied.
struct PlacedKeys {
  private let parts: [(part: KeyPart, rows: [UInt32]?)]
  /// What one of each part's numbers counts in a key.
  private let weights: [UInt64]
  /// All keys are below this.
  let cardinality: UInt64

  /// - Parameter freeBits: so many of 64 bits are left free.
  init(_ columns: [Int], of table: DeferredTable, freeBits: Int, workers: Workers) {
    let parts = columns.map { table.keyPartInPlace($0, workers: workers) }
    var cardinality: UInt64 = 1
    for (part, _) in parts {
      let product = cardinality.multipliedReportingOverflow(by: part.cardinality)
      cardinality = product.overflow ? .max : product.partialValue
    }
    if cardinality <= UInt64.max >> UInt64(freeBits) {
      (self.parts, self.cardinality) = (parts, cardinality)
      weights = KeyPart.weights(parts.map(\.part))
      return
    }
    // Numbered anew the keys are no more than there are rows.
    let groups = table.grouping(by: columns, workers: workers)
    let codes = RowCodes(codes: groups.groupOfRow, cardinality: max(groups.count, 1))
    self.parts = [(KeyPart(codes), nil)]
    weights = [1]
    self.cardinality = UInt64(codes.cardinality)
  }

  /// Writes the keys of some rows, a block at a time since those stay in the nearest cache.
  func fill<Key: FixedWidthInteger & UnsignedInteger>(
    _ range: Range<Int>, _ keys: UnsafeMutablePointer<Key>
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + RowKeys.block, range.upperBound)
      let own = keys + (start - range.lowerBound)
      if parts.isEmpty { own.initialize(repeating: 0, count: end - start) }
      for (index, (part, rows)) in parts.enumerated() {
        let (weight, isFirst) = (weights[index], index == 0)
        guard let rows else {
          part.put(start..<end, times: weight, to: own, isFirst: isFirst)
          continue
        }
        rows.withUnsafeBufferPointer { rows in
          let rows = UnsafeBufferPointer(rebasing: rows[start..<end])
          part.put(rows, times: weight, to: own, isFirst: isFirst)
        }
      }
      start = end
    }
  }
}
