import Indicators
import Tables

/// The quiet paragraph below a table: rows, what is the same in all of them, what is missing, and remarks.
struct TableFooter {
  let table: Table
  let choice: ColumnChoice
  let headers: Headers
  let writer: CellWriter
  let rows: RowChoice
  let leftOut: [String]

  private var style: TerminalStyle { writer.style }
  private var language: DisplayLanguage { style.language }

  /// The paragraph, wrapped to the width.
  func lines(remarks: [Remark], elapsed: Duration?) -> [String] {
    var parts = [[rowsText], constantTexts + unitTexts + ruleTexts].filter { !$0.isEmpty }
    parts += (missingTexts + remarks.map { style.safe(Wording.remark($0, language)) }).map { [$0] }
    if !leftOut.isEmpty {
      parts.append([Wording.columnsLeftOut.filled(language, leftOut.count, leftOutNames)])
    }
    if let elapsed { parts.append([ElapsedTime.text(elapsed, style.numbers)]) }
    return Wrapping.lines(pieces: punctuated(parts), width: style.usableWidth - 2)
      .map { "  " + style.paint($0, .quiet) }
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

  private var rowsText: String {
    table.rowCount == 0
      ? Wording.noRows[language] : Wording.rows.filled(language, table.rowCount)
  }

  /// `indicator 11 Tuntee itsensä yksinäiseksi`, `group 8.–9. lk`: a label stands with its key.
  private var constantTexts: [String] {
    var labelOfKey: [String: ColumnChoice.Constant] = [:]
    for constant in choice.constants {
      let field = table.fields[constant.index]
      guard field.isLabel, let key = field.role.describedDimension else { continue }
      if choice.constants.contains(where: { table.fields[$0.index].name == key }) {
        labelOfKey[key] = constant
      }
    }
    let joined = Set(labelOfKey.values.map(\.index))
    return choice.constants.compactMap { constant in
      if joined.contains(constant.index) { return nil }
      let value = text(constant.cell)
      guard let label = labelOfKey[table.fields[constant.index].name] else {
        return name(constant) + " " + value
      }
      return name(label) + " " + value + " " + text(label.cell)
    }
  }

  private func name(_ constant: ColumnChoice.Constant) -> String {
    style.safe(headers.name(constant.index))
  }

  private func text(_ cell: Cell) -> String { writer.text(cell).joined }

  private var unitTexts: [String] {
    headers.sharedUnit.map { [Wording.unit.filled(language, style.safe($0))] } ?? []
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
    guard let index = table.fields.firstIndex(where: { $0.role == .difference }) else { return nil }
    return headers.unit(index).map(style.safe)
  }

  /// What the marks in the cells stand for, and how often: `3 suppressed (‥)`.
  private var missingTexts: [String] {
    var counts: [MissingKind: Int] = [:]
    for index in choice.shown {
      switch table.fields[index].role {
      case .difference, .relativeChange, .verdict: continue
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
