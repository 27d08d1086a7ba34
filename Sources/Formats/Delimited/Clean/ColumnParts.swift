import Tables

/// What all threads together have read of one column, and the column that it makes.
struct ColumnParts {
  private let parts: [WorkerColumn]
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

  /// One piece of the column with the rows that it covers.
  private struct Placed {
    let piece: ColumnPiece
    let start: Int
    /// Which thread read it.
    let part: Int
  }

  /// The pieces in the order of the text.
  private var placed: [Placed] {
    var pieces: [(block: Int, part: Int, piece: ColumnPiece)] = []
    for (index, part) in parts.enumerated() {
      for piece in part.pieces { pieces.append((piece.block, index, piece.piece)) }
    }
    if parts.count > 1 { pieces.sort { $0.block < $1.block } }
    var start = 0
    return pieces.map { piece in
      defer { start += piece.piece.rowCount }
      return Placed(piece: piece.piece, start: start, part: piece.part)
    }
  }

  /// The column; what was read is given back, so it is made once.
  consuming func column() -> Column {
    let pieces = placed
    defer { for part in parts { part.memory.release() } }
    let missing = Self.missing(pieces, rowCount)
    switch parts.first?.cells {
    case .text: return Column(values: .text(texts(pieces)), missing: missing)
    case .boolean: return Column(values: .boolean(booleans(pieces)), missing: missing)
    case .number, nil: return Column(values: numbers(pieces), missing: missing)
    }
  }

  private static func missing(_ pieces: [Placed], _ rowCount: Int) -> MissingRows {
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

  private func booleans(_ pieces: [Placed]) -> [Bool] {
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

extension ColumnParts {
  /// The mantissas at the finest scale; binary numbers where they don't fit it.
  private func numbers(_ pieces: [Placed]) -> Column.Values {
    let finest = pieces.reduce(0) { max($0, $1.piece.scale) }
    let isUniform = pieces.allSatisfy {
      $0.piece.missingCount == $0.piece.rowCount
        || $0.piece.scales == nil && $0.piece.scale == finest
    }
    var overflows = false
    let mantissas = [Int64](unsafeUninitializedCapacity: rowCount) { buffer, filled in
      for placed in pieces {
        let target = UnsafeMutableBufferPointer(rebasing: buffer[placed.start...])
        Self.widen(placed.piece, into: target)
        if !isUniform, !Self.rescale(target, placed.piece, to: finest) { overflows = true }
      }
      filled = rowCount
    }
    if overflows { return .approximate(approximations(pieces)) }
    guard !isUniform else {
      return .decimal(DecimalValues(mantissas: mantissas, scale: finest))
    }
    return .decimal(
      DecimalValues(mantissas: mantissas, scale: finest, precision: .perRow(scales(pieces))))
  }

  private static func widen(_ piece: ColumnPiece, into target: UnsafeMutableBufferPointer<Int64>) {
    let rows = piece.rowCount
    switch (piece.width, piece.values) {
    case (1, let values?): copy(values.assumingMemoryBound(to: Int8.self), rows, into: target)
    case (2, let values?): copy(values.assumingMemoryBound(to: Int16.self), rows, into: target)
    case (4, let values?): copy(values.assumingMemoryBound(to: Int32.self), rows, into: target)
    case (8, let values?): copy(values.assumingMemoryBound(to: Int64.self), rows, into: target)
    default: for row in 0..<rows { target[row] = 0 }
    }
  }

  @inline(__always)
  private static func copy<Narrow: BinaryInteger, Wide: FixedWidthInteger>(
    _ values: UnsafePointer<Narrow>, _ rows: Int, into target: UnsafeMutableBufferPointer<Wide>
  ) {
    for row in 0..<rows { target[row] = Wide(truncatingIfNeeded: values[row]) }
  }

  /// Brings a piece's numbers to the finest scale; false where one does not fit.
  private static func rescale(
    _ target: UnsafeMutableBufferPointer<Int64>, _ piece: ColumnPiece, to finest: Int
  ) -> Bool {
    for row in 0..<piece.rowCount {
      let scale = piece.scales.map { Int($0[row]) } ?? piece.scale
      guard let value = ExactDecimal(mantissa: target[row], scale: scale).rescaled(to: finest)
      else { return false }
      target[row] = value.mantissa
    }
    return true
  }

  /// A byte a row for its decimals; 0 where the row is missing.
  private func scales(_ pieces: [Placed]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: rowCount) { buffer, filled in
      for placed in pieces {
        let piece = placed.piece
        for row in 0..<piece.rowCount {
          let isMissing = piece.validity.map { $0[row >> 6] & 1 << UInt64(row & 63) == 0 } ?? false
          let scale = piece.scales.map { $0[row] } ?? UInt8(truncatingIfNeeded: piece.scale)
          buffer[placed.start + row] = isMissing ? 0 : scale
        }
      }
      filled = rowCount
    }
  }

  /// The numbers as binary ones.
  private func approximations(_ pieces: [Placed]) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(rowCount)
    var widened = [Int64](repeating: 0, count: pieces.map(\.piece.rowCount).max() ?? 0)
    for placed in pieces {
      let piece = placed.piece
      widened.withUnsafeMutableBufferPointer { Self.widen(piece, into: $0) }
      for row in 0..<piece.rowCount {
        let scale = piece.scales.map { Int($0[row]) } ?? piece.scale
        values.append(ExactDecimal(mantissa: widened[row], scale: scale).approximation)
      }
    }
    return values
  }
}

extension ColumnParts {
  /// The codes of all threads made those of one dictionary, in the order in which members first come in the text.
  private func texts(_ pieces: [Placed]) -> TextValues {
    let readers: [TextCells] = parts.compactMap { part in
      if case .text(let cells) = part.cells { cells } else { nil }
    }
    let (members, maps) = MemberMerge.merged(readers)
    let codes = [UInt32](unsafeUninitializedCapacity: rowCount) { buffer, filled in
      for placed in pieces {
        let target = UnsafeMutableBufferPointer(rebasing: buffer[placed.start...])
        Self.write(placed.piece, maps[placed.part], into: target)
      }
      filled = rowCount
    }
    return TextValues(codes: codes, dictionary: TextDictionary(members))
  }

