import Tables

extension ColumnParts {
  /// The numbers in the unit of the finest one, as narrow as may be; binary numbers where they don't fit it.
  func numbers(_ pieces: PlacedPieces, _ missing: MissingRows) -> Column {
    var bounds = NumberBounds()
    for part in parts {
      if case .number(let cells) = part.cells { bounds.formUnion(cells.bounds) }
    }
    guard let range = bounds.aligned else {
      return Column(values: .approximate(approximations(pieces)), missing: missing)
    }
    let decimals = bounds.decimals ?? 0...0
    let precision: DecimalValues.Precision =
      decimals.count == 1 ? .uniform : .perRow(scales(pieces))
    let finest = decimals.upperBound
    let numbers = bounds.valueCount.flatMap { count in
      narrow(missing, least: range.lowerBound, valueCount: count) {
        narrowNumbers(pieces, finest, from: range.lowerBound, firstMissing: $0)
      } halves: {
        narrowNumbers(pieces, finest, from: range.lowerBound, firstMissing: $0)
      }
    }
    if let numbers {
      return Column(numbers, scale: finest, precision: precision, missing: missing)
    }
    let mantissas: [Int64] = pieces.elements { placed, target in
      placed.piece.forEachNumber { target[$0] = $1 }
      Self.align(target, placed.piece, to: finest)
    }
    return Column(
      values: .decimal(DecimalValues(mantissas: mantissas, scale: finest, precision: precision)),
      missing: missing)
  }

  private func narrowNumbers<Number: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ pieces: PlacedPieces, _ finest: Int, from least: Int64, firstMissing: Int
  ) -> [Number] {
    pieces.elements { (placed, target: UnsafeMutablePointer<Number>) in
      let piece = placed.piece
      if piece.scales == nil, piece.scale == finest {
        piece.forEachNumber { target[$0] = Number(truncatingIfNeeded: $1 &- least) }
      } else {
        piece.forEachNumber { row, number in
          let aligned = Self.aligned(number, piece.decimals(row), to: finest)
          target[row] = Number(truncatingIfNeeded: aligned &- least)
        }
      }
      Self.mark(target, piece, firstMissing)
    }
  }

  /// Brings a piece's numbers to the finest unit, which they are known to fit.
  private static func align(
    _ target: UnsafeMutablePointer<Int64>, _ piece: ColumnPiece, to finest: Int
  ) {
    guard piece.scales != nil || piece.scale != finest else { return }
    for row in 0..<piece.rowCount {
      target[row] = aligned(target[row], piece.decimals(row), to: finest)
    }
  }

  @inline(__always)
  private static func aligned(_ mantissa: Int64, _ decimals: Int, to finest: Int) -> Int64 {
    guard decimals < finest, mantissa != 0 else { return mantissa }
    let value = ExactDecimal(mantissa: mantissa, scale: decimals).rescaled(to: finest)
    return value?.mantissa ?? 0
  }

  /// A byte a row for its decimals; 0 where the row is missing.
  private func scales(_ pieces: PlacedPieces) -> [UInt8] {
    pieces.elements(isLast: false) { (placed, target: UnsafeMutablePointer<UInt8>) in
      let piece = placed.piece
      for row in 0..<piece.rowCount {
        target[row] = UInt8(truncatingIfNeeded: piece.decimals(row))
      }
      piece.forEachMissing { row, _ in target[row] = 0 }
    }
  }

  /// The numbers as binary ones.
  private func approximations(_ pieces: PlacedPieces) -> [Double] {
    pieces.elements { placed, target in
      placed.piece.forEachNumber { row, number in
        let decimals = placed.piece.decimals(row)
        target[row] = ExactDecimal(mantissa: number, scale: decimals).approximation
      }
    }
  }
}

extension ColumnParts {
  /// Narrow numbers of the width that the values and the missing rows need; nil where there is none, or few rows.
  ///
  /// - Parameters:
  ///   - bytes: gives them a byte each, from the number that the first reason to be missing has.
  ///   - halves: gives them two bytes each.
  func narrow(
    _ missing: MissingRows, least: Int64, valueCount: Int, bytes: (Int) -> [UInt8],
    halves: (Int) -> [UInt16]
  ) -> NarrowNumbers? {
    let hasMissing = missing.missingCount > 0
    guard missing.count >= Self.leastNarrowRows,
      let cardinality = NarrowNumbers.cardinality(valueCount, hasMissing: hasMissing)
    else { return nil }
    let layout: NarrowNumbers.Layout =
      cardinality <= 1 << 8 ? .bytes(bytes(valueCount)) : .halves(halves(valueCount))
    return NarrowNumbers(known: layout, least: least, valueCount: valueCount, cardinality)
  }

  /// Columns of fewer rows take so little that they may as well be laid out at once.
  private static let leastNarrowRows = 1 << 14

  /// Puts the reasons in the missing rows.
  static func mark<Number: FixedWidthInteger>(
    _ target: UnsafeMutablePointer<Number>, _ piece: ColumnPiece, _ firstMissing: Int
  ) {
    piece.forEachMissing { row, kind in
      target[row] = Number(truncatingIfNeeded: firstMissing + Int(kind.rawValue))
    }
  }
}
