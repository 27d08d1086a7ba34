/// One column ready to be laid out: its header and cells as text, and how it gives way when room is short.
struct ShownColumn {
  /// What a column is in its row.
  enum Part: Equatable {
    /// Tells rows apart; with the column's name in the table.
    case key(String)
    /// The name of the key of that name.
    case label(of: String)
    /// What the row says.
    case fact
  }

  /// The number that tells it from the others, in the order of the table.
  let index: Int
  /// The sanitised name.
  private(set) var name: String
  /// The sanitised unit of every figure, if there is one.
  private(set) var unit: String?
  /// The cells of the rows that are shown.
  let cells: ShownCells
  /// Whether figures are aligned at their decimal mark, at the right.
  let isNumeric: Bool
  /// What it is in its row.
  let part: Part
  /// How it gives way.
  private(set) var yielding: Yielding
  /// The columns of the widest cell.
  let contentWidth: Int
  /// The columns that are given to it.
  var width: Int
  /// Whether a header that has no room keeps its end.
  var isCutInFront = false

  private let leadWidth: Int
  private let wholeWidth: Int
  private let fractionWidth: Int

  /// Takes a column's texts and measures them.
  init(
    index: Int, name: String, unit: String?, cells: ShownCells, isNumeric: Bool, part: Part,
    yielding: Yielding
  ) {
    self.index = index
    self.name = name
    self.unit = unit
    self.cells = cells
    self.isNumeric = isNumeric
    self.part = part
    self.yielding = yielding
    var (leads, wholes, fractions) = (0, 0, 0)
    cells.forEachDifferent { cell in
      leads = max(leads, DisplayWidth.of(cell.lead))
      wholes = max(wholes, DisplayWidth.of(cell.whole))
      fractions = max(fractions, DisplayWidth.of(cell.fraction))
    }
    leadWidth = leads > 0 ? leads + 1 : 0
    wholeWidth = wholes
    fractionWidth = fractions
    contentWidth = leadWidth + wholeWidth + fractionWidth
    width = 0
    width = max(contentWidth, headerWidth)
  }

  /// The same column under another header.
  func headed(_ name: String, unit: String?) -> ShownColumn {
    var copy = self
    copy.name = name
    copy.unit = unit
    copy.width = max(contentWidth, copy.headerWidth)
    return copy
  }

  /// The same column giving way otherwise; a column that must stay does.
  func yielding(_ yielding: Yielding) -> ShownColumn {
    var copy = self
    if !isKey { copy.yielding = yielding }
    return copy
  }

  /// The name with the unit: `2023 %`.
  var header: String { unit.map { name + " " + $0 } ?? name }

  /// The columns of the whole header.
  var headerWidth: Int { DisplayWidth.of(header) }

  /// Whether texts may be cut: figures, verdicts, queries and sparklines never are.
  var isText: Bool { !isNumeric && ![.verdict, .literal, .trend].contains(yielding) }

  /// Whether it tells rows apart.
  var isKey: Bool {
    if case .key = part { true } else { false }
  }

  /// Whether it names a key.
  var isLabel: Bool {
    if case .label = part { true } else { false }
  }

  /// The header within the width, with the spaces that align it.
  func headerText(ellipsis: String) -> String {
    let text = shortHeader(ellipsis)
    return isNumeric
      ? DisplayWidth.paddedLeft(text, to: width) : DisplayWidth.padded(text, to: width)
  }

  /// The header as far as it fits; the name is cut before the unit is.
  private func shortHeader(_ ellipsis: String) -> String {
    let cut = isCutInFront ? DisplayWidth.truncatedInFront : DisplayWidth.truncated
    guard let unit, headerWidth > width else { return cut(header, width, ellipsis) }
    let room = width - DisplayWidth.of(unit) - 1
    guard room > 3 else { return cut(name, width, ellipsis) }
    return cut(name, room, ellipsis) + " " + unit
  }

  /// A cell within the width, with the spaces that align it.
  func text(of cell: CellText, ellipsis: String) -> String {
    guard isNumeric else {
      let text = DisplayWidth.truncated(cell.joined, to: width, ellipsis: ellipsis)
      return DisplayWidth.padded(text, to: width)
    }
    var text = leadWidth > 0 ? DisplayWidth.padded(cell.lead, to: leadWidth) : ""
    text += DisplayWidth.paddedLeft(cell.whole, to: wholeWidth)
    text += DisplayWidth.padded(cell.fraction, to: fractionWidth)
    return DisplayWidth.paddedLeft(text, to: width)
  }
}
