import Diagnostics
import Indicators
import Language
import Tables

/// A checked `compare`.
struct ComparePlan: Sendable {
  /// How the compared members are chosen.
  enum Members: Sendable {
    /// These, in this order.
    case listed([Member])
    /// Every other member with this one.
    case othersWith(Member)
  }

  /// One compared member, known now or from the rows.
  struct Member: Sendable {
    enum Choice: Sendable {
      case known(Cell)
      case ordinal(Syntax.Ordinal)
    }
    let choice: Choice
    let range: Syntax.Range
  }

  /// The column after `over`, of times or of anything else, and the two members between which it compares.
  struct Over: Sendable {
    let column: Int
    /// What a column of anything but times is called; nil for one of times.
    let otherName: String?
    let first: Member
    let last: Member

    init(_ column: Int, in scope: Scope, first: Member, last: Member) {
      let field = scope.columns[column].field
      self.column = column
      otherName = field.role == .time ? nil : field.name
      self.first = first
      self.last = last
    }

    /// The name of a column that the second comparison makes: `verdict_over_area` where `over` is no time.
    func name(_ column: ResultColumn) -> String {
      guard let otherName else { return column.rawValue }
      let first = column == .change ? "difference_over_" : String(column.rawValue.dropLast(4))
      return first + otherName
    }
  }

  /// The compared column.
  let column: Int
  let members: Members
  /// The column of the figures.
  let measure: Int
  /// The columns that tell the result's rows apart.
  let keys: [Int]
  /// Attributes that travel along with the keys, hidden ones included.
  let carried: [Int]
  let isRelative: Bool
  /// The times between which the last member is compared with itself.
  let over: Over?
  /// What stands beside the figures for a test of significance; nil without `with test`.
  let test: TestedColumns?
  /// The whole stage, for errors that lie in the rows.
  let range: Syntax.Range
}

/// `compare`: one column per member, their difference, and what it means.
enum CompareVerb: Verb {
  static let help = VerbHelp(
    "compare",
    rule:
      "The difference is the last member minus the first. It is better or worse if it is over the "
      + "indicator's threshold, in its good or bad direction; within the threshold it is level. "
      + "≈ marks a verdict that the rounding of the printed figures could flip. A missing figure is "
      + "never judged; figures in different units have no difference. Rows that would have to be "
      + "averaged are an error. `over year previous to last` also compares the last member with "
      + "its own earlier figure; `relative` adds the difference in per cent of the first figure, "
      + "taken without its sign; `with test` tells differences from chance, by confidence limits "
      + "or numbers of answers.",
    examples: [
      #"school | where group = "lukio" and area = "Kymenlaakso" | compare year 2019 to 2023"#,
      #"school | where year = last | compare area "Koko maa" to "Kymenlaakso" | where verdict = "worse""#,
      #"school | compare area "Koko maa" to "Kymenlaakso" over year previous to last | where verdict = "worse" and verdict_over_time = "worse""#,
      #"school | where no = "31" | compare year first to last relative | sort relative desc"#,
    ])

  static func check(
    _ compare: Syntax.Compare, range: Syntax.Range, _ context: inout CheckContext
  ) -> Plan.Step? {
    guard let column = context.column(compare.column) else { return nil }
    let measure = context.figures(
      named: compare.measure, except: column, range: compare.column.range
    ) { "say which: compare \(compare.column.text) … of \($0)" }
    let members = members(compare, column: column, &context)
    let found = context.diagnostics.count
    let over = compare.over.flatMap { self.over($0, compared: column, &context) }
    guard context.diagnostics.count == found, let measure, let members else { return nil }
    let scope = context.scope
    let keys = scope.keys(except: Set([column, measure] + (over.map { [$0.column] } ?? [])))
    let plan = ComparePlan(
      column: column, members: members, measure: measure, keys: keys,
      carried: scope.carried(keys: keys, over: column, measure: measure),
      isRelative: compare.isRelative, over: over,
      test: compare.test == nil ? nil : TestedColumns(in: scope, measure: measure), range: range)
    context.scope = self.scope(after: plan, in: scope)
    return .compare(plan)
  }

