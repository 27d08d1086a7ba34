/// The keys of the rows of several columns: one number a row, equal exactly where all values are.
struct RowKeys: Sendable {
  /// So many rows' keys are made at a time, since they stay in the nearest cache.
  static let block = 2048

  private let parts: [KeyPart]
  /// What one of each part's numbers counts in a key.
  private let weights: [UInt64]
  let rowCount: Int
  /// All keys are below this.
  let cardinality: UInt64

  init(_ wanted: [KeyPart], rowCount: Int, workers: Workers = .one) {
    let costs = [Int](repeating: 1, count: wanted.count)
    var parts: [KeyPart] = []
    var cardinality: UInt64 = 1
    for (index, part) in wanted.enumerated() {
      let (product, overflow) = cardinality.multipliedReportingOverflow(by: part.cardinality)
      if !overflow {
        parts.append(part)
        cardinality = product
        continue
      }
      // Numbered anew, the keys so far are no more than there are rows, and so are those of one column.
      let workers = workers.part(index, of: costs)
      let earlier = RowKeys(parts: parts, rowCount: rowCount, cardinality: cardinality)
        .numbered(workers.part(0, of: [1, 1]))
      var own = part
      if earlier.cardinality.multipliedReportingOverflow(by: own.cardinality).overflow {
        own = RowKeys(parts: [part], rowCount: rowCount, cardinality: part.cardinality)
          .numbered(workers.part(1, of: [1, 1]))
      }
      parts = [earlier, own]
      cardinality = earlier.cardinality * own.cardinality
    }
    self.init(parts: parts, rowCount: rowCount, cardinality: cardinality)
  }

  private init(parts: [KeyPart], rowCount: Int, cardinality: UInt64) {
    self.parts = parts
    weights = KeyPart.weights(parts)
    self.rowCount = rowCount
    self.cardinality = cardinality
  }

  /// Tells whether keys of these parts are more than 64 bits hold, so that some are numbered anew first.
  static func overflow(_ parts: [KeyPart]) -> Bool {
    var cardinality: UInt64 = 1
    return parts.contains { part in
      let (product, overflow) = cardinality.multipliedReportingOverflow(by: part.cardinality)
      cardinality = product
      return overflow
    }
  }

  /// The keys with a further part, in the order of these keys and then of the part's numbers.
  func appending(_ part: KeyPart) -> RowKeys { RowKeys(parts + [part], rowCount: rowCount) }

  /// True where nothing tells the rows apart.
  var isConstant: Bool { parts.isEmpty }

  /// Writes the keys of some rows.
  func fill<Key: FixedWidthInteger & UnsignedInteger>(
    _ rows: Range<Int>, _ keys: UnsafeMutablePointer<Key>
  ) {
    if parts.isEmpty { keys.initialize(repeating: 0, count: rows.count) }
    for (index, part) in parts.enumerated() {
      part.put(rows, times: weights[index], to: keys, isFirst: index == 0)
    }
  }

  /// Makes the keys of a range a block at a time.
  func forEachBlock<Key: FixedWidthInteger & UnsignedInteger>(
    of range: Range<Int>, as type: Key.Type, _ body: (Range<Int>, UnsafePointer<Key>) -> Void
  ) {
    visitBlocks(of: range, as: type) { rows, keys in
      body(rows, keys)
      return true
    }
  }

  /// Makes the keys of a range a block at a time until `body` gives false.
  func visitBlocks<Key: FixedWidthInteger & UnsignedInteger>(
    of range: Range<Int>, as type: Key.Type,
    _ body: (Range<Int>, UnsafePointer<Key>) -> Bool
  ) {
    withUnsafeTemporaryAllocation(of: Key.self, capacity: Self.block) { keys in
      guard let base = keys.baseAddress else { return }
      var start = range.lowerBound
      while start < range.upperBound {
        let rows = start..<min(start + Self.block, range.upperBound)
        fill(rows, base)
        guard body(rows, UnsafePointer(base)) else { return }
        start = rows.upperBound
      }
    }
  }

  /// The rows' keys, numbered in the order of their first appearance.
  private func numbered(_ workers: Workers) -> KeyPart {
    let found = HashedGroups(self, workers: workers).found
    let codes = found?.groupOfRow ?? Array(0..<UInt32(truncatingIfNeeded: rowCount))
    return KeyPart(
      RowCodes(codes: codes, cardinality: max(found?.firstRows.count ?? rowCount, 1)))
  }
}
