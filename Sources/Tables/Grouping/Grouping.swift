import Synchronization

/// Which rows belong together: groups numbered in the order of their first rows.
public struct Grouping: Sendable {
  /// The first row of every group; empty for the one group of a table without rows.
  public var firstRows: [UInt32] { firsts.rows }
  /// How many groups there are.
  public let count: Int
  /// How many rows were grouped.
  public let rowCount: Int
  /// True where every row is a group of its own, so that what is asked of the groups stands in the rows.
  public let groupsAreRows: Bool
  let slots: Slots
  private(set) var workers: Workers
  private let firsts: FirstRows

  /// Groups rows whose values are equal in all columns: texts byte by byte, numbers by value.
  ///
  /// Missing values group by their reason. Without columns all rows are one group, even where there are none.
  public init(columns: [Column], rowCount: Int, workers: Workers = .one) {
    let parts = columns.map { KeyPart($0, workers: workers) ?? KeyPart(RowCodes($0)) }
    self.init(parts, rowCount: rowCount, workers: workers)
  }

  /// Groups rows whose numbers are equal in all parts.
  init(_ parts: [KeyPart], rowCount: Int, workers: Workers) {
    let costs = RowKeys.overflow(parts) ? [2, 1] : [0, 1]
    let keys = RowKeys(parts, rowCount: rowCount, workers: workers.part(0, of: costs))
    self.init(keys, workers: workers.part(1, of: costs))
  }

  /// Groups rows whose keys are equal.
  private init(_ keys: RowKeys, workers: Workers) {
    rowCount = keys.rowCount
    self.workers = workers
    if keys.cardinality <= UInt64(Self.denseLimit(rowCount: rowCount)) {
      let cells = GroupCells(keys, workers: workers)
      groupsAreRows = rowCount > 0 && cells.firstRows.count == rowCount
      count = keys.isConstant ? 1 : cells.firstRows.count
      slots = groupsAreRows ? Slots(rowCount: rowCount) : Slots(keys, cells, count: count)
      firsts = FirstRows(cells.firstRows)
    } else if let found = HashedGroups(keys, workers: workers).found {
      groupsAreRows = false
      count = found.firstRows.count
      slots = Slots(found.groupOfRow)
      firsts = FirstRows(found.firstRows)
    } else {
      groupsAreRows = true
      count = rowCount
      slots = Slots(rowCount: rowCount)
      firsts = FirstRows(count: rowCount)
    }
  }

  /// The same groups for work that other workers do.
  public func using(_ workers: Workers) -> Grouping {
    var grouping = self
    grouping.workers = workers
    return grouping
  }

  /// Up to this many keys index a table directly instead of being hashed; few rows don't merit a large one.
  private static func denseLimit(rowCount: Int) -> Int {
    min(max(rowCount * 4, 4096), 4 << 20)
  }

  /// The group of every row; worked out when first asked for.
  public var groupOfRow: [UInt32] { slots.groupOfRow(rowCount: rowCount, workers) }
}

/// The first row of every group; listed when first asked for where they are all rows.
private final class FirstRows: Sendable {
  private let count: Int
  private let known: Mutex<[UInt32]?>

  init(_ rows: [UInt32]) {
    count = rows.count
    known = Mutex(rows)
  }

  /// Takes all of so many rows.
  init(count: Int) {
    self.count = count
    known = Mutex(nil)
  }

  var rows: [UInt32] {
    known.withLock { known in
      let rows = known ?? Array(0..<UInt32(truncatingIfNeeded: count))
      known = rows
      return rows
    }
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
    return Grouping(parts, rowCount: rowCount, workers: workers)
  }
}
