import Diagnostics
import Language
import Tables

/// `append`: adds the rows of another table.
enum AppendVerb: Verb {
  static let help = VerbHelp(
    "append",
    rule: "Columns are put together by name; one that only one table has is missing in the other's "
      + "rows. A column that is a number here and text there is an error.",
    examples: [
      #"school | where group = "lukio" | append guardians | count by group"#,
      "school | append guardians | count",
    ])

  static func check(_ source: Syntax.TableSource, _ context: inout CheckContext) -> Plan.Step? {
    guard let other = context.inputs.tables[source] else {
      context.report(Diagnostic("unknown-table", "there is no such table", range: source.range))
      return nil
    }
    for column in Scope(other).columns {
      guard
        let own = context.scope.columns.firstIndex(where: { $0.field.name == column.field.name })
      else {
        context.scope.columns.append(column)
        continue
      }
      let mine = context.scope.columns[own]
      guard mine.type.goes(with: column.type) else {
        context.report(
          Diagnostic(
            "type-mismatch",
            "`\(column.field.name)` is \(mine.type.article) here and \(column.type.article) there",
            range: source.range, hint: "make them alike first, with text(…) or number(…)"))
        continue
      }
      context.scope.columns[own].members = union(mine.members, column.members)
      context.scope.columns[own].field.merge(column.field)
    }
    return .append(other, source: source.name, range: source.range)
  }

  static func run(_ other: Table, range: Syntax.Range, _ run: inout Run) throws(Diagnostic) {
    let workers = run.workers(of: Self.self)
    let costs = [1, 2]
    let table = run.rows.table(workers.part(0, of: costs))
    let joining = workers.part(1, of: costs)
    let added = other.fields.indices.filter { table.index(of: other.fields[$0].name) == nil }
    let columnCosts = [Int](repeating: 1, count: table.columnCount + added.count)
    var result = Table(name: table.name)
    func join(_ ours: Column, _ theirs: Column, as field: Field) throws(Diagnostic) {
      let workers = joining.part(result.columnCount, of: columnCosts)
      guard let both = ours.appending(theirs, workers: workers) else {
        throw mismatch(field.name, range)
      }
      result.append(field, both)
    }
    for (field, column) in zip(table.fields, table.columns) {
      var merged = field
      if let index = other.index(of: field.name) { merged.merge(other.fields[index]) }
      let theirs =
        other.column(field.name) ?? .allMissing(like: column, count: other.rowCount)
      try join(column, theirs, as: merged)
    }
    for index in added {
      let column = other.columns[index]
      let ours = Column.allMissing(like: column, count: table.rowCount)
      try join(ours, column, as: other.fields[index])
    }
    run.table = result
  }

  /// The members of both; nil where those of one are not known.
  private static func union(_ a: TextDictionary?, _ b: TextDictionary?) -> TextDictionary? {
    guard let a, let b else { return nil }
    let known = Set(a.members)
    return TextDictionary(a.members + b.members.filter { !known.contains($0) })
  }

  private static func mismatch(_ name: String, _ range: Syntax.Range) -> Diagnostic {
    Diagnostic(
      "type-mismatch", "`\(name)` has another type in the other table", range: range,
      hint: "make them alike first, with text(…) or number(…)")
  }
}

extension Field {
  /// Takes in what another column of the same name can have; a unit that differs is no longer said of all rows.
  fileprivate mutating func merge(_ other: Field) {
    total = total ?? other.total
    if language != other.language { language = nil }
    if unit != other.unit { unit = nil }
    if unitField != other.unitField { unitField = nil }
    isPooled = isPooled || other.isPooled
    isComputed = isComputed || other.isComputed
    // What one of both shows was not dropped: it tells the rows apart. Verdicts go by their rule unseen.
    isHidden = isHidden && (other.isHidden || role.isPolarity || role.isThreshold)
    guard let mine = domain, let theirs = other.domain else {
      domain = nil
      return
    }
    domain = Array(Set(mine + theirs)).sorted()
  }
}
