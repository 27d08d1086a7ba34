import Language

/// What may follow inside an expression, or in a list of them.
struct ExpressionOffers {
  let verb: StageVerb
  /// The pieces between the verb and the cursor.
  let pieces: [Piece]

  private static let comparisons: Set<String> = [
    "=", "!=", "==", "<", "<=", ">", ">=", "~", "!~",
  ]

  /// What may follow, best first.
  var offers: [Offer] {
    if let column = comparedColumn { return [.members(of: column), .parameters] }
    guard let last = pieces.last else { return operand }
    if last.isValue { return [.words(verb.clauses), .bar, .operators] }
    // Behind `desc` a comma or a bar follows, behind `as` a name that does not exist yet.
    if verb.clauses.contains(last.word), last.kind == .keyword {
      return last.word == "as" ? [] : [.bar]
    }
    return operand
  }

  /// A value; a new name where `add` begins an item.
  private var operand: [Offer] {
    let beginsItem = pieces.isEmpty || pieces.last?.text == ","
    if depth == 0, beginsItem {
      switch verb {
      case .add: return []
      case .summarize: return [.aggregates]
      default: return [.columns, .functions, .parameters]
      }
    }
    let isOutside = verb == .summarize && depth == 0
    return (isOutside ? [.aggregates] : [.columns, .functions]) + [.parameters]
  }

  /// How many parentheses are open.
  private var depth: Int {
    pieces.reduce(0) { $0 + ($1.text == "(" ? 1 : $1.text == ")" ? -1 : 0) }
  }

  /// The column whose members may follow: before a comparison, `in (`, `between` or `starts with`.
  private var comparedColumn: String? {
    guard let last = pieces.last, let index = pieces.indices.last else { return nil }
    switch last.word {
    case let sign where Self.comparisons.contains(sign):
      return isAssignment(index) ? nil : name(before: index)
    case "(", ",":
      guard let list = openParenthesis, list > 0, pieces[list - 1].word == "in" else { return nil }
      return name(before: list - 1)
    case "between": return name(before: index)
    case "and" where index >= 2 && pieces[index - 2].word == "between":
      return name(before: index - 2)
    case "with" where index >= 1 && pieces[index - 1].word == "starts":
      return name(before: index - 1)
    default: return nil
    }
  }

  /// The innermost parenthesis that is open.
  private var openParenthesis: Int? {
    var depth = 0
    for index in pieces.indices.reversed() {
      if pieces[index].text == ")" { depth += 1 }
      if pieces[index].text == "(" {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }

  /// The name that a comparison is about; `not` may stand between.
  private func name(before index: Int) -> String? {
    let place = index > 0 && pieces[index - 1].word == "not" ? index - 2 : index - 1
    guard pieces.indices.contains(place), pieces[place].kind == .name else { return nil }
    return pieces[place].name
  }

  /// True for the sign in `pct = n / total`, which names a column and compares nothing.
  private func isAssignment(_ index: Int) -> Bool {
    guard pieces[index].text == "=", verb != .filter, verb != .sort, depth == 0 else {
      return false
    }
    return index == 1 || index > 1 && pieces[index - 2].text == ","
  }
}
