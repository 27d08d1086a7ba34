import Tables

/// Which rows of a block are missing: a byte a row while a column is read, then as narrow as the block allows.
final class MissingScratch {
  /// A byte a row: the reason, or `MissingRows.valid`.
  private(set) var marks: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  init() {
    capacity = 0
    marks = .allocate(capacity: 1)
  }

  deinit { marks.deallocate() }

  /// Makes room for so many rows; what was there is gone.
  func prepare(_ rows: Int) {
    guard rows > capacity else { return }
    marks.deallocate()
    capacity = rows
    marks = .allocate(capacity: rows)
  }

  /// Writes the first rows into a piece.
  func write(to piece: inout ColumnPiece, missingCount: Int, memory: PieceMemory) {
    piece.missingCount = missingCount
    guard missingCount > 0 else { return }
    let rows = piece.rowCount
    let words = memory.take((rows + 63) / 64, of: UInt64.self)
    var kind: UInt8 = MissingRows.valid
    var isMixed = false
    var row = 0
    var index = 0
    while row < rows {
      let end = min(row + 64, rows)
      var word: UInt64 = 0
      var bit: UInt64 = 1
      while row < end {
        let mark = marks[row]
        if mark == MissingRows.valid {
          word |= bit
        } else if kind == MissingRows.valid {
          kind = mark
        } else if mark != kind {
          isMixed = true
        }
        bit = bit &<< 1
        row += 1
      }
      words[index] = word
      index += 1
    }
    piece.validity = words
    piece.kind = MissingKind(rawValue: kind) ?? .absent
    guard isMixed else { return }
    let kinds = memory.take(rows, of: UInt8.self)
    kinds.update(from: marks, count: rows)
    piece.kinds = kinds
  }
}
