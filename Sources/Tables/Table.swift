/// Columns of equal length with their fields.
public struct Table: Sendable {
  /// What each column is.
  public private(set) var fields: [Field]
  /// The columns, in the order of `fields`.
  public private(set) var columns: [Column]
  /// How many rows there are.
  public private(set) var rowCount: Int
  /// What to call the table in messages: the dataset it came from.
  public var name: String?
  /// The columns of single people's answers, by name; empty where the rows are no answers.
  public var answerColumns: Set<String> = []

  /// A table without columns and rows.
  public init(name: String? = nil) {
    fields = []
    columns = []
    rowCount = 0
    self.name = name
  }

  /// Makes a table; columns that differ in length are a programming fault and end up cut to none.
  public init(name: String? = nil, _ parts: [(field: Field, column: Column)]) {
    self.init(name: name)
    for part in parts { append(part.field, part.column) }
  }

  /// True where the rows are answers of single people, which are shown only on purpose.
  public var holdsAnswers: Bool { !answerColumns.isEmpty }

  /// How many columns there are, hidden ones included.
  public var columnCount: Int { fields.count }

  /// Adds a column at the end; one of another length than the table's is refused.
  public mutating func append(_ field: Field, _ column: Column) {
    guard columns.isEmpty || column.count == rowCount else { return }
    rowCount = column.count
    fields.append(field)
    columns.append(column)
  }

  /// The index of the column with exactly this name.
  public func index(of name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }

  /// The column with exactly this name.
  public func column(_ name: String) -> Column? {
    index(of: name).map { columns[$0] }
  }

  /// Changes a field in place; its column stays.
  public mutating func updateField(_ index: Int, _ change: (inout Field) -> Void) {
    change(&fields[index])
  }

  /// The same rows with only the columns of these indices, in this order.
  public func choosing(_ indices: [Int]) -> Table {
    var table = Table(name: name)
    table.answerColumns = answerColumns
    table.rowCount = rowCount
    table.fields = indices.map { fields[$0] }
    table.columns = indices.map { columns[$0] }
    return table
  }

  /// The rows of these indices, in this order.
  public func taking(_ rows: [UInt32]) -> Table {
    var table = self
    table.columns = columns.map { $0.taking(rows) }
    table.rowCount = rows.count
    return table
  }

  /// The indices of the columns that are shown and written.
  public var visibleIndices: [Int] {
    fields.indices.filter { !fields[$0].isHidden }
  }
}
