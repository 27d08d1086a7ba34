import Synchronization
import Tables

/// What all threads together have read of one column, and the column that it makes.
struct ColumnParts {
  let parts: [WorkerColumn]
  private let rowCount: Int

  init(_ parts: [WorkerColumn], rowCount: Int) {
    self.parts = parts
    self.rowCount = rowCount
  }

  /// What all cells together look like.
  var evidence: ColumnEvidence {
    var evidence = ColumnEvidence()
    for part in parts { evidence.formUnion(part.evidence) }
    return evidence
  }

  /// What some cells came to that is no exact number.
  var oddities: NumberCells.Oddities {
    parts.reduce(into: []) { oddities, part in
      if case .number(let cells) = part.cells { oddities.formUnion(cells.oddities) }
    }
  }

  /// The pieces in the order of the text.
  private var placed: [PlacedPiece] {
    var pieces: [(block: Int, part: Int, piece: ColumnPiece)] = []
    for (index, part) in parts.enumerated() {
      for piece in part.pieces { pieces.append((piece.block, index, piece.piece)) }
    }
    if parts.count > 1 { pieces.sort { $0.block < $1.block } }
    var start = 0
    return pieces.map { piece in
      defer { start += piece.piece.rowCount }
      return PlacedPiece(piece: piece.piece, start: start, part: piece.part)
    }
  }

  /// The columns, laid out by so many threads, several at a time; what was read is given back on the way.
  static func columns(_ all: [ColumnParts], threads: Int) -> [Column] {
    let each = max(1, threads / max(all.count, 1))
    let worthwhile = all.reduce(0) { $0 + $1.byteCount } / leastBytes + 1
    let next = Atomic<Int>(0)
    var columns = [Column?](repeating: nil, count: all.count)
    // Large ones come first, so that no thread is left with one at the end.
    let order = all.indices.sorted { all[$0].byteCount > all[$1].byteCount }
    columns.withUnsafeMutableBufferPointer { columns in
      nonisolated(unsafe) let (columns, all) = (columns, all)
      Workers(count: min(threads, all.count, worthwhile)).perform {
        while true {
          let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard place < order.count else { return }
          columns[order[place]] = all[order[place]].column(threads: each)
        }
      }
    }
    return columns.compactMap { $0 }
  }

  /// The fewest bytes that are worth a thread of their own.
  private static let leastBytes = 256 << 10

  private var byteCount: Int { parts.reduce(0) { $0 + $1.memory.taken } }

  /// The column, laid out by so many threads; what was read is given back, so it is made once.
  private func column(threads: Int) -> Column {
    let pieces = PlacedPieces(
      placed, in: parts.map(\.memory), rowCount: rowCount, threads: threads)
    defer { for part in parts { part.memory.release() } }
    let missing = Self.missing(pieces.all, rowCount)
    switch parts.first?.cells {
    case .text: return texts(pieces, missing)
    case .boolean: return Column(values: .boolean(booleans(pieces.all)), missing: missing)
    case .number, nil: return numbers(pieces, missing)
    }
  }

  private static func missing(_ pieces: [PlacedPiece], _ rowCount: Int) -> MissingRows {
    let holed = pieces.filter { $0.piece.missingCount > 0 }
    guard let first = holed.first else { return MissingRows(allValid: rowCount) }
    var words = [UInt64](repeating: ~0, count: (rowCount + 63) / 64)
    for placed in holed {
      guard let validity = placed.piece.validity else { continue }
      merge(validity, placed.piece.rowCount, into: &words, at: placed.start)
    }
    let count = holed.reduce(0) { $0 + $1.piece.missingCount }
    let isUniform = holed.allSatisfy {
      $0.piece.kinds == nil && $0.piece.kind == first.piece.kind
    }
    guard !isUniform else {
      return MissingRows(count: rowCount, validity: words, missingCount: count, first.piece.kind)
    }
    var kinds = [UInt8](repeating: 0, count: rowCount)
    for placed in holed {
      for row in 0..<placed.piece.rowCount {
        let kind = placed.piece.kinds?[row] ?? placed.piece.kind.rawValue
        kinds[placed.start + row] = kind == MissingRows.valid ? 0 : kind
      }
    }
    return MissingRows(count: rowCount, validity: words, missingCount: count, kinds: kinds)
  }

  /// Clears the bits of rows that a piece lacks, from a row on.
  private static func merge(
    _ validity: UnsafeMutablePointer<UInt64>, _ rows: Int, into words: inout [UInt64], at start: Int
  ) {
    let shift = UInt64(start & 63)
    for index in 0..<(rows + 63) / 64 {
      let inUse = min(64, rows - index * 64)
      let holes = ~validity[index] & (inUse == 64 ? ~0 : 1 << UInt64(inUse) - 1)
      guard holes != 0 else { continue }
      let word = start >> 6 + index
      words[word] &= ~(holes << shift)
      let over = shift == 0 ? 0 : holes >> (64 - shift)
      if over != 0 { words[word + 1] &= ~over }
    }
  }

  private func booleans(_ pieces: [PlacedPiece]) -> [Bool] {
    [Bool](unsafeUninitializedCapacity: rowCount) { buffer, filled in
      for placed in pieces {
        let values = placed.piece.values?.assumingMemoryBound(to: UInt8.self)
        for row in 0..<placed.piece.rowCount {
          buffer[placed.start + row] = (values?[row] ?? 0) != 0
        }
      }
      filled = rowCount
    }
  }
}
