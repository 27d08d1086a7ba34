import Indicators
import Language
import Tables

/// The columns that say what lies between two columns of figures: the difference, and what it means.
///
/// All but the relative difference are computed for the rows that are left when somebody looks at them.
struct JudgedColumns {
  private let first: ChosenFigures
  private let last: ChosenFigures
  /// What the figures are.
  private let figures: Field
  /// The result's columns that say what is good, and what is too little to matter.
  private let rule: DeferredTable
  private let polarity: Int?
  private let threshold: Int?
  /// The rows whose figures are in different units, which have no difference; nil where there are none.
  private let differing: [Bool]?

  /// Judges by the polarity and threshold that the result's rows carry; says if `select` dropped them.
  init(
    first: ChosenFigures, last: ChosenFigures, of figures: Field, differing: [Bool]?,
    in result: DeferredTable, _ run: inout Run
  ) {
    self.differing = differing
    let threshold = result.fields.firstIndex(where: \.role.isThreshold)
    let chosen = [
      result.fields.firstIndex(where: \.role.isPolarity),
      figures.isJudged ? threshold : nil,
    ]
    rule = result.choosing(chosen.compactMap { $0 })
    polarity = chosen[0].map { _ in 0 }
    self.threshold = chosen[1].map { _ in chosen[0] == nil ? 0 : 1 }
    self.first = first
    self.last = last
    self.figures = figures
    if threshold == nil, figures.role.isJudged, let stage = run.ruleDroppedBy {
      run.remark(.ruleDropped(by: stage))
    }
    // A sum is still the indicator's figure in name, what `add` computes is none any more.
    let isComputed =
      figures.role.isJudged ? figures.isComputed : figures.role == .plain && figures.isMadeOfFigures
    if threshold != nil, isComputed { run.remark(.computedNotJudged) }
    let isExact = first.column.type != .approximate && last.column.type != .approximate
    if chosen.allSatisfy({ $0 != nil }), !isExact { run.remark(.approximateNotJudged) }
  }

  /// Adds last minus first.
  func appendDifference(
    to result: inout DeferredTable, as name: String = ResultColumn.difference.rawValue
  ) {
    var field = Field(made: result.fields.freeName(name), as: name, role: .difference)
    field.unit = figures.unit
    field.unitField = figures.unitField
    result.append([field], rowCount: first.rows.count) { rows, _ in [difference(rows)] }
  }

  private func difference(_ rows: [UInt32]?) -> Column {
    comparable(
      Column.difference(last.places(rows), minus: first.places(rows), workers: first.workers), rows)
  }

  /// A column of some of the rows without the values of those whose figures are in different units.
  private func comparable(_ column: Column, _ rows: [UInt32]?) -> Column {
    guard let differing else { return column }
    return column.notApplicable(in: rows.map { $0.map { differing[Int($0)] } } ?? differing)
  }

  /// Adds the difference in per cent of the first figure; says how often that is zero.
  func appendRelative(to result: inout DeferredTable, _ run: inout Run) {
    var field = Field(.relative, name: result.fields.freeName("relative"), role: .relativeChange)
    field.unit = "%"
    let count = result.rowCount
    let difference = difference(nil)
    // By the size of the first figure, so that a fall below a negative figure is a fall.
    let ratio = Column.arithmetic(
      .divide, .column(difference), .column(first.taking(nil).magnitude()), count: count)
    let percentages = Column.arithmetic(
      .multiply, .column(ratio), .value(.decimal(ExactDecimal(100))), count: count)
    let fromZero = percentages.missing.missingCount - difference.missing.missingCount
    if fromZero > 0 { run.remark(.startsFromZero(rows: fromZero)) }
    result.append(field, percentages.shown(withDecimals: 1))
  }

  /// Adds the verdict and whether the rounding of the figures could flip it.
  func appendVerdict(
    to result: inout DeferredTable, as name: String = ResultColumn.verdict.rawValue,
    mark markName: String = ResultColumn.withinRounding.rawValue
  ) {
    let verdict = Field(made: result.fields.freeName(name), as: name, role: .verdict)
    var mark = Field(
      made: (result.fields + [verdict]).freeName(markName), as: markName, role: .withinRounding)
    mark.verdictField = verdict.name
    result.append([verdict, mark], rowCount: first.rows.count) { rows, workers in
      let judgement = judgement(rows, workers)
      return [judgement.verdict, judgement.withinRounding]
    }
  }

  private func judgement(_ rows: [UInt32]?, _ asking: Workers) -> Judgement {
    let workers = first.workers.telling(asking)
    let costs = [1, 4]
    workers.part(0, of: costs)
    var rule = rule
    if let rows { rule.take(rows) }
    return Judgement(
      first: first.taking(rows), last: last.taking(rows),
      polarity: polarity.map { rule.column($0) },
      threshold: threshold.map { comparable(rule.column($0), rows) },
      figuresEach: figures.isDifference ? 2 : 1, workers: workers.part(1, of: costs))
  }
}
