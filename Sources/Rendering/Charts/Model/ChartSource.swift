import Indicators
import Tables

/// What in a table can be drawn: its figures, and the keys that tell them apart.
struct ChartSource {
  let table: Table
  let numbers: NumberFormat
  /// The columns that hold the figures: compared members, pivoted ones, or a single column.
  let figures: [Int]
  /// The one unit of all figures.
  let unit: String?
  /// The language of the unit; nil where it is a sign, or nothing tells.
  let unitLanguage: String?
  /// What has an order to draw lines along: time, or the columns of figures.
  let axis: ChartKey?
  /// What the column of that is called; empty where several columns are the axis.
  let axisName: MarkedText
  /// Everything else in which rows differ.
  let keys: [ChartKey]
  /// Whether the numbers have their thousands grouped.
  let isGrouped: Bool

  /// More rows are no picture any more.
  static let mostRows = 100_000

  /// Finds figures and keys by the fields' roles.
  init(_ table: Table, numbers: NumberFormat) throws(ChartError) {
    guard table.rowCount > 0 else { throw .noRows }
    guard table.rowCount <= Self.mostRows else {
      throw .tooManyRows(table.rowCount, most: Self.mostRows)
    }
    let headers = Headers(table, shown: [], language: numbers.language)
    let figures = Self.figures(of: table, headers)
    guard let first = figures.first else { throw .noFigures }
    self.table = table
    self.numbers = numbers
    self.figures = figures
    unit = try Self.unit(of: figures, table, headers)
    unitLanguage = headers.unitLanguage(first)
    isGrouped = headers.isGrouped(first)
    var keys = Self.keys(of: table, figures).map { ChartKey($0, of: table, numbers: numbers) }
    if figures.count > 1 {
      axis = ChartKey(figures: figures.map { Self.name(ofFigures: $0, table, headers) })
    } else if let time = keys.firstIndex(where: { Self.isTime($0, table) }) {
      axis = keys.remove(at: time)
    } else {
      axis = nil
    }
    self.keys = keys
    axisName = axis?.column.flatMap(table.index).map(headers.markedName) ?? MarkedText("")
  }

  /// The key made by a column that was asked for by name.
  func key(named name: String) throws(ChartError) -> ChartKey {
    guard let index = table.index(of: name) else { throw .noColumn(name) }
    return ChartKey(index, of: table, numbers: numbers)
  }

  /// Whether rows are of several times, but nothing has figures of more than one, so that no line joins any.
  var isScattered: Bool {
    guard let axis, axis.column != nil else { return false }
    var seen: Set<[Int]> = []
    return (0..<table.rowCount).allSatisfy { row in
      axis.isMissing(row: row, figure: 0)
        || seen.insert(keys.map { $0.code(row: row, figure: 0) }).inserted
    }
  }

  /// Whether a key says the same as a column: it is the column, or the column is its label.
  func isSame(_ key: ChartKey, as column: String) -> Bool {
    guard let name = key.column else { return false }
    if name == column { return true }
    guard let index = table.index(of: name), let label = table.label(of: index) else {
      return false
    }
    return table.fields[label].name == column
  }

  private static func isTime(_ key: ChartKey, _ table: Table) -> Bool {
    key.column.flatMap(table.index).map(table.isTime) ?? false
  }

  /// The columns of figures: members, else measures of one unit, else the first column of numbers.
  private static func figures(of table: Table, _ headers: Headers) -> [Int] {
    let numeric = table.visibleIndices.filter {
      let role = table.fields[$0].role
      return table.columns[$0].type.isNumeric && !role.isKey && !role.isAttribute
    }
    let members = numeric.filter { table.fields[$0].role.isMember }
    if !members.isEmpty { return members }
    let measures = numeric.filter { table.fields[$0].role == .measure }
    if Set(measures.map(headers.unit)).count == 1 { return measures }
    return Array((measures.isEmpty ? numeric : measures).prefix(1))
  }

  /// So many units show that they differ.
  private static let mostUnitsNamed = 4

  /// The unit that all figures share; nil where there is none.
  private static func unit(
    of figures: [Int], _ table: Table, _ headers: Headers
  ) throws(ChartError) -> String? {
    if let unit = figures.lazy.compactMap(headers.unit).first { return unit }
    guard let name = figures.lazy.compactMap({ table.fields[$0].unitField }).first,
      let column = table.column(name)
    else { return nil }
    var units: [String] = []
    for row in 0..<column.count {
      guard let unit = column[row].dataText, !units.contains(unit) else { continue }
      units.append(unit)
      if units.count == mostUnitsNamed { break }
    }
    guard units.count < 2 else { throw .severalUnits(units, column: name) }
    return units.first
  }

  /// The columns in which rows differ: keys, attributes whose dimension is gone, else texts.
  private static func keys(of table: Table, _ figures: [Int]) -> [Int] {
    let varying = table.visibleIndices.filter {
      !figures.contains($0) && table.columns[$0].constantCell == nil
    }
    let keys = varying.filter { index in
      let role = table.fields[index].role
      if role.isKey { return true }
      guard let dimension = role.describedDimension else { return false }
      return table.index(of: dimension) == nil
    }
    if !keys.isEmpty { return keys }
    let texts = varying.filter {
      table.columns[$0].type == .text && !table.fields[$0].role.isFinding
    }
    return Array(texts.prefix(1))
  }

  /// What a column of figures is called: the member that it stands for, or its header.
  private static func name(
    ofFigures index: Int, _ table: Table, _ headers: Headers
  ) -> MarkedText {
    guard case .member(let member, _) = table.fields[index].role,
      table.fields[index].name == Wording.reference.en
    else { return headers.markedName(index) }
    return MarkedText(member, language: table.fields[index].nameLanguage)
  }
}

extension Table {
  /// Tells whether a column's members have an order in time: by its part in the table, or as texts in one form.
  func isTime(_ index: Int) -> Bool {
    switch fields[index].role {
    case .time: true
    case .dimension: columns[index].textDictionary.map(WrittenPeriod.areAll) ?? false
    default: false
    }
  }
}
