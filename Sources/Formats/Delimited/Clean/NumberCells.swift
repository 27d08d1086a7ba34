import Tables

/// Reads the cells of one column as numbers, block after block, and gathers what the column's cells look like.
final class NumberCells {
  private let column: Int
  private let format: CleanFormat
  private let rule: NumberRule
  private let memory: PieceMemory
  private let missing: MissingScratch
  /// Nil of a small text, and once so many cells are new that remembering them does not pay.
  private var memo: NumberMemo?
  private var blocksRemembered = 0
  private var mantissas: UnsafeMutablePointer<Int64>
  private var scales: UnsafeMutablePointer<UInt8>
  private var capacity = 0

  /// What the cells look like so far.
  private(set) var evidence = ColumnEvidence()
  /// What some cells came to that is no exact number.
  private(set) var oddities: Oddities = []
  /// How small and how great the numbers are so far.
  private(set) var bounds = NumberBounds()
  private var seen = Seen()
  /// The row of the block at hand that holds the first text.
  private var textRow = 0

  /// How many bytes a row of the column takes.
  var rowBytes: Int {
    bounds.valueCount.flatMap { NarrowNumbers.cardinality($0, hasMissing: true) } == nil ? 8 : 2
  }

  /// What cells come to that have the form of numbers and are no exact ones.
  struct Oddities: OptionSet {
    let rawValue: UInt8
    /// Rows of digits too long for a number.
    static let codes = Oddities(rawValue: 1)
    /// Anything else.
    static let others = Oddities(rawValue: 2)
  }

  init(
    column: Int, format: CleanFormat, rule: NumberRule, memory: PieceMemory,
    missing: MissingScratch
  ) {
    self.column = column
    self.format = format
    self.rule = rule
    self.memory = memory
    self.missing = missing
    memo = format.range.count < Self.leastBytesRemembered ? nil : NumberMemo()
    mantissas = .allocate(capacity: 1)
    scales = .allocate(capacity: 1)
  }

  deinit {
    mantissas.deallocate()
    scales.deallocate()
  }

  /// What the plain numbers have been so far.
  private struct Seen {
    var hasUnquoted = false
    var needlesslyQuoted = false
    var hasWhole = false
    var hasDecimals = false
    var hasUnclear = false
    var leastWhole = Int64.max
    var greatestWhole = Int64.min

    /// Whether all numbers stood there bare, and none could be another number as well.
    var isClear: Bool { hasUnquoted && !needlesslyQuoted && !hasUnclear }

    var hasNumbers: Bool { hasWhole || hasDecimals || hasUnclear }

    /// Takes in numbers that are not in quotes.
    mutating func note(_ mantissas: ClosedRange<Int64>, decimals: Int) {
      hasUnquoted = true
      guard decimals == 0 else {
        hasDecimals = true
        return
      }
      hasWhole = true
      leastWhole = min(leastWhole, mantissas.lowerBound)
      greatestWhole = max(greatestWhole, mantissas.upperBound)
    }

    @inline(__always)
    mutating func note(_ number: PlainNumber, isQuoted: Bool, isMarkDelimiter: Bool) {
      if isQuoted {
        if number.decimals == 0 || !isMarkDelimiter { needlesslyQuoted = true }
      } else {
        hasUnquoted = true
      }
      if number.decimals == 0 {
        hasWhole = true
        if number.mantissa < leastWhole { leastWhole = number.mantissa }
        if number.mantissa > greatestWhole { greatestWhole = number.mantissa }
      } else if number.isUnclear {
        hasUnclear = true
      } else {
        hasDecimals = true
      }
    }
  }

  /// Reads the column's cells in a block; nil once the column turns out to be text.
  func read(_ block: TextBlock) throws(CleanStop) -> ColumnPiece? {
    guard !evidence.hasText || evidence.hasFewTexts else { return nil }
    var piece = ColumnPiece(rowCount: block.rowCount, in: memory)
    prepare(block.rowCount)
    missing.begin()
    let cells = CellPlaces(block, column: column, format: format)
    let plain =
      if let run = expectedRun {
        try alike(cells, piece.rowCount, run)
      } else if memo != nil {
        try remembered(cells, piece.rowCount)
      } else {
        try parsed(cells, 0..<piece.rowCount)
      }
    guard let plain else {
      noteFiguresAbove()
      try lookForTexts(cells, textRow + 1..<piece.rowCount)
      return nil
    }
    note(plain)
    missing.write(to: &piece, memory: memory)
    layOut(&piece)
    return piece
  }

