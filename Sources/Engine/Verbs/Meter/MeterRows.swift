import Indicators
import Tables

/// The rows of the result as they are put together.
struct MeterRows {
  private let plan: MeterPlan
  private let answers: MeterAnswers
  private var members: [[Cell]]
  private var numbers = TextBuilder()
  private var labels = TextBuilder()
  private var people = DecimalBuilder()
  private var means: [(sum: Int128, count: Int)?] = []
  private var reasons = MissingRows()
  private var targets = DecimalBuilder()
  private var verdicts = TextBuilder()
  /// Whether any row is suppressed.
  private(set) var hasHidden = false

  init(_ plan: MeterPlan, _ answers: MeterAnswers) {
    self.plan = plan
    self.answers = answers
    members = plan.by.map { _ in [] }
  }

  /// Adds the rows of a group: an item each, then all items that count.
  mutating func append(_ members: MeterAnswers.Members) {
    guard let group = answers.groups[members] else { return }
    var sum = Int128(0)
    var count = 0
    // A mean over fewer items than that of other groups could not be set beside theirs.
    var hidesAll = answers.hides(members)
    for (place, part) in plan.items.enumerated() {
      let total = group.totals[place]
      let isHidden = answers.hides(members, item: place)
      append(
        members, part.item.number, part.item.label, people: total.count, total.sum, total.count,
        target: part.item.target, isHidden: isHidden)
      guard part.item.isCounted else { continue }
      if isHidden { hidesAll = true }
      sum += total.sum
      count += total.count
    }
    append(
      members, MeterVerb.all, nil, people: group.people, sum, count,
      target: plan.items.compactMap(\.item.overallTarget).first, isHidden: hidesAll)
  }

  private mutating func append(
    _ group: MeterAnswers.Members, _ number: String, _ label: String?, people count: Int,
    _ sum: Int128, _ answers: Int, target: ExactDecimal?, isHidden: Bool
  ) {
    for (column, member) in group.enumerated() {
      members[column].append(
        member.map { self.answers.members[column][$0] } ?? .text(MeterVerb.all))
    }
    numbers.append(number)
    if let label { labels.append(label) } else { labels.appendMissing(.absent) }
    if let target { targets.append(target) } else { targets.appendMissing(.absent) }
    if isHidden {
      hasHidden = true
      people.appendMissing(.suppressed)
      means.append(nil)
      reasons.append(.suppressed)
      verdicts.appendMissing(.suppressed)
    } else if answers == 0 {
      people.append(ExactDecimal(count))
      means.append(nil)
      reasons.append(.notAvailable)
      verdicts.appendMissing(.notAvailable)
    } else {
      people.append(ExactDecimal(count))
      means.append((sum, answers))
      reasons.appendValid()
      let verdict = target.flatMap { Self.verdict(sum, answers, $0) }
      if let verdict { verdicts.append(verdict) } else { verdicts.appendMissing(.notApplicable) }
    }
  }

  /// Whether a mean is at its target or past it, without rounding.
  private static func verdict(_ sum: Int128, _ count: Int, _ target: ExactDecimal) -> String? {
    let unit = (0..<target.scale).reduce(Int128(1)) { product, _ in product * 10 }
    let (scaled, overflow) = sum.multipliedReportingOverflow(by: unit)
    guard !overflow else { return nil }
    let isReached = scaled >= Int128(target.mantissa) * Int128(count)
    return (isReached ? Score.reached : .notReached).rawValue
  }

  /// The columns of the result.
  var columns: [Column] {
    zip(plan.by, members).map { _, cells in Self.column(of: cells) }
      + [
        numbers.build(), labels.build(), people.build(),
        Column.quotients(means, reasons: reasons, shown: 2), targets.build(), verdicts.build(),
      ]
  }

  private static func column(of cells: [Cell]) -> Column {
    let isNumeric = cells.allSatisfy { cell in
      switch cell {
      case .decimal, .missing: true
      case .text, .boolean, .approximate: false
      }
    }
    guard isNumeric, cells.contains(where: { !$0.isMissing }) else {
      var builder = TextBuilder()
      for cell in cells {
        if case .missing(let kind) = cell {
          builder.appendMissing(kind)
        } else {
          builder.append(cell.dataText ?? "")
        }
      }
      return builder.build()
    }
    var builder = DecimalBuilder()
    for cell in cells {
      switch cell {
      case .decimal(let value): builder.append(value)
      case .missing(let kind): builder.appendMissing(kind)
      case .text, .boolean, .approximate: builder.appendMissing(.absent)
      }
    }
    return builder.build()
  }
}