  /// The times of `over`; reports what is wrong.
  private static func over(
    _ over: Syntax.Over, compared: Int, _ context: inout CheckContext
  ) -> ComparePlan.Over? {
    guard let column = context.column(over.column) else { return nil }
    guard column != compared else {
      context.report(
        Diagnostic(
          "same-column", "`\(over.column.text)` cannot be compared over itself",
          range: over.column.range, hint: "name another column after `over`"))
      return nil
    }
    guard let span = over.span else {
      let range = over.column.range
      guard context.checkOrdered(column, range: range, namesMember: false) else { return nil }
      return ComparePlan.Over(
        column, in: context.scope,
        first: ComparePlan.Member(choice: .ordinal(.first), range: range),
        last: ComparePlan.Member(choice: .ordinal(.last), range: range))
    }
    let first = member(span.first, column, &context)
    guard let last = member(span.last, column, &context), let first else { return nil }
    return ComparePlan.Over(column, in: context.scope, first: first, last: last)
  }

  private static func members(
    _ compare: Syntax.Compare, column: Int, _ context: inout CheckContext
  ) -> ComparePlan.Members? {
    switch compare.members {
    case .none:
      guard context.checkOrdered(column, range: compare.column.range) else { return nil }
      let range = compare.column.range
      return .listed([
        ComparePlan.Member(choice: .ordinal(.first), range: range),
        ComparePlan.Member(choice: .ordinal(.last), range: range),
      ])
    case .reference(let member):
      return self.member(member, column, &context).map { .othersWith($0) }
    case .span(let first, let last):
      let a = self.member(first, column, &context)
      guard let b = self.member(last, column, &context), let a else { return nil }
      return .listed([a, b])
    case .list(let list):
      let members = list.compactMap { self.member($0, column, &context) }
      return members.count == list.count ? .listed(members) : nil
    }
  }

  private static func member(
    _ member: Syntax.Member, _ column: Int, _ context: inout CheckContext
  ) -> ComparePlan.Member? {
    switch member {
    case .ordinal(let ordinal, let range):
      guard context.checkOrdered(column, range: range) else { return nil }
      return ComparePlan.Member(choice: .ordinal(ordinal), range: range)
    case .literal(let literal):
      return context.memberCell(literal.value.cell, column, range: literal.range).map {
        ComparePlan.Member(choice: .known($0), range: literal.range)
      }
    case .parameter(let name):
      guard let cell = context.parameter(name) else { return nil }
      return context.memberCell(cell, column, range: name.range).map {
        ComparePlan.Member(choice: .known($0), range: name.range)
      }
    case .word(let name):
      context.report(context.unquotedMember(name, of: column))
      return nil
    }
  }

  private static func scope(after plan: ComparePlan, in scope: Scope) -> Scope {
    var result = Scope(columns: [], tableName: scope.tableName)
    var leading = Set(plan.keys + plan.carried)
    var figures: [String] = []
    switch plan.members {
    case .listed(let members):
      for member in members {
        guard case .known(let cell) = member.choice else {
          result.isOpen = true
          continue
        }
        figures.append(cell.dataText ?? "")
      }
    case .othersWith:
      leading.insert(plan.column)
      figures = ["reference", "value"]
    }
    result.columns = scope.columns.indices.filter(leading.contains).map { scope.columns[$0] }
    let measure = scope.columns[plan.measure]
    let compared = scope.columns[plan.column].field
    for name in figures {
      result.append(
        name, role: .member(name, alias: nil), type: measure.type, like: measure.field,
        of: compared)
    }
    result.appendDifference(of: measure.field)
    if plan.isRelative { result.append("relative", role: .relativeChange, type: .decimal) }
    let significances = TextDictionary(Significance.allCases.map(\.rawValue))
    result.appendVerdict()
    if plan.test != nil {
      result.append("significance", role: .significance, type: .text, members: significances)
    }
    guard let over = plan.over else { return result }
    if case .known(let cell) = over.first.choice {
      let name = "\(figures.last ?? "") \(cell.dataText ?? "")"
      result.append(
        name, role: .earlier(alias: nil), type: measure.type, like: measure.field, of: compared)
    } else {
      result.isOpen = true
    }
    result.appendDifference(named: over.name(.change), of: measure.field)
    result.appendVerdict(
      named: over.name(.verdictOverTime), mark: over.name(.withinRoundingOverTime))
    if plan.test != nil {
      result.append(
        over.name(.significanceOverTime), role: .significance, type: .text, members: significances)
    }
    return result
  }
}