  /// Looks whether many cells are text behind the first that is: few are worth telling.
  private func lookForTexts(_ cells: CellPlaces, _ rows: Range<Int>) throws(CleanStop) {
    for row in rows where evidence.hasFewTexts && cells.whole(row).length > 0 {
      let cell = cells[row]
      guard cell.length > 0 else { continue }
      _ = try look(at: cell, in: cells.text)
    }
  }

  /// Of a column that is text it counts whether there are figures, and not how many.
  private func noteFiguresAbove() {
    guard seen.hasNumbers, evidence.figures == 0 else { return }
    evidence.note(
      plain: 1, shapes: [], hasOnlyYears: true, isQuotedThroughout: true, hasNeedlessQuotes: false)
  }

  private func prepare(_ rows: Int) {
    guard rows > capacity else { return }
    mantissas.deallocate()
    scales.deallocate()
    capacity = rows
    mantissas = .allocate(capacity: rows + DigitRun.width)
    scales = .allocate(capacity: rows)
  }

  /// What reads numbers like all of those so far; nil where they are not alike enough for it.
  private var expectedRun: DigitRun? {
    guard rule.takesPlainNumbers, seen.isClear, let decimals = bounds.decimals, decimals.count == 1
    else { return nil }
    let count = decimals.lowerBound
    // Where some have more digits than a cell has room for, most may.
    guard bounds.mantissas.lowerBound >= 0,
      bounds.mantissas.upperBound <= DigitRun.most(decimals: count)
    else { return nil }
    if count == 0 { return DigitRun() }
    // Of three decimals some may be a group of a whole number's digits.
    guard count != 3, rule.takesDecimals, rule.decimalMark != format.delimiter else { return nil }
    return DigitRun(decimals: count, mark: rule.decimalMark)
  }

  /// Reads rows of which most are like those of a run, and gives how many are plain numbers; nil once a cell is text.
  private func alike(_ cells: CellPlaces, _ rows: Int, _ run: DigitRun) throws(CleanStop) -> Int? {
    var run = run
    var plain = 0
    scales.update(repeating: UInt8(truncatingIfNeeded: run.decimals), count: rows)
    for start in stride(from: 0, to: rows, by: DigitRun.width) {
      let part = start..<min(start + DigitRun.width, rows)
      var others = run.read(cells, part, into: mantissas + start)
      plain += part.count - others.nonzeroBitCount
      while others != 0 {
        let row = start + others.trailingZeroBitCount
        others &= others - 1
        if cells.whole(row).length == 0 {
          try noteEmpty(row)
          continue
        }
        guard let own = try parsed(cells, row..<row + 1) else { return nil }
        plain += own
      }
    }
    note(run)
    return plain
  }

  /// Reads rows that are remembered without parsing them, and gives how many are plain numbers; nil once a cell is text.
  private func remembered(_ cells: CellPlaces, _ rows: Int) throws(CleanStop) -> Int? {
    var (row, plain, new) = (0, 0, 0)
    while row < rows {
      let next = memo?.number(cells, row..<rows, into: mantissas, scales) ?? row
      plain += next - row
      guard next < rows else { break }
      row = next + 1
      let (start, length) = cells.whole(next)
      guard length > 0 else {
        try noteEmpty(next)
        continue
      }
      guard let own = try parsed(cells, next..<row) else { return nil }
      if own > 0 {
        memo?.remember(
          cells.text + start, length: length, mantissa: mantissas[next], scale: scales[next])
      }
      plain += own
      new += own
    }
    blocksRemembered += 1
    if blocksRemembered > Self.newBlocks, new > rows / 4 { self.memo = nil }
    return plain
  }

