import Diagnostics
import Tables

/// The cells of one column of data, and the columns that can be made of them.
struct ColumnCells {
  let column: Int
  let rows: [Int]
  let text: DelimitedText
  let marks: MarkTable
  let numberMarks: NumberMarks
  /// Whether something may stand after figures that is no part of them.
  var hasTails = false
  /// Whether digits too many for an exact number make an approximate one, as where a column has decimals.
  var takesLongNumbers = false
  /// The marks that cells of a sheet are by their type.
  var tokens: [MissingMark] = []

  /// A column of numbers or truth values; nil where the cells turn out to be neither.
  func column(
    _ evidence: ColumnEvidence, name: String, findings: inout DelimitedFindings
  ) -> Column? {
    if evidence.isBoolean {
      findings.note(evidence.marks)
      return booleans()
    }
    switch numbers() {
    case .exact(let column), .approximate(let column):
      if column.type == .approximate { findings.approximate.append(name) }
      findings.note(evidence.marks)
      return column
    case .unclear:
      findings.unclear.append(name)
      return nil
    case .tooLong:
      findings.tooLong.append(name)
      return nil
    case .codes: return nil
    }
  }

  /// What stands after the figures, a text a row; nil where nothing does.
  func figureMarks(_ evidence: ColumnEvidence) -> Column? {
    guard !evidence.figureMarks.isEmpty else { return nil }
    var builder = TextBuilder()
    for row in rows {
      let cell = text.trimmed(row, column)
      let mark = marks.mark(cell) == nil ? MarkedFigure(cell)?.mark ?? "" : ""
      if mark.isEmpty { builder.appendMissing(.absent) } else { builder.append(mark) }
    }
    return builder.build()
  }

  /// The figure of a cell, without what may stand after it.
  private func number(_ cell: ArraySlice<UInt8>) -> ScannedNumber? {
    ScannedNumber(cell) ?? (hasTails ? MarkedFigure(cell)?.number : nil)
  }

  private func digits(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    hasTails ? MarkedFigure(cell)?.digits ?? cell : cell
  }

  /// The error for a column that was said to be numbers and is not: its first cell that is none.
  func misfit(_ name: String) -> FormatError {
    let place = rows.firstIndex { row in
      let cell = text.trimmed(row, column)
      guard missing(cell) == nil else { return false }
      guard let number = number(cell) else { return true }
      switch numberMarks.reading(number) {
      case .exact, .inexact: return false
      case .code, .unclear, .none: return true
      }
    }
    let row = place.map { rows[$0] } ?? rows.first ?? 0
    return .doesNotFit(
      row: (place ?? 0) + 1, line: text.line(row), column: name, text: text.text(row, column),
      expected: "a number")
  }

  private enum Numbers {
    case exact(Column)
    case approximate(Column)
    case unclear
    /// Whole numbers of more digits than fit, which are rather codes.
    case tooLong
    case codes
  }

  private func numbers() -> Numbers {
    var builder = DecimalBuilder()
    for row in rows {
      let cell = text.trimmed(row, column)
      if let kind = missing(cell) {
        builder.appendMissing(kind)
        continue
      }
      guard let number = number(cell) else { return .codes }
      switch numberMarks.reading(number) {
      case .exact(let value): builder.append(value)
      case .inexact: return approximations()
      case .unclear, .none: return .unclear
      case .code: return takesLongNumbers ? approximations() : .tooLong
      }
    }
    return .exact(builder.build())
  }

  /// Binary numbers, where some cell has more digits than an exact number holds.
  private func approximations() -> Numbers {
    var values: [Double] = []
    var missing = MissingRows()
    for row in rows {
      let cell = text.trimmed(row, column)
      if let kind = self.missing(cell) {
        values.append(0)
        missing.append(kind)
        continue
      }
      guard let number = number(cell) else { return .codes }
      switch numberMarks.reading(number) {
      case .exact(let value): values.append(value.approximation)
      case .code where !takesLongNumbers: return .tooLong
      case .inexact, .code:
        guard let value = numberMarks.approximation(digits(cell)) else { return .codes }
        values.append(value)
      case .unclear, .none: return .unclear
      }
      missing.appendValid()
    }
    return .approximate(Column(values: .approximate(values), missing: missing))
  }

  private func booleans() -> Column {
    var builder = BooleanBuilder()
    for row in rows {
      let cell = text.trimmed(row, column)
      if let value = Booleans.value(cell) {
        builder.append(value)
      } else {
        builder.appendMissing(missing(cell) ?? .absent)
      }
    }
    return builder.build()
  }

  /// A column of texts as they stand; of the marks only those count that were given and are not known ones.
  ///
  /// A known mark such as `x` or `-` may be a member of a column of texts.
  func texts(marking given: [MissingMark]?) -> Column {
    let own = MissingMark.unknown(in: given)
    let hasMarks = !own.isEmpty || !tokens.isEmpty
    let ownMarks = MarkTable(exactly: own, tokens: tokens)
    var builder = TextBuilder()
    for row in rows {
      if text.isEmpty(row, column) {
        builder.appendMissing(.absent)
      } else if hasMarks, let mark = ownMarks.mark(text.trimmed(row, column)) {
        builder.appendMissing(mark.kind)
      } else {
        builder.append(text.text(row, column))
      }
    }
    return builder.build()
  }

  private func missing(_ cell: ArraySlice<UInt8>) -> MissingKind? {
    cell.isEmpty ? .absent : marks.mark(cell)?.kind
  }
}
