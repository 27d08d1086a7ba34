import Diagnostics
import Indicators
import Language
import Tables

/// `select`: chooses, renames and computes columns.
enum SelectVerb: Verb {
  static let help = VerbHelp(
    "select",
    rule: "Gives exactly the named columns. An indicator's polarity and threshold stay with its "
      + "number; without the number nothing can be judged.",
    examples: [
      "school | select no, indicator, group, area, year, value as share | take 5",
      "school | where year = last | select no, group, area, half = value / 2 | take 5",
    ])

  static func check(_ items: [Syntax.Item], _ context: inout CheckContext) -> Plan.Step? {
    guard var projections = context.projections(items) else { return nil }
    let scope = context.scope
    let newNames = newNames(of: projections, in: scope)
    for index in projections.indices {
      projections[index].field.follow(newNames)
      projections[index].field.isChosen = true
      projections[index].field.isHidden = false
    }
    let names = Set(projections.map(\.field.name))
    let kept = projections.compactMap(\.value.column)
    let carried = (scope.carried(with: kept) + scope.roundingMarks(of: kept)).compactMap { index in
      var field = scope.columns[index].field
      field.follow(newNames)
      field.travelHidden()
      return names.contains(field.name)
        ? nil : Projection(field: field, value: .column(index))
    }
    projections += carried
    context.scope = Scope(
      columns: projections.map { scope.column(of: $0) }, tableName: scope.tableName)
    return .select(projections)
  }

  /// The names that columns get here, by the names that they have.
  private static func newNames(of projections: [Projection], in scope: Scope) -> [String: String] {
    let pairs = projections.compactMap { projection in
      projection.value.column.map { (scope.columns[$0].field.name, projection.field.name) }
    }
    // What describes a column that is given twice follows its first name.
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  static func run(_ projections: [Projection], _ run: inout Run) throws(Diagnostic) {
    var result = run.rows.choosing([])
    let workers = run.workers(of: Self.self)
    let costs = projections.map { $0.value.column == nil ? $0.value.cost : 0 }
    for (place, projection) in projections.enumerated() {
      if let index = projection.value.column {
        result.append(projection.field, index, of: run.rows)
      } else {
        let column = try run.column(projection.value, workers.part(place, of: costs))
        result.append(projection.field, column)
      }
    }
    run.take(result, from: Self.self)
  }
}

extension Scope {
  /// The columns that travel hidden when these are kept: the rule of a kept dimension, the units of kept figures,
  /// and a dimension with a total, so that the total is not taken together with its parts unnoticed.
  func carried(with kept: [Int]) -> [Int] {
    let fields = kept.map { columns[$0].field }
    return columns.indices.filter { index in
      guard !kept.contains(index) else { return false }
      let field = columns[index].field
      if fields.contains(where: { $0.unitField == field.name }) { return true }
      if field.total != nil { return true }
      guard field.isHidden, let dimension = field.role.describedDimension else { return false }
      return fields.contains { $0.name == dimension }
    }
  }
}

extension Scope {
  /// The columns that say which of the kept verdicts are within rounding, unless these are kept themselves.
  fileprivate func roundingMarks(of kept: [Int]) -> [Int] {
    let fields = columns.map(\.field)
    return kept.filter { fields[$0].role == .verdict }
      .compactMap { fields.roundingMark(ofVerdict: $0) }.filter { !kept.contains($0) }
  }
}

extension Field {
  /// Makes the column one that goes along unseen and tells no rows apart.
  mutating func travelHidden() {
    isHidden = true
    if role.isKey { role = .attribute(of: nil) }
  }
}

extension Role {
  /// Tells whether the column holds thresholds.
  var isThreshold: Bool {
    if case .threshold = self { true } else { false }
  }

  /// Tells whether scores depend on the column though they can be told without it.
  var isScoring: Bool {
    switch self {
    case .baseline, .kind: true
    default: false
    }
  }

  /// Tells whether the column holds polarities.
  var isPolarity: Bool {
    if case .polarity = self { true } else { false }
  }
}
