import Indicators
import Tables

/// The answer of a comparison of several rows.
extension AnswerLine {
  /// `17 indicators: 3 better, 10 level, 4 worse; 5 within rounding`: these are of all verdicts, not of the last.
  var countsText: String? {
    guard let counts = verdictCounts else { return nil }
    let parts = Verdict.allCases.compactMap { verdict in
      counts[verdict].map { Wording.counted(verdict).filled(style.numbers, $0) }
    }
    let subject = noun.filled(style.numbers, table.rowCount)
    let rounding = roundingText(withinRoundingCount).map { "; " + $0 } ?? ""
    return subject + ": " + parts.joined(separator: ", ") + rounding + secondCounts
  }

  /// `5 within rounding`; nil where there are none.
  private func roundingText(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    let digits = style.numbers.text(ExactDecimal(count), grouped: true)
    return digits + " " + Wording.answerWithinRounding[language]
  }

  /// `; 4 worse and worsening (1 within rounding); over time: 2 without data`, where there are two comparisons.
  ///
  /// How many are worse in both is said only where a row is judged in both: none of none would read as good news.
  private var secondCounts: String {
    guard let second = columns.second, let earlier = columns.earlier else { return "" }
    let rows = (0..<table.rowCount).map { row in
      (
        row: row, first: verdict(columns.verdict, row), second: verdict(second, row)
      )
    }
    var text = ""
    if rows.contains(where: { $0.first.isJudgement && $0.second.isJudgement }) {
      let worse = rows.filter { $0.first == .worse && $0.second == .worse }
      let words = columns.isOverTime ? Wording.worseAndWorsening : Wording.worseInBoth
      let marks = [columns.withinRounding, columns.secondWithinRounding].compactMap(\.self)
      let marked = worse.count { found in
        marks.contains { table.columns[$0][found.row] == .boolean(true) }
      }
      let rounding = roundingText(marked).map { " (\($0))" } ?? ""
      text += "; " + words.filled(style.numbers, worse.count) + rounding
    }
    let unknown = [Verdict.notJudged, .noData].compactMap { verdict -> String? in
      let count = rows.count { $0.second == verdict }
      return count > 0 ? Wording.counted(verdict).filled(style.numbers, count) : nil
    }.joined(separator: ", ")
    guard !unknown.isEmpty else { return text }
    let name = table.fields[earlier].name
    return text + "; "
      + (columns.isOverTime
        ? Wording.overTime.filled(language, unknown)
        : Wording.against.filled(language, unknown, style.safe(name)))
  }

  private func verdict(_ column: Int, _ row: Int) -> Verdict? {
    table.columns[column][row].dataText.flatMap(Verdict.init)
  }

  /// How many rows have each verdict; nil if a row has none.
  private var verdictCounts: [Verdict: Int]? {
    let column = table.columns[columns.verdict]
    guard column.missing.missingCount == 0, case .text(let values) = column.values else {
      return nil
    }
    var counts = [Int](repeating: 0, count: values.dictionary.count)
    for code in values.codes {
      guard Int(code) < counts.count else { return nil }
      counts[Int(code)] += 1
    }
    var result: [Verdict: Int] = [:]
    for (word, count) in zip(values.dictionary.members, counts) where count > 0 {
      guard let verdict = Verdict(rawValue: word) else { return nil }
      result[verdict] = count
    }
    return result
  }

  private var withinRoundingCount: Int {
    guard let index = columns.withinRounding,
      case .boolean(let marks) = table.columns[index].values
    else { return 0 }
    return marks.count { $0 }
  }

  /// What the rows are: indicators or areas where they differ in nothing else, otherwise rows.
  private var noun: CountedPhrase {
    let varying = keys.filter { table.columns[$0].constantCell == nil }
    guard varying.count == 1, let key = varying.first, isDistinct(table.columns[key]) else {
      return Wording.rows
    }
    let names = [key, label(of: key)].compactMap { $0 }.flatMap { index in
      [table.fields[index].name.lowercased()] + table.fields[index].titles.values
    }
    return Wording.countedNouns.first { noun in names.contains { noun.names.contains($0) } }?
      .phrase ?? Wording.rows
  }

  private func isDistinct(_ column: Column) -> Bool {
    switch column.values {
    case .text: column.usedMembers().count == column.count
    case .decimal: column.distinctDecimals().count == column.count
    case .approximate, .boolean: false
    }
  }
}

extension Verdict? {
  /// Whether it says how a difference is, and not that it could not be judged.
  fileprivate var isJudgement: Bool {
    switch self {
    case .better, .level, .worse: true
    case .notJudged, .noData, nil: false
    }
  }
}
