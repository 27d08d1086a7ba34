import Diagnostics
import Indicators
import Language
import Tables

/// A checked `meter`.
struct MeterPlan: Sendable {
  /// The items that have a column, in their order.
  let items: [(item: MeterItems.Item, column: Int)]
  /// Whether the columns were taken for items in their order, since none is named for one.
  let isInOrder: Bool
  /// The columns that make the groups, and where they are named.
  let by: [Int]
  let byRanges: [Syntax.Range]
  /// All columns that can make groups: what is suppressed must not be told by asking for others.
  let columns: [Int]
  /// The fields of the result: those of the groups, then `item` to `verdict`.
  let fields: [Field]
  /// How many people must stand behind a mean that is shown.
  let least: Int
  let range: Syntax.Range
}

/// `meter`: means of an instrument's items from single people's answers.
enum MeterVerb: Verb {
  static let help = VerbHelp(
    "meter",
    rule:
      "Answers, one row a person, to means by item and over all items, with the number of people "
      + "who answered; blanks are left out. Columns stand for items by number (10, q10), by label, "
      + "or in their order. What fewer than `set smallest` people said is suppressed, together "
      + "with what would give it away in this or any other breakdown; rows `all` are totals.",
    examples: [
      "answers | meter by group",
      #"answers | meter by group | where item = "all" | sort mean desc"#,
    ])

  /// The most columns that can make groups together.
  static let mostColumns = 2

  static func check(
    _ source: Syntax.TableSource, by names: [Syntax.Name], range: Syntax.Range,
    _ context: inout CheckContext
  ) -> Plan.Step? {
    guard let table = context.inputs.tables[source], let items = MeterItems(table) else {
      context.report(
        Diagnostic(
          "no-items", "the items of the meter are not known here", range: range,
          hint: "name a dataset of items with their scale: meter participation-meter"))
      return nil
    }
    guard let by = context.columns(names) else { return nil }
    guard by.count <= mostColumns else {
      context.report(
        Diagnostic(
          "too-many-columns", "groups are made of at most \(mostColumns) columns",
          range: names[mostColumns].range, hint: "finer groups would be suppressed anyway"))
      return nil
    }
    guard let found = match(items, by: by, range: range, &context) else { return nil }
    let answers = answerColumns(found.items.map(\.column), context)
    if let place = by.firstIndex(where: answers.contains) {
      context.report(
        Diagnostic(
          "answer-group", "`\(names[place].text)` holds answers, which make no groups",
          range: names[place].range,
          hint: "groups are made by what is known of people besides, such as their area"))
      return nil
    }
    let plan = MeterPlan(
      items: found.items, isInOrder: found.isInOrder, by: by,
      byRanges: names.map(\.range),
      columns: context.scope.columns.indices.filter { !answers.contains($0) },
      fields: fields(by, context.scope), least: context.inputs.smallestGroup, range: range)
    context.scope.columns = zip(plan.fields, types(by, context.scope)).map { field, type in
      Scope.Column(field: field, type: type, members: nil)
    }
    return .meter(plan)
  }

  /// All columns of answers: those that were found for items, and those by which the table was known for one of answers.
  private static func answerColumns(_ found: [Int], _ context: CheckContext) -> Set<Int> {
    let known = context.scope.columns.indices.filter {
      context.scope.answerColumns.contains(context.scope.columns[$0].field.name)
    }
    return Set(found + known)
  }

  private static func types(_ by: [Int], _ scope: Scope) -> [ColumnType] {
    by.map { scope.columns[$0].type == .decimal ? .decimal : .text }
      + [.text, .text, .decimal, .decimal, .decimal, .text]
  }

  /// The columns that the items have, by name, or in their order where no column is named for an item.
  private static func match(
    _ items: MeterItems, by: [Int], range: Syntax.Range, _ context: inout CheckContext
  ) -> (items: [(item: MeterItems.Item, column: Int)], isInOrder: Bool)? {
    let columns = context.scope.columns
    let known = context.scope.answerColumns
    let candidates = columns.indices.filter {
      !columns[$0].field.isHidden && (known.isEmpty || known.contains(columns[$0].field.name))
    }
    var found: [Int: Int] = [:]
    for index in candidates {
      guard let item = items.index(named: columns[index].field.name) else { continue }
      if let other = found[item] {
        let names = [other, index].map { "`\(columns[$0].field.name)`" }
        context.report(
          Diagnostic(
            "duplicate-item",
            "\(names[0]) and \(names[1]) both stand for item \(items.items[item].number)",
            range: range,
            hint: known.isEmpty
              ? "leave one out with `select`, or rename it"
              : "leave one out of the file, or rename it"))
        return nil
      }
      found[item] = index
    }
    let isInOrder = found.isEmpty
    if isInOrder {
      found = inOrder(items, candidates.filter { !by.contains($0) }, columns)
    }
    guard !found.isEmpty else {
      context.report(
        Diagnostic(
          "no-items", "no column stands for an item of \(items.name)", range: range,
          hint: "name the columns by item: 1, 2 … or q1, q2 …",
          details: ["columns: \(context.scope.visibleNames.joined(separator: ", "))"]))
      return nil
    }
    return (
      found.sorted { $0.key < $1.key }.map { (items.items[$0.key], $0.value) }, isInOrder
    )
  }

  /// The columns of numbers as items in their order, where there are as many as items or counted items.
  private static func inOrder(
    _ items: MeterItems, _ candidates: [Int], _ columns: [Scope.Column]
  ) -> [Int: Int] {
    let numeric = candidates.filter { index in
      MeterItems.canHoldAnswers(columns[index].field, columns[index].type)
    }
    let counted = items.items.indices.filter { items.items[$0].isCounted }
    let all = Array(items.items.indices)
    for order in [all, counted] where order.count == numeric.count {
      return Dictionary(zip(order, numeric), uniquingKeysWith: { first, _ in first })
    }
    return [:]
  }

  private static func fields(_ by: [Int], _ scope: Scope) -> [Field] {
    var fields = by.map { index in
      var field = scope.columns[index].field
      let type = scope.columns[index].type
      field.role = field.role == .time ? .time : .dimension
      field.isHidden = false
      // Years are surveys of their own; other groups have a row for all of them together.
      field.total = type == .decimal ? nil : Self.all
      field.domain = nil
      return field
    }
    func add(_ column: MeterColumn, _ role: Role) -> String {
      var field = Field(fields.freeName(column.rawValue), role: role)
      field.titles = column.titles
      fields.append(field)
      return field.name
    }
    let item = add(.item, .dimension)
    fields[fields.count - 1].total = Self.all
    _ = add(.label, .attribute(of: item))
    fields[fields.count - 1].isLabel = true
    _ = add(.people, .count)
    _ = add(.mean, .measure)
    _ = add(.target, .target)
    _ = add(.verdict, .attribute(of: nil))
    return fields
  }

  /// The member that stands for all items, and for all groups.
  static let all = "all"
}

/// The columns that `meter` makes.
enum MeterColumn: String {
  case item, label, people = "n", mean, target, verdict

  var titles: [String: String] {
    switch self {
    case .item: ["fi": "väittämä", "sv": "påstående", "en": "item"]
    case .label: ["fi": "aihe", "sv": "ämne", "en": "label"]
    case .people: ["fi": "n", "sv": "n", "en": "n"]
    case .mean: ["fi": "keskiarvo", "sv": "medelvärde", "en": "mean"]
    case .target: ["fi": "tavoite", "sv": "mål", "en": "target"]
    case .verdict: ["fi": "arvio", "sv": "bedömning", "en": "verdict"]
    }
  }
}
