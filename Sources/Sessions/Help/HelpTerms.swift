import Diagnostics

/// A word that screens show and that is no word of the language: what it says, and statements that use it.
struct HelpTerm {
  /// The words themselves.
  let titles: [String]
  /// How else it may be asked for, in small letters.
  var words: [String] = []
  /// What it means, in sentences.
  let meaning: [Message]
  /// Statements that run as they stand.
  let statements: [String]

  /// Every term, in the order in which a comparison meets them.
  static let all: [HelpTerm] = [
    HelpTerm(
      titles: ["first", "previous", "last"],
      meaning: [
        "They stand for members of a column whose members have an order, such as years.",
        "They mean those of the whole table that reaches the stage, not of each group; the footer says which.",
      ],
      statements: [
        "school | where year = last | take 5", "school | compare year previous to last | take 5",
      ]),
    HelpTerm(
      titles: ["better", "level", "worse"],
      words: [
        "verdict", "verdicts", "arvio", "parempi", "ennallaan", "huonompi", "bedömning", "bättre",
        "oförändrad", "sämre",
      ],
      meaning: [
        "What a difference means: better or worse where it is over the indicator's threshold in its good or its bad direction, level up to the threshold.",
        "Without a direction or a threshold it is not judged, without one of the figures there is no data.",
        "Queries name these words in English: verdict = \"worse\".",
      ],
      statements: [
        #"school | compare year first to last | where verdict = "worse" | take 5"#,
        "indicators | select no, indicator, polarity, threshold, unit",
      ]),
    HelpTerm(
      titles: ["≈", "within_rounding"], words: ["within", "rounding"],
      meaning: [
        "The rounding of the printed figures could flip the verdict: the difference is nearer to the threshold than the figures are exact.",
        "In data it is the column within_rounding, true or false.",
      ],
      statements: ["school | compare year previous to last | where within_rounding | take 5"]),
    HelpTerm(
      titles: ["missing", "suppressed"],
      meaning: [
        "A figure is missing because it is absent, suppressed, not asked, not applicable or not available; the footer counts each kind by its sign.",
        "A missing figure is never zero, never judged, and fulfils no comparison: ask by is missing, is suppressed or is not missing.",
      ],
      statements: [
        "indicators | where threshold is missing | select no, indicator, polarity",
        "school | describe",
      ]),
    HelpTerm(
      titles: ["totals"], words: ["total"],
      meaning: [
        "A sum or mean is refused where a member that is the whole of the others would be counted among them.",
        "Name the column after by, leave that member out, or write with totals to count it all the same.",
      ],
      statements: [
        #"school | where no = "11" and year = last | summarize mean(value) by area"#,
        #"school | where no = "11" and year = last | summarize mean(value) with totals"#,
      ]),
  ]

  /// The words beside them in a query.
  private static let companions: Set<Substring> = ["is", "with"]

  /// The terms that a word asks for, or several words of one: `within rounding`, `with totals`.
  static func terms(for topic: String) -> [HelpTerm] {
    let asked = topic.split(separator: " ").filter { !companions.contains($0) }
    guard !asked.isEmpty else { return [] }
    return all.filter { term in
      asked.allSatisfy { (term.titles + term.words).contains(String($0)) }
    }
  }

  /// Its page, line by line.
  var page: [Message] {
    ["  \(titles.joined(separator: ", "))"] + meaning.map { "  \($0)" } + [""]
      + statements.map { "  > \($0)" }
  }
}
