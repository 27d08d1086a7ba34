import Diagnostics
import Tables

/// Makes the dimensions of a PX file from its keywords.
struct PXDimensions {
  private let header: PXHeader
  /// The language to read in; nil for the main one.
  private let language: String?
  /// The dimensions' names in the main language, STUB before HEADING.
  let names: [String]
  /// The same names in the language to read in.
  private let shownNames: [String]
  /// What was repaired, for the facts.
  private(set) var repairs: [Message] = []

  init(_ header: PXHeader, language: String?) throws(FormatError) {
    self.header = header
    self.language = language
    names = Self.names(header, language: nil)
    guard !names.isEmpty else { throw .px(.noDimensions) }
    guard names.count <= Limits.columns else { throw .tooManyColumns(line: 1) }
    let shown = language.map { Self.names(header, language: $0) } ?? names
    shownNames = shown.count == names.count ? shown : names
  }

  private static func names(_ header: PXHeader, language: String?) -> [String] {
    ["STUB", "HEADING"].flatMap { name in
      (header.items(name, language: language) ?? []).map(\.value)
    }
  }

  /// The dimensions in the order of STUB and HEADING.
  mutating func read() throws(FormatError) -> [CubeDimension] {
    let columns = HeaderNames(shownNames, count: names.count).names
    let content = contentIndex
    var dimensions: [CubeDimension] = []
    for index in names.indices {
      var dimension = CubeDimension(name: columns[index].text, members: try members(index))
      dimension.codes = codes(index, count: dimension.count)
      readTime(index, into: &dimension)
      dimension.titles = titles(index)
      dimension.total = total(index, of: dimension)
      if index == content { dimension.units = units(index, of: dimension) }
      if dimension.tellApart() {
        repairs.append("same names told apart by code: \(dimension.name)")
      }
      dimensions.append(dimension)
    }
    return dimensions
  }

  /// The place of the dimension of what is measured; nil where there is none.
  var contentIndex: Int? {
    guard let name = header.text("CONTVARIABLE") else { return nil }
    return names.firstIndex(of: name)
  }

  /// The values of a keyword for a dimension, in the language to read in, else in the main one.
  private func items(_ keyword: String, _ index: Int) -> [PXHeader.Item]? {
    header.items(keyword, [shownNames[index]], language: language)
      ?? header.items(keyword, [names[index]], language: nil)
  }

  /// The members in the main language give their count; another language must have as many.
  private func members(_ index: Int) throws(FormatError) -> [String] {
    let main =
      header.items("VALUES", [names[index]], language: nil)
      ?? header.items("CODES", [names[index]], language: nil)
    guard let main, !main.isEmpty else { throw .px(.noMembers(dimension: names[index])) }
    guard let shown = items("VALUES", index), shown.count == main.count else {
      return main.map(\.value)
    }
    return shown.map(\.value)
  }

  private mutating func codes(_ index: Int, count: Int) -> [String]? {
    guard let codes = header.items("CODES", [names[index]], language: nil)?.map(\.value) else {
      return nil
    }
    guard codes.count == count else {
      repairs.append("codes of \(names[index]) left out: \(codes.count) for \(count) members")
      return nil
    }
    return codes
  }

  /// `TLIST(A1),"2019","2020"` and `TLIST(A1,"2019"-"2020")` both make a dimension time.
  private func readTime(_ index: Int, into dimension: inout CubeDimension) {
    let kind = header.items("VARIABLE-TYPE", [names[index]], language: nil)?.first?.value
    dimension.isTime = kind?.lowercased() == "time"
    guard let items = header.items("TIMEVAL", [names[index]], language: nil) else { return }
    dimension.isTime = true
    let times = items.compactMap { item in if case .text(let text) = item { text } else { nil } }
    if times.count == dimension.count { dimension.times = times }
  }

  private func titles(_ index: Int) -> [String: String] {
    var titles: [String: String] = [:]
    for language in header.languages {
      let names = Self.names(header, language: language)
      if names.count == self.names.count { titles[language] = names[index] }
    }
    return titles
  }

  /// ELIMINATION names the member that is the whole, by its text or its code; YES means that members add up.
  private func total(_ index: Int, of dimension: CubeDimension) -> String? {
    let given = [
      items("ELIMINATION", index), header.items("ELIMINATION", [names[index]], language: nil),
    ]
    for items in given {
      guard let item = items?.first, item != .word("YES"), item != .word("NO") else { continue }
      let value = item.value
      if dimension.members.contains(value) { return value }
      if let place = dimension.codes?.firstIndex(of: value) { return dimension.members[place] }
      let main = header.items("VALUES", [names[index]], language: nil)?.map(\.value)
      if let place = main?.firstIndex(of: value) { return dimension.members[place] }
    }
    return nil
  }

  /// Each member's own UNITS, else those of the file; none where no member has its own.
  private func units(_ index: Int, of dimension: CubeDimension) -> [String?] {
    let main = header.items("VALUES", [names[index]], language: nil)?.map(\.value) ?? []
    let common = header.text("UNITS", language: language)
    return dimension.members.indices.map { place in
      let own =
        header.items("UNITS", [dimension.members[place]], language: language)
        ?? (place < main.count ? header.items("UNITS", [main[place]], language: nil) : nil)
      guard let unit = own?.first?.value, !unit.isEmpty else { return common }
      return unit
    }
  }

  /// The decimals with which figures are printed: each member's PRECISION, else SHOWDECIMALS, else DECIMALS.
  func printedDecimals(of cube: Cube) -> PrintedDecimals {
    let common = header.number("SHOWDECIMALS") ?? header.number("DECIMALS") ?? 0
    for index in names.indices {
      let members = header.items("VALUES", [names[index]], language: nil)?.map(\.value) ?? []
      let own = members.map { header.number("PRECISION", [names[index], $0]) }
      guard own.contains(where: { $0 != nil }) else { continue }
      return PrintedDecimals(own.map { $0 ?? common }, stride: cube.stride(index))
    }
    return PrintedDecimals(common)
  }
}
