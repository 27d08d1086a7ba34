import Tables

/// Dimensions whose members together give every figure its place; those of the last one vary fastest.
struct Cube {
  /// The dimensions in the order of the layout.
  let dimensions: [CubeDimension]
  /// How many cells there are.
  let cellCount: Int
  /// How many bytes a table of so many cells takes, about: a figure, and for each dimension a member's number.
  func byteCount(cells: Int) -> Int {
    min(cells.multipliedOrMost(by: 9 + 8 + 4 * dimensions.count), Int.max / 2)
  }
  /// The dimension of time and the years of its members, where they are years.
  private let time: (index: Int, years: [Int64]?)?

  /// Lays out the dimensions; more cells than a table can have are an error.
  init(_ dimensions: [CubeDimension]) throws(FormatError) {
    var count = 1
    for dimension in dimensions {
      let (product, overflow) = count.multipliedReportingOverflow(by: dimension.count)
      guard !overflow, product <= Limits.rows else { throw .tooManyRows }
      count = product
    }
    self.init(dimensions, cellCount: count)
  }

  private init(_ dimensions: [CubeDimension], cellCount: Int) {
    self.dimensions = dimensions
    self.cellCount = cellCount
    time = Self.time(of: dimensions)
  }

  /// The same cells without a dimension that has one member.
  func without(_ index: Int) -> Cube {
    guard dimensions[index].count == 1 else { return self }
    var others = dimensions
    others.remove(at: index)
    return Cube(others, cellCount: cellCount)
  }

  /// A cell for each of the others' combinations, without the last dimension.
  func withoutLast() -> Cube {
    let count = dimensions.last?.count ?? 1
    return Cube(dimensions.dropLast(), cellCount: count > 0 ? cellCount / count : 0)
  }

  /// The same cells with no column of units, as all figures have the same.
  func withoutUnits() -> Cube {
    let others = dimensions.map { dimension in
      var copy = dimension
      copy.units = []
      return copy
    }
    return Cube(others, cellCount: cellCount)
  }

  /// The sizes of the dimensions.
  var sizes: [Int] { dimensions.map(\.count) }

  /// How many cells in a row have the same member of a dimension.
  func stride(_ index: Int) -> Int {
    dimensions[(index + 1)...].reduce(1) { $0 * $1.count }
  }

  /// The columns of the dimensions, then the figures, then what stands beside them and what describes members.
  func table(
    _ figures: (field: Field, column: Column), beside: [(field: Field, column: Column)] = []
  ) -> Table {
    var table = Table()
    for index in dimensions.indices { append(index, to: &table) }
    var figures = figures
    figures.field.name = table.fields.freeName(figures.field.name)
    let units = dimensions.firstIndex { !$0.units.isEmpty }
    let measure = table.columnCount
    table.append(figures.field, figures.column)
    for part in beside {
      var field = part.field
      field.name = table.fields.freeName(field.name)
      table.append(field, part.column)
    }
    for index in dimensions.indices { appendTexts(index, to: &table) }
    if let units {
      let name = appendAttribute("unit", dimensions[units].units, of: units, to: &table)
      table.updateField(measure) { $0.unitField = name }
    }
    return table
  }

  private func append(_ index: Int, to table: inout Table) {
    let dimension = dimensions[index]
    var field = Field(dimension.name, role: index == time?.index ? .time : .dimension)
    field.titles = dimension.titles
    guard index == time?.index, let years = time?.years else {
      field.total = dimension.total
      table.append(field, texts(dimension.members, of: index))
      return
    }
    field.domain = years.sorted().map { ExactDecimal(mantissa: $0) }
    table.append(field, spread(.decimal(DecimalValues(mantissas: years, scale: 0)), of: index))
  }

  /// Adds the names of years that are more than their number, and the codes that say something else.
  private func appendTexts(_ index: Int, to table: inout Table) {
    let dimension = dimensions[index]
    var shown = dimension.members
    if index == time?.index, let years = time?.years {
      let numbers = years.map(String.init)
      if shown != numbers {
        _ = appendAttribute("\(dimension.name)_text", shown, of: index, to: &table)
      }
      shown = numbers
    }
    if let codes = dimension.codes, codes != shown, codes != dimension.members {
      _ = appendAttribute("\(dimension.name)_code", codes, of: index, to: &table)
    }
  }

  private func appendAttribute(
    _ wanted: String, _ texts: [String?], of index: Int, to table: inout Table
  ) -> String {
    let name = table.fields.freeName(wanted)
    let field = Field(name, role: .attribute(of: dimensions[index].name))
    table.append(field, self.texts(texts, of: index))
    return name
  }

  /// A column of the members' texts; nil is missing.
  private func texts(_ texts: [String?], of index: Int) -> Column {
    var builder = TextBuilder()
    for text in texts {
      if let text { builder.append(text) } else { builder.appendMissing(.absent) }
    }
    let members = builder.build()
    guard members.missing.missingCount > 0 else { return spread(members.values, of: index) }
    let stride = stride(index)
    return members.taking((0..<cellCount).map { UInt32($0 / stride % texts.count) })
  }

  /// A value for every cell from one for every member.
  private func spread(_ values: Column.Values, of index: Int) -> Column {
    Column(repeating: values, stride: stride(index), count: cellCount)
  }

  private static func time(of dimensions: [CubeDimension]) -> (index: Int, years: [Int64]?)? {
    if let index = dimensions.firstIndex(where: \.isTime) {
      return (index, dimensions[index].years(isDeclared: true))
    }
    let dated = dimensions.indices.filter { dimensions[$0].years(isDeclared: false) != nil }
    let named = dated.first {
      Role.yearNames.contains(dimensions[$0].name.lowercased())
    }
    guard let index = named ?? dated.first else { return nil }
    return (index, dimensions[index].years(isDeclared: false))
  }
}