extension CheckContext {
  /// The error for a bare word where a member stands: `lst` is near to `last`, and a text lacks its quotes.
  fileprivate func unquotedMember(_ name: Syntax.Name, of index: Int) -> Diagnostic {
    let column = scope.columns[index]
    let members = column.members?.members ?? []
    let told: Message =
      column.type == .text
      ? "`\(name.text)` is no member: a text stands in quotes"
      : "`\(name.text)` is no member of `\(column.field.name)`"
    var diagnostic = Diagnostic("unquoted-member", told, range: name.range)
    if let near = NearestName.match(for: name.text, among: members) {
      diagnostic.hint = "\"\(near)\""
      diagnostic.replacement = "\"\(near)\""
    } else if let near = Syntax.Ordinal.nearest(to: name.text) {
      diagnostic.hint = "did you mean `\(near)`?"
      diagnostic.replacement = near
    } else if column.type == .text {
      diagnostic.hint = "\"\(name.text)\""
      diagnostic.replacement = "\"\(name.text)\""
    } else if let domain = column.field.domain {
      diagnostic.hint = Self.list(domain.map(\.description), of: column.field.name)
    }
    return diagnostic
  }

  /// A member's value in the type of its column; reports one of another type or that does not exist.
  fileprivate mutating func memberCell(
    _ cell: Cell?, _ index: Int, range: Syntax.Range
  ) -> Cell? {
    let column = scope.columns[index]
    guard let cell, let type = Operand.value(cell).type, type.goes(with: column.type) else {
      var diagnostic = Diagnostic(
        "type-mismatch", "the members of `\(column.field.name)` are \(column.type.plural)",
        range: range)
      let written = cell?.dataText
      if let right = column.type == .text
        ? written.map({ "\"\($0)\"" }) : written.flatMap({ ExactDecimal($0)?.description })
      {
        diagnostic.hint = "write \(right)"
        diagnostic.replacement = right
      } else if let domain = column.field.domain {
        diagnostic.hint = Self.list(domain.map(\.description), of: column.field.name)
      }
      report(diagnostic)
      return nil
    }
    let found = diagnostics.count
    let member = checkMember(cell, of: index, range: range)
    guard diagnostics.count == found else { return nil }
    if case .text(let text) = member, let members = column.members?.members {
      return dataSpelling(of: text, among: members, in: column, range: range)
    }
    return member
  }

  /// The data's own spelling, whatever dashes and capitals were typed; an exact match goes first.
  private mutating func dataSpelling(
    of text: String, among members: [String], in column: Scope.Column, range: Syntax.Range
  ) -> Cell? {
    if let exact = members.first(where: { $0.utf8.elementsEqual(text.utf8) }) {
      return .text(exact)
    }
    let alike = members.filter { TextFolding.equal($0, text) }
    guard alike.count > 1 else { return .text(alike.first ?? text) }
    report(
      Diagnostic(
        "ambiguous-member", "several members of `\(column.field.name)` read like \"\(text)\"",
        range: range,
        hint: "write one to the letter: \(alike.map { "\"\($0)\"" }.joined(separator: ", "))"))
    return nil
  }
}

extension ColumnType {
  fileprivate var plural: Message {
    switch self {
    case .decimal, .approximate: "numbers"
    case .text: "texts"
    case .boolean: "true and false"
    }
  }
}
