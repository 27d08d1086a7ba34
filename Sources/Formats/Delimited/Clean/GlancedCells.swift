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
  /// The digits of years that were noted, by the last two; most cells of a column of years are among them.
  private let noted: UnsafeMutablePointer<UInt64>
  private static let notedCount = 256

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
    noted = .allocate(capacity: Self.notedCount)
    noted.initialize(repeating: .max, count: Self.notedCount)
  }

  deinit {
    years.deallocate()
    noted.deallocate()
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
    let text = block.text
    let (years, noted) = (years, noted)
    let yearCount = Self.yearCount
    let mayBeYears = years[yearCount] == 0
    var count = 0
    for row in 0..<block.rowCount {
      // Quotes are no digits.
      let (start, length) = places.whole(row)
      if length == 0 { continue }
      guard length <= 8 else { return false }
      let digits = PlainNumber.digits(text, start: start, length: length)
      let lastTwo = Int(truncatingIfNeeded: (digits >> 44 | digits >> 56) & 0xFF)
      if length == 4, mayBeYears, noted[lastTwo] == digits {
        count &+= 1
        continue
      }
      let hasLeadingZero = text[start] == UInt8(ascii: "0") && length > 1
      guard PlainNumber.areDigits(digits), !hasLeadingZero else { return false }
      count &+= 1
      guard mayBeYears else { continue }
      let year = Int(truncatingIfNeeded: PlainNumber.number(digits)) &- Self.firstYear
      let isYear = length == 4 && year >= 0 && year < yearCount
      years[isYear ? year : yearCount] = 1
      if isYear { noted[lastTwo] = digits }
    }
    let hasOnlyYears = years[yearCount] == 0
    seen.note(digits: count, hasOnlyYears: hasOnlyYears)
    return true
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
