import Tables

/// Invented answers to items 1 and 10 of the participation meter, five, six, three and eight people in four groups.
enum MeterAnswers {
  private static let first: [(group: String, answers: [String])] = [
    ("A", ["4", "4", "3", "3", "2"]), ("B", ["1", "2", "3", "4", "4", "3"]),
    ("C", ["4", "4", "4"]), ("D", ["3", "3", "3", "3", "3", "3", "3", "4"]),
  ]
  private static let tenth = [
    "3", "3", "3", "3", "3", "3", "3", "2", "", "", "2", "3", "3", "3", "3", "3", "3", "3", "3",
    "3", "3", "3",
  ]

  /// A row a person: group, year, q1, q10; a blank where nothing was answered.
  static let table: Table = {
    let people = first.flatMap { group in group.answers.map { (group.group, $0) } }
    let rows = zip(people, tenth).map { "\($0.0) | 2026 | \($0.1) | \($1)" }
    return Table(
      "answers", (["group: text | year: time | q1 | q10"] + rows).joined(separator: "\n"))
  }()
}
