public import Language

/// One verb of the language: its words for help stand with its rule and its code in one file.
protocol Verb {
  /// What `help` says of it.
  static var help: VerbHelp { get }
}

/// What `help` says of a verb.
public struct VerbHelp: Sendable {
  /// The verb's word.
  public let word: String
  /// What it does exactly, in two or three sentences.
  public let rule: String
  /// Pipelines on the shipped datasets that run as they stand.
  public let examples: [String]

  init(_ word: String, rule: String, examples: [String]) {
    self.word = word
    self.rule = rule
    self.examples = examples
  }
}

/// The verbs that this version runs, in the order of the reference.
public enum Verbs {
  /// The help of every verb, in the order of the reference.
  public static let all: [VerbHelp] = [
    FilterVerb.help, SelectVerb.help, AddVerb.help, SortVerb.help, TakeVerb.help,
    DistinctVerb.help, CountVerb.help, SummarizeVerb.help, CompareVerb.help, TrendVerb.help,
    ScoreVerb.help, MeterVerb.help, PivotVerb.help, UnpivotVerb.help, JoinVerb.help,
    AppendVerb.help,
    DescribeVerb.help,
    ChartVerb.help,
    ExportVerb.help,
    NameVerb.help, SQLVerb.help,
  ]

  /// The word that begins a stage.
  public static func word(of kind: Syntax.StageKind) -> String {
    switch kind {
    case .filter: "where"
    case .select: "select"
    case .add: "add"
    case .sort: "sort"
    case .take: "take"
    case .distinct: "distinct"
    case .count: "count"
    case .summarize: "summarize"
    case .compare: "compare"
    case .trend: "trend"
    case .score: "score"
    case .meter: "meter"
    case .pivot: "pivot"
    case .unpivot: "unpivot"
    case .join: "join"
    case .append: "append"
    case .describe: "describe"
    case .chart: "chart"
    case .export: "export"
    case .named: "as"
    case .sql: "sql"
    }
  }
}
