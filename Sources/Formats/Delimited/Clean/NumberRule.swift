import Tables

/// How the cells of a column are read as numbers.
struct NumberRule: Sendable {
  /// Where the reading comes from.
  enum Ground: Sendable {
    /// Found out from the cells: the marks are those that are known or given.
    case detected(MarkTable)
    /// Declared: nothing but a number and these marks may stand in a cell.
    case declared([MissingMark], isWhole: Bool)
  }

  let ground: Ground
  /// What commas and points mean.
  let marks: NumberMarks
  /// What an empty cell is; nil where it is an error.
  let empty: MissingKind?

  init(ground: Ground, marks: NumberMarks, empty: MissingKind?) {
    self.ground = ground
    self.marks = marks
    self.empty = empty
    decimalMark = UInt8(ascii: marks.decimal == .comma ? "," : ".")
    let group: UInt8? =
      switch marks.group {
      case .space: nil
      case .point: UInt8(ascii: ".")
      case .comma: UInt8(ascii: ",")
      }
    isThreeDecimalsClear = marks.decimal != .both && group != decimalMark
    switch ground {
    case .detected(let table):
      takesPlainNumbers = !table.hasNumbers
      takesDecimals = group != decimalMark
    case .declared(let missing, let isWhole):
      takesPlainNumbers = !MarkTable(exactly: missing).hasNumbers
      takesDecimals = group != decimalMark && !isWhole
    }
  }

  /// The byte that is a decimal mark without a closer look.
  let decimalMark: UInt8
  /// Whether a mark before three digits is surely a decimal mark.
  let isThreeDecimalsClear: Bool
  /// False where some plain number stands for a missing value, so that each needs a closer look.
  let takesPlainNumbers: Bool
  /// False where a plain number with decimals needs a closer look.
  let takesDecimals: Bool
}

extension MarkTable {
  /// Tells whether some mark has the form of a number.
  var hasNumbers: Bool { texts.contains { ScannedNumber(ArraySlice($0.utf8)) != nil } }
}
