import Indicators
import Language
import Tables

/// A checked pipeline: every name is a column's index, every value has its type.
public struct Plan: Sendable {
  let source: Table
  /// What the query calls its source.
  let sourceName: String
  let steps: [Step]
  /// What the reader must know of how names were taken.
  let remarks: [Remark]

  /// One stage, ready to run.
  indirect enum Step: Sendable {
    /// `where year >= 2021`
    case filter(Operation, text: String)
    /// `select indicator, value as share`
    case select([Projection])
    /// `add gap = value - 50`
    case add([Projection])
    /// `sort difference desc`
    case sort([(key: Operation, descending: Bool)])
    /// `take last 5`
    case take(Int, fromEnd: Bool)
    /// `distinct group`
    case distinct([Int], carried: [Int])
    /// `count by area`
    case count(by: [Int])
    /// `summarize mean(value) by group`
    case summarize(SummarizePlan)
    /// `compare year 2019 to 2023`
    case compare(ComparePlan)
    /// `trend over year`
    case trend(TrendPlan)
    /// `meter by group`
    case meter(MeterPlan)
    /// `score by focus`
    case score(ScorePlan)
    /// `pivot year of value`
    case pivot(PivotPlan)
    /// `unpivot 2019, 2021 as year of value`
    case unpivot([Int], name: String, value: String, range: Syntax.Range)
    /// `join population on municipality`
    case join(JoinPlan)
    /// `append other`
    case append(Table, source: String, range: Syntax.Range)
    /// `describe`
    case describe
    /// `chart line by group`
    case chart(ChartRequest)
    /// `export "worst.csv"`
    case export(Syntax.Text, options: [Syntax.Option])
    /// `as worst`
    case named(Syntax.Name)
    /// `sql postgres`
    case sql(SQLDialect, range: Syntax.Range)
    /// Any stage after one whose columns depend on the rows: it is checked when they are known.
    case late(Syntax.Stage)
  }
}

/// A column that a stage makes.
struct Projection: Sendable {
  /// What the column is.
  var field: Field
  /// Its values.
  let value: Operation
}
