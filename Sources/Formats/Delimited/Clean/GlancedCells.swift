import Tables

/// Looks at the cells of a column of numbers that nobody asks for, as far as the reading of other columns depends on them.
///
/// Short rows of digits are told as such without being read. A block with anything else in the column is read as
/// numbers, which are then let go.
final class GlancedCells {
  private let column: Int
  private let format: CleanFormat
  private let cells: NumberCells
  private let memory: PieceMemory
  private let takesDigits: Bool
  /// A byte for each year from 1900 on, 1 for those that occur, and one that everything else is noted in.
  private let years: UnsafeMutablePointer<UInt8>
  private static let yearCount = 201
  /// Years of which each was noted, so that they need not be again.
  private var noted: Range<Int64> = 0..<0
  /// Room for numbers that are looked at and let go.
  private let numbers: UnsafeMutablePointer<Int64>

  private var seen = ColumnGlance()

  /// Looks at a column; `cells` reads what cannot be told by a glance.
  init(
    column: Int, format: CleanFormat, rule: NumberRule, cells: NumberCells, memory: PieceMemory
  ) {
    self.column = column
    self.format = format
    self.cells = cells
    self.memory = memory
    // Where a number may be a mark for a missing value, or no cell empty, each needs a closer look.
    takesDigits = rule.takesPlainNumbers && rule.empty == .absent
    years = .allocate(capacity: Self.yearCount + 1)
    years.initialize(repeating: 0, count: Self.yearCount + 1)
    numbers = .allocate(capacity: DigitRun.width)
  }

  deinit {
    years.deallocate()
    numbers.deallocate()
  }

  /// What was seen so far.
  var glance: ColumnGlance {
    var glance = seen
    glance.years = (0..<Self.yearCount).filter { years[$0] != 0 }.map { $0 + Self.firstYear }
    glance.hasOtherThanYears = years[Self.yearCount] != 0
    return glance
  }

  private static let firstYear = 1900

  /// What all cells together look like.
  var evidence: ColumnEvidence {
    var evidence = seen.evidence
    evidence.formUnion(cells.evidence)
    return evidence
  }

  /// Looks at the column's cells in a block; false once the column turns out to be text.
  func look(at block: TextBlock) throws(CleanStop) -> Bool {
    if takesDigits, areDigits(block) { return true }
    guard let piece = try cells.read(block) else { return false }
    seen.note(piece)
    memory.reuse()
    return true
  }

  /// Takes in a block of nothing but empty cells and rows of up to eight digits; false where something else stands in it.
  ///
  /// What is noted of years holds for the column even if a cell that follows is no row of digits.
  private func areDigits(_ block: TextBlock) -> Bool {
    let places = CellPlaces(block, column: column, format: format)
    var run = DigitRun()
    var count = 0
    for start in stride(from: 0, to: block.rowCount, by: DigitRun.width) {
      let rows = start..<min(start + DigitRun.width, block.rowCount)
      // Quotes are no digits.
      var others = run.read(places, rows, into: numbers)
      count += rows.count - others.nonzeroBitCount
      if years[Self.yearCount] == 0, !areNoted(run.least, run.greatest) {
        noteYears(rows.count, but: others)
      }
      while others != 0 {
        guard places.whole(start + others.trailingZeroBitCount).length == 0 else { return false }
        others &= others - 1
      }
    }
    let hasOnlyYears = years[Self.yearCount] == 0
    if hasOnlyYears, !areNoted(run.least, run.greatest) { lookForNoted(run.least) }
    seen.note(digits: count, hasOnlyYears: hasOnlyYears)
    return true
  }

  /// Tells whether all numbers between two were noted.
  private func areNoted(_ least: Int64, _ greatest: Int64) -> Bool {
    least >= noted.lowerBound && greatest < noted.upperBound
  }

  /// Looks how far the years that were noted go on from one of them.
  private func lookForNoted(_ year: Int64) {
    let first = Int(year) - Self.firstYear
    guard first >= 0, first < Self.yearCount else { return }
    let end = (first..<Self.yearCount).first { years[$0] == 0 } ?? Self.yearCount
    noted = year..<Int64(end + Self.firstYear)
  }

  /// Notes which of the numbers are years, but for those that are none.
  private func noteYears(_ count: Int, but others: UInt64) {
    for index in 0..<count where others &>> UInt64(index) & 1 == 0 {
      let year = Int(numbers[index]) - Self.firstYear
      years[year >= 0 && year < Self.yearCount ? year : Self.yearCount] = 1
    }
  }
}

/// What a glance at a column of numbers has shown.
struct ColumnGlance {
  /// What the cells look like that were told without being read.
  private(set) var evidence = ColumnEvidence()
  /// Whether some number is surely no year.
  var hasOtherThanYears = false
  /// The years among the numbers that were told without being read.
  var years: [Int] = []
  /// Whether some cells were read.
  private var hasReadCells = false
  private var scale = 0
  private var width = 0

  /// Takes in cells that are nothing but digits.
  mutating func note(digits count: Int, hasOnlyYears: Bool) {
    evidence.note(
      plain: count, shapes: count > 0 ? .init(.whole) : [],
      hasOnlyYears: count == 0 || hasOnlyYears, isQuotedThroughout: count == 0,
      hasNeedlessQuotes: false)
  }

  /// Takes in cells that were read.
  mutating func note(_ piece: ColumnPiece) {
    hasReadCells = true
    scale = max(scale, piece.scale)
    width = max(width, piece.width)
  }

  /// Takes in what was seen in other blocks.
  mutating func formUnion(_ other: ColumnGlance) {
    evidence.formUnion(other.evidence)
    hasOtherThanYears = hasOtherThanYears || other.hasOtherThanYears
    years = Set(years + other.years).sorted()
    hasReadCells = hasReadCells || other.hasReadCells
    scale = max(scale, other.scale)
    width = max(width, other.width)
  }

  /// Tells whether the column holds nothing but years; nil where that cannot be told by what was seen.
  var isYears: Bool? {
    if hasOtherThanYears || scale > 0 { return false }
    return hasReadCells ? nil : evidence.figures > 0
  }

  /// The years that occur, in order.
  var domain: [ExactDecimal] { years.map { ExactDecimal($0) } }

  /// False where the column may have numbers that are not exact when they are brought to one scale.
  var isExact: Bool { scale == 0 || width < 8 && scale <= 9 }
}
