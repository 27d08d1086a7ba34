import Diagnostics
import Language

/// What a cell may hold: any number of definitions and at most one query, and no commands of the shell.
enum CellRules {
  /// What is wrong with the statements of a cell.
  static func faults(_ statements: [Syntax.Statement], in source: Source) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var hasQuery = false
    for statement in statements {
      if let word = shellCommand(statement.kind) {
        faults.append(
          Diagnostic(
            "not-in-notebook", "`\(word)` has no place in a notebook", range: statement.range,
            hint: "remove the statement"))
      }
      if case .query = statement.kind {
        if hasQuery {
          faults.append(
            Diagnostic(
              "second-query", "a cell keeps one result, and this is its second query",
              range: statement.range, hint: "put it in a cell of its own"))
        }
        hasQuery = true
      }
    }
    return faults.map { $0.located(in: source) }
  }

  private static func shellCommand(_ kind: Syntax.StatementKind) -> String? {
    switch kind {
    case .undo: "undo"
    case .recover: "recover"
    case .save: "save"
    case .replay: "replay"
    case .edit: "edit"
    case .present: "present"
    case .quit: "quit"
    case .more: "more"
    case .next: "next"
    case .record: "record"
    case .query, .letName, .parameter, .load, .datasets, .columns, .find, .help, .note, .set:
      nil
    }
  }
}
