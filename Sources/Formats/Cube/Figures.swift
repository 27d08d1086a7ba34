import Tables

/// The figures of a cube while they are read: digits and a byte for every cell, laid out at once.
struct Figures {
  /// The byte of a cell that has no digits of its own; smaller ones count the decimals of its digits.
  enum Mark {
    /// A zero for which no digits stand: a dash, or a cell that was left out.
    static let zero: UInt8 = 0x20
    /// A number whose digits don't fit; the bits of the nearest binary one stand in their place.
    static let inexact: UInt8 = 0x21
    /// No figure, for this reason.
    static func missing(_ kind: MissingKind) -> UInt8 { 0x40 | kind.rawValue }
    /// Why a mark means that there is no figure; nil for a mark that means none of that.
    static func kind(_ mark: UInt8) -> MissingKind? {
      mark & 0x40 == 0 ? nil : MissingKind(rawValue: mark & 0x3F)
    }
  }

  /// What a file has in the place of a figure.
  enum Cell {
    /// A number.
    case number(FigureNumber)
    /// No digits but this mark.
    case mark(UInt8)
  }

  private var digits: [Int64]
  /// A byte for every cell; none while all cells have the common one.
  private var marks: [UInt8] = []
  private var commonMark: UInt8 = 0

  /// Lays out the cells, all with the same mark.
  init(count: Int, mark: UInt8) {
    digits = [Int64](repeating: 0, count: count)
    commonMark = mark
  }

  /// Starts without cells, with room for so many.
  init(capacity: Int) {
    digits = []
    digits.reserveCapacity(capacity)
  }

  /// How many cells there are.
  var count: Int { digits.count }

  /// Puts a number or a mark into a cell.
  mutating func set(_ place: Int, _ cell: Cell) {
    digits[place] = cell.digits
    guard marks.isEmpty, cell.mark == commonMark else { return setMark(place, cell.mark) }
  }

  /// Adds a number or a mark as the next cell.
  mutating func append(_ cell: Cell) {
    digits.append(cell.digits)
    if count == 1 { commonMark = cell.mark }
    guard !marks.isEmpty || cell.mark != commonMark else { return }
    if marks.isEmpty { layOutMarks(count - 1) }
    marks.append(cell.mark)
  }

  /// Adds the first so many of some numbers, given by their digits and how many of these are decimals.
  mutating func append(
    _ digits: UnsafeBufferPointer<Int64>, _ decimals: UnsafeBufferPointer<UInt8>, count: Int
  ) {
    guard count > 0 else { return }
    let before = self.count
    if before == 0 { commonMark = decimals[0] }
    self.digits.append(contentsOf: digits[..<count])
    if marks.isEmpty {
      guard !decimals[..<count].allSatisfy({ $0 == commonMark }) else { return }
      layOutMarks(before)
    }
    marks.append(contentsOf: decimals[..<count])
  }

  private mutating func setMark(_ place: Int, _ mark: UInt8) {
    if marks.isEmpty { marks = [UInt8](repeating: commonMark, count: count) }
    marks[place] = mark
  }

  private mutating func layOutMarks(_ count: Int) {
    marks.reserveCapacity(digits.capacity)
    marks.append(contentsOf: repeatElement(commonMark, count: count))
  }

  /// Tells whether a cell has a number.
  func hasNumber(_ place: Int) -> Bool { mark(place) & 0x40 == 0 }

  private func mark(_ place: Int) -> UInt8 { marks.isEmpty ? commonMark : marks[place] }

  /// Every so many-th cell, from one of the first.
  func every(_ step: Int, from first: Int) -> Figures {
    let count = step > 0 ? self.count / step : 0
    var picked = Figures(count: count, mark: commonMark)
    for place in 0..<count { picked.digits[place] = digits[place * step + first] }
    if !marks.isEmpty { picked.marks = (0..<count).map { marks[$0 * step + first] } }
    return picked
  }

  /// The column of these cells; where a number has fewer decimals than are printed, zeros stand for the rest.
  consuming func column(printed: PrintedDecimals) -> Column {
    let survey = Survey(digits, marks, commonMark)
    let missing = survey.isComplete ? MissingRows(allValid: count) : missingRows()
    if !survey.hasInexact {
      for printed in [printed, PrintedDecimals(0)] {
        let finest = max(survey.finest, printed.finest)
        guard survey.fits(finest) else { continue }
        return Column(values: .decimal(aligned(to: finest, printed)), missing: missing)
      }
    }
    return Column(values: .approximate(approximations()), missing: missing)
  }

  private func missingRows() -> MissingRows {
    if marks.isEmpty, let kind = Mark.kind(commonMark) {
      return MissingRows(allMissing: kind, count: count)
    }
    return MissingRows(kindOrValid: marks.map { $0 & 0x40 == 0 ? MissingRows.valid : $0 & 0x3F })
  }

