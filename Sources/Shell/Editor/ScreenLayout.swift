/// Where each scalar of prompt and text stands on the screen, by the rules that libedit draws by.
///
/// Rows and columns count from 0 at the prompt's first cell. A text that fills its last column goes on in
/// the next row at once.
struct ScreenLayout {
  /// A cell, counted from the prompt's first.
  struct Position: Equatable {
    var row = 0
    var column = 0
  }

  /// How wide the screen is.
  let columns: Int
  /// The cell that the next scalar goes to.
  private(set) var position = Position()

  /// Starts at the first cell of a screen that wide.
  init(columns: Int) {
    self.columns = max(columns, 2)
  }

  /// Moves over the scalars of a text.
  mutating func advance(over text: some Sequence<Unicode.Scalar>) {
    for scalar in text { advance(over: scalar) }
  }

  /// Moves over one scalar and gives its first cell.
  @discardableResult
  mutating func advance(over scalar: Unicode.Scalar) -> Position {
    let start = position
    switch scalar {
    case "\n": position = Position(row: position.row + 1)
    case "\t": repeat { take(1) } while position.column % 8 != 0
    default: return take(Self.cells(of: scalar))
    }
    return start
  }

  /// The cursor's cell before what comes next: with a wide letter that goes to the next row whole, there.
  func cursor(before next: Unicode.Scalar?) -> Position {
    guard let next, CellWidth.of(next) == 2, position.column + 2 > columns else { return position }
    return Position(row: position.row + 1)
  }

  @discardableResult
  private mutating func take(_ cells: Int) -> Position {
    // A wide letter that would cross the edge goes to the next row whole.
    if position.column + cells > columns { position = Position(row: position.row + 1) }
    let start = position
    position.column += cells
    if position.column >= columns { position = Position(row: position.row + 1) }
    return start
  }

  /// libedit shows a control character as `^A` and another unprintable one as `\U+0378`.
  private static func cells(of scalar: Unicode.Scalar) -> Int {
    if let width = CellWidth.of(scalar) { return width }
    return switch scalar.value {
    case ..<0x100: 2
    case ...0xFFFF: 7
    default: 8
    }
  }
}
