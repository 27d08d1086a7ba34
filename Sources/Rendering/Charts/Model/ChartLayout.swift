import Indicators
import Tables

/// Which keys make the series of a chart and which its categories, and the figures in that order.
struct ChartLayout {
  /// One series or one category.
  struct Group {
    let name: ChartName
    /// The number that it is, for its place along an axis.
    let number: Double?
  }

  let source: ChartSource
  let kind: ChartRequest.Kind
  private let seriesKeys: [ChartKey]
  private let categoryKeys: [ChartKey]
  /// What lines run along: a row that has no value of it stands nowhere.
  private let axis: ChartKey?

  /// Shares the keys between series and categories.
  ///
  /// Lines run along time or the compared members. Bars and dots stand a row each, with the compared members or the
  /// years side by side. The columns that are asked for by name make the series in any case.
  init(_ request: ChartRequest, _ source: ChartSource) throws(ChartError) {
    self.source = source
    kind = request.kind ?? Self.usualKind(source)
    var named: [ChartKey] = []
    for name in request.series { named.append(try source.key(named: name)) }
    let isNamed = { (key: ChartKey) in request.series.contains { source.isSame(key, as: $0) } }
    switch kind {
    case .line, .slope:
      guard let axis = source.axis else { throw .noAxis(kind) }
      if isNamed(axis), let name = axis.column { throw .axisAsSeries(name) }
      let places = axis.members.filter { !$0.isMissing }
      guard let first = places.first else { throw .noAxis(kind) }
      guard places.count > 1 else { throw .onePlace(first.name, kind) }
      self.axis = axis
      categoryKeys = [axis]
      seriesKeys = named.isEmpty ? source.keys : named
    case .bar, .dots:
      self.axis = nil
      let axis = source.axis.map { [$0] } ?? []
      if named.isEmpty, source.isScattered {
        seriesKeys = []
        categoryKeys = source.keys + axis
        return
      }
      seriesKeys = named.isEmpty ? axis : named
      categoryKeys = named.isEmpty ? source.keys : (source.keys + axis).filter { !isNamed($0) }
    }
  }

  /// So many lines between two members can be followed.
  private static let mostSlopes = 8

  private static func usualKind(_ source: ChartSource) -> ChartRequest.Kind {
    guard let axis = source.axis else { return .bar }
    if axis.column != nil { return source.isScattered ? .bar : .line }
    if axis.members.count == 2 { return source.table.rowCount > mostSlopes ? .dots : .slope }
    return axis.members.allSatisfy { $0.number != nil } ? .line : .dots
  }

  /// The figures, a list for each series with a cell for each category; nil where the table has no row for it.
  struct Grid {
    private(set) var series: [Group] = []
    private(set) var categories: [Group] = []
    private(set) var cells: [[Cell?]] = []
    /// How many rows have no place along the axis.
    private(set) var rowsWithoutPlace = 0

    init(_ layout: ChartLayout) throws(ChartError) {
      var seriesOf = GroupIndex(layout.seriesKeys)
      var categoryOf = GroupIndex(layout.categoryKeys)
      // In a plain chart of bars a row is a bar, whatever its name.
      let isByRow = layout.seriesKeys.isEmpty
      for row in 0..<layout.source.table.rowCount {
        if let axis = layout.axis, axis.isMissing(row: row, figure: 0) {
          rowsWithoutPlace += 1
          continue
        }
        for (figure, column) in layout.source.figures.enumerated() {
          let place = (row, figure)
          let series = seriesOf.index(place)
          // What is not drawn is counted only.
          guard series < ChartModel.mostSeries else { continue }
          let category = categoryOf.index(place, apart: isByRow && layout.isOfRows ? row : nil)
          while cells.count <= series { cells.append([]) }
          while cells[series].count <= category { cells[series].append(nil) }
          guard cells[series][category] == nil else {
            throw .repeated(
              series: seriesOf.groups[series].name.text,
              place: categoryOf.groups[category].name.text,
              columns: layout.columnsLeftOut)
          }
          cells[series][category] = layout.source.table.columns[column].shown(row)
        }
      }
      self.series = seriesOf.groups
      categories = categoryOf.groups
      for index in cells.indices {
        cells[index] += [Cell?](repeating: nil, count: categories.count - cells[index].count)
      }
      if !layout.isOfRows { putInOrder(categoryOf.order) }
    }

    /// Puts the places along an axis in the order of its members.
    private mutating func putInOrder(_ order: [Int]) {
      categories = order.map { categories[$0] }
      cells = cells.map { line in order.map { line[$0] } }
    }
  }

  private var isOfRows: Bool { kind == .bar || kind == .dots }

  /// The columns that would tell apart what this layout puts in one place.
  private var columnsLeftOut: [String] {
    let used = Set((seriesKeys + categoryKeys).compactMap(\.column))
    return source.keys.compactMap(\.column).filter { !used.contains($0) }
  }
}

/// Numbers the combinations of members of some keys in the order of their first appearance.
private struct GroupIndex {
  private let keys: [ChartKey]
  private var places: [[Int]: Int] = [:]
  private(set) var groups: [ChartLayout.Group] = []
  private var codes: [[Int]] = []

  init(_ keys: [ChartKey]) { self.keys = keys }

  /// The group of a figure; `apart` makes a group of its own.
  mutating func index(_ place: (row: Int, figure: Int), apart: Int? = nil) -> Int {
    let members = keys.map { $0.code(row: place.row, figure: place.figure) }
    let identity = members + (apart.map { [$0] } ?? [])
    if let index = places[identity] { return index }
    places[identity] = groups.count
    codes.append(members)
    let named = zip(keys, members).map { $0.members[$1] }
    groups.append(
      ChartLayout.Group(
        name: ChartName(parts: named.map(\.name), language: Self.language(named)),
        number: named.count == 1 ? named[0].number : nil))
    return groups.count - 1
  }

  /// The one language of the members that have letters.
  private static func language(_ members: [ChartKey.Member]) -> String? {
    members.map { MarkedText($0.name, language: $0.language) }.joined(separator: " ").language
  }

  /// The groups in the order of their members.
  var order: [Int] { codes.indices.sorted { codes[$0].lexicographicallyPrecedes(codes[$1]) } }
}
