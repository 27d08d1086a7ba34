import Diagnostics
import Language
import Tables

/// `sql`: gives the query as SQL instead of its rows.
enum SQLVerb: Verb {
  static let help = VerbHelp(
    "sql",
    rule:
      "Ends a query and gives it in the SQL of duckdb or postgres, ready to run on a table of the "
      + "same name that has the same columns, the hidden polarity and threshold among them. Texts "
      + "are equal as people read them, verdicts are CASE. Kinds of missing, describe and tests of "
      + "significance have no SQL and are an error; charts and exports are left out.",
    examples: [
      #"school | where year = last | compare area "Koko maa" to "Kymenlaakso" | sql"#,
      "school | summarize mean(value) by group, area, year | sort group | sql postgres",
    ])

  static func check(
    _ name: Syntax.Name?, range: Syntax.Range, _ context: inout CheckContext
  ) -> Plan.Step? {
    guard let dialect = dialect(name) else {
      let names = SQLDialect.allCases.map(\.rawValue)
      let near = name.flatMap { NearestName.match(for: $0.text, among: names) }
      var diagnostic = Diagnostic(
        "unknown-dialect", "there is no SQL of `\(name?.text ?? "")`", range: name?.range,
        hint: near.map { "did you mean `\($0)`?" } ?? "one of \(names.joined(separator: ", "))")
      diagnostic.replacement = near
      context.report(diagnostic)
      return nil
    }
    context.scope.columns = [Scope.Column(field: Field("sql"), type: .text, members: nil)]
    return .sql(dialect, range: range)
  }

  /// The dialect of a name, DuckDB's without one; nil for an unknown name.
  static func dialect(_ name: Syntax.Name?) -> SQLDialect? {
    guard let name else { return .duckdb }
    return SQLDialect(rawValue: name.text.lowercased())
  }

  /// Reports stages after `sql`, which gives lines of text and no rows.
  static func checkIsLast(_ stages: [Syntax.Stage], _ context: inout CheckContext) {
    guard let place = stages.firstIndex(where: { $0.isSQL }), place < stages.count - 1 else {
      return
    }
    context.report(
      Diagnostic(
        "sql-last", "`sql` ends a query", range: stages[place + 1].range,
        hint: "put it last"))
  }

  static func run(range: Syntax.Range, _ run: inout Run) throws(Diagnostic) {
    guard let script = run.script else { return }
    if let gap = script.gap {
      throw Diagnostic(
        "no-sql", "\(gap.what) has no words in SQL", range: range,
        hint: "leave it out, or take the result itself: export \"result.csv\"")
    }
    var field = Field("sql")
    field.isLiteral = true
    run.remarks = []
    run.table = Table([(field, .texts(script.lines(of: run.table)))])
  }
}

extension Syntax.Stage {
  /// The dialect that the stage asks for, if it is `sql`.
  var sqlDialect: SQLDialect? {
    guard case .sql(let name) = kind else { return nil }
    return SQLVerb.dialect(name)
  }

  fileprivate var isSQL: Bool {
    if case .sql = kind { true } else { false }
  }
}