  private func note(_ digits: DigitRun) {
    guard digits.least <= digits.greatest else { return }
    bounds.note(digits.least...digits.greatest, scale: digits.decimals)
    seen.note(digits.least...digits.greatest, decimals: digits.decimals)
  }

  /// A smaller text is read before what comes again makes up for what it takes to remember it.
  private static let leastBytesRemembered = 64 << 10
  /// Of so many blocks most cells may be new, as there is not much to remember yet.
  private static let newBlocks = 4

  /// Reads rows one by one, and gives how many are plain numbers; nil once a cell is text.
  private func parsed(_ cells: CellPlaces, _ rows: Range<Int>) throws(CleanStop) -> Int? {
    let text = cells.text
    let (mantissas, scales) = (mantissas, scales)
    let mark = rule.decimalMark
    let (takesPlain, takesDecimals) = (rule.takesPlainNumbers, rule.takesDecimals)
    let isUnclearClear = rule.isThreeDecimalsClear
    let isMarkDelimiter = mark == format.delimiter
    var seen = seen
    var plain = 0
    var run = Run()
    for row in rows {
      let cell = cells[row]
      if cell.length == 0 {
        try noteEmpty(row)
        continue
      }
      let number = PlainNumber(text, start: cell.start, length: cell.length, decimalMark: mark)
      if number.isPlain, takesPlain,
        number.decimals == 0 || takesDecimals && (isUnclearClear || !number.isUnclear)
      {
        plain &+= 1
        mantissas[row] = number.mantissa
        scales[row] = UInt8(truncatingIfNeeded: number.decimals)
        seen.note(number, isQuoted: cell.isQuoted, isMarkDelimiter: isMarkDelimiter)
        if !run.takes(number.mantissa, number.decimals) {
          note(run)
          run = Run(number.mantissa, number.decimals)
        }
        continue
      }
      switch try look(at: cell, in: text) {
      case .number(let value):
        mantissas[row] = value.mantissa
        scales[row] = UInt8(truncatingIfNeeded: value.scale)
        if !run.takes(value.mantissa, value.scale) {
          note(run)
          run = Run(value.mantissa, value.scale)
        }
      case .missing(let kind): note(missing: kind, row)
      case .text:
        textRow = row
        self.seen = seen
        return nil
      }
    }
    note(run)
    self.seen = seen
    return plain
  }

  private func noteEmpty(_ row: Int) throws(CleanStop) {
    guard let kind = rule.empty else { throw .unclean }
    note(missing: kind, row)
  }

  private func note(missing kind: MissingKind, _ row: Int) {
    missing.note(row, kind)
    mantissas[row] = 0
    scales[row] = 0
  }

  /// The least and the greatest of numbers in a row that have the same count of decimals.
  private struct Run {
    private(set) var scale = -1
    private(set) var least = Int64.max
    private(set) var greatest = Int64.min

    /// No numbers yet.
    init() {}

    /// A single number.
    init(_ mantissa: Int64, _ scale: Int) {
      (self.scale, least, greatest) = (scale, mantissa, mantissa)
    }

    /// Takes in a number; false, and nothing taken, where it has other decimals.
    @inline(__always)
    mutating func takes(_ mantissa: Int64, _ scale: Int) -> Bool {
      guard scale == self.scale else { return false }
      if mantissa < least { least = mantissa }
      if mantissa > greatest { greatest = mantissa }
      return true
    }
  }

  private func note(_ run: Run) {
    if run.scale >= 0 { bounds.note(run.least...run.greatest, scale: run.scale) }
  }

  private func note(_ plain: Int) {
    guard case .detected = rule.ground else { return }
    let mark: ScannedNumber.Mark = rule.decimalMark == UInt8(ascii: ",") ? .comma : .point
    var shapes = ScannedNumber.Shapes()
    if seen.hasWhole { shapes.insert(.init(.whole)) }
    if seen.hasDecimals { shapes.insert(.init(.decimal(mark))) }
    if seen.hasUnclear { shapes.insert(.init(.unclear(mark))) }
    let hasOnlyYears =
      !seen.hasDecimals && !seen.hasUnclear
      && (!seen.hasWhole || seen.leastWhole >= 1900 && seen.greatestWhole <= 2100)
    evidence.note(
      plain: plain, shapes: shapes, hasOnlyYears: hasOnlyYears,
      isQuotedThroughout: !seen.hasUnquoted, hasNeedlessQuotes: seen.needlesslyQuoted)
  }