  private static func write(
    _ piece: ColumnPiece, _ map: [UInt32]?, into target: UnsafeMutableBufferPointer<UInt32>
  ) {
    let rows = piece.rowCount
    switch (piece.width, piece.values) {
    case (1, let values?): copy(values.assumingMemoryBound(to: UInt8.self), rows, into: target)
    case (2, let values?): copy(values.assumingMemoryBound(to: UInt16.self), rows, into: target)
    case (4, let values?): copy(values.assumingMemoryBound(to: UInt32.self), rows, into: target)
    default: for row in 0..<rows { target[row] = 0 }
    }
    guard let map, !map.isEmpty else { return }
    map.withUnsafeBufferPointer { map in
      for row in 0..<rows { target[row] = map[Int(target[row])] }
    }
    guard piece.missingCount > 0, let validity = piece.validity else { return }
    // A missing row's code is 0 whatever the first member's is.
    for row in 0..<rows where validity[row >> 6] & 1 << UInt64(row & 63) == 0 { target[row] = 0 }
  }
}

/// Makes one list of the members that several threads have met.
enum MemberMerge {
  /// All members in the order in which they first come in the text, and for each reader where its own went.
  ///
  /// A map is nil where nothing moved.
  static func merged(_ readers: [TextCells]) -> (members: [String], maps: [[UInt32]?]) {
    guard readers.count > 1 else {
      return (readers.first?.members ?? [], [nil])
    }
    var members: [String] = []
    var maps = readers.map { [UInt32](repeating: 0, count: $0.members.count) }
    var nextOf = readers.map { _ in 0 }
    let dictionary = CellDictionary()
    var codeOfNumber: [UInt32] = []
    var emptyCode: UInt32?
    while true {
      var first: Int?
      for (index, reader) in readers.enumerated() where nextOf[index] < reader.members.count {
        let place = reader.firstPlaces[nextOf[index]]
        if let best = first, readers[best].firstPlaces[nextOf[best]] <= place { continue }
        first = index
      }
      guard let first else { break }
      let own = nextOf[first]
      nextOf[first] += 1
      let reader = readers[first]
      let bytes = reader.bytes(ofMember: own)
      if bytes.isEmpty {
        if emptyCode == nil {
          emptyCode = UInt32(members.count)
          members.append(reader.members[own])
        }
        maps[first][own] = emptyCode ?? 0
        continue
      }
      let number = dictionary.number(of: bytes)
      if number == codeOfNumber.count {
        codeOfNumber.append(UInt32(members.count))
        members.append(reader.members[own])
      }
      maps[first][own] = codeOfNumber[number]
    }
    return (
      members,
      maps.map { map in map.indices.allSatisfy { map[$0] == UInt32($0) } ? nil : map }
    )
  }
}
