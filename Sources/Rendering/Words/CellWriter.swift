import Indicators
import Tables

/// Writes the cells of one table for eyes; every text that comes out is sanitised.
struct CellWriter {
  let table: Table
  let headers: Headers
  let style: TerminalStyle
  let signs: Signs
  private let withinRounding: Column?

  init(_ table: Table, headers: Headers, style: TerminalStyle) {
    self.table = table
    self.headers = headers
    self.style = style
    signs = Signs(unicode: style.unicode)
    withinRounding = table.fields.firstIndex { $0.role == .withinRounding }.map {
      table.columns[$0]
    }
  }

  /// The cells of these rows of one column.
  func cells(_ index: Int, rows: Range<Int>) -> [CellText] {
    let column = table.columns[index]
    switch table.fields[index].role {
    case .verdict:
      return rows.map { verdict(column, $0) }
    case .difference, .relativeChange:
      return rows.map { difference(column.shown($0)) }
    default:
      let isGrouped = headers.isGrouped(index)
      return rows.map { text(column.shown($0), isGrouped: isGrouped) }
    }
  }

  /// A single cell of no particular column.
  func text(_ cell: Cell, isGrouped: Bool = false) -> CellText {
    switch cell {
    case .missing(let kind):
      return CellText(whole: signs.missing(kind), ink: .quiet, isMissing: true)
    case .decimal(let value):
      let parts = style.numbers.parts(value, grouped: isGrouped)
      return CellText(whole: parts.whole, fraction: parts.fraction)
    case .approximate(let value):
      let parts = style.numbers.parts(approximate: value, grouped: isGrouped)
      return CellText(whole: parts.whole, fraction: parts.fraction)
    case .text(let text):
      return CellText(whole: style.safe(text))
    case .boolean(let value):
      return CellText(whole: (value ? Wording.yes : Wording.no)[style.language])
    }
  }

  private func difference(_ cell: Cell) -> CellText {
    guard case .decimal(let value) = cell else {
      var plain = text(cell)
      plain.lead = " "
      return plain
    }
    let parts = style.numbers.parts(value, grouped: true, signed: true)
    return CellText(lead: signs.direction(value), whole: parts.whole, fraction: parts.fraction)
  }

  private func verdict(_ column: Column, _ row: Int) -> CellText {
    guard case .text(let word) = column[row], let verdict = Verdict(rawValue: word) else {
      return text(column[row])
    }
    var shown = signs.verdict(verdict) + " " + Wording.verdict(verdict)[style.language]
    if let withinRounding, row < withinRounding.count, withinRounding[row] == .boolean(true) {
      shown += " " + signs.withinRounding
    }
    return CellText(whole: shown, ink: verdict.ink)
  }
}
