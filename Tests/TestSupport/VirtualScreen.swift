/// What a person would see: a screen that obeys the control sequences of a line editor.
///
/// It knows the part of ECMA-48 that the terminal type `xterm` uses; what it does not know it leaves out.
public struct VirtualScreen: Sendable {
  /// How many lines there are.
  public private(set) var rows: Int
  /// How many cells a line has.
  public private(set) var columns: Int
  /// The cursor's line, from 0.
  public private(set) var row = 0
  /// The cursor's cell, from 0.
  public private(set) var column = 0

  private var cells: [[Cell]]
  private var parser = ControlSequenceParser()
  /// After a letter in the last cell the cursor waits there until the next letter comes.
  private var isWrapPending = false
  private var style = ""

  /// An empty screen.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// One place on the screen.
  private struct Cell {
    var text = " "
    /// The parameters of the latest sequence for looks; empty for plain text.
    var style = ""
  }

  /// The lines without the blanks at their ends, and without the blank lines at the end.
  public var lines: [String] { lines { _ in true } }

  /// The same lines without the text that has a style, such as `90`.
  public func lines(without style: String) -> [String] { lines { $0.style != style } }

  /// The text that has a style on one line, joined; nil where none has.
  public func text(styled style: String) -> String? {
    cells.map { line in line.filter { $0.style == style }.map(\.text).joined() }
      .first { !$0.isEmpty }
  }

  private func lines(where isShown: (Cell) -> Bool) -> [String] {
    let all = cells.map { line -> String in
      var text = line.map { isShown($0) ? $0.text : " " }.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
    return Array(all[...(all.lastIndex { !$0.isEmpty } ?? -1)])
  }

  /// The lines joined.
  public var text: String { lines.joined(separator: "\n") }

  /// Shows bytes as a terminal would.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let event = parser.feed(byte) else { continue }
      switch event {
      case .letter(let scalar): put(scalar)
      case .control(let scalar): control(scalar)
      case .sequence(let final, let numbers): sequence(final, numbers)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    if width == 0 {
      let last = isWrapPending ? column : column - 1
      if last >= 0 { cells[row][last].text.unicodeScalars.append(scalar) }
      return
    }
    if isWrapPending || column + width > columns {
      column = 0
      lineFeed()
    }
    for cell in column..<min(column + width, columns) { breakWide(at: cell) }
    cells[row][column] = Cell(text: String(scalar), style: style)
    if width == 2, column + 1 < columns { cells[row][column + 1].text = "" }
    isWrapPending = column + width >= columns
    column = min(column + width, columns - 1)
  }

  /// A letter of two cells of which one is written over is gone as a whole.
  private mutating func breakWide(at cell: Int) {
    if cells[row][cell].text.isEmpty, cell > 0 { cells[row][cell - 1].text = " " }
    if cell + 1 < columns, cells[row][cell + 1].text.isEmpty { cells[row][cell + 1].text = " " }
  }

  private mutating func control(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\r": column = 0
    case "\n": lineFeed()
    case "\u{8}": column = max(column - 1, 0)
    case "\t": column = min((column / 8 + 1) * 8, columns - 1)
    default: return
    }
    isWrapPending = false
  }

  private mutating func lineFeed() {
    isWrapPending = false
    if row + 1 < rows {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: Cell(), count: columns))
    }
  }

  private mutating func sequence(_ final: Unicode.Scalar, _ numbers: [Int]) {
    let first = numbers.first ?? 0
    let count = max(first, 1)
    switch final {
    case "m":
      // Looks wait for nothing: a wrap that is due stays due.
      style = Self.style(numbers)
      return
    case "A": row = max(row - count, 0)
    case "B": row = min(row + count, rows - 1)
    case "C": column = min(column + count, columns - 1)
    case "D": column = max(column - count, 0)
    case "G": column = min(count, columns) - 1
    case "d": row = min(count, rows) - 1
    case "H":
      row = min(count, rows) - 1
      column = min(max(numbers.dropFirst().first ?? 1, 1), columns) - 1
    case "J": eraseScreen(first)
    case "K": eraseLine(first)
    case "P":
      cells[row].removeSubrange(column..<min(column + count, columns))
      cells[row] += Array(repeating: Cell(), count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: Cell(), count: count), at: column)
      cells[row].removeLast(cells[row].count - columns)
    default: return
    }
    isWrapPending = false
  }

  /// The parameters behind the last reset.
  private static func style(_ numbers: [Int]) -> String {
    let reset = numbers.lastIndex(of: 0).map { $0 + 1 } ?? 0
    return numbers[reset...].map(String.init).joined(separator: ";")
  }

  private mutating func eraseLine(_ kind: Int) {
    let range = kind == 0 ? column..<columns : kind == 1 ? 0..<column + 1 : 0..<columns
    for index in range { cells[row][index] = Cell() }
  }

  private mutating func eraseScreen(_ kind: Int) {
    eraseLine(kind)
    let others = kind == 0 ? row + 1..<rows : kind == 1 ? 0..<row : 0..<rows
    for index in others { cells[index] = Array(repeating: Cell(), count: columns) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF,
    ]
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }
}
