public import Tables

/// The items of an instrument such as the participation meter, one row an item.
struct MeterItems {
  /// One item and what its answers can be.
  struct Item: Sendable, Hashable {
    /// Its number, as text.
    let number: String
    /// What people call it.
    let label: String?
    let least: ExactDecimal
    let greatest: ExactDecimal
    /// What its mean should reach.
    let target: ExactDecimal?
    /// What the mean over all items that count should reach.
    let overallTarget: ExactDecimal?
    /// Whether it counts in the mean over all items.
    let isCounted: Bool
  }

  let items: [Item]
  /// The instrument's own name.
  let name: String

  /// Reads the items of a table; nil where it has no dimension of items or no scale.
  init?(_ table: Table) {
    guard let numbers = table.fields.firstIndex(where: { $0.role == .dimension }),
      let scales = table.column("scale")
    else { return nil }
    let label = table.fields.firstIndex { $0.isLabel }
    let target = table.fields.firstIndex { $0.role == .target }
    let overall = table.column(Self.overallTarget)
    var items: [Item] = []
    for row in 0..<table.rowCount {
      guard let number = table.columns[numbers][row].dataText,
        let scale = scales[row].dataText,
        let ends = Self.ends(scale)
      else { return nil }
      items.append(
        Item(
          number: number, label: label.flatMap { table.columns[$0][row].dataText },
          least: ends.least, greatest: ends.greatest,
          target: target.flatMap { Self.number(table.columns[$0], row) },
          overallTarget: overall.flatMap { Self.number($0, row) },
          isCounted: overall.map { !$0[row].isMissing } ?? true))
    }
    guard !items.isEmpty else { return nil }
    self.items = items
    name = table.name ?? "items"
  }

  /// The column that says which items count in the mean over all, by the target of that mean.
  private static let overallTarget = "overall_target"

  private static func number(_ column: Column, _ row: Int) -> ExactDecimal? {
    if case .decimal(let number) = column[row] { number } else { nil }
  }

  /// The least and greatest answer of `1–4`.
  private static func ends(
    _ scale: String
  ) -> (least: ExactDecimal, greatest: ExactDecimal)? {
    let parts = TextFolding.fold(scale).split(separator: "-").map { ExactDecimal($0) }
    guard parts.count == 2, let least = parts[0], let greatest = parts[1] else { return nil }
    return (least, greatest)
  }

  // MARK: Columns

  /// The item that a column's name stands for: its label, its number, or a number with words around.
  ///
  /// `10`, `q10`, `item_10`, `Väittämä 10`, `10. Olen toiveikas` all stand for item 10.
  func index(named name: String) -> Int? {
    let folded = TextFolding.fold(name)
    if let labelled = items.firstIndex(where: { item in
      item.label.map { TextFolding.fold($0) == folded } ?? false
    }) {
      return labelled
    }
    var rest = folded[...]
    let word = rest.prefix { $0.isLetter }
    if !word.isEmpty {
      guard Self.words.contains(String(word)) else { return nil }
      rest = rest.dropFirst(word.count).drop { " _.-:".contains($0) }
    }
    let digits = rest.prefix { $0.isNumber }
    let after = rest.dropFirst(digits.count)
    guard !digits.isEmpty, after.isEmpty || ".):_ -".contains(after.first ?? "x") else {
      return nil
    }
    let number = digits.drop { $0 == "0" }
    return items.firstIndex { $0.number == number }
  }

  /// Words that survey tools and people put before an item's number.
  private static let words: Set<String> = [
    "item", "i", "q", "question", "k", "kysymys", "kys", "v", "väittämä", "vaittama", "p",
    "påstående", "fråga", "f", "osallisuusmittari", "om",
  ]

  /// How many columns stand for items by their names and hold mostly answers.
  func answeredColumns(of table: Table) -> Int {
    var found: Set<Int> = []
    for index in table.visibleIndices {
      guard let item = self.index(named: table.fields[index].name) else { continue }
      if holdsAnswers(table.columns[index], items[item]) { found.insert(item) }
    }
    return found.count
  }

  /// Tells whether a table has as many columns of numbers as there are items, all of them mostly answers.
  func hasColumnsInOrder(_ table: Table) -> Bool {
    let numeric = table.visibleIndices.filter { index in
      Self.canHoldAnswers(table.fields[index], table.columns[index].type)
    }
    guard let item = items.first, haveCount(numeric.count) else { return false }
    return numeric.allSatisfy { holdsAnswers(table.columns[$0], item) }
  }

