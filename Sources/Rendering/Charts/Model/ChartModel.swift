public import Indicators
public import Tables

/// A chart before it is drawn: what it shows, in which order and on which scale; figures stay exact.
///
/// It is bounded: what would crowd it is left out and counted.
public struct ChartModel: Sendable {
  /// A place along the axis of lines, or a row of bars or dots.
  public struct Category: Sendable, Hashable {
    /// What it is called.
    public let name: ChartName
    /// Where it stands along an axis, 0 through 1; numbers keep their distances.
    public let place: Double
  }

  /// Figures that belong together.
  public struct Series: Sendable, Hashable {
    /// What they are called; empty where there is only one series, which the title names.
    public let name: ChartName
    /// A cell for each category, missing where there is no figure.
    public let points: [Cell]

    /// Whether there is anything to draw.
    var hasFigures: Bool { points.contains { $0.measure != nil } }
  }

  /// The form.
  public let kind: ChartRequest.Kind
  /// What is measured, in the language of the data.
  public let markedTitle: MarkedText
  /// What else holds for every figure, the unit last; empty where there is nothing to say.
  public let markedSubtitle: MarkedText
  /// The unit of every figure.
  public let unit: String?
  /// The language of the unit; nil where it is a sign, or nothing tells.
  let unitLanguage: String?
  /// The places or rows, in order.
  public let categories: [Category]
  /// The series, in order.
  public let series: [Series]
  /// The names of series without any figure, which cannot be drawn.
  public let seriesWithoutFigures: [ChartName]
  /// How many series there is no room for.
  public let seriesLeftOut: Int
  /// How many rows there is no room for.
  public let categoriesLeftOut: Int
  /// How many rows have no place along the axis of lines, so that no line goes to them.
  public let rowsWithoutPlace: Int
  /// What the axis is called.
  private let axisName: MarkedText

  let numbers: NumberFormat
  let isGrouped: Bool

  /// The most series whose marks can be told apart.
  static let mostSeries = 8
  /// The most bars, and the most rows of dots.
  static let mostRows = 40
  /// The most places along an axis.
  static let mostPlaces = 400

  /// Derives a chart from the roles of a table's columns.
  ///
  /// - Parameter language: the language of numbers, titles and words.
  public init(
    _ request: ChartRequest, _ table: Table, language: DisplayLanguage = .en
  ) throws(ChartError) {
    try self.init(request, table, numbers: NumberFormat(language: language, unicode: true))
  }

  init(_ request: ChartRequest, _ table: Table, numbers: NumberFormat) throws(ChartError) {
    let source = try ChartSource(table, numbers: numbers)
    let layout = try ChartLayout(request, source)
    let grid = try ChartLayout.Grid(layout)
    let seriesCount = min(grid.series.count, Self.mostSeries)
    let isOfRows = layout.kind == .bar || layout.kind == .dots
    if !isOfRows, grid.categories.count > Self.mostPlaces {
      throw .tooManyPlaces(grid.categories.count, most: Self.mostPlaces)
    }
    let rows = layout.kind == .bar ? max(1, Self.mostRows / seriesCount) : Self.mostRows
    let categoryCount = isOfRows ? min(grid.categories.count, rows) : grid.categories.count
    let places = Self.places(grid.categories.map(\.number))
    let title = ChartTitle(source)
    kind = layout.kind
    markedTitle = title.heading
    markedSubtitle = title.details
    unit = source.unit
    unitLanguage = source.unitLanguage
    categories = zip(grid.categories, places).prefix(categoryCount).map {
      Category(name: $0.name, place: $1)
    }
    let all = zip(grid.series, grid.cells).prefix(seriesCount).map { group, cells in
      Series(
        name: group.name, points: cells.prefix(categoryCount).map { $0 ?? .missing(.absent) })
    }
    series = all.filter(\.hasFigures)
    seriesWithoutFigures = all.filter { !$0.hasFigures }.map(\.name)
    seriesLeftOut = grid.series.count - seriesCount
    categoriesLeftOut = grid.categories.count - categoryCount
    rowsWithoutPlace = grid.rowsWithoutPlace
    axisName = source.axisName
    self.numbers = numbers
    isGrouped = source.isGrouped
    guard !series.isEmpty else { throw .everythingMissing }
  }

  /// Where numbers stand between the first and the last; evenly where they don't rise.
  private static func places(_ numbers: [Double?]) -> [Double] {
    let even = numbers.indices.map { Double($0) / Double(max(1, numbers.count - 1)) }
    let present = numbers.compactMap { $0 }
    guard present.count == numbers.count, let first = present.first, let last = present.last,
      last > first, zip(present, present.dropFirst()).allSatisfy({ $0 < $1 })
    else { return even }
    let places = present.map { ($0 / 2 - first / 2) / (last / 2 - first / 2) }
    return places.allSatisfy(\.isFinite) ? places : even
  }

  /// Every number that is drawn.
  var values: [Double] { series.flatMap { $0.points.compactMap(\.measure) } }

  /// A scale of about so many steps; bars always stand on zero.
  func scale(intervals: Int) -> ChartScale {
    let decimals = series.flatMap(\.points).map(\.printedDecimals).max() ?? 0
    return ChartScale(
      values, fromZero: kind == .bar, decimals: decimals, intervals: intervals)
  }

  /// A figure as printed, in the language's form.
  func text(_ cell: Cell) -> String {
    switch cell {
    case .decimal(let value): numbers.text(value, grouped: isGrouped)
    case .approximate(let value): numbers.parts(approximate: value, grouped: isGrouped).joined
    case .missing, .text, .boolean: ChartKey.name(of: cell, numbers)
    }
  }

  /// What is measured.
  public var title: String { markedTitle.plain }
  /// What else holds for every figure, the unit last; empty where there is nothing to say.
  public var subtitle: String { markedSubtitle.plain }

  /// What is said of series and rows that are not drawn, with the way to see them.
  var notes: [String] { markedNotes.map(\.plain) }

  /// The same, its names in the language of the data.
  var markedNotes: [MarkedText] {
    let language = numbers.language
    let names = seriesWithoutFigures.filter { !$0.isEmpty }.map(\.marked)
    return [
      rowsWithoutPlace > 0
        ? Wording.withoutMember.marked(language, rowsWithoutPlace, axisName) : nil,
      names.isEmpty ? nil : Wording.withoutFigures.marked(language, names.joined(separator: "; ")),
      seriesLeftOut > 0
        ? MarkedText(Wording.seriesLeftOut.filled(language, seriesLeftOut)) : nil,
      categoriesLeftOut > 0
        ? MarkedText(Wording.chartRowsLeftOut.filled(language, categoriesLeftOut)) : nil,
    ].compactMap { $0 }
  }
}
