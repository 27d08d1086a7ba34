/// One question, asked in our language and as the peers' users would ask it.
struct BenchmarkTask {
  /// The file that the question is about.
  enum Data: String, CaseIterable {
    /// Figures of indicators, shuffled.
    case survey
    /// The table of the h2oai group-by benchmark.
    case groups
    /// The first 500 rows of the figures.
    case small
  }

  /// What is timed.
  enum Scope {
    /// The question alone, over a table that was loaded before.
    case query
    /// Reading the file and asking.
    case reading
    /// A process from its start to its end, which reads the file and prints the answer.
    case process
  }

  /// The word that chooses the task on the command line.
  let name: String
  let title: String
  let data: Data
  let scope: Scope
  /// The statement in our language; `FILE` stands for the path of the data in quotes, `t` for the loaded table.
  let statement: String
  /// The same for DuckDB.
  let sql: String
  /// The same as a Python expression over a Polars frame `t`.
  let polars: String

  init(
    _ name: String, _ title: String, data: Data = .survey, scope: Scope = .query,
    statement: String, sql: String, polars: String
  ) {
    self.name = name
    self.title = title
    self.data = data
    self.scope = scope
    self.statement = statement
    self.sql = sql
    self.polars = polars
  }

  /// Every task, in the order of the results table.
  static let all: [BenchmarkTask] = surveyTasks + groupByTasks
}
