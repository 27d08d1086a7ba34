import Diagnostics
import Indicators
import Tables

/// Writes the cells of one table for eyes; every text that comes out is sanitised.
struct CellWriter {
  let table: Table
  let headers: Headers
  let style: TerminalStyle
  let signs: Signs

  init(_ table: Table, headers: Headers, style: TerminalStyle) {
    self.table = table
    self.headers = headers
    self.style = style
    signs = Signs(unicode: style.unicode)
  }

  /// The cells of these rows of one column.
  func cells(_ index: Int, rows: Range<Int>) -> ShownCells {
    let column = table.columns[index]
    let role = table.fields[index].role
    if role == .verdict, let mark = table.fields.roundingMark(ofVerdict: index) {
      return ShownCells(rows: rows) { row in
        finding(column[row], role, isMarked: table.columns[mark][row] == .boolean(true))
      }
    }
    return ShownCells(column, rows: rows, make: maker(index))
  }

  /// How a cell of a column is shown, by itself.
  private func maker(_ index: Int) -> @Sendable (Cell) -> CellText {
    let role = table.fields[index].role
    switch role {
    case .verdict, .direction, .score, .significance: return { finding($0, role) }
    case .course: return course
    case .difference, .relativeChange: return difference
    case _ where table.fields[index].isWording: return wording
    default:
      let isGrouped = headers.isGrouped(index)
      return { text($0, isGrouped: isGrouped) }
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

  /// A single cell with the language of the data, where it is a text of the data.
  func marked(_ cell: Cell, of index: Int) -> MarkedText {
    let text = text(cell).joined
    guard case .text = cell else { return MarkedText(text) }
    return MarkedText(text, language: language(ofTexts: index))
  }

  /// The language of a column's texts; nil for words of ours, and where nothing tells.
  func language(ofTexts index: Int) -> String? {
    let field = table.fields[index]
    return field.role.isFinding || field.isWording ? nil : field.language
  }

  /// The members of a column that tells rows apart; where none can be, why: what heads a row cannot be a mark.
  func members(_ index: Int, rows: Range<Int>) -> ShownCells {
    guard table.columns[index].type == .text else { return cells(index, rows: rows) }
    let make = maker(index)
    return ShownCells(table.columns[index], rows: rows) { cell in
      guard case .missing(let kind) = cell, kind != .absent else { return make(cell) }
      return CellText(
        whole: "(\(Wording.missing(kind)[style.language]))", ink: .quiet, isMissing: true)
    }
  }

  /// Words of the program's own in the reader's language.
  @Sendable private func wording(_ cell: Cell) -> CellText {
    guard case .text(let words) = cell else { return text(cell) }
    if let found = Wording.finding(words) {
      return CellText(whole: style.safe(found[style.language]))
    }
    var message = Message(wording: words)
    // The last word may be a name: `attribute of no`.
    if message.text(in: style.language) == words, let gap = words.lastIndex(of: " ") {
      message = Message(
        wording: words[...gap] + "{0}",
        arguments: [.text(String(words[words.index(after: gap)...]))])
    }
    return CellText(whole: style.safe(message.text(in: style.language)))
  }

  @Sendable private func difference(_ cell: Cell) -> CellText {
    if case .approximate(let value) = cell {
      let (parts, way) = style.numbers.parts(approximateDifference: value)
      return CellText(lead: signs.direction(way), whole: parts.whole, fraction: parts.fraction)
    }
    guard case .decimal(let value) = cell else {
      var plain = text(cell)
      plain.lead = " "
      return plain
    }
    let parts = style.numbers.parts(value, grouped: true, signed: true)
    return CellText(lead: signs.direction(value), whole: parts.whole, fraction: parts.fraction)
  }

  /// A word that was found; `isMarked` where rounding could make it another.
  private func finding(_ cell: Cell, _ role: Role, isMarked: Bool = false) -> CellText {
    guard case .text(let text) = cell, let word = FindingWord(text, role: role, signs) else {
      return self.text(cell)
    }
    var shown = word.sign + " " + word.phrase[style.language]
    if isMarked { shown += " " + signs.withinRounding }
    return CellText(whole: shown, ink: word.ink)
  }

  /// The figures of a series drawn as a line of blocks.
  @Sendable private func course(_ cell: Cell) -> CellText {
    guard case .text(let figures) = cell else { return text(cell) }
    let cells = figures.split(separator: ", ").map { figure -> Cell in
      if let exact = ExactDecimal(String(figure)) { return .decimal(exact) }
      return Double(figure).map(Cell.approximate) ?? .missing(.absent)
    }
    guard cells.count >= Sparkline.fewestFigures else { return CellText(whole: "") }
    return CellText(whole: Sparkline(signs: signs).text(cells))
  }
}
