public import Tables

/// A table that stays in a database until its rows are asked for, as a query's source.
public struct DatabaseTable: Sendable {
  /// The columns without rows; texts with all their members where these are known.
  public var table: Table
  /// Whether the members of every text column are known.
  public var knowsMembers = false
  /// Its name in SQL.
  let relation: String
  /// What the values of each column are in SQL.
  let values: [String]
  /// The columns whose values both count, compare and group alike, by name.
  let exact: Set<String>
  /// The SQL of the database.
  let dialect: SQLDialect

  /// Pairs the columns of a table with what they are in SQL.
  ///
  /// - Parameter dialect: `duckdb` or `postgres`; nil comes of any other.
  public init?(
    _ table: Table, relation: String, values: [String], exact: Set<String>, dialect: String
  ) {
    guard let dialect = SQLDialect(rawValue: dialect), values.count == table.columnCount else {
      return nil
    }
    self.table = table
    self.relation = relation
    self.values = values
    self.exact = exact
    self.dialect = dialect
  }

  /// Gives its text columns all their members, by index.
  public mutating func know(_ members: [Int: [String]]) {
    knowsMembers = true
    let parts = table.fields.indices.map { index in
      (
        table.fields[index],
        members[index].map { Column.texts($0).taking([]) } ?? table.columns[index]
      )
    }
    var known = Table(name: table.name, parts)
    known.answerColumns = table.answerColumns
    table = known
  }
}
