import Tables

extension Cube {
  /// The table of figures whose kinds are told apart by the dimension `content`, if any is.
  ///
  /// A single kind gives its name, titles and unit to the measure and is no dimension any more; several stay a
  /// dimension, with a column of units where these differ.
  func table(
    _ figures: Column, measure: Field, content: Int?, titles: [String: String] = [:],
    beside: [(field: Field, column: Column)] = []
  ) -> Table {
    guard let content else { return table((measure, figures), beside: beside) }
    let dimension = dimensions[content]
    var field = measure
    let isUniform = Set(dimension.units).count <= 1
    if isUniform, let unit = dimension.units.first { field.unit = unit }
    let cube = isUniform ? withoutUnits() : self
    guard dimension.count == 1, cube.dimensions.count > 1 else {
      return cube.table((field, figures), beside: beside)
    }
    field.name = dimension.members[0]
    field.titles = titles
    return cube.without(content).table((field, figures), beside: beside)
  }
}
