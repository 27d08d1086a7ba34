import Tables

/// What a chart is about, in words: what every figure of it has in common.
struct ChartTitle {
  /// The name of what is measured.
  let heading: String
  /// The other facts that hold for every figure, the unit last; empty where there are none.
  let details: String

  init(_ source: ChartSource) {
    let table = source.table
    let headers = Headers(table, shown: [], language: source.numbers.language)
    var headings: [String] = []
    var details: [String] = []
    for index in table.visibleIndices where table.fields[index].role.isKey {
      guard let cell = table.columns[index].constantCell, !cell.isMissing else { continue }
      if let label = table.label(of: index), let name = table.columns[label].constantCell,
        !name.isMissing
      {
        headings.append(ChartKey.name(of: name, source.numbers))
      } else {
        details.append(ChartKey.name(of: cell, source.numbers))
      }
    }
    for index in table.visibleIndices where table.fields[index].isLabel {
      guard let dimension = table.fields[index].role.describedDimension,
        table.index(of: dimension) == nil, let name = table.columns[index].constantCell,
        !name.isMissing
      else { continue }
      headings.append(ChartKey.name(of: name, source.numbers))
    }
    let only = source.figures.count == 1 ? source.figures.first : nil
    if headings.isEmpty, let name = table.name { headings.append(name) }
    // The measure of a dataset goes without saying, a computed column does not.
    if let only, headings.isEmpty || table.fields[only].role != .measure {
      headings.append(headers.title(only))
    }
    if let unit = source.unit { details.append(unit) }
    heading = headings.joined(separator: " · ")
    self.details = details.joined(separator: " · ")
  }
}
