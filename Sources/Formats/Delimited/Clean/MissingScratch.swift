import Tables

/// Which rows of a block are missing: gathered while a column is read, then laid out as narrow as the block allows.
final class MissingScratch {
  /// The rows that were noted, in no order.
  private(set) var rows: [UInt32] = []
  private var kinds: [UInt8] = []

  /// Forgets the rows of the block before.
  func begin() {
    rows.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
  }

  /// Notes a row without a value.
  func note(_ row: Int, _ kind: MissingKind) {
    rows.append(UInt32(truncatingIfNeeded: row))
    kinds.append(kind.rawValue)
  }

  /// Writes what was noted into a piece.
  func write(to piece: inout ColumnPiece, memory: PieceMemory) {
    piece.missingCount = rows.count
    guard let first = kinds.first else { return }
    let words = memory.take((piece.rowCount + 63) / 64, of: UInt64.self)
    words.update(repeating: ~0, count: (piece.rowCount + 63) / 64)
    for row in rows { words[Int(row >> 6)] &= ~(1 << UInt64(row & 63)) }
    piece.validity = words
    piece.kind = MissingKind(rawValue: first) ?? .absent
    guard kinds.contains(where: { $0 != first }) else { return }
    let own = memory.take(piece.rowCount, of: UInt8.self)
    own.update(repeating: MissingRows.valid, count: piece.rowCount)
    for (row, kind) in zip(rows, kinds) { own[Int(row)] = kind }
    piece.kinds = own
  }
}
