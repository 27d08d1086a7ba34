import Tables

/// What stands in a sheet of a workbook, cell by cell as the file has it.
struct Sheet {
  /// The texts of all cells, one after the other.
  var bytes: [UInt8] = []
  /// The cells in the order of the file, which is row by row.
  var cells: [SheetCell] = []
  var merges: [MergedCells] = []
  /// The marks that stand for missing values by their cells' type, in the order in which they are numbered.
  var marks: [MissingMark] = []
  /// The row that stays on top when people scroll, if any: the header.
  var frozenHeader: Int?
  var formulas = 0
  var formulasWithoutValue = 0
  /// The letters of cells whose text in `bytes` is the figure that they mean.
  var letters = WrittenLetters()
  var hiddenRows = 0
  var hiddenColumns = 0

  /// Tells whether anything stands in the sheet.
  var isFilled: Bool { cells.contains { $0.kind != .empty } }

  /// The bytes that stand for a mark in a cell's text: none of them is in any text.
  static func token(_ mark: Int) -> [UInt8] { [0xFF, UInt8(truncatingIfNeeded: mark)] }

  /// The number of a mark, which is added where it is new.
  mutating func place(of mark: MissingMark) -> Int {
    if let place = marks.firstIndex(of: mark) { return place }
    // Workbooks know seven errors and tables five reasons.
    guard marks.count < 32 else { return 0 }
    marks.append(mark)
    return marks.count - 1
  }
}
