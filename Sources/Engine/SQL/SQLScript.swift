import Diagnostics
import Language
import Tables

/// A query as it is put together in SQL: a named step for each stage, each reading the one before.
///
/// The steps are made while the query runs, so that columns which depend on the rows, as those of `pivot`, are known.
/// Every step carries the number of its row, since SQL keeps no order and the language does.
struct SQLScript: Sendable {
  let dialect: SQLDialect
  /// What has no words in SQL; the first is told, and nothing is printed.
  private(set) var gap: SQLGap?
  /// The step that the next one reads.
  private(set) var current = "s0"
  /// What the columns of the steps are called.
  var names: SQLNames
  private var steps: [(name: String, lines: [String])] = []
  private var remarks: [String] = []

  /// Begins with a table of the database that has the columns of this one.
  init(_ dialect: SQLDialect, source: String, _ table: Table) {
    self.dialect = dialect
    names = SQLNames(dialect)
    names.add(table)
    let columns = zip(table.fields, table.columns).map { field, column in
      let name = SQLText.name(field.name)
      let exact = Self.exact(name, field, column, dialect)
      return exact == name ? name : exact + " AS " + name
    }
    do throws(SQLGap) {
      try read(source, table)
    } catch {
      gap = error
    }
    if dialect == .postgres {
      remarks.append("rows without an order of their own come as the database stores them")
    }
    steps.append(
      (
        current,
        [
          "SELECT" + SQLText.columns(["row_number() OVER () AS " + SQLText.row] + columns),
          "FROM " + SQLText.name(source),
        ]
      ))
  }

  /// A column of a database's table; numbers are made exact, since most tools read them as floating-point ones.
  static func exact(
    _ name: String, _ field: Field, _ column: Column, _ dialect: SQLDialect
  ) -> String {
    guard let scale = column.decimalLayout?.scale else { return name }
    return dialect.exact(name, decimals: scale, isWhole: field.role == .time)
  }

  /// Notes that a table of the database is read; refused where it can't be read as the language does.
  mutating func read(_ source: String, _ table: Table) throws(SQLGap) {
    let columns = table.fields.map(\.name)
    if let (first, second) = SQLNames.firstAlike(columns, dialect) {
      throw SQLGap(
        what: "a table with `\(first)` and `\(second)`, which are one name to \(dialect.title),")
    }
    // The steps of the query would stand before such a table.
    if source.count > 1, source.lowercased().hasPrefix("s"),
      source.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      throw SQLGap(what: "a table called `\(source)`, as the steps of the SQL are,")
    }
    remark("reads \(SQLText.name(source)) (\(SQLText.list(columns.map(SQLText.name))))")
  }

  /// Adds a step that reads the current one.
  mutating func append(_ lines: [String]) {
    current = "s\(steps.count)"
    steps.append((current, lines))
  }

  /// Adds a line to the remarks at the head.
  mutating func remark(_ text: String) { remarks.append(text) }

  /// Adds the steps of a stage that turned one table into another; what SQL has no words for is kept as the gap.
  mutating func append(_ step: Plan.Step, from before: Table, to after: Table) {
    guard gap == nil else { return }
    names.add(after)
    do throws(SQLGap) {
      try write(step, from: before, to: after)
    } catch {
      gap = error
    }
  }

  private static func split(_ lines: String) -> [String] {
    lines.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  /// A remark as comments that stay comments however narrow the window is.
  private static func comment(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count < 78 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append("-- " + word)
      }
    }
    return lines
  }

  /// The whole query, line by line, giving the columns of this table that are shown.
  func lines(of table: Table) -> [String] {
    let columns = Set(table.fields.map(\.name))
    let renamed = names.changed.filter { columns.contains($0.name) }.map { name, written in
      "\(SQLText.name(name)) is called \(SQLText.name(written)), as \(dialect.title) would take it for another column"
    }
    var lines = (remarks + renamed).flatMap(Self.comment)
    for (index, step) in steps.enumerated() {
      let head = (index == 0 ? "WITH " : "), ") + step.name + " AS ("
      lines.append(head)
      lines += step.lines.flatMap(Self.split).map { "  " + $0 }
    }
    let shown = table.visibleIndices.filter {
      ![.withinRounding, .course].contains(table.fields[$0].role)
    }
    lines.append(")")
    lines += Self.split(
      "SELECT" + SQLText.columns(shown.map { names[table.fields[$0].name] }))
    lines.append("FROM \(current)")
    lines.append("ORDER BY \(SQLText.row);")
    return lines
  }
}
