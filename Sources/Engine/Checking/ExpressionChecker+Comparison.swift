import Diagnostics
import Indicators
import Language
import Tables

extension CheckContext {
  /// Checks a comparison: the types must agree, and a literal compared with a dimension must exist there.
  mutating func comparison(
    _ comparison: Comparison, _ left: Syntax.Expression, _ right: Syntax.Expression
  ) -> CheckedExpression? {
    if let word = ordinal(right) {
      return ordinalComparison(comparison, left, word, range: right.range, isFlipped: false)
    }
    if let word = ordinal(left) {
      return ordinalComparison(comparison, right, word, range: left.range, isFlipped: true)
    }
    let found = diagnostics.count
    let a = expression(left)
    let b = expression(right)
    guard let a, let b else {
      quoteHint(left, right, since: found)
      return nil
    }
    guard a.type.goes(with: b.type) else {
      if let operation = areaComparison(comparison, a, b) { return .boolean(operation) }
      reportMismatch(comparison, left, a, right, b)
      return nil
    }
    if comparison.asksForMember {
      let isExact = comparison == .exactlyEqual
      if let index = a.column, let cell = b.constant {
        let found = diagnostics.count
        let member = checkMember(cell, of: index, range: right.range, exactly: isExact)
        offerPart(of: index, comparison, right, since: found)
        if !isExact { remarkOnAlike(member, of: index) }
        if member != cell {
          return .boolean(.comparison(comparison, a.operation, .constant(member)))
        }
      } else if let index = b.column, let cell = a.constant {
        let member = checkMember(cell, of: index, range: left.range, exactly: isExact)
        if !isExact { remarkOnAlike(member, of: index) }
        if member != cell {
          return .boolean(.comparison(comparison, .constant(member), b.operation))
        }
      } else if !isExact, let index = a.operation.columnOfLetters, let cell = b.constant {
        _ = checkMember(cell, of: index, range: right.range, isComputed: true)
      }
    } else {
      let isRight = checkOrder(of: a, with: b, range: right.range)
      guard checkOrder(of: b, with: a, range: left.range), isRight else { return nil }
    }
    return .boolean(.comparison(comparison, a.operation, b.operation))
  }

  /// Tells of members that look like the one that is meant and are not taken for it, as one with a blank behind.
  private mutating func remarkOnAlike(_ member: Cell, of index: Int) {
    guard case .text(let text) = member else { return }
    let column = scope.columns[index]
    let alike = column.members?.apartThoughAlike(text) ?? []
    if !alike.isEmpty { remarks.append(.alike(alike, column: column.field.name)) }
  }

  /// A column of codes that were read as numbers, compared with the code of the area that a text names.
  private mutating func areaComparison(
    _ comparison: Comparison, _ a: CheckedExpression, _ b: CheckedExpression
  ) -> Operation? {
    guard comparison.asksForMember, comparison != .exactlyEqual, let index = a.column,
      scope.columns[index].type == .decimal, case .text(let text)? = b.constant
    else { return nil }
    let field = scope.columns[index].field
    let titles = [field.name] + field.titles.values
    guard let code = inputs.areaNames()?.number(of: text, titles: titles) else { return nil }
    remarks.append(.takenFor(word: text, member: code.description))
    return .comparison(comparison, a.operation, .constant(.decimal(code)))
  }

  /// The word of order that an expression is, unless a column has that name.
  private func ordinal(_ expression: Syntax.Expression) -> Syntax.Ordinal? {
    guard case .name(let name) = expression.kind, !name.isQuoted, scope.index(of: name.text) == nil
    else { return nil }
    return Syntax.Ordinal(rawValue: name.text.lowercased())
  }

  private mutating func ordinalComparison(
    _ comparison: Comparison, _ subject: Syntax.Expression, _ word: Syntax.Ordinal,
    range: Syntax.Range, isFlipped: Bool
  ) -> CheckedExpression? {
    guard let checked = expression(subject) else { return nil }
    guard let index = checked.column else {
      report(
        Diagnostic(
          "no-order", "`\(word.rawValue)` stands for a member of a column, and this is computed",
          range: subject.range, hint: orderedColumns.map { "\($0) is ordered" } ?? "name the value")
      )
      return nil
    }
    guard checkOrdered(index, range: range) else { return nil }
    let member = Operation.ordinal(word, column: index, range: range)
    let operation: Operation =
      isFlipped
      ? .comparison(comparison, member, .column(index))
      : .comparison(comparison, .column(index), member)
    return .boolean(operation)
  }

