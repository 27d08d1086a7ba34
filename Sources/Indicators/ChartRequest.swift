/// What a chart of a result is to show; whoever draws it chooses how.
public struct ChartRequest: Sendable, Hashable {
  /// The forms of charts.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Figures over time, a line for each series.
    case line
    /// A bar for each row.
    case bar
    /// Two or more members side by side, joined by lines.
    case slope
    /// A dot for each figure on one common scale.
    case dots
  }

  /// The form; nil leaves the choice to the rows: lines over time, slopes between two members, otherwise bars.
  public let kind: Kind?
  /// The names of the columns that make series; empty leaves the choice to the rows.
  public let series: [String]

  /// Asks for a chart.
  public init(kind: Kind?, series: [String]) {
    self.kind = kind
    self.series = series
  }
}
