/// Tells a row of names from a first row of data.
enum HeaderDetector {
  private static let sampleRows = 100

  /// What a cell of the first row says.
  private enum Vote {
    case header, data, text, repeatedText, nothing
    /// A year among years.
    case year
    /// A text that names columns as a rule, and none of the cells below.
    case usualName
  }

  /// What the first row is taken for.
  enum Verdict {
    /// It names the columns.
    case header
    /// It is data.
    case data
    /// It is data, but for years that stand above years nobody can tell.
    case dataOrYears
  }

  /// Weighs each column of the first row against the rows below.
  ///
  /// A name above numbers speaks for a header, a number among numbers against it, and so do texts that come again
  /// below where most do. Years may be names, and are beside a usual name such as `Kunta` even above figures that all
  /// could be years. Where nothing speaks, the first row is a header.
  static func verdict(
    _ row: Int, before data: ArraySlice<Int>, in text: DelimitedText
  ) -> Verdict {
    let sample = data.prefix(sampleRows)
    let votes = (0..<text.index.cellCount(row)).map { vote(row, $0, sample, text) }
    let repeated = votes.count { $0 == .repeatedText }
    let isRepeating = repeated > votes.count { $0 == .text || $0 == .usualName }
    let years = votes.contains(.usualName) ? 0 : votes.count { $0 == .year }
    let against = votes.count { $0 == .data } + (isRepeating ? repeated : 0)
    let inFavour = votes.count { $0 == .header }
    if against + years <= inFavour { return .header }
    return against <= inFavour && votes.first == .text ? .dataOrYears : .data
  }

  /// Names of columns that tell places, times and groups apart, in Finnish, Swedish and English.
  private static let usualNames: Set<String> = [
    "kunta", "alue", "maakunta", "hyvinvointialue", "seutukunta", "maa", "vuosi", "sukupuoli",
    "ikä", "ikäryhmä", "ikäluokka", "luokka", "ryhmä", "koodi", "nimi", "tunnus", "indikaattori",
    "muuttuja", "kommun", "område", "region", "landskap", "land", "år", "kön", "ålder", "grupp",
    "kod", "namn", "municipality", "area", "county", "country", "year", "sex", "gender", "age",
    "group", "class", "category", "code", "name", "indicator", "variable", "id",
  ]

  /// Tells whether a row surely names columns of figures: with a name or a year above some, and no figure above any.
  static func namesFigures(
    _ row: Int, above data: ArraySlice<Int>, in text: DelimitedText
  ) -> Bool {
    let sample = data.prefix(sampleRows)
    let columns = 0..<text.index.cellCount(row)
    let votes = columns.map { vote(row, $0, sample, text) }
    guard !votes.contains(.data), !votes.contains(.year),
      !columns.dropFirst().contains(where: { text.isEmpty(row, $0) })
    else { return false }
    return columns.contains { column in
      if votes[column] == .header { return true }
      guard ScannedNumber(text.trimmed(row, column))?.isYear == true else { return false }
      return sample.contains { ScannedNumber(text.trimmed($0, column)) != nil }
    }
  }

  private static func vote(
    _ row: Int, _ column: Int, _ sample: ArraySlice<Int>, _ text: DelimitedText
  ) -> Vote {
    let name = text.trimmed(row, column)
    guard !name.isEmpty else { return .nothing }
    let number = ScannedNumber(name)
    var below = (cells: 0, numbers: 0, years: 0, isRepeated: false)
    for row in sample {
      let cell = text.trimmed(row, column)
      guard !cell.isEmpty else { continue }
      below.cells += 1
      if let figure = ScannedNumber(cell) {
        below.numbers += 1
        if figure.isYear { below.years += 1 }
      } else if number == nil, !below.isRepeated {
        below.isRepeated = cell.elementsEqual(name)
      }
    }
    // Without data, a row with a number in it is more likely data than names.
    guard below.cells > 0 else { return number == nil || number?.isYear == true ? .nothing : .data }
    let isNumeric = below.numbers * 2 > below.cells
    if number == nil {
      if isNumeric { return MissingMark.isKnown(name) ? .nothing : .header }
      if below.isRepeated { return .repeatedText }
      let word = String(decoding: name, as: UTF8.self).lowercased()
      return usualNames.contains(word) ? .usualName : .text
    }
    if number?.isYear == true { return below.years == below.cells ? .year : .nothing }
    return isNumeric ? .data : .nothing
  }
}
