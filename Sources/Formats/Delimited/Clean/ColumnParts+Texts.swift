import Tables

extension ColumnParts {
  /// The codes of all threads made those of one dictionary, in the order in which members first come in the text.
  func texts(_ pieces: PlacedPieces, _ missing: MissingRows) -> Column {
    let readers: [TextCells] = parts.compactMap { part in
      if case .text(let cells) = part.cells { cells } else { nil }
    }
    let (members, maps) = MemberMerge.merged(readers)
    let dictionary = TextDictionary(members)
    let numbers = narrow(missing, least: 0, valueCount: max(members.count, 1)) {
      narrowCodes(pieces, maps, firstMissing: $0)
    } halves: {
      narrowCodes(pieces, maps, firstMissing: $0)
    }
    if let numbers { return Column(numbers, dictionary, missing: missing) }
    // A missing row's code is 0 whatever the first member's is.
    let codes: [UInt32] = pieces.elements { placed, target in
      Self.write(placed.piece, maps[placed.part], to: target)
      placed.piece.forEachMissing { row, _ in target[row] = 0 }
    }
    return Column(
      values: .text(TextValues(codes: codes, dictionary: dictionary)), missing: missing)
  }

  private func narrowCodes<Number: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ pieces: PlacedPieces, _ maps: [[UInt32]?], firstMissing: Int
  ) -> [Number] {
    pieces.elements { placed, target in
      Self.write(placed.piece, maps[placed.part], to: target)
      Self.mark(target, placed.piece, firstMissing)
    }
  }

  private static func write<Number: FixedWidthInteger & UnsignedInteger>(
    _ piece: ColumnPiece, _ map: [UInt32]?, to target: UnsafeMutablePointer<Number>
  ) {
    guard let map, !map.isEmpty else {
      piece.forEachCode { target[$0] = Number(truncatingIfNeeded: $1) }
      return
    }
    map.withUnsafeBufferPointer { map in
      piece.forEachCode { target[$0] = Number(truncatingIfNeeded: map[$1]) }
    }
  }
}
