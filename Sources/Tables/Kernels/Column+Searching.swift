extension Column {
  /// Tells row by row whether `a` contains `b` as people read; missing where a side is missing or no text.
  public static func contains(_ a: Operand, _ b: Operand, count: Int) -> Column {
    searched(a, b, count: count) { $0.contains($1) }
  }

  /// Tells row by row whether `a` starts with `b` as people read; missing where a side is missing or no text.
  public static func startsWith(_ a: Operand, _ b: Operand, count: Int) -> Column {
    searched(a, b, count: count) { $0.starts(with: $1) }
  }

  /// Tests folded texts, once per pair of members that occurs.
  private static func searched(
    _ a: Operand, _ b: Operand, count: Int, _ test: (String, String) -> Bool
  ) -> Column {
    let missing = a.missing(count: count).united(with: b.missing(count: count))
    guard let left = TextSide(a), let right = TextSide(b) else {
      return allMissing(.notApplicable, type: .boolean, count: count, unless: missing)
    }
    let wanted = right.perMember("", TextFolding.fold)
    if let code = right.codes.constant {
      let text = wanted[Int(code)]
      let answers = left.answers(to: text) { test(TextFolding.fold($0), text) }
      let results = left.perRow(answers)
      return boolean((0..<count).map { results[$0] }, missing: missing)
    }
    let texts = left.perMember("", TextFolding.fold)
    var answers: [UInt64: Bool] = [:]
    let results = (0..<count).map { row in
      let (x, y) = (left.codes[row], right.codes[row])
      let pair = UInt64(x) << 32 | UInt64(y)
      if let known = answers[pair] { return known }
      let answer = test(texts[Int(x)], wanted[Int(y)])
      answers[pair] = answer
      return answer
    }
    return boolean(results, missing: missing)
  }

  /// A column without values, for the reasons in `missing` where it has one.
  private static func allMissing(
    _ kind: MissingKind, type: ColumnType, count: Int, unless missing: MissingRows
  ) -> Column {
    var column = allMissing(kind, type: type, count: count)
    column.missing = missing.united(with: column.missing)
    return column
  }
}