  /// Tells whether there are so many items, with or without those that do not count.
  func haveCount(_ count: Int) -> Bool {
    count == items.count || count == items.count(where: \.isCounted)
  }

  /// False for texts, years, and numbers that tell people apart.
  static func canHoldAnswers(_ field: Field, _ type: ColumnType) -> Bool {
    type == .decimal && !field.isHidden && field.role != .time
      && !personal.contains(TextFolding.fold(field.name))
  }

  /// Names of columns that tell people apart and hold no answers.
  private static let personal: Set<String> = [
    "id", "no", "nro", "numero", "number", "respondent", "vastaaja", "vastaajanumero", "svarande",
  ]

  private func holdsAnswers(_ column: Column, _ item: Item) -> Bool {
    // Answers in words are answers, though no means can be made of them.
    if column.type == .text {
      let members = column.usedCodes().count
      return members <= Self.mostWords && members < column.count
    }
    let answers = column.wholeNumbers(from: item.least, through: item.greatest)
    return answers.within > answers.others
  }
}

extension MeterItems {
  /// More different texts than these in a column are no answers on a scale.
  private static let mostWords = 8

  /// How many times each answer that can be given stands in a column.
  fileprivate func answers(_ column: Column) -> [ExactDecimal: Int] {
    guard let item = items.first else { return [:] }
    return (0..<column.count).reduce(into: [:]) { counts, row in
      if let value = MeterAnswers.number(column[row]), item.allows(value) {
        counts[value, default: 0] += 1
      }
    }
  }

  /// Tells whether everything that people said in one reading of a file stands in another one.
  fileprivate func standAll(of plain: Table, in other: Table) -> Bool {
    plain.visibleIndices.allSatisfy { index in
      let column = plain.columns[index]
      guard let found = other.column(plain.fields[index].name) else { return false }
      guard plain.answerColumns.contains(plain.fields[index].name) else {
        // Who belongs to no group any longer belongs to another one, of those without. What tells people apart, as
        // their numbers do, makes no groups.
        return found.missing.missingCount <= column.missing.missingCount
          || plain.grouping(by: [index]).count == plain.rowCount
      }
      let answers = answers(found)
      return self.answers(column).allSatisfy { answers[$0.key, default: 0] >= $0.value }
    }
  }
}

extension MeterItems.Item {
  /// Tells whether a number is one of the answers that can be given: a whole one on the scale.
  func allows(_ value: ExactDecimal) -> Bool {
    value >= least && value <= greatest && value.rounded(to: 0) == value
  }
}

extension Engine {
  /// Tells whether the columns of a table are named for at least half of the items of an instrument.
  public static func namesItems(_ table: Table, of instrument: Table) -> Bool {
    guard let items = MeterItems(instrument) else { return false }
    let named = table.visibleIndices.compactMap { items.index(named: table.fields[$0].name) }
    return Set(named).count * 2 >= items.items.count
  }

  /// Tells whether a table may hold single people's answers to an instrument, by what its columns are alone.
  public static func mayHoldAnswers(
    _ columns: [(field: Field, type: ColumnType)], to instrument: Table
  ) -> Bool {
    guard let items = MeterItems(instrument) else { return false }
    let named = Set(columns.compactMap { items.index(named: $0.field.name) })
    return named.count * 2 >= items.items.count
      || items.haveCount(columns.count { MeterItems.canHoldAnswers($0.field, $0.type) })
  }

  /// Tells whether a reading of a file has all answers to an instrument, and all people's groups, of another reading.
  ///
  /// Cells that are no answers, as those of a title or a line of sums, may be missing in it.
  public static func hasAllAnswers(
    _ read: Table, of plain: Table, to instrument: Table
  ) -> Bool {
    MeterItems(instrument)?.standAll(of: plain, in: read) ?? false
  }

  /// The columns that hold single people's answers to an instrument, by their names; empty for other tables.
  ///
  /// At least half of the items must have a column of their own that is named for them and holds mostly answers, or
  /// there must be as many columns of answers as items.
  public static func answerColumns(of table: Table, to instrument: Table) -> Set<String> {
    guard let items = MeterItems(instrument) else { return [] }
    if items.answeredColumns(of: table) * 2 >= items.items.count {
      return Set(
        table.visibleIndices.map { table.fields[$0].name }.filter { items.index(named: $0) != nil })
    }
    guard items.hasColumnsInOrder(table) else { return [] }
    return Set(
      table.visibleIndices.filter { index in
        MeterItems.canHoldAnswers(table.fields[index], table.columns[index].type)
      }.map { table.fields[$0].name })
  }
}
