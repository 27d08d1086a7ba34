public import Indicators

/// Why a table cannot be drawn as it was asked for.
public enum ChartError: Error, Sendable, Hashable {
  /// There is nothing to draw.
  case noRows
  /// No column holds numbers that say something.
  case noFigures
  /// Every figure is missing.
  case everythingMissing
  /// More rows than an eye or a page can take.
  case tooManyRows(Int, most: Int)
  /// More places along the axis than can be told apart.
  case tooManyPlaces(Int, most: Int)
  /// Figures of several units have no common scale; `column` holds the units.
  case severalUnits([String], column: String?)
  /// Lines need an order in time or compared members.
  case noAxis(ChartRequest.Kind)
  /// Lines need two places along the axis, and this is the only one.
  case onePlace(String, ChartRequest.Kind)
  /// The column is the axis already, so it cannot make series.
  case axisAsSeries(String)
  /// There is no such column.
  case noColumn(String)
  /// A series has two figures at one place; these columns tell them apart.
  case repeated(series: String, place: String, columns: [String])
}
