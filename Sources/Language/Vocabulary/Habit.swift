import Diagnostics

/// Words that people bring from other tools, with ours for them.
enum Habit {
  /// For the beginning of a stage: the whole hint follows `write`.
  static let stages: [String: String] = [
    "filter": "where", "having": "where", "keep": "where", "only": "where",
    "project": "select", "rename": "select", "drop": "select", "pick": "select", "show": "select",
    "mutate": "add", "extend": "add", "derive": "add", "calculate": "add", "compute": "add",
    "order": "sort", "arrange": "sort", "orderby": "sort",
    "limit": "take", "head": "take", "top": "take", "first": "take",
    "tail": "take last", "last": "take last", "unique": "distinct",
    "group": "summarize", "groupby": "summarize", "aggregate": "summarize", "agg": "summarize",
    "diff": "compare", "versus": "compare", "spread": "pivot",
    "melt": "unpivot", "gather": "unpivot", "stack": "unpivot",
    "merge": "join", "lookup": "join", "union": "append", "concat": "append",
    "plot": "chart", "graph": "chart", "draw": "chart", "info": "describe",
    "write": "export", "call": "as",
  ]

  /// For the beginning of a statement.
  static let commands: [String: String] = [
    "open": "load", "import": "load", "read": "load", "tables": "datasets", "ls": "datasets",
    "show": "datasets", "schema": "columns", "desc": "columns", "search": "find", "man": "help",
    "comment": "note", "back": "undo", "run": "replay", "bye": "quit", "stop": "quit",
    "var": "let", "define": "let", "parameter": "param",
  ]

  /// For a word after a value, where an operator should stand.
  static let operators: [String: String] = [
    "like": "~", "ilike": "~", "contains": "~", "includes": "~", "matches": "~", "has": "~",
    "startswith": "starts with", "begins": "starts with", "equals": "=", "eq": "=", "ne": "!=",
    "isnull": "is missing", "xor": "or", "mod": "%", "plus": "+", "minus": "-", "div": "/",
    "&": "and",
  ]

  /// Our operator for a word that is nearly a long one of ours or of other tools: `betwen`, `contians`.
  static func longOperator(near word: String) -> String? {
    let long = operators.keys.filter { $0.count >= 6 }.sorted()
    return NearestName.match(for: word, among: ["between"] + long).map { operators[$0] ?? $0 }
  }

  /// For the members that have the words `first`, `previous`, `last`.
  static let ordinals: [String: String] = [
    "earliest": "first", "oldest": "first", "prior": "previous", "earlier": "previous",
    "latest": "last", "newest": "last", "ensimmäinen": "first", "vanhin": "first",
    "edellinen": "previous", "viimeinen": "last", "viimeisin": "last", "uusin": "last",
    "första": "first", "föregående": "previous", "sista": "last", "senaste": "last",
  ]

  /// For a word after `is`.
  static let missing: Set<String> = ["null", "nil", "none", "na", "nan", "empty", "blank"]

  /// For functions.
  static let functions: [String: String] = [
    "avg": "mean", "average": "mean", "std": "stdev", "sd": "stdev", "stddev": "stdev",
    "percentile": "quantile", "minimum": "min", "maximum": "max", "len": "length",
    "ifelse": "if", "case": "if", "iif": "if", "ifnull": "coalesce", "nvl": "coalesce",
    "n": "count", "tolower": "lower", "toupper": "upper", "str": "text", "int": "number",
    "nunique": "distinct", "total": "sum",
  ]
}
