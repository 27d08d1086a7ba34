import Tables

/// What the columns of a script are called, so that the database tells every one from the others.
///
/// One name is written alike throughout a script. Of names that are one to the database the first is kept, as those of
/// the table that is read must be, and the later ones have a number behind them, at the end too: what reads the query
/// from outside, as a view does, would else take the first for the second.
struct SQLNames: Sendable {
  private let dialect: SQLDialect
  private var written: [String: String] = [:]
  private var taken: Set<String> = []
  /// The names that could not be kept, with what they are written as, in the order in which they came.
  private(set) var changed: [(name: String, written: String)] = []

  init(_ dialect: SQLDialect) { self.dialect = dialect }

  /// The name in double quotes, as the script has it.
  subscript(name: String) -> String { SQLText.name(written[name] ?? name) }

  /// Takes up a column that a step makes.
  mutating func add(_ name: String) {
    guard written[name] == nil else { return }
    var (new, number) = (name, 2)
    while !taken.insert(dialect.identity(of: new)).inserted {
      new = dialect.shortened(name, for: "_\(number)") + "_\(number)"
      number += 1
    }
    written[name] = new
    if new != name { changed.append((name, new)) }
  }

  /// Takes up the columns of the table that the script begins with.
  mutating func add(_ table: Table) {
    for field in table.fields { add(field.name) }
  }

  /// Finds in a database's table two columns whose names are one to the database, so that there is no such table.
  static func firstAlike(_ names: [String], _ dialect: SQLDialect) -> (String, String)? {
    var known: [String: String] = [:]
    for name in names {
      let other = known.updateValue(name, forKey: dialect.identity(of: name))
      if let other { return (other, name) }
    }
    return nil
  }
}
