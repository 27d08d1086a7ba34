/// Draws over the text that libedit has drawn: the same letters in colour, and a suggestion behind them.
///
/// libedit knows nothing of it, so every row stays in its place and the cursor returns to where it was.
struct TextPainter {
  /// The size of the screen.
  let size: TerminalDevice.Size
  /// What stands before the text.
  let prompt: [Unicode.Scalar]
  let text: [Unicode.Scalar]
  /// The style of each scalar of the text; empty for none.
  var styles: [String]
  /// The place of the cursor in the text.
  let cursor: Int
  /// What follows the text without being there, and its style; shown only if the cursor is at the end.
  var suggestion = ""
  var suggestionStyle = ""

  /// Whether the text can be painted over.
  ///
  /// What has scrolled off the screen is out of reach, and a control character takes cells of its own.
  var fits: Bool {
    text.count <= size.rows * size.columns && places.end.row < size.rows
      && text.allSatisfy { $0 == "\n" || CellWidth.of($0) != nil }
  }

  /// What to send with the cursor in its place, for a text that fits and has a style for each scalar.
  var sequence: String {
    let places = places
    var pen = Pen(at: places.cursor)
    for (index, scalar) in text.enumerated() where scalar != "\n" {
      // A mark that takes no cell belongs to the letter before it.
      if CellWidth.of(scalar) != 0 { pen.move(to: places.cells[index]) }
      pen.put(scalar, style: styles[index])
    }
    if cursor == text.count, !suggestion.isEmpty {
      // The last cell stays free, so that nothing ever wraps.
      let room = size.columns - places.end.column - 1
      pen.move(to: places.end)
      pen.put(CellWidth.clipped(suggestion, to: room), style: suggestionStyle)
      pen.eraseRestOfRow()
    }
    pen.finish(at: places.cursor)
    return pen.output
  }

  private typealias Position = ScreenLayout.Position

  /// The cell of every scalar, of the cursor, and the one behind the text.
  private var places: (cells: [Position], cursor: Position, end: Position) {
    var layout = ScreenLayout(columns: size.columns)
    layout.advance(over: prompt)
    var cells: [Position] = []
    var place: Position?
    for (index, scalar) in text.enumerated() {
      if index == cursor { place = layout.cursor(before: scalar) }
      cells.append(layout.advance(over: scalar))
    }
    return (cells, place ?? layout.position, layout.position)
  }
}

/// Writes in cells that are known, by relative moves: where on the screen the text begins is not known.
private struct Pen {
  private(set) var output = ""
  private var row: Int
  /// The cell that the next letter goes to; nil where the terminal may be waiting at its edge.
  private var column: Int?
  private var style = ""

  init(at position: ScreenLayout.Position) {
    row = position.row
  }

  mutating func move(to place: ScreenLayout.Position) {
    guard place.row != row || place.column != column else { return }
    select("")
    if place.row < row { output += "\u{1B}[\(row - place.row)A" }
    if place.row > row { output += "\u{1B}[\(place.row - row)B" }
    output += "\r"
    if place.column > 0 { output += "\u{1B}[\(place.column)C" }
    row = place.row
    column = place.column
  }

  mutating func put(_ scalar: Unicode.Scalar, style: String) {
    select(style)
    output.unicodeScalars.append(scalar)
    column = column.map { $0 + (CellWidth.of(scalar) ?? 0) }
  }

  mutating func put(_ text: String, style: String) {
    for scalar in text.unicodeScalars { put(scalar, style: style) }
  }

  mutating func eraseRestOfRow() {
    select("")
    output += "\u{1B}[K"
  }

  mutating func finish(at place: ScreenLayout.Position) {
    column = nil
    move(to: place)
    select("")
  }

  private mutating func select(_ style: String) {
    guard style != self.style else { return }
    output += style.isEmpty ? "\u{1B}[0m" : "\u{1B}[0;\(style)m"
    self.style = style
  }
}
