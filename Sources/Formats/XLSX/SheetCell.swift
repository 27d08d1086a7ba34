/// A cell of a sheet that is there, filled or not; rows and columns count from 0.
struct SheetCell {
  /// What stands in a cell.
  enum Kind: UInt8 {
    /// Nothing, though the sheet has the cell.
    case empty
    /// A number, a truth value or a point in time.
    case value
    /// A text in a cell of no particular format.
    case text
    /// A text in a cell that is formatted as text, or that holds a text without letters.
    case explicitText
    /// A text in a cell that is formatted as a number, or a figure that was typed as text.
    case numberAsText
    /// A mark for a missing value.
    case missing
  }

  let row: Int
  let column: Int
  let kind: Kind
  /// Where its text stands.
  let range: Range<Int>
}

/// The place of a cell as sheets name it: `B12`.
struct CellReference {
  let row: Int
  let column: Int

  /// Reads a reference, `$` signs or not; nil for what is none, or lies farther out than sheets reach.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var hasDigits = false
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard !hasDigits else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigits = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      guard column <= Limits.sheetColumns, row <= Limits.sheetRows else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    (self.row, self.column) = (row - 1, column - 1)
  }

  /// The letters of a column: `AB`.
  static func letters(_ column: Int) -> String {
    var rest = column + 1
    var letters = ""
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      letters = String(letter) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

/// Cells that are shown as one: `A1:C1`.
struct MergedCells {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// Reads a range of cells; nil for what is none.
  init?(_ text: String) {
    let ends = text.split(separator: ":")
    guard ends.count == 2, let first = CellReference(ends[0]), let last = CellReference(ends[1]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }
}
