import Indicators
import Tables

/// Says in one sentence what a comparison found, from nothing but the table below it.
///
/// One row is told with its figures, several are counted by verdict. A table that does not hold all that the sentence
/// would say, as after `select`, gets none.
struct AnswerLine {
  let table: Table
  let choice: ColumnChoice
  let writer: CellWriter
  /// Where the columns of the comparison stand.
  let columns: ComparedColumns

  var style: TerminalStyle { writer.style }
  var language: DisplayLanguage { style.language }

  /// Takes a comparison; nil for a table that is none, or no longer.
  init?(_ table: Table, choice: ColumnChoice, writer: CellWriter) {
    guard table.rowCount > 0, let columns = ComparedColumns(table) else { return nil }
    self.table = table
    self.choice = choice
    self.writer = writer
    self.columns = columns
  }

  /// The sentence, sanitised; nil where none would be true to the table.
  var text: String? { markedText?.plain }

  /// The same with the members in their language.
  var markedText: MarkedText? {
    table.rowCount == 1 ? rowText : countsText.map { MarkedText($0) }
  }

  /// The sentence on lines of the terminal, and a blank one to part it from the table.
  func lines() -> [String] {
    guard let text else { return [] }
    return Wrapping.lines(text, width: style.usableWidth - 2, indent: "  ", hanging: "  ")
      .map { style.paint($0, .heading) } + [""]
  }

  /// The dimensions that tell rows apart, and attributes whose dimension is gone.
  var keys: [Int] {
    table.visibleIndices.filter {
      choice.tellsRowsApart($0) && !choice.isUnit($0) && !table.fields[$0].role.isRule
    }
  }

  /// The column by which people name a key: the indicator's title for its number.
  func label(of key: Int) -> Int? {
    table.visibleIndices.first {
      let field = table.fields[$0]
      return field.isLabel && field.role.describedDimension == table.fields[key].name
    }
  }
}

/// Where a comparison's columns stand in its table.
struct ComparedColumns {
  /// The figures that the difference is taken from, then those between, then those that it is taken of.
  let figures: [Int]
  let difference: Int
  let verdict: Int
  let withinRounding: Int?
  /// The verdict of the second comparison, where there are two.
  let second: Int?
  let secondWithinRounding: Int?
  /// Whether that is one over time.
  let isOverTime: Bool
  /// The figures that it is taken from.
  let earlier: Int?

  /// Finds the columns; nil where one lacks, or where two comparisons stand side by side.
  init?(_ table: Table) {
    let visible = table.visibleIndices
    let differences = visible.filter { table.fields[$0].role == .difference }
    let verdicts = visible.filter { table.fields[$0].role == .verdict }
    figures = visible.filter { table.fields[$0].role.isMember }
    earlier = visible.first {
      if case .earlier = table.fields[$0].role { true } else { false }
    }
    let count = earlier == nil ? 1 : 2
    guard figures.count >= 2, differences.count == count, verdicts.count == count else {
      return nil
    }
    difference = differences[0]
    verdict = verdicts[0]
    withinRounding = table.fields.roundingMark(ofVerdict: verdicts[0])
    second = earlier.map { _ in verdicts[1] }
    secondWithinRounding = second.flatMap { table.fields.roundingMark(ofVerdict: $0) }
    isOverTime = second.map { table.fields[$0].titles } == ResultColumn.verdictOverTime.titles
  }
}

extension Role {
  /// Whether the column holds the rule by which differences are judged.
  fileprivate var isRule: Bool {
    switch self {
    case .polarity, .threshold: true
    default: false
    }
  }
}
