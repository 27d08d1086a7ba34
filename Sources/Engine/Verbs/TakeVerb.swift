import Tables

/// `take`: keeps the first or the last rows.
enum TakeVerb: Verb {
  static let help = VerbHelp(
    "take",
    rule: "Keeps the first rows in their present order, or with `last` the last ones.",
    examples: ["school | take 5", "school | sort value | take last 3"])

  static func run(_ count: Int, fromEnd: Bool, _ run: inout Run) {
    let total = run.rows.rowCount
    guard count < total else { return }
    let start = fromEnd ? total - count : 0
    run.takeRows((start..<(start + count)).map { UInt32($0) })
  }
}
