import Indicators
import Tables

/// The quiet paragraph below a table: rows, what is the same in all of them, what is missing, and remarks.
struct TableFooter {
  let table: Table
  let choice: ColumnChoice
  /// The headers above the table, which leave it to the footer to name some units.
  var headers: Headers
  let writer: CellWriter
  /// The names of the columns for which there is no room.
  private(set) var leftOut: [String]

  var style: TerminalStyle { writer.style }
  var language: DisplayLanguage { style.language }

  /// Notes the columns for which there is no room; a sparkline is not missed.
  mutating func leave(out columns: [ShownColumn]) {
    leftOut = columns.filter { $0.yielding != .trend }.sorted { $0.index < $1.index }.map(\.name)
  }

  /// The paragraph, wrapped to the width; of an empty result it is all there is, so it is not quiet.
  func lines(remarks: [Remark], elapsed: Duration?) -> [String] {
    let isEmpty = table.rowCount == 0
    var parts = [[Wording.rows.filled(style.numbers, table.rowCount)]]
    if !isEmpty { parts.append(constantTexts + unitTexts + ruleTexts) }
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

  /// The names of the columns of a table without rows.
  private var columnTexts: [String] {
    let names = table.visibleIndices.map { style.safe(headers.fullName($0)) }
    guard let first = names.first else { return [] }
    return [Wording.columns.filled(language, first)] + names.dropFirst()
  }

  private var unitTexts: [String] {
    let unit = headers.sharedUnit.map { Wording.unit.filled(language, style.safe($0)) }
    return [unit, headers.sharedDifferenceUnit.map(style.safe)].compactMap { $0 }
  }

  /// The names of the columns left out; of more than six the first three and the last.
  private var leftOutNames: String {
    guard leftOut.count > 6 else { return leftOut.joined(separator: ", ") }
    return (leftOut.prefix(3) + [style.ellipsis] + leftOut.suffix(1)).joined(separator: ", ")
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
  private var missingTexts: [String] {
    var counts: [MissingKind: Int] = [:]
    for index in choice.shown {
      switch table.fields[index].role {
      case .difference, .relativeChange, .verdict, .attribute: continue
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
