import Tables

/// What a chart is about, in words: what every figure of it has in common.
struct ChartTitle {
  /// The name of what is measured.
  let heading: MarkedText
  /// The other facts that hold for every figure, the unit last; empty where there are none.
  let details: MarkedText

  init(_ source: ChartSource) {
    let table = source.table
    let headers = Headers(table, shown: [], language: source.numbers.language)
    var headings: [MarkedText] = []
    var details: [MarkedText] = []
    let name = { (cell: Cell, index: Int) in
      MarkedText(
        ChartKey.name(of: cell, source.numbers),
        language: cell.isMissing ? nil : table.fields[index].language)
    }
    for index in table.visibleIndices where table.fields[index].role.isKey {
      guard let cell = table.columns[index].constantCell, !cell.isMissing else { continue }
      if let label = table.label(of: index), let title = table.columns[label].constantCell,
        !title.isMissing
      {
        headings.append(name(title, label))
      } else {
        details.append(name(cell, index))
      }
    }
    for index in table.visibleIndices where table.fields[index].isLabel {
      guard let dimension = table.fields[index].role.describedDimension,
        table.index(of: dimension) == nil, let title = table.columns[index].constantCell,
        !title.isMissing
      else { continue }
      headings.append(name(title, index))
    }
    let only = source.figures.count == 1 ? source.figures.first : nil
    if headings.isEmpty, let name = table.name { headings.append(MarkedText(name)) }
    // The measure of a dataset goes without saying, a computed column does not.
    if let only, headings.isEmpty || table.fields[only].role != .measure {
      headings.append(headers.markedTitle(only))
    }
    if let unit = source.unit {
      details.append(MarkedText(unit, language: source.unitLanguage))
    }
    heading = headings.joined(separator: " · ")
    self.details = details.joined(separator: " · ")
  }
}
