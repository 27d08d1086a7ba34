/// The rows of a column by which of few different cells each has, so that what is made of a cell is made once.
public struct CellCodes: Sendable {
  private enum Rows {
    case narrow(NarrowNumbers)
    case members([UInt32])
    case truths([Bool])
  }

  private enum Meaning {
    case members(TextDictionary)
    case decimals(least: Int64, scale: Int)
    case truths
  }

  private let rows: Rows
  private let meaning: Meaning
  private let missing: MissingRows
  /// Codes below this are values, those from it on the reasons to be missing, by kind.
  private let firstMissing: Int
  /// All codes are below this.
  public let count: Int

  /// Takes a column; nil for figures that lie far apart, or whose cells are more than their values.
  public init?(_ column: Column) {
    missing = column.missing
    if let narrow = column.narrow {
      rows = .narrow(narrow.numbers)
      firstMissing = narrow.numbers.firstMissing
      count = narrow.numbers.cardinality
      switch narrow.meaning {
      case .text(let dictionary): meaning = .members(dictionary)
      case .decimal(let scale, let precision):
        guard case .uniform = precision else { return nil }
        meaning = .decimals(least: narrow.numbers.least, scale: scale)
      }
      return
    }
    switch column.values {
    case .text(let values):
      rows = .members(values.codes)
      meaning = .members(values.dictionary)
      firstMissing = max(values.dictionary.count, 1)
    case .boolean(let values):
      rows = .truths(values)
      meaning = .truths
      firstMissing = 2
    case .decimal, .approximate: return nil
    }
    count = firstMissing + MissingKind.allCases.count
  }

  /// The code of a row's cell.
  public func code(_ row: Int) -> Int {
    switch rows {
    case .narrow(let numbers): return numbers.number(row)
    case .members(let codes):
      if let kind = missing.kind(row) { return firstMissing + Int(kind.rawValue) }
      return Int(codes[row])
    case .truths(let values):
      if let kind = missing.kind(row) { return firstMissing + Int(kind.rawValue) }
      return values[row] ? 1 : 0
    }
  }

  /// The cell of a code.
  public func cell(_ code: Int) -> Cell {
    guard code < firstMissing else {
      let kind = UInt8(exactly: code - firstMissing).flatMap { MissingKind(rawValue: $0) }
      return .missing(kind ?? .absent)
    }
    switch meaning {
    case .members(let dictionary): return .text(dictionary.text(UInt32(code)))
    case .decimals(let least, let scale):
      return .decimal(ExactDecimal(mantissa: least &+ Int64(code), scale: scale))
    case .truths: return .boolean(code == 1)
    }
  }

  /// The narrow numbers that are the codes; nil for other columns.
  var numbers: NarrowNumbers? {
    if case .narrow(let numbers) = rows { numbers } else { nil }
  }

  /// The first row of a range that has each code, `Column.noRow` for those that none has.
  func firstRows(in range: Range<Int>) -> [UInt32] {
    var firsts = [UInt32](repeating: Column.noRow, count: count)
    firsts.withUnsafeMutableBufferPointer { firsts in
      func note(_ row: Int, _ code: Int) {
        if firsts[code] == Column.noRow { firsts[code] = UInt32(truncatingIfNeeded: row) }
      }
      if let numbers {
        numbers.forEach(range.count, row: { range.lowerBound &+ $0 }) { index, number in
          note(range.lowerBound &+ index, Int(number))
        }
      } else {
        for row in range { note(row, code(row)) }
      }
    }
    return firsts
  }

  /// Which codes some rows have.
  public func used(in rows: Range<Int>) -> [Bool] {
    var used = [Bool](repeating: false, count: count)
    for row in rows { used[code(row)] = true }
    return used
  }
}
