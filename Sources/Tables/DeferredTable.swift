/// A table whose rows are chosen while its columns are copied, or computed, only when they are looked at.
///
/// A value for one thread: copies share what was copied before.
public struct DeferredTable {
  /// What each column is.
  public private(set) var fields: [Field]
  /// How many rows there are.
  public private(set) var rowCount: Int
  /// What to call the table in messages.
  public var name: String?
  /// The columns of single people's answers, by name; empty where the rows are no answers.
  private let answerColumns: Set<String>
  private var columns: [DeferredColumn]

  /// All rows of a table.
  public init(_ table: Table) {
    fields = table.fields
    rowCount = table.rowCount
    name = table.name
    answerColumns = table.answerColumns
    columns = table.columns.map { DeferredColumn(.laidOut($0), rows: nil) }
  }

  /// The values of a column in the chosen rows.
  public func column(_ index: Int, workers: Workers = .one) -> Column {
    columns[index].column(workers)
  }

  /// The values in the column with exactly this name.
  public func column(_ name: String) -> Column? {
    fields.firstIndex { $0.name == name }.map { columns[$0].column }
  }

  /// The type of a column's values, without copying them.
  public func type(_ index: Int) -> ColumnType { columns[index].type }

  /// The members of a column of texts, without copying its values; nil for other columns.
  func textDictionary(_ index: Int) -> TextDictionary? { columns[index].textDictionary }

  /// A column's values where they stand, uncopied where their order can be told from any of them alone.
  func valuesInPlace(_ index: Int) -> ValuesInPlace { columns[index].valuesInPlace }

  /// A number for each row of a column, equal where the values are; nil where only the values tell.
  func keyPart(_ index: Int, workers: Workers) -> KeyPart? {
    columns[index].narrowNumbers(workers).map { KeyPart($0) }
      ?? KeyPart(column(index), workers: workers)
  }

  /// A number for each row of a column or for more rows, and where among these the table's rows are; all where nil.
  func keyPartInPlace(_ index: Int, workers: Workers) -> (part: KeyPart, rows: [UInt32]?) {
    if let (numbers, rows) = columns[index].numbersInPlace(workers) {
      return (KeyPart(numbers), rows.rows(workers))
    }
    return (keyPart(index, workers: workers) ?? KeyPart(RowCodes(column(index))), nil)
  }

  /// All columns in the chosen rows.
  public var table: Table { table(.one) }

  /// All columns in the chosen rows, copied one after the other by these workers.
  public func table(_ workers: Workers) -> Table {
    var table = Table(name: name)
    table.answerColumns = answerColumns
    let costs = [Int](repeating: 1, count: columns.count)
    for (index, field) in fields.enumerated() {
      table.append(field, columns[index].column(workers.part(index, of: costs)))
    }
    return table
  }

  /// Keeps the rows of these indices, in this order.
  public mutating func take(_ rows: [UInt32]) {
    var composed: [ObjectIdentifier: ChosenRows] = [:]
    let own = ChosenRows(rows)
    columns = columns.map { column in
      guard let earlier = column.pendingRows else { return column.choosing(own) }
      let known = composed[ObjectIdentifier(earlier)]
      let chosen = known ?? earlier.choosing(rows)
      composed[ObjectIdentifier(earlier)] = chosen
      return column.choosing(chosen)
    }
    rowCount = rows.count
  }

  /// Keeps the first row of every group.
  public mutating func take(firstRowsOf grouping: Grouping) {
    if !grouping.groupsAreRows { take(grouping.firstRows) }
  }

  /// Adds a column at the end; one of another length than the table's is refused.
  public mutating func append(_ field: Field, _ column: Column) {
    guard columns.isEmpty || column.count == rowCount else { return }
    rowCount = column.count
    fields.append(field)
    columns.append(DeferredColumn(.laidOut(column), rows: nil))
  }

  /// Adds columns that are computed together, for the rows that are wanted when one of them is first looked at.
  ///
  /// - Parameter compute: gives all the columns in these of the table's present rows, in all rows where nil; and is
  ///   given the workers that wait for them.
  public mutating func append(
    _ fields: [Field], rowCount: Int, compute: @escaping ([UInt32]?, Workers) -> [Column]
  ) {
    guard rowCount == self.rowCount || columns.isEmpty else { return }
    self.rowCount = rowCount
    let computed = ComputedColumns(compute)
    self.fields += fields
    columns += fields.indices.map { DeferredColumn(.computed(computed, $0), rows: nil) }
  }

