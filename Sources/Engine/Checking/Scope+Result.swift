import Indicators
import Tables

/// The columns that a stage leaves and makes.
extension Scope {
  /// Adds a column that the stage makes, under a name that is free.
  ///
  /// - Parameters:
  ///   - members: the words that the column can hold.
  ///   - model: the field whose unit and the like the column takes over.
  ///   - described: the column whose members or whose member's figures it holds, for the language of these.
  mutating func append(
    _ name: String, role: Role, type: ColumnType, members: TextDictionary? = nil,
    like model: Field? = nil, of described: Field? = nil
  ) {
    var field = model ?? Field(name)
    field.name = columns.map(\.field).freeName(name)
    field.role = role
    field.nameLanguage = nil
    if let model { field.standsOnDifference = model.isDifference }
    switch role {
    case .member, .earlier: field.nameLanguage = described?.language
    case .extent: field.language = described?.language
    default: break
    }
    field.titles = ResultColumn(rawValue: name)?.titles ?? [:]
    columns.append(Column(field: field, type: type, members: members))
  }

  /// Adds the difference of figures, which has their unit.
  mutating func appendDifference(
    named name: String = ResultColumn.difference.rawValue, of figures: Field
  ) {
    append(name, role: .difference, type: .decimal)
    columns[columns.count - 1].field.unit = figures.unit
    columns[columns.count - 1].field.unitField = figures.unitField
  }

  /// Adds a verdict and the mark of its rounding.
  mutating func appendVerdict(
    named verdict: String = ResultColumn.verdict.rawValue,
    mark: String = ResultColumn.withinRounding.rawValue
  ) {
    append(
      verdict, role: .verdict, type: .text,
      members: TextDictionary(Verdict.allCases.map(\.rawValue)))
    let name = columns.last?.field.name
    append(mark, role: .withinRounding, type: .boolean)
    columns[columns.count - 1].field.verdictField = name
  }

  /// Attributes of the keys, and those that describe every row: they travel along.
  ///
  /// What describes the column whose members come together in one row differs between the figures of that row.
  func carried(keys: [Int], over compared: Int, measure: Int) -> [Int] {
    columns.indices.filter { index in
      let field = columns[index].field
      guard field.role.isAttribute, !keys.contains(index), index != measure else { return false }
      return field.role.describedDimension != columns[compared].field.name
    }
  }
}