  private mutating func aligned(to finest: Int, _ printed: PrintedDecimals) -> DecimalValues {
    let common = commonMark < Mark.zero ? Int(commonMark) : 0
    if marks.isEmpty, printed.isUniform, max(common, printed.finest) == finest {
      let power = Powers.table[finest - common]
      if power != 1 { for row in digits.indices { digits[row] &*= power } }
      return DecimalValues(mantissas: digits, scale: finest)
    }
    if marks.isEmpty { marks = [UInt8](repeating: commonMark, count: count) }
    let powers = Powers.table
    var isUniform = true
    for row in marks.indices {
      let mark = marks[row]
      if mark & 0x40 != 0 {
        marks[row] = 0
        continue
      }
      var decimals = printed[row]
      if mark < Mark.zero {
        let written = Int(mark)
        if written < finest { digits[row] &*= powers[finest - written] }
        decimals = max(decimals, written)
      }
      if decimals != finest { isUniform = false }
      marks[row] = UInt8(truncatingIfNeeded: decimals)
    }
    return DecimalValues(
      mantissas: digits, scale: finest, precision: isUniform ? .uniform : .perRow(marks))
  }

  private func approximations() -> [Double] {
    digits.indices.map { row in
      switch mark(row) {
      case Mark.inexact: Double(bitPattern: UInt64(bitPattern: digits[row]))
      case 0..<Mark.zero:
        ExactDecimal(mantissa: digits[row], scale: Int(mark(row))).approximation
      default: 0
      }
    }
  }
}

extension Figures.Cell {
  /// The digits; 0 for a mark.
  fileprivate var digits: Int64 {
    if case .number(let number) = self { number.digits } else { 0 }
  }

  /// How many digits are decimals, or the mark.
  fileprivate var mark: UInt8 {
    switch self {
    case .number(let number):
      number.isInexact ? Figures.Mark.inexact : UInt8(truncatingIfNeeded: number.decimals)
    case .mark(let mark): mark
    }
  }
}

/// What must be known of all cells before they get one scale.
private struct Survey {
  /// The largest digits for each count of decimals.
  private var largest = [UInt64](repeating: 0, count: ExactDecimal.maximumScale + 1)
  private(set) var finest = 0
  private(set) var hasInexact = false
  private(set) var isComplete = true

  /// Looks at all cells; without a mark for each they all have the common one.
  init(_ digits: [Int64], _ marks: [UInt8], _ commonMark: UInt8) {
    guard marks.isEmpty else {
      for row in marks.indices { take(marks[row], digits[row].magnitude) }
      return
    }
    var size: UInt64 = 0
    if commonMark < Figures.Mark.zero {
      for number in digits where number.magnitude > size { size = number.magnitude }
    }
    if !digits.isEmpty { take(commonMark, size) }
  }

  private mutating func take(_ mark: UInt8, _ size: UInt64) {
    if mark < Figures.Mark.zero {
      if size > largest[Int(mark)] { largest[Int(mark)] = size }
      if mark > finest { finest = Int(mark) }
    } else if mark == Figures.Mark.inexact {
      hasInexact = true
    } else if mark & 0x40 != 0 {
      isComplete = false
    }
  }

  /// Tells whether all digits fit with so many decimals.
  func fits(_ decimals: Int) -> Bool {
    largest.indices.allSatisfy { written in
      guard written <= decimals, largest[written] > 0 else { return largest[written] == 0 }
      let factor = UInt64(Powers.table[decimals - written])
      let (product, overflow) = largest[written].multipliedReportingOverflow(by: factor)
      return !overflow && product <= UInt64(Int64.max)
    }
  }
}

/// The decimals with which the figures of a cube are printed, by their place in it.
struct PrintedDecimals {
  /// The decimals of each member of a dimension; one where all figures have the same.
  private let pattern: [Int]
  /// How many cells in a row have the same member.
  private let stride: Int

  /// The same decimals for all.
  init(_ decimals: Int) {
    self.init([decimals], stride: 1)
  }

  /// Decimals for each member of a dimension whose members change after `stride` cells.
  init(_ pattern: [Int], stride: Int) {
    let bounded = pattern.map { min(max($0, 0), ExactDecimal.maximumScale) }
    self.pattern = Set(bounded).count == 1 ? [bounded[0]] : bounded
    self.stride = max(stride, 1)
  }

  /// Tells whether all figures have the same.
  var isUniform: Bool { pattern.count <= 1 }

  /// The most decimals of any figure.
  var finest: Int { pattern.max() ?? 0 }

  /// The decimals of a cell.
  subscript(cell: Int) -> Int {
    switch pattern.count {
    case 0: 0
    case 1: pattern[0]
    default: pattern[cell / stride % pattern.count]
    }
  }
}

/// Powers of ten that fit 64 bits: 10⁰ through 10¹⁸.
enum Powers {
  static let table: [Int64] = (0..<ExactDecimal.maximumScale).reduce(into: [1]) { powers, index in
    powers.append(powers[index] * 10)
  }
}
