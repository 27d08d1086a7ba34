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
      let facts = (page.isFirst ? constantTexts : []) + unitTexts
      // A rule by which nothing is judged would only puzzle.
      let isRuled = page.isFirst && !remarks.contains(.computedNotJudged)
      parts.append(facts.map(\.plain) + (isRuled ? ruleTexts : []))
    }
    parts += (missingTexts + remarks.map { self.remark($0).plain }).map { [$0] }
    if isEmpty { parts.append(columnTexts.map(\.plain)) }
    if !leftOut.isEmpty {
      parts.append(
        [Wording.columnsLeftOut.filled(language, leftOut.count, leftOutNames.plain)])
    }
    if !choice.shownBefore.isEmpty {
      let names = choice.shownBefore.map { headers.markedName($0).map(style.safe) }
      parts.append([Wording.columnsShownBefore.filled(language, fewest(names).plain)])
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

  /// A remark, safe to look at.
  func remark(_ remark: Remark) -> MarkedText {
    Wording.remark(remark, language, of: table).map(style.safe)
  }

  /// The names of the columns of a table without rows.
  var columnTexts: [MarkedText] {
    let names = table.visibleIndices.map { headers.markedName($0).map(style.safe) }
    guard let first = names.first else { return [] }
    return [Wording.columns.marked(language, first)] + names.dropFirst()
  }

  /// What is the same in every row: constants, a shared unit, the rule of the verdicts.
  ///
  /// - Parameter isRuled: false where nothing was judged by the rule.
  func subjectTexts(isRuled: Bool) -> [MarkedText] {
    namingTexts + unitTexts + (isRuled ? markedRuleTexts : [])
  }

  /// The part of these that is about the figures, for where the constants are told already.
  func figureTexts(isRuled: Bool) -> [MarkedText] {
    referenceTexts + unitTexts + (isRuled ? markedRuleTexts : [])
  }

  private var markedRuleTexts: [MarkedText] { ruleTexts.map { MarkedText($0) } }

  private var unitTexts: [MarkedText] {
    let unit = headers.markedSharedUnit.map { Wording.unit.marked(language, $0.map(style.safe)) }
    let difference = headers.sharedDifferenceUnit.map { MarkedText(style.safe($0)) }
    return [unit, difference].compactMap { $0 }
  }

  /// The names of the columns left out.
  var leftOutNames: MarkedText {
    fewest(leftOut.map { headers.marked($0.name, of: $0.index) })
  }

  /// Names in a row; of more than six the first three and the last.
  private func fewest(_ names: [MarkedText]) -> MarkedText {
    guard names.count > 6 else { return names.joined(separator: ", ") }
    return (names.prefix(3) + [MarkedText(style.ellipsis)] + names.suffix(1))
      .joined(separator: ", ")
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
    let counts = missingCounts
    return MissingKind.allCases.compactMap { kind in
      counts[kind].map { "\($0) \(mark(kind))" }
    }
  }

  /// What further marks stand for, in columns that describe rows and so have nothing to count.
  var markTexts: [String] {
    let described = choice.shown.filter {
      if case .attribute = table.fields[$0].role { !choice.tellsRowsApart($0) } else { false }
    }
    let marks = Set(described.flatMap { table.columns[$0].missing.countsByKind().map(\.kind) })
    let counts = missingCounts
    return MissingKind.allCases.filter { marks.contains($0) && counts[$0] == nil }.map(mark)
  }

  private func mark(_ kind: MissingKind) -> String {
    "\(Wording.missing(kind)[language]) (\(writer.signs.missing(kind)))"
  }

  private var missingCounts: [MissingKind: Int] {
    var counts: [MissingKind: Int] = [:]
    for index in choice.shown {
      switch table.fields[index].role {
      case .difference, .relativeChange, .extent, .attribute: continue
      case let role where role.isFinding: continue
      // Text of no part, such as the lists of commands, has no figures that could be missing.
      case .plain where table.columns[index].type == .text: continue
      default: break
      }
      // What heads a row is told in words there.
      let isMember = choice.tellsRowsApart(index) && table.columns[index].type == .text
      for (kind, count) in table.columns[index].missing.countsByKind()
      where !isMember || kind == .absent {
        counts[kind, default: 0] += count
      }
    }
    return counts
  }
}
