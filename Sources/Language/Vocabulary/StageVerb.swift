/// The verbs that may follow a bar, in the order in which help shows them.
public enum StageVerb: String, Sendable, Hashable, CaseIterable {
  case filter = "where"
  case select
  case add
  case sort
  case take
  case distinct
  case count
  case summarize
  case compare
  case trend
  case score
  case meter
  case pivot
  case unpivot
  case join
  case append
  case describe
  case chart
  case export
  case named = "as"
  case sql

  /// The words that may stand inside the stage between its parts, for completion and "did you mean".
  public var clauses: [String] {
    switch self {
    case .select: ["as"]
    case .sort: ["desc", "asc"]
    case .count, .meter, .chart: ["by"]
    case .summarize: ["as", "by", "with"]
    case .compare: ["to", "over", "of", "relative", "with"]
    case .trend: ["over", "of"]
    case .score: ["of", "by"]
    case .pivot: ["of"]
    case .unpivot: ["as", "of"]
    case .join: ["on", "keep", "many"]
    case .export: ["with"]
    case .filter, .add, .take, .distinct, .append, .describe, .named, .sql: []
    }
  }

  /// The word between the verb, or its table, and its columns, which is easily left out.
  var connector: String? {
    switch self {
    case .count, .meter, .chart, .score: "by"
    case .trend: "over"
    case .join: "on"
    default: nil
    }
  }

  /// True for a stage whose columns stand in a list.
  var listsColumns: Bool {
    switch self {
    case .select, .add, .sort, .distinct, .count, .summarize, .score, .meter, .unpivot, .join,
      .chart:
      true
    default: false
    }
  }

  /// True for a stage that ends in an expression, where a stray word may be a forgotten quote or `and`.
  var endsInExpression: Bool {
    switch self {
    case .filter, .select, .add, .sort, .summarize: true
    default: false
    }
  }
}

extension StageVerb {
  /// What help and completion say of the verb.
  public var entry: Vocabulary.Entry {
    let (signature, summary, example) = told
    return Vocabulary.Entry(rawValue, signature, summary, example)
  }

  private var told: (String, String, String) {
    switch self {
    case .filter:
      ("where CONDITION", "keeps the rows for which it holds", "where year >= 2021")
    case .select:
      (
        "select COLUMN, COLUMN as NAME, NAME = EXPRESSION", "chooses, renames, computes columns",
        "select indicator, value as share"
      )
    case .add: ("add NAME = EXPRESSION", "adds columns", "add gap = value - 50")
    case .sort: ("sort COLUMN desc, COLUMN", "orders rows", "sort difference desc, indicator")
    case .take: ("take N, take last N", "keeps the first or last rows", "take 5")
    case .distinct:
      ("distinct COLUMN, COLUMN", "keeps one row of each kind", "distinct group")
    case .count: ("count by COLUMN", "counts rows", "count by area")
    case .summarize:
      (
        "summarize NAME = AGGREGATE by COLUMN, COLUMN with totals", "makes one row of each group",
        "summarize mean(value), n = count() by group, year"
      )
    case .compare:
      (
        "compare COLUMN MEMBER to MEMBER over COLUMN of MEASURE relative with test",
        "sets members side by side and judges the difference", "compare year 2019 to 2023"
      )
    case .trend:
      (
        "trend over COLUMN of MEASURE", "tells the direction of each series", "trend over year"
      )
    case .score:
      (
        "score of MEASURE by COLUMN, COLUMN", "sets actual figures against their targets",
        "score by focus"
      )
    case .meter:
      (
        "meter TABLE by COLUMN, COLUMN",
        "makes means of single people's answers, small groups hidden",
        "meter by group"
      )
    case .pivot:
      ("pivot COLUMN of MEASURE", "makes columns of a column's members", "pivot year of value")
    case .unpivot:
      (
        "unpivot COLUMN, COLUMN as NAME of NAME", "makes rows of columns",
        "unpivot 2019, 2021 as year of value"
      )
    case .join:
      (
        "join TABLE on COLUMN, COLUMN keep matched many", "looks up columns of another table",
        "join population on municipality, year"
      )
    case .append: ("append TABLE", "adds the rows of another table", "append other")
    case .describe: ("describe", "tells what each column holds", "describe")
    case .chart:
      ("chart KIND by COLUMN", "draws beside the table", "chart line by group")
    case .export:
      ("export \"FILE\" with OPTION, OPTION", "writes a file", "export \"worst.csv\"")
    case .named: ("as NAME", "names the table so far", "as worst")
    case .sql: ("sql DIALECT", "shows the query in SQL", "sql")
    }
  }
}