  /// Reports a word of order used with a column whose members have none.
  ///
  /// - Parameter namesMember: whether a member could be named instead.
  mutating func checkOrdered(
    _ index: Int, range: Syntax.Range, namesMember: Bool = true
  ) -> Bool {
    let column = scope.columns[index]
    if column.field.role == .time || (column.field.role == .dimension && column.type == .decimal) {
      return true
    }
    if column.isOfPeriods { return true }
    // `first to last` would say it twice.
    let message: Message = "the members of `\(column.field.name)` have no order"
    guard !diagnostics.contains(where: { $0.code == "no-order" && $0.message == message }) else {
      return false
    }
    report(
      Diagnostic(
        "no-order", message, range: range,
        hint: namesMember
          ? orderedColumns.map { "name the member; \($0) is ordered" } ?? "name the member"
          : orderedColumns.map { "\($0) is ordered" }))
    return false
  }

  /// The columns of time for a hint; nil where there are none.
  private var orderedColumns: String? {
    let names = scope.columns.filter { $0.field.role == .time }.map { "`\($0.field.name)`" }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// What files write in place of figures, and people ask for as they see it there.
  private static let gapMarks: Set<String> = ["..", "...", "\u{2026}", ".", "-", ":"]

  private mutating func reportMismatch(
    _ comparison: Comparison, _ left: Syntax.Expression, _ a: CheckedExpression,
    _ right: Syntax.Expression,
    _ b: CheckedExpression
  ) {
    let (literal, constant, other) =
      b.constant != nil ? (right, b.constant, a) : (left, a.constant, b)
    var diagnostic = Diagnostic(
      "type-mismatch",
      "\(describe(left, a)) is compared with \(describe(right, b))", range: literal.range)
    if let written = constant?.dataText {
      if other.type == .text, !comparison.asksForMember {
        let way = other.column.map(wayToSize)
        diagnostic.hint = way?.hint ?? "texts have no size: compare with = or ~"
        diagnostic.details = way?.details ?? []
      } else if other.type == .text {
        diagnostic.hint = "a text stands in quotes: \"\(written)\""
        diagnostic.replacement = "\"\(written)\""
      } else if other.type.isNumeric, ExactDecimal(written) != nil {
        diagnostic.hint = "a number stands without quotes: \(written)"
        diagnostic.replacement = written
      } else if let name = other.column.map({ scope.columns[$0].field.name }),
        other.type.isNumeric, Self.gapMarks.contains(written)
      {
        diagnostic.hint =
          written == ".."
          ? "figures that are hidden: \(name) is suppressed"
          : "figures that are not there: \(name) is missing"
      } else if other.type.isNumeric {
        diagnostic.hint = "compare it with a number"
      }
    }
    report(diagnostic)
  }

  private func describe(_ expression: Syntax.Expression, _ checked: CheckedExpression) -> Message {
    if let index = checked.column {
      return "`\(scope.columns[index].field.name)`, \(checked.type.article),"
    }
    return checked.type.article
  }

  /// Offers `~` where no member is the text that was asked for, none is near, and some contain it.
  private mutating func offerPart(
    of index: Int, _ comparison: Comparison, _ literal: Syntax.Expression, since found: Int
  ) {
    guard diagnostics.count == found + 1, diagnostics[found].code == "unknown-member",
      diagnostics[found].hint == nil, diagnostics[found].range == literal.range,
      case .literal(.text(let text)) = literal.kind,
      scope.columns[index].members?.contains(aMemberWith: text) ?? false
    else { return }
    let sign = comparison == .notEqual ? "!~" : "~"
    diagnostics[found].hint = "to ask for a part, write `\(sign)`"
  }

  /// Turns "no such column" into "no such member" where a bare word was compared with a text column.
  ///
  /// - Parameter isPart: whether the word stands for a part of a member, so that no member need be near to it.
  mutating func quoteHint(
    _ left: Syntax.Expression, _ right: Syntax.Expression, since found: Int, isPart: Bool = false
  ) {
    guard diagnostics.count == found + 1, diagnostics[found].code == "unknown-column",
      diagnostics[found].replacement?.hasPrefix("\"") != true,
      case .name(let word) = right.kind, diagnostics[found].range == word.range,
      case .name(let name) = left.kind, let index = scope.index(of: name.text),
      scope.columns[index].type == .text
    else { return }
    let members = scope.columns[index].members?.members ?? []
    let nearMember = isPart ? nil : NearestName.match(for: word.text, among: members)
    let nearColumn = NearestName.match(for: word.text, among: scope.allNames)
    guard let member = nearMember ?? (nearColumn == nil ? word.text : nil) else { return }
    diagnostics[found].hint = "a text stands in quotes: \"\(member)\""
    diagnostics[found].replacement = "\"\(member)\""
  }
}

extension Operation {
  /// The column whose texts it gives in capital or small letters, which make no difference to `=`.
  fileprivate var columnOfLetters: Int? {
    switch self {
    case .function(.lower, let text), .function(.upper, let text): text.column
    default: nil
    }
  }
}

extension Comparison {
  /// Tells whether a literal on one side names a member of the other.
  fileprivate var asksForMember: Bool {
    switch self {
    case .equal, .notEqual, .exactlyEqual: true
    case .less, .lessOrEqual, .greater, .greaterOrEqual: false
    }
  }
}
