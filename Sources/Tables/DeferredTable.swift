/// A table whose rows are chosen while its columns are copied only when they are looked at.
///
/// A value for one thread: copies share what was copied before.
public struct DeferredTable {
  /// What each column is.
  public private(set) var fields: [Field]
  /// How many rows there are.
  public private(set) var rowCount: Int
  /// What to call the table in messages.
  public var name: String?
  private var columns: [DeferredColumn]

  /// All rows of a table.
  public init(_ table: Table) {
    fields = table.fields
    rowCount = table.rowCount
    name = table.name
    columns = table.columns.map { DeferredColumn($0, rows: nil) }
  }

  /// The values of a column in the chosen rows.
  public func column(_ index: Int) -> Column { columns[index].column }

  /// The values in the column with exactly this name.
  public func column(_ name: String) -> Column? {
    fields.firstIndex { $0.name == name }.map { columns[$0].column }
  }

  /// The type of a column's values, without copying them.
  public func type(_ index: Int) -> ColumnType { columns[index].source.type }

  /// All columns in the chosen rows.
  public var table: Table {
    var table = Table(name: name)
    for (field, column) in zip(fields, columns) { table.append(field, column.column) }
    return table
  }

  /// Keeps the rows of these indices, in this order.
  public mutating func take(_ rows: [UInt32]) {
    var composed: [ObjectIdentifier: ChosenRows] = [:]
    let own = ChosenRows(rows)
    columns = columns.map { column in
      guard let earlier = column.pendingRows else {
        return DeferredColumn(column.column, rows: own)
      }
      let known = composed[ObjectIdentifier(earlier)]
      let chosen = known ?? ChosenRows(rows.map { earlier.rows[Int($0)] })
      composed[ObjectIdentifier(earlier)] = chosen
      return DeferredColumn(column.source, rows: chosen)
    }
    rowCount = rows.count
  }

  /// Adds a column at the end; one of another length than the table's is refused.
  public mutating func append(_ field: Field, _ column: Column) {
    guard columns.isEmpty || column.count == rowCount else { return }
    rowCount = column.count
    fields.append(field)
    columns.append(DeferredColumn(column, rows: nil))
  }

  /// Adds a column of another table with the same rows, without looking at it.
  public mutating func append(_ field: Field, _ index: Int, of other: DeferredTable) {
    guard other.rowCount == rowCount || columns.isEmpty else { return }
    rowCount = other.rowCount
    fields.append(field)
    columns.append(other.columns[index])
  }

  /// The same rows with only the columns of these indices, in this order.
  public func choosing(_ indices: [Int]) -> DeferredTable {
    var chosen = self
    chosen.fields = indices.map { fields[$0] }
    chosen.columns = indices.map { columns[$0] }
    return chosen
  }

  /// Changes a field in place; its column stays.
  public mutating func updateField(_ index: Int, _ change: (inout Field) -> Void) {
    change(&fields[index])
  }
}

/// Rows that were chosen from a column, shared by the columns that they were chosen from.
private final class ChosenRows {
  let rows: [UInt32]

  init(_ rows: [UInt32]) { self.rows = rows }
}

/// A column and the rows of it that are wanted; they are copied when first asked for.
private final class DeferredColumn {
  private(set) var source: Column
  /// The rows that are still to be copied; nil where `source` is what is wanted.
  private(set) var pendingRows: ChosenRows?

  init(_ source: Column, rows: ChosenRows?) {
    self.source = source
    pendingRows = rows
  }

  var column: Column {
    if let rows = pendingRows {
      source = source.taking(rows.rows)
      pendingRows = nil
    }
    return source
  }
}