  /// Adds a column whose values stand in these rows of another one, absent at `Column.noRow`; they are copied when it is
  /// first looked at.
  public mutating func append(
    _ field: Field, from column: Column, rows: [UInt32], workers: Workers
  ) {
    append([field], rowCount: rows.count) { chosen, _ in
      let rows = chosen.map { rows.taking($0, workers) } ?? rows
      return [column.taking(orMissing: rows, workers: workers)]
    }
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

/// A column, and where in it each row's value stands.
struct ValuesInPlace {
  let column: Column
  /// Nil where the rows are those of the column.
  let rows: [UInt32]?

  init(_ column: Column, rows: [UInt32]? = nil) {
    self.column = column
    self.rows = rows
  }
}

/// Rows that were chosen from a column, shared by the columns that they were chosen from.
///
/// Rows that were chosen from chosen ones are put together when they are first asked for: before that most often only
/// a few of them are chosen again.
private final class ChosenRows {
  /// Rows of the column, then rows of these, and so on; one once they were put together.
  private var choices: [[UInt32]]
  /// How many rows there are.
  let count: Int

  init(_ rows: [UInt32]) {
    choices = [rows]
    count = rows.count
  }

  private init(choices: [[UInt32]], count: Int) {
    self.choices = choices
    self.count = count
  }

  /// Some of the rows, by their number among these.
  func choosing(_ rows: [UInt32]) -> ChosenRows {
    ChosenRows(choices: choices + [rows], count: rows.count)
  }

  func rows(_ workers: Workers) -> [UInt32] {
    guard var rows = choices.last, choices.count > 1 else { return choices.first ?? [] }
    for earlier in choices.dropLast().reversed() { rows = earlier.taking(rows, workers) }
    choices = [rows]
    return rows
  }
}

/// Columns that are computed together once one of them is looked at.
private final class ComputedColumns {
  private let compute: ([UInt32]?, Workers) -> [Column]
  private var last: (rows: ChosenRows?, columns: [Column])?

  init(_ compute: @escaping ([UInt32]?, Workers) -> [Column]) { self.compute = compute }

  /// The columns in some of the rows, or in all.
  func columns(_ rows: ChosenRows?, _ workers: Workers) -> [Column] {
    if let last, last.rows === rows { return last.columns }
    let columns = compute(rows?.rows(workers), workers)
    last = (rows, columns)
    return columns
  }
}

/// A column and the rows of it that are wanted; they are copied or computed when first asked for.
private final class DeferredColumn {
  enum Source {
    case laidOut(Column)
    case computed(ComputedColumns, Int)
  }

  private var source: Source
  /// The rows that are still to be copied; nil where all of the source's are wanted.
  private(set) var pendingRows: ChosenRows?

  init(_ source: Source, rows: ChosenRows?) {
    self.source = source
    pendingRows = rows
  }

  /// The same column in other rows of its source.
  func choosing(_ rows: ChosenRows) -> DeferredColumn { DeferredColumn(source, rows: rows) }

  var column: Column { column(.one) }

  /// The column, copied by several threads where it is still to be.
  func column(_ workers: Workers) -> Column {
    let column: Column
    switch source {
    case .laidOut(let whole):
      column = pendingRows.map { whole.taking($0.rows(workers), workers: workers) } ?? whole
    case .computed(let computed, let index):
      column = computed.columns(pendingRows, workers)[index]
    }
    source = .laidOut(column)
    pendingRows = nil
    return column
  }

  var type: ColumnType {
    if case .laidOut(let column) = source { return column.type }
    return column.type
  }

  var textDictionary: TextDictionary? {
    if case .laidOut(let column) = source { return column.textDictionary }
    return column.textDictionary
  }

  /// The order of texts depends on which of them occur, so that these are copied.
  var valuesInPlace: ValuesInPlace {
    guard case .laidOut(let whole) = source, let pendingRows, whole.type != .text else {
      return ValuesInPlace(column)
    }
    return ValuesInPlace(whole, rows: pendingRows.rows(.one))
  }

  /// Narrow numbers, taken from those of all rows where that spares copying the values.
  func narrowNumbers(_ workers: Workers) -> NarrowNumbers? {
    guard case .laidOut = source, pendingRows != nil else { return column.narrowNumbers(workers) }
    return numbersInPlace(workers).map { $0.numbers.taking($0.rows.rows(workers), workers) }
  }

  /// The narrow numbers of all rows, and those that are wanted of them; nil where all are, or only few.
  func numbersInPlace(_ workers: Workers) -> (numbers: NarrowNumbers, rows: ChosenRows)? {
    guard case .laidOut(let whole) = source, let pendingRows,
      pendingRows.count >= NarrowNumbers.leastRows(workers)
    else { return nil }
    return whole.narrowNumbers(workers).map { ($0, pendingRows) }
  }
}
