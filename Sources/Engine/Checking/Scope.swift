import Diagnostics
import Language
import Tables

/// What is known of a table's columns before its rows are computed.
struct Scope {
  /// One column: its field, its type, and the members that it can have.
  struct Column {
    var field: Field
    var type: ColumnType
    /// The members of a text column that comes straight from data; nil where they are computed.
    var members: TextDictionary?

    /// Tells whether it is no column of time by its part in the table, but its texts are times in one form.
    var isOfPeriods: Bool {
      field.role == .dimension && (members.map(WrittenPeriod.areAll) ?? false)
    }
  }

  var columns: [Column]
  /// What to call the table in messages.
  var tableName: String?
  /// The columns that hold single people's answers, by name.
  var answerColumns: Set<String> = []
  /// True once columns depend on the rows, so that later stages are checked when these are known.
  var isOpen = false

  /// What is known of a table; the members of a text column are left out where there are more than a limit.
  init(_ table: Table, memberLimit: Int = .max) {
    tableName = table.name
    answerColumns = table.answerColumns
    columns = zip(table.fields, table.columns).map { field, column in
      var field = field
      if field.role.isKey, field.domain == nil, column.type == .decimal {
        field.domain = column.distinctDecimals()
      }
      let members = field.role == .plain ? nil : column.textDictionary
      return Column(
        field: field, type: column.type,
        members: members.flatMap { $0.count <= memberLimit ? $0 : nil })
    }
  }

  init(columns: [Column], tableName: String?) {
    self.columns = columns
    self.tableName = tableName
  }

  /// The index of the column that answers to a name: exactly, then without regard to case, then by a title.
  func index(of name: String) -> Int? {
    if let exact = columns.firstIndex(where: { $0.field.name == name }) { return exact }
    if let folded = columns.firstIndex(where: { TextFolding.equal($0.field.name, name) }) {
      return folded
    }
    return columns.firstIndex { column in
      column.field.titles.values.contains { TextFolding.equal($0, name) }
    }
  }

  /// The names of the columns that are shown.
  var visibleNames: [String] { columns.filter { !$0.field.isHidden }.map(\.field.name) }

  /// Every name and title that a column answers to.
  var allNames: [String] {
    visibleNames + columns.flatMap { $0.field.titles.values.sorted() }
      + columns.filter(\.field.isHidden).map(\.field.name)
  }

  /// The index of the only column for figures, if there is exactly one.
  var soleMeasure: Int? {
    let measures = columns.indices.filter { columns[$0].field.role == .measure }
    if measures.count == 1 { return measures[0] }
    guard measures.isEmpty else { return nil }
    let numeric = columns.indices.filter {
      let field = columns[$0].field
      return columns[$0].type.isNumeric && !field.role.isKey && !field.role.isAttribute
    }
    return numeric.count == 1 ? numeric[0] : nil
  }

  /// The names of the shown columns of numbers that are no keys, but for one: what a hint can offer.
  func figures(except index: Int?) -> [String] {
    columns.indices.filter { other in
      let field = columns[other].field
      return columns[other].type.isNumeric && !field.isHidden && !field.role.isKey && other != index
    }.map { columns[$0].field.name }
  }

  /// The columns that tell rows apart, but for one: dimensions, and attributes whose dimension is gone.
  func keys(except compared: Set<Int>) -> [Int] {
    columns.indices.filter { index in
      guard !compared.contains(index) else { return false }
      let field = columns[index].field
      if field.role.isKey { return true }
      guard case .attribute(let dimension?) = field.role, !field.isHidden else { return false }
      return !columns.contains { $0.field.name == dimension }
    }
  }
}
