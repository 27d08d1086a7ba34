import Tables

/// Reads the cells of one column as numbers, block after block, and gathers what the column's cells look like.
final class NumberCells {
  private let column: Int
  private let format: CleanFormat
  private let rule: NumberRule
  private let memory: PieceMemory
  private let missing: MissingScratch
  private var mantissas: UnsafeMutablePointer<Int64>
  private var scales: UnsafeMutablePointer<UInt8>
  private var capacity = 0

  /// What the cells look like so far.
  private(set) var evidence = ColumnEvidence()
  /// What some cells came to that is no exact number.
  private(set) var oddities: Oddities = []

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
    mantissas = .allocate(capacity: 1)
    scales = .allocate(capacity: 1)
  }

  deinit {
    mantissas.deallocate()
    scales.deallocate()
  }

  /// What the plain numbers of a block have been.
  private struct Seen {
    var plain = 0
    var quoted = 0
    var needlesslyQuoted = false
    var hasWhole = false
    var hasDecimals = false
    var hasUnclear = false
    var least = Int64.max
    var greatest = Int64.min
  }

  /// Reads the column's cells in a block; nil once the column turns out to be text.
  func read(_ block: TextBlock) throws(CleanStop) -> ColumnPiece? {
    guard !evidence.hasText else { return nil }
    var piece = ColumnPiece()
    piece.rowCount = block.rowCount
    prepare(block.rowCount)
    let cells = CellPlaces(block, column: column, format: format)
    let text = block.text
    let (mantissas, scales, marks) = (mantissas, scales, missing.marks)
    let mark = rule.decimalMark
    let takesPlain = rule.takesPlainNumbers
    let takesDecimals = rule.takesDecimals
    let isUnclearClear = rule.isThreeDecimalsClear
    let isMarkDelimiter = mark == format.delimiter
    let empty = rule.empty
    var seen = Seen()
    var missingCount = 0
    var (leastScale, mostScale) = (UInt8.max, UInt8(0))
    var (least, greatest) = (Int64.max, Int64.min)
    for row in 0..<block.rowCount {
      let cell = cells[row]
      var mantissa: Int64
      var scale: UInt8
      if cell.length == 0 {
        guard let kind = empty else { throw .unclean }
        marks[row] = kind.rawValue
        missingCount &+= 1
        mantissas[row] = 0
        scales[row] = 0
        continue
      }
      let number = PlainNumber(text, start: cell.start, length: cell.length, decimalMark: mark)
      if number.isPlain, takesPlain,
        number.decimals == 0 || takesDecimals && (isUnclearClear || !number.isUnclear)
      {
        mantissa = number.mantissa
        scale = UInt8(truncatingIfNeeded: number.decimals)
        seen.plain &+= 1
        if cell.isQuoted {
          seen.quoted &+= 1
          if scale == 0 || !isMarkDelimiter { seen.needlesslyQuoted = true }
        }
        if scale == 0 {
          seen.hasWhole = true
          if mantissa < seen.least { seen.least = mantissa }
          if mantissa > seen.greatest { seen.greatest = mantissa }
        } else if number.isUnclear {
          seen.hasUnclear = true
        } else {
          seen.hasDecimals = true
        }
      } else {
        switch try look(at: cell, in: text) {
        case .number(let value):
          mantissa = value.mantissa
          scale = UInt8(truncatingIfNeeded: value.scale)
        case .missing(let kind):
          marks[row] = kind.rawValue
          missingCount += 1
          mantissas[row] = 0
          scales[row] = 0
          continue
        case .text: return nil
        }
      }
      marks[row] = MissingRows.valid
      mantissas[row] = mantissa
      scales[row] = scale
      if scale < leastScale { leastScale = scale }
      if scale > mostScale { mostScale = scale }
      if mantissa < least { least = mantissa }
      if mantissa > greatest { greatest = mantissa }
    }
    note(seen)
    missing.write(to: &piece, missingCount: missingCount, memory: memory)
    piece.scale = Int(mostScale)
    if leastScale < mostScale {
      let own = memory.take(block.rowCount, of: UInt8.self)
      own.update(from: scales, count: block.rowCount)
      piece.scales = own
    }
    if missingCount < block.rowCount { narrow(&piece, least: least, greatest: greatest) }
    return piece
  }

  private func prepare(_ rows: Int) {
    missing.prepare(rows)
    guard rows > capacity else { return }
    mantissas.deallocate()
    scales.deallocate()
    capacity = rows
    mantissas = .allocate(capacity: rows)
    scales = .allocate(capacity: rows)
  }

  private func note(_ seen: Seen) {
    guard case .detected = rule.ground else { return }
    let mark: ScannedNumber.Mark = rule.decimalMark == UInt8(ascii: ",") ? .comma : .point
    var shapes = ScannedNumber.Shapes()
    if seen.hasWhole { shapes.insert(.init(.whole)) }
    if seen.hasDecimals { shapes.insert(.init(.decimal(mark))) }
    if seen.hasUnclear { shapes.insert(.init(.unclear(mark))) }
    let hasOnlyYears =
      !seen.hasDecimals && !seen.hasUnclear
      && (!seen.hasWhole || seen.least >= 1900 && seen.greatest <= 2100)
    evidence.note(
      plain: seen.plain, shapes: shapes, hasOnlyYears: hasOnlyYears,
      isQuotedThroughout: seen.quoted == seen.plain, hasNeedlessQuotes: seen.needlesslyQuoted)
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
        delimiter: format.delimiter, marks: marks)
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

  private func narrow(_ piece: inout ColumnPiece, least: Int64, greatest: Int64) {
    let rows = piece.rowCount
    if least >= Int64(Int8.min), greatest <= Int64(Int8.max) {
      if least == 0, greatest == 0 { return }
      let narrow = memory.take(rows, of: Int8.self)
      for row in 0..<rows { narrow[row] = Int8(truncatingIfNeeded: mantissas[row]) }
      (piece.width, piece.values) = (1, UnsafeMutableRawPointer(narrow))
    } else if least >= Int64(Int16.min), greatest <= Int64(Int16.max) {
      let narrow = memory.take(rows, of: Int16.self)
      for row in 0..<rows { narrow[row] = Int16(truncatingIfNeeded: mantissas[row]) }
      (piece.width, piece.values) = (2, UnsafeMutableRawPointer(narrow))
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
