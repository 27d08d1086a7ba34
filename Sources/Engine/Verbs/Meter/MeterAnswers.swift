import Diagnostics
import Indicators
import Language
import Tables

/// The answers of a table by group, added up.
struct MeterAnswers {
  /// The members of every group, by column; nil stands for all members together.
  typealias Members = [Int?]

  /// The sum and number of answers.
  struct Total {
    var sum = Int128(0)
    var count = 0

    mutating func add(_ answer: Int) {
      sum += Int128(answer)
      count += 1
    }
  }

  /// A group's answers by item, and the people who answered any item that counts.
  struct Group {
    var totals: [Total]
    var people = 0

    init(items: Int) { totals = Array(repeating: Total(), count: items) }

    mutating func add(_ other: Group) {
      for place in totals.indices {
        totals[place].sum += other.totals[place].sum
        totals[place].count += other.totals[place].count
      }
      people += other.people
    }
  }

  /// The text or number of every member, by column.
  let members: [[Cell]]
  /// Every group that has a row in the result, in order.
  let shownGroups: [Members]
  let groups: [Members: Group]
  private let overall: Suppression
  private let byItem: [Suppression]
  /// Where the columns that were asked for stand among all that can make groups.
  private let places: [Int]
  private let columnCount: Int
  /// How many of the finest groups that were asked for are hidden altogether.
  let hiddenGroups: Int

  init(_ plan: MeterPlan, _ table: Table) throws(Diagnostic) {
    let readers = try plan.items.map { part throws(Diagnostic) in
      try Self.answers(part, table, plan.range)
    }
    let groupings = plan.columns.map { table.grouping(by: [$0]) }
    let finest = table.grouping(by: plan.columns)
    var sizes = [Int](repeating: 0, count: finest.count)
    var parts = [Group](repeating: Group(items: plan.items.count), count: finest.count)
    for row in 0..<table.rowCount {
      let number = Int(finest.groupOfRow[row])
      sizes[number] += 1
      var answered = false
      for (place, answers) in readers.enumerated() {
        guard let answer = answers[row] else { continue }
        parts[number].totals[place].add(answer)
        if plan.items[place].item.isCounted { answered = true }
      }
      if answered { parts[number].people += 1 }
    }
    // The one group of a table without rows has nobody.
    let keys = finest.firstRows.map { row in groupings.map { Int($0.groupOfRow[Int(row)]) } }
    (overall, byItem) = Suppression.finding(
      least: plan.least, among: keys, people: sizes,
      answered: plan.items.indices.map { place in parts.map { $0.totals[place].count } })
    let places = plan.by.map { plan.columns.firstIndex(of: $0) ?? 0 }
    self.places = places
    columnCount = plan.columns.count
    members = zip(plan.by, places).map { index, place in
      groupings[place].firstRows.map { table.columns[index][Int($0)] }
    }
    let isSummed = plan.by.map { table.columns[$0].type != .decimal }
    var groups: [Members: Group] = [:]
    for (key, part) in zip(keys, parts) {
      for chosen in Self.levels(places.map { key[$0] }, isSummed) {
        groups[chosen, default: Group(items: plan.items.count)].add(part)
      }
    }
    self.groups = groups
    shownGroups = groups.keys.sorted(by: Self.precedes)
    let suppression = overall
    hiddenGroups =
      groups.keys.filter { key in
        key.allSatisfy { $0 != nil }
          && suppression.hides(Self.wide(key, places, count: plan.columns.count))
      }.count
  }

  /// Tells whether an item's mean of a group may be shown; without an item the number of its people.
  func hides(_ group: Members, item: Int? = nil) -> Bool {
    (item.map { byItem[$0] } ?? overall).hides(Self.wide(group, places, count: columnCount))
  }

  /// A group by all columns that can make groups; those that were not asked for are added up.
  private static func wide(_ group: Members, _ places: [Int], count: Int) -> Members {
    var wide = Members(repeating: nil, count: count)
    for (place, member) in zip(places, group) { wide[place] = member }
    return wide
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
  static func number(_ cell: Cell) -> ExactDecimal? {
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
        // Words are a person's own.
        let answer: Message = if case .text = cell { "a text" } else { "\(cell.dataText ?? "")" }
        throw Diagnostic(
          "bad-answer", "row \(row + 1), column `\(name)`: \(answer) is no answer",
          range: range,
          hint: "answers are \(part.item.least) to \(part.item.greatest), or blank")
      }
    }
    return answers
  }
}
