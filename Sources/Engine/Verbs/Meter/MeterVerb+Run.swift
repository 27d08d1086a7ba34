import Diagnostics
import Indicators
import Language
import Tables

extension MeterVerb {
  static func run(_ plan: MeterPlan, _ run: inout Run) throws(Diagnostic) {
    let answers = try MeterAnswers(plan, run.table)
    tell(plan, answers, &run)
    var rows = MeterRows(plan, answers)
    for group in answers.shownGroups { rows.append(group) }
    var result = Table(name: run.table.name)
    for (field, column) in zip(plan.fields, rows.columns) { result.append(field, column) }
    run.table = result
    if rows.hasHidden {
      run.remark(.suppressed(groups: answers.hiddenGroups, least: plan.least))
    }
  }

  /// What the reader must know of the columns: taken in their order, missing items, items outside the overall mean.
  private static func tell(_ plan: MeterPlan, _ answers: MeterAnswers, _ run: inout Run) {
    guard let first = plan.items.first, let last = plan.items.last else { return }
    let names = plan.items.map { run.table.fields[$0.column].name }
    if plan.isInOrder {
      run.remark(
        .itemsInOrder(
          columns: [names.first, names.last].compactMap(\.self),
          items: [first.item.number, last.item.number]))
    }
    let outside = plan.items.filter { !$0.item.isCounted }.map(\.item.number)
    let counted = plan.items.filter(\.item.isCounted).count
    run.remark(.overallMean(items: counted, without: outside))
  }
}

/// The answers of a table by group, added up.
struct MeterAnswers {
  /// The members of every group, by column; nil stands for all members together.
  typealias Members = [Int?]

  /// The sum and number of answers.
  struct Total {
    var sum = Int128(0)
    var count = 0
  }

  /// A group's answers by item, and the people who answered any item that counts.
  struct Group {
    var totals: [Total]
    var people = 0
  }

  /// The text or number of every member, by column.
  let members: [[Cell]]
  /// Every group that has a row in the result, in order.
  private(set) var shownGroups: [Members] = []
  private(set) var groups: [Members: Group] = [:]
  private let overall: Suppression
  private let byItem: [Suppression]
  /// How many finest groups are hidden altogether.
  let hiddenGroups: Int

  init(_ plan: MeterPlan, _ table: Table) throws(Diagnostic) {
    let groupings = plan.by.map { table.grouping(by: [$0]) }
    members = zip(plan.by, groupings).map { index, grouping in
      grouping.firstRows.map { table.columns[index][Int($0)] }
    }
    var finest: [[Int]: Group] = [:]
    let empty = Group(totals: Array(repeating: Total(), count: plan.items.count))
    let readers = try plan.items.map { part throws(Diagnostic) in
      try Self.answers(part, table, plan.range)
    }
    for row in 0..<table.rowCount {
      let key = groupings.map { Int($0.groupOfRow[row]) }
      var group = finest[key] ?? empty
      var answered = false
      for (place, answers) in readers.enumerated() {
        guard let answer = answers[row] else { continue }
        group.totals[place].sum += Int128(answer)
        group.totals[place].count += 1
        if plan.items[place].item.isCounted { answered = true }
      }
      if answered { group.people += 1 }
      finest[key] = group
    }
    let keys = finest.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let people = keys.map { finest[$0]?.people ?? 0 }
    let overall = Suppression(groups: keys, counts: people, least: plan.least)
    self.overall = overall
    byItem = plan.items.indices.map { place in
      Suppression(
        groups: keys, counts: keys.map { finest[$0]?.totals[place].count ?? 0 },
        least: plan.least, within: overall)
    }
    hiddenGroups = keys.filter { overall.hides($0.map(Optional.some)) }.count
    let isSummed = plan.by.map { table.columns[$0].type != .decimal }
    for key in keys {
      for chosen in Self.levels(key, isSummed) {
        var group = groups[chosen] ?? empty
        guard let part = finest[key] else { continue }
        for place in plan.items.indices {
          group.totals[place].sum += part.totals[place].sum
          group.totals[place].count += part.totals[place].count
        }
        group.people += part.people
        groups[chosen] = group
      }
    }
    shownGroups = groups.keys.sorted(by: Self.precedes)
  }

  /// Tells whether an item's mean of a group may be shown; without an item the mean over all.
  func hides(_ group: Members, item: Int? = nil) -> Bool {
    (item.map { byItem[$0] } ?? overall).hides(group)
  }

  /// The group itself, and those that it is added up into.
  private static func levels(_ key: [Int], _ isSummed: [Bool]) -> [Members] {
    var levels: [Members] = [[]]
    for (member, summed) in zip(key, isSummed) {
      levels = levels.flatMap { level in
        summed ? [level + [member], level + [nil]] : [level + [member]]
      }
    }
    return levels
  }

  /// The order of rows: members as they first come, what stands for all of them last.
  private static func precedes(_ a: Members, _ b: Members) -> Bool {
    for (one, other) in zip(a, b) where one != other {
      return (one ?? .max) < (other ?? .max)
    }
    return false
  }

  /// A cell's number; in a column with words among the answers the numbers are texts too.
  private static func number(_ cell: Cell) -> ExactDecimal? {
    switch cell {
    case .decimal(let value): value
    case .text(let text): ExactDecimal(text.filter { !$0.isWhitespace })
    case .missing, .boolean, .approximate: nil
    }
  }

  /// An item's answer by row; throws at one that cannot be given.
  private static func answers(
    _ part: (item: MeterItems.Item, column: Int), _ table: Table, _ range: Syntax.Range
  ) throws(Diagnostic) -> [Int?] {
    let column = table.columns[part.column]
    var answers: [Int?] = []
    answers.reserveCapacity(column.count)
    for row in 0..<column.count {
      let cell = column[row]
      if cell.isMissing {
        answers.append(nil)
      } else if let value = number(cell), part.item.allows(value) {
        answers.append(Int(value.rounded(to: 0).normalized.mantissa))
      } else if case .text(let text) = cell, text.allSatisfy(\.isWhitespace) {
        answers.append(nil)
      } else {
        let name = table.fields[part.column].name
        throw Diagnostic(
          "bad-answer", "row \(row + 1), column `\(name)`: \(cell.dataText ?? "") is no answer",
          range: range,
          hint: "answers are \(part.item.least) to \(part.item.greatest), or blank")
      }
    }
    return answers
  }
}

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
    if let label { labels.append(label) } else { labels.appendMissing(.notApplicable) }
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
