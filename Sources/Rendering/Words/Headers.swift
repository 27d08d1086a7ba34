import Tables

/// Names columns and their units for eyes.
struct Headers {
  let table: Table
  let language: DisplayLanguage
  /// Columns whose unit stands in a column of its own beside them.
  let shown: Set<Int>
  /// The unit of more figures than headers should repeat it for; it is named below the table.
  private(set) var sharedUnit: String?

  init(_ table: Table, shown: [Int], language: DisplayLanguage) {
    self.table = table
    self.language = language
    self.shown = Set(shown)
    let units = shown.compactMap { isComputed($0) ? nil : ownUnit(table.fields[$0]) }
    if units.count > 3, Set(units).count == 1 { sharedUnit = units.first }
  }

  /// The name in the display language: a title of the field, a word of ours, or the name that is typed.
  func name(_ index: Int) -> String {
    let field = table.fields[index]
    if language == .en { return field.name }
    if let title = field.titles[language.rawValue] { return title }
    guard let phrase = ownPhrase(field.role), field.name == phrase.en else { return field.name }
    return phrase[language]
  }

  /// The unit of a column's figures; nil where there is none, it varies, or it is named elsewhere.
  func unit(_ index: Int) -> String? {
    let field = table.fields[index]
    switch field.role {
    case .difference: return differenceUnit(field)
    case .relativeChange: return field.unit ?? "%"
    default: return sharedUnit == nil ? ownUnit(field) : nil
    }
  }

  private func isComputed(_ index: Int) -> Bool {
    switch table.fields[index].role {
    case .difference, .relativeChange: true
    default: false
    }
  }

  /// Tells whether a column's digits are grouped: people and answers are many, years and codes are names.
  func isGrouped(_ index: Int) -> Bool {
    let field = table.fields[index]
    switch field.role {
    case .time, .dimension: return false
    case .count: return true
    default: return ownUnit(field).map { Wording.peopleUnits.contains($0.lowercased()) } ?? false
    }
  }

  private func ownUnit(_ field: Field) -> String? {
    if let unit = field.unit { return unit }
    guard let name = field.unitField, let index = table.index(of: name), !shown.contains(index),
      case .text(let unit)? = table.columns[index].constantCell
    else { return nil }
    return unit
  }

  /// The difference of two percentages is in percentage points.
  private func differenceUnit(_ field: Field) -> String? {
    let figures = table.fields.first { field in
      if case .member = field.role { true } else { false }
    }
    guard let unit = ownUnit(field) ?? figures.flatMap(ownUnit) else { return nil }
    return unit == "%" || unit == Wording.percentagePoints.en
      ? Wording.percentagePoints[language] : unit
  }

  private func ownPhrase(_ role: Role) -> Phrase? {
    switch role {
    case .difference: Wording.difference
    case .relativeChange: Wording.relativeChange
    case .verdict: Wording.verdict
    case .count: Wording.count
    default: nil
    }
  }
}
