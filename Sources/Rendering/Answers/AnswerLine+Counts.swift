import Indicators
import Tables

/// The answer of a comparison of several rows.
extension AnswerLine {
  /// `17 indicators: 3 better, 10 level, 4 worse (5 within rounding)`.
  var countsText: String? {
    guard let counts = verdictCounts else { return nil }
    let parts = Verdict.allCases.compactMap { verdict -> String? in
      guard let count = counts[verdict] else { return nil }
      return Wording.counted(verdict).filled(style.numbers, count)
    }
    var text = noun.filled(style.numbers, table.rowCount) + ": " + parts.joined(separator: ", ")
    if withinRoundingCount > 0 {
      let count = style.numbers.text(ExactDecimal(withinRoundingCount), grouped: true)
      text += " (" + count + " " + Wording.answerWithinRounding[language] + ")"
    }
    return text + worseTwice
  }

  /// `; 4 worse and worsening`, where there are two comparisons.
  private var worseTwice: String {
    guard let second = columns.second else { return "" }
    let worse = Cell.text(Verdict.worse.rawValue)
    let count = (0..<table.rowCount).count {
      table.columns[columns.verdict][$0] == worse && table.columns[second][$0] == worse
    }
    let words = columns.isOverTime ? Wording.worseAndWorsening : Wording.worseInBoth
    return "; " + words.filled(style.numbers, count)
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
