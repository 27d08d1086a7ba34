import Tables

/// Reads the cells of one column as truth values, block after block.
final class BooleanCells {
  /// Where the reading comes from.
  enum Rule: Sendable {
    /// Found out from the cells, with the marks that are known or given.
    case detected(MarkTable)
    /// Declared: `true`, `false`, and these marks.
    case declared([MissingMark])
  }

  private let column: Int
  private let format: CleanFormat
  private let rule: Rule
  private let memory: PieceMemory
  private let missing: MissingScratch
  /// What the cells look like so far.
  private(set) var evidence = ColumnEvidence()

  init(
    column: Int, format: CleanFormat, rule: Rule, memory: PieceMemory, missing: MissingScratch
  ) {
    self.column = column
    self.format = format
    self.rule = rule
    self.memory = memory
    self.missing = missing
  }

  /// Reads the column's cells in a block; nil once the column turns out to be text.
  func read(_ block: TextBlock) throws(CleanStop) -> ColumnPiece? {
    guard !evidence.hasText else { return nil }
    var piece = ColumnPiece(rowCount: block.rowCount, in: memory)
    missing.begin()
    let values = memory.take(block.rowCount, of: UInt8.self)
    let cells = CellPlaces(block, column: column, format: format)
    for row in 0..<block.rowCount {
      let cell = cells[row]
      let raw = UnsafeBufferPointer(start: block.text + cell.start, count: cell.length)
      switch try look(at: try CellText.utf8(raw, format)[...], raw, isQuoted: cell.isQuoted) {
      case .value(let value):
        values[row] = value ? 1 : 0
      case .missing(let kind):
        values[row] = 0
        missing.note(row, kind)
      case .text: return nil
      }
    }
    (piece.width, piece.values) = (1, UnsafeMutableRawPointer(values))
    missing.write(to: &piece, memory: memory)
    return piece
  }

  private enum Look {
    case value(Bool)
    case missing(MissingKind)
    case text
  }

  private func look(
    at bytes: ArraySlice<UInt8>, _ raw: UnsafeBufferPointer<UInt8>, isQuoted: Bool
  ) throws(CleanStop) -> Look {
    switch rule {
    case .declared(let missing):
      if let mark = missing.first(where: { $0.text.utf8.elementsEqual(bytes) }) {
        return .missing(mark.kind)
      }
      guard let value = Bool(String(decoding: bytes, as: UTF8.self)) else { throw .unclean }
      return .value(value)
    case .detected(let marks):
      if bytes.isEmpty { return .missing(.absent) }
      let hasQuotesInside = isQuoted && raw.contains { $0 == format.quote }
      let isNoText = evidence.look(
        at: bytes, isQuoted: isQuoted, hasQuotesInside: hasQuotesInside,
        delimiter: format.delimiter, marks: marks)
      guard isNoText else { return .text }
      let cell = Blanks.trimmed(bytes)
      if let value = Booleans.value(cell) { return .value(value) }
      // A number among truth values makes the column text: the evidence tells.
      return .missing(marks.mark(cell)?.kind ?? .absent)
    }
  }
}
