import Tables

/// What the figures of a PX file are: their name and unit, and the dimension that tells several kinds apart.
struct PXMeasure {
  private let header: PXHeader
  private let language: String?
  /// The dimension of CONTVARIABLE.
  private let content: Int?

  init(_ header: PXHeader, language: String?, content: Int?) {
    self.header = header
    self.language = language
    self.content = content
  }

  /// The table; one kind of figures gives its name to the measure, several stay a dimension with units.
  func table(_ cube: Cube, _ figures: Column) -> Table {
    var field = Field("value", role: .measure)
    field.unit = header.text("UNITS", language: language)
    return cube.table(figures, measure: field, content: content, titles: titles)
  }

  /// The name of the only kind of figures by language.
  private var titles: [String: String] {
    var titles: [String: String] = [:]
    for language in header.languages {
      guard let name = header.items("CONTVARIABLE", language: language)?.first?.value,
        let members = header.items("VALUES", [name], language: language), members.count == 1
      else { continue }
      titles[language] = members[0].value
    }
    return titles
  }
}