  private enum Look {
    case number(ExactDecimal)
    case missing(MissingKind)
    case text
  }

  /// Looks closer at a cell that is no plain number.
  private func look(
    at cell: CellPlaces.Place, in text: UnsafePointer<UInt8>
  ) throws(CleanStop) -> Look {
    let raw = UnsafeBufferPointer(start: text + cell.start, count: cell.length)
    let bytes = try CellText.utf8(raw, format)[...]
    switch rule.ground {
    case .declared(let missing, let isWhole):
      if let mark = missing.first(where: { $0.text.utf8.elementsEqual(bytes) }) {
        return .missing(mark.kind)
      }
      guard let number = ScannedNumber(bytes), case .exact(let value) = rule.marks.reading(number),
        !isWhole || value.scale == 0
      else { throw .unclean }
      return .number(value)
    case .detected(let marks):
      let hasQuotesInside = cell.isQuoted && raw.contains { $0 == format.quote }
      let isNoText = evidence.look(
        at: bytes, isQuoted: cell.isQuoted, hasQuotesInside: hasQuotesInside,
        delimiter: format.delimiter, marks: marks, keepsTexts: true)
      guard isNoText else { return .text }
      return detected(Blanks.trimmed(bytes), marks)
    }
  }

  private func detected(_ cell: ArraySlice<UInt8>, _ marks: MarkTable) -> Look {
    if cell.isEmpty { return .missing(.absent) }
    if let mark = marks.mark(cell) { return .missing(mark.kind) }
    // A truth value among numbers is neither: the evidence tells.
    guard let number = ScannedNumber(cell) else { return .missing(.absent) }
    switch rule.marks.reading(number) {
    case .exact(let value): return .number(value)
    case .code: oddities.insert(.codes)
    case .inexact, .unclear, .none: oddities.insert(.others)
    }
    return .missing(.absent)
  }

  /// Lays the rows' numbers out as narrow as the numbers so far allow.
  private func layOut(_ piece: inout ColumnPiece) {
    guard let decimals = bounds.decimals, piece.missingCount < piece.rowCount else { return }
    piece.scale = decimals.upperBound
    if decimals.count > 1 {
      let own = memory.take(piece.rowCount, of: UInt8.self)
      own.update(from: scales, count: piece.rowCount)
      piece.scales = own
    }
    let (least, greatest) = (bounds.mantissas.lowerBound, bounds.mantissas.upperBound)
    let rows = piece.rowCount
    if least == 0, greatest == 0 { return }
    if let base = piece.base(of: bounds.mantissas, for: Int8.self) {
      let narrow = memory.take(rows, of: Int8.self)
      for row in 0..<rows { narrow[row] = Int8(truncatingIfNeeded: mantissas[row] &- base) }
      (piece.width, piece.base, piece.values) = (1, base, UnsafeMutableRawPointer(narrow))
    } else if let base = piece.base(of: bounds.mantissas, for: Int16.self) {
      let narrow = memory.take(rows, of: Int16.self)
      for row in 0..<rows { narrow[row] = Int16(truncatingIfNeeded: mantissas[row] &- base) }
      (piece.width, piece.base, piece.values) = (2, base, UnsafeMutableRawPointer(narrow))
    } else if least >= Int64(Int32.min), greatest <= Int64(Int32.max) {
      let narrow = memory.take(rows, of: Int32.self)
      for row in 0..<rows { narrow[row] = Int32(truncatingIfNeeded: mantissas[row]) }
      (piece.width, piece.values) = (4, UnsafeMutableRawPointer(narrow))
    } else {
      let same = memory.take(rows, of: Int64.self)
      same.update(from: mantissas, count: rows)
      (piece.width, piece.values) = (8, UnsafeMutableRawPointer(same))
    }
  }
}
