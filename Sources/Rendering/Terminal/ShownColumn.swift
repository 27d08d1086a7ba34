import Tables

/// One column ready to be laid out: its header and cells as text, and how it gives way when room is short.
struct ShownColumn {
  /// The column's index in the table.
  let index: Int
  /// The sanitised name.
  let name: String
  /// The sanitised unit of every figure, if there is one.
  let unit: String?
  /// The cells of the rows that are shown.
  let cells: [CellText]
  /// Whether figures are aligned at their decimal mark, at the right.
  let isNumeric: Bool
  /// How it gives way.
  let yielding: Yielding
  /// The columns of the widest cell.
  let contentWidth: Int
  /// The columns that are given to it.
  var width: Int

  private let leadWidth: Int
  private let wholeWidth: Int
  private let fractionWidth: Int

  /// What may happen to a column when the table is too wide; the later, the sooner it is left out.
  enum Yielding: Int, Comparable {
    /// The verdict: neither left out nor cut.
    case verdict
    /// Tells rows apart, or is what was asked for: never left out.
    case stays
    /// One of many that `select` chose.
    case chosen
    /// A further figure.
    case figure
    /// The label of a key that is shown.
    case label
    /// Stands beside the figures: counts and limits.
    case companion
    /// Describes a key.
    case attribute

    static func < (a: Yielding, b: Yielding) -> Bool { a.rawValue < b.rawValue }
  }

  /// Takes a column's texts and measures them.
  init(
    index: Int, name: String, unit: String?, cells: [CellText], isNumeric: Bool, yielding: Yielding
  ) {
    self.index = index
    self.name = name
    self.unit = unit
    self.cells = cells
    self.isNumeric = isNumeric
    self.yielding = yielding
    let leads = cells.map { DisplayWidth.of($0.lead) }.max() ?? 0
    leadWidth = leads > 0 ? leads + 1 : 0
    wholeWidth = cells.map { DisplayWidth.of($0.whole) }.max() ?? 0
    fractionWidth = cells.map { DisplayWidth.of($0.fraction) }.max() ?? 0
    contentWidth = leadWidth + wholeWidth + fractionWidth
    let header = unit.map { name + " " + $0 } ?? name
    width = max(contentWidth, DisplayWidth.of(header))
  }

  /// The name with the unit: `2023 %`.
  var header: String { unit.map { name + " " + $0 } ?? name }

  /// Whether texts may be cut: figures and verdicts never are.
  var isText: Bool { !isNumeric && yielding != .verdict }

  /// The least width to which it may shrink: texts to twelve columns, headers to six.
  var leastWidth: Int {
    let header = min(DisplayWidth.of(header), 6)
    return max(isText ? min(contentWidth, 12) : contentWidth, header)
  }

  /// The header within the width, with the spaces that align it.
  func headerText(ellipsis: String) -> String {
    let text = shortHeader(ellipsis)
    return isNumeric
      ? DisplayWidth.paddedLeft(text, to: width) : DisplayWidth.padded(text, to: width)
  }

  /// The header as far as it fits; the name is cut before the unit is.
  private func shortHeader(_ ellipsis: String) -> String {
    guard let unit, DisplayWidth.of(header) > width else {
      return DisplayWidth.truncated(header, to: width, ellipsis: ellipsis)
    }
    let room = width - DisplayWidth.of(unit) - 1
    guard room > 3 else { return DisplayWidth.truncated(name, to: width, ellipsis: ellipsis) }
    return DisplayWidth.truncated(name, to: room, ellipsis: ellipsis) + " " + unit
  }

  /// A cell within the width, with the spaces that align it.
  func cellText(_ row: Int, ellipsis: String) -> String {
    let cell = cells[row]
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
