import Synchronization

/// Which rows belong together: groups numbered in the order of their first rows.
public struct Grouping: Sendable {
  /// The first row of every group; empty for the one group of a table without rows.
  public let firstRows: [UInt32]
  /// How many groups there are.
  public let count: Int
  /// How many rows were grouped.
  public let rowCount: Int
  let slots: Slots
  let workers: Workers

  /// Groups rows whose values are equal in all columns: texts byte by byte, numbers by value.
  ///
  /// Missing values group by their reason. Without columns all rows are one group, even where there are none.
  public init(columns: [Column], rowCount: Int, workers: Workers = .one) {
    let parts = columns.map { KeyPart($0, workers: workers) ?? KeyPart(RowCodes($0)) }
    self.init(RowKeys(parts, rowCount: rowCount), workers: workers)
  }

  /// Groups rows whose keys are equal.
  init(_ keys: RowKeys, workers: Workers) {
    rowCount = keys.rowCount
    self.workers = workers
    if keys.cardinality <= UInt64(Self.denseLimit(rowCount: rowCount)) {
      let cells = GroupCells(keys, workers: workers)
      firstRows = cells.firstRows
      count = keys.isConstant ? 1 : firstRows.count
      slots = Slots(keys, cells, count: count)
    } else {
      let hashed = HashedGroups(keys, workers: workers)
      firstRows = hashed.firstRows
      count = firstRows.count
      slots = Slots(hashed.groupOfRow)
    }
  }

  /// Up to this many keys index a table directly instead of being hashed; few rows don't merit a large one.
  private static func denseLimit(rowCount: Int) -> Int {
    min(max(rowCount * 4, 4096), 4 << 20)
  }

  /// The group of every row; worked out when first asked for.
  public var groupOfRow: [UInt32] { slots.groupOfRow(rowCount: rowCount) }

  /// The rows that have a value, by group and then by value, and where each group's rows start.
  ///
  /// `starts` has one element more than there are groups.
  func rowsByGroup(sortedBy column: Column) -> (rows: [UInt32], starts: [Int]) {
    let groupOfRow = groupOfRow
    var order = RowOrder(count: rowCount)
    order.sort(by: column.orderKeys(), missing: column.missing)
    let sorted = order.rows.prefix(rowCount - column.missing.missingCount)
    var starts = [Int](repeating: 0, count: count + 1)
    for row in sorted { starts[Int(groupOfRow[Int(row)]) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: sorted.count)
    for row in sorted {
      let group = Int(groupOfRow[Int(row)])
      rows[next[group]] = row
      next[group] += 1
    }
    return (rows, starts)
  }
}

extension Table {
  /// Groups the rows by the columns of these indices.
  public func grouping(by columns: [Int]) -> Grouping {
    Grouping(columns: columns.map { self.columns[$0] }, rowCount: rowCount)
  }
}

extension DeferredTable {
  /// Groups the rows by the columns of these indices.
  public func grouping(by columns: [Int], workers: Workers) -> Grouping {
    let parts = columns.map { keyPart($0, workers: workers) ?? KeyPart(RowCodes(column($0))) }
    return Grouping(RowKeys(parts, rowCount: rowCount), workers: workers)
  }
}
