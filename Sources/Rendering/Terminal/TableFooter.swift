import Indicators
import Tables

/// The quiet paragraph below a table: rows, what is the same in all of them, what is missing, and remarks.
struct TableFooter {
  let table: Table
  let choice: ColumnChoice
  /// The headers above the table, which leave it to the footer to name some units.
  var headers: Headers
  let writer: CellWriter
  let rows: RowChoice
  let page: TablePage
  /// The columns for which there is no room.
  private(set) var leftOut: [ShownColumn] = []

  var style: TerminalStyle { writer.style }
  var language: DisplayLanguage { style.language }

  /// Notes the columns for which there is no room; a sparkline is not missed.
  mutating func leave(out columns: [ShownColumn]) {
    leftOut = columns.filter { $0.yielding != .trend && isNew($0.index) }
      .sorted { $0.index < $1.index }
  }

  /// The paragraph, wrapped to the width; of an empty result it is all there is, so it is not quiet.
  func lines(remarks: [Remark], elapsed: Duration?) -> [String] {
    let isEmpty = table.rowCount == 0
    var parts = rowTexts.map { [$0] }
    // What is true of the whole result is said once, and only what explains the figures again.
    if !isEmpty {
      parts.append(
        (page.isFirst ? constantTexts : []) + unitTexts + (page.isFirst ? ruleTexts : []))
    }
    parts += (missingTexts + remarks.map { style.safe(Wording.remark($0, language)) }).map { [$0] }
    if isEmpty { parts.append(columnTexts) }
    if !leftOut.isEmpty {
      parts.append([Wording.columnsLeftOut.filled(language, leftOut.count, leftOutNames)])
    }
    if let elapsed { parts.append([ElapsedTime.text(elapsed, style.numbers)]) }
    let pieces = punctuated(parts.filter { !$0.isEmpty })
    return Wrapping.lines(pieces: pieces, width: style.usableWidth - 2)
      .map { "  " + style.paint($0, isEmpty ? nil : .quiet) }
  }

  /// The facts one by one, each with the comma or the separator that follows it.
  private func punctuated(_ parts: [[String]]) -> [String] {
    var pieces: [String] = []
    for (number, part) in parts.enumerated() {
      for (place, fact) in part.enumerated() {
        let isLast = place == part.count - 1
        let mark = number == parts.count - 1 ? "" : " " + writer.signs.separator
        pieces.append(fact + (isLast ? mark : ","))
      }
    }
    return pieces
  }

  /// A further part offers only those columns that no part before it has shown.
  private func isNew(_ index: Int) -> Bool { choice.asked?.contains(index) ?? true }

  /// The rows, and how to see the next.
  private var rowTexts: [String] {
    rows.next == nil ? [rowText] : [rowText, Wording.moreRows[language]]
  }

  /// How many rows there are, or which of them these are.
  var rowText: String {
    let numbers = style.numbers
    guard !rows.isWhole else { return Wording.rows.filled(numbers, rows.total) }
    let count = { (count: Int) in numbers.text(ExactDecimal(count), grouped: true) }
    let range =
      count(rows.shown.lowerBound + 1) + (style.unicode ? "–" : "-") + count(rows.shown.upperBound)
    let isFirst = rows.shown.lowerBound == 0
    return (isFirst ? Wording.firstRows : Wording.laterRows)
      .filled(language, isFirst ? count(rows.shown.count) : range, count(rows.total))
  }

  /// The names of the columns of a table without rows.
  var columnTexts: [String] {
    let names = table.visibleIndices.map { style.safe(headers.fullName($0)) }
    guard let first = names.first else { return [] }
    return [Wording.columns.filled(language, first)] + names.dropFirst()
  }

  /// What is the same in every row: constants, a shared unit, the rule of the verdicts.
  var subjectTexts: [String] { constantTexts + unitTexts + ruleTexts }

  /// The part of these that is about the figures, for where the constants are told already.
  var figureTexts: [String] { referenceTexts + unitTexts + ruleTexts }

  private var unitTexts: [String] {
    let unit = headers.sharedUnit.map { Wording.unit.filled(language, style.safe($0)) }
    return [unit, headers.sharedDifferenceUnit.map(style.safe)].compactMap { $0 }
  }

  /// The names of the columns left out; of more than six the first three and the last.
  var leftOutNames: String {
    let names = leftOut.map(\.name)
    guard names.count > 6 else { return names.joined(separator: ", ") }
    return (names.prefix(3) + [style.ellipsis] + names.suffix(1)).joined(separator: ", ")
  }

  /// The rule by which every row was judged: `lower is better`, `threshold 1.5 pp`.
  private var ruleTexts: [String] {
    guard table.fields.contains(where: { $0.role == .verdict }) else { return [] }
    var texts: [String] = []
    for (field, column) in zip(table.fields, table.columns) {
      switch field.role {
      case .polarity:
        guard case .text(let word)? = column.constantCell, let polarity = Polarity(rawValue: word),
          let phrase = Wording.polarity(polarity)
        else { continue }
        texts.append(phrase[language])
      case .threshold:
        guard case .decimal(let value)? = column.constantCell else { continue }
        let number = style.numbers.text(value)
        let unit = differenceUnit.map { style.numbers.unitSpace + $0 } ?? ""
        texts.append(Wording.threshold.filled(language, number + unit))
      default: continue
      }
    }
    return texts
  }

  private var differenceUnit: String? {
    headers.differenceUnit.map(style.safe)
  }

  /// What the marks in the cells stand for, and how often: `3 suppressed (‥)`.
  var missingTexts: [String] {
    var counts: [MissingKind: Int] = [:]
    for index in choice.shown {
      switch table.fields[index].role {
      case .difference, .relativeChange, .extent, .attribute: continue
      case let role where role.isFinding: continue
      // Text of no part, such as the lists of commands, has no figures that could be missing.
      case .plain where table.columns[index].type == .text: continue
      default: break
      }
      for (kind, count) in table.columns[index].missing.countsByKind() {
        counts[kind, default: 0] += count
      }
    }
    return MissingKind.allCases.compactMap { kind in
      guard let count = counts[kind] else { return nil }
      return "\(count) \(Wording.missing(kind)[language]) (\(writer.signs.missing(kind)))"
    }
  }
}
