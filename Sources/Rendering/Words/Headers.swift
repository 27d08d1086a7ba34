import Tables

/// Names columns and their units for eyes.
struct Headers {
  /// How much room headers take.
  enum Size {
    /// Full names, each with its unit, as there is a line for each.
    case repeating
    /// Full names, each with its unit unless many share it.
    case full
    /// Short names; what can be said once is said below the table.
    case compact
  }

  let table: Table
  let language: DisplayLanguage
  /// Columns whose unit stands in a column of its own beside them.
  let shown: Set<Int>
  let size: Size
  /// The unit of more figures than headers should repeat it for; it is named below the table.
  private(set) var sharedUnit: String?

  /// So many figures have their unit each in its header.
  private static let mostRepeatedUnits = 2

  init(_ table: Table, shown: [Int], language: DisplayLanguage, size: Size = .full) {
    self.table = table
    self.language = language
    self.shown = Set(shown)
    self.size = size
    let units = shown.compactMap { isComputed($0) ? nil : ownUnit(table.fields[$0]) }
    let mostRepeated =
      switch size {
      case .repeating: Int.max
      case .full: Self.mostRepeatedUnits
      case .compact: 0
      }
    if units.count > mostRepeated, Set(units).count == 1 { sharedUnit = units.first }
  }

  /// The name in the display language, short where headers are compact.
  func name(_ index: Int) -> String {
    let name = fullName(index)
    guard size == .compact, table.fields[index].role == .difference,
      name == Wording.difference[language]
    else { return name }
    return Wording.shortDifference[language]
  }

  /// The name in the display language: a title of the field, a word of ours, or the name that is typed.
  func fullName(_ index: Int) -> String {
    let field = table.fields[index]
    if language == .en { return field.name }
    if let title = ownTitle(index) { return title }
    guard let phrase = ownPhrase(field), field.name == phrase.en else { return field.name }
    return phrase[language]
  }

  /// The name for a sentence: a title of the field where there is one, in English too.
  func title(_ index: Int) -> String {
    ownTitle(index) ?? fullName(index)
  }

  /// The full name, in whatever language it is.
  func markedName(_ index: Int) -> MarkedText { marked(fullName(index), of: index) }

  /// The name for a sentence, in whatever language it is.
  func markedTitle(_ index: Int) -> MarkedText { marked(title(index), of: index) }

  /// A name under which a column is shown, in whatever language it is.
  ///
  /// One that is neither a title in the display language nor a word of ours may be of another; columns that are drawn
  /// only, such as sparklines, are none of the table's.
  func marked(_ name: String, of index: Int) -> MarkedText {
    guard table.fields.indices.contains(index) else { return MarkedText(name) }
    let field = table.fields[index]
    guard name == field.name, field.titles[language.rawValue] != name,
      ownPhrase(field)?[language] != name
    else { return MarkedText(name) }
    let titled = field.titles.keys.sorted().first { field.titles[$0] == name }
    return MarkedText(name, language: field.nameLanguage ?? titled)
  }

  /// The title in the display language, unless another column goes by the same.
  private func ownTitle(_ index: Int) -> String? {
    guard let title = table.fields[index].titles[language.rawValue] else { return nil }
    let sharing = table.visibleIndices.filter {
      table.fields[$0].titles[language.rawValue] == title
    }
    return sharing.allSatisfy { $0 == index } ? title : nil
  }

  /// The unit that stands in a column's header; nil where there is none, it varies, or it is named elsewhere.
  func unit(_ index: Int) -> String? {
    let field = table.fields[index]
    switch field.role {
    case .difference: return size == .compact ? nil : differenceUnit
    case .relativeChange: return field.unit ?? "%"
    default: return sharedUnit == nil ? ownUnit(field) : nil
    }
  }

  /// The language of a column's unit: that of the data, unless it is in words of ours; nil where nothing tells.
  func unitLanguage(_ index: Int) -> String? {
    let field = table.fields[index]
    guard let unit = unit(index) ?? sharedUnit, unit != Wording.percentagePoints[language] else {
      return nil
    }
    return field.unitField.flatMap(table.index(of:)).map { table.fields[$0] }?.language
      ?? field.language
  }

  /// The unit of several columns, in whatever language it is.
  var markedSharedUnit: MarkedText? {
    guard let sharedUnit else { return nil }
    let index = shown.sorted().first { !isComputed($0) && ownUnit(table.fields[$0]) == sharedUnit }
    return MarkedText(sharedUnit, language: index.flatMap(unitLanguage))
  }

  /// The difference of two percentages is in percentage points.
  var differenceUnit: String? {
    let differences = table.fields.first { $0.role == .difference }
    let figures = table.fields.first { $0.role.isMember }
    // A column of units that is shown says `%` of the figures, and not of their difference.
    guard
      let unit = differences.flatMap(ownUnit) ?? figures.flatMap(ownUnit)
        ?? differences.flatMap(percentage)
    else { return nil }
    return unit == "%" || unit == Wording.percentagePoints.en
      ? Wording.percentagePoints[language] : unit
  }

  /// `difference pp`, or `difference, change pp`, where the headers do not say it.
  var sharedDifferenceUnit: String? {
    let differences = shown.sorted().filter { table.fields[$0].role == .difference }
    guard size == .compact, let unit = differenceUnit, !differences.isEmpty else { return nil }
    return differences.map(fullName).joined(separator: ", ") + " " + unit
  }

  /// Tells whether a column's digits are grouped: figures and counts are, years and codes are names.
  func isGrouped(_ index: Int) -> Bool {
    let field = table.fields[index]
    if field.holdsFigures { return true }
    switch field.role {
    case .dimension, .time: return false
    default: return ownUnit(field).map { Wording.peopleUnits.contains($0.lowercased()) } ?? false
    }
  }

  private func isComputed(_ index: Int) -> Bool {
    switch table.fields[index].role {
    case .difference, .relativeChange: true
    default: false
    }
  }

  /// The unit of a column's figures, of which those that stand on differences of percentages are in percentage points.
  private func ownUnit(_ field: Field) -> String? {
    let unit = statedUnit(field)
    let isInPoints = unit == "%" || unit == Wording.percentagePoints.en
    return field.standsOnDifference && isInPoints ? Wording.percentagePoints[language] : unit
  }

  /// `%` where a column of units that is shown has no other.
  private func percentage(_ field: Field) -> String? {
    guard
      case .text("%")? = field.unitField.flatMap(table.index(of:)).flatMap({
        table.columns[$0].constantCell
      })
    else { return nil }
    return "%"
  }

  private func statedUnit(_ field: Field) -> String? {
    if let unit = field.unit { return unit }
    guard let name = field.unitField, let index = table.index(of: name), !shown.contains(index),
      case .text(let unit)? = table.columns[index].constantCell
    else { return nil }
    return unit
  }

  private func ownPhrase(_ field: Field) -> Phrase? {
    switch field.role {
    case _ where field.isNamedByData: nil
    case .member: field.name == Wording.reference.en ? Wording.reference : Wording.figure
    case .difference: Wording.difference
    case .relativeChange: Wording.relativeChange
    case .verdict: Wording.verdict
    case .course: Wording.trend
    case .count: Wording.count
    default: nil
    }
  }
}
