import Indicators
import Language
import Tables

/// The columns that say what lies between two columns of figures: the difference, and what it means.
struct JudgedColumns {
  private let judgement: Judgement
  private let first: Column
  /// What the figures are.
  private let figures: Field

  /// Judges by the polarity and threshold that the result's rows carry; says if `select` dropped them.
  init(
    first: Column, last: Column, of figures: Field, in result: Table, _ run: inout Run
  ) {
    let threshold = result.fields.firstIndex(where: \.role.isThreshold)
    let rule = figures.role.isJudged ? threshold : nil
    judgement = Judgement(
      first: first, last: last,
      polarity: result.fields.firstIndex(where: \.role.isPolarity).map { result.columns[$0] },
      threshold: rule.map { result.columns[$0] })
    self.first = first
    self.figures = figures
    if threshold == nil, run.selectDroppedRule { run.remark(.ruleDropped) }
  }

  /// Adds last minus first.
  func appendDifference(to result: inout Table, as column: ResultColumn = .difference) {
    var field = Field(
      column, name: result.fields.freeName(column.rawValue), role: .difference)
    field.unit = figures.unit
    field.unitField = figures.unitField
    result.append(field, judgement.difference)
  }

  /// Adds the difference in per cent of the first figure; says how often that is zero.
  func appendRelative(to result: inout Table, _ run: inout Run) {
    var field = Field(.relative, name: result.fields.freeName("relative"), role: .relativeChange)
    field.unit = "%"
    let count = result.rowCount
    // By the size of the first figure, so that a fall below a negative figure is a fall.
    let ratio = Column.arithmetic(
      .divide, .column(judgement.difference), .column(first.magnitude()), count: count)
    let percentages = Column.arithmetic(
      .multiply, .column(ratio), .value(.decimal(ExactDecimal(100))), count: count)
    let fromZero = percentages.missing.missingCount - judgement.difference.missing.missingCount
    if fromZero > 0 { run.remark(.startsFromZero(rows: fromZero)) }
    result.append(field, percentages.shown(withDecimals: 1))
  }

  /// Adds the verdict and whether the rounding of the figures could flip it.
  func appendVerdict(
    to result: inout Table, as column: ResultColumn = .verdict,
    mark markColumn: ResultColumn = .withinRounding
  ) {
    let verdict = Field(
      column, name: result.fields.freeName(column.rawValue), role: .verdict)
    result.append(verdict, judgement.verdict)
    var mark = Field(
      markColumn, name: result.fields.freeName(markColumn.rawValue), role: .withinRounding)
    mark.verdictField = verdict.name
    result.append(mark, judgement.withinRounding)
  }
}
