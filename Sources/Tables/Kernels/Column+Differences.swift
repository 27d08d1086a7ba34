extension Column {
  /// The values in some rows of a column minus those in as many rows of another, `noRow` being absent.
  ///
  /// The same as `arithmetic` gives of both taken, but figures that have narrow numbers are fetched and subtracted at
  /// once.
  public static func difference(
    _ last: (column: Column, rows: [UInt32]), minus first: (column: Column, rows: [UInt32]),
    workers: Workers = .one
  ) -> Column {
    narrowDifference(last, minus: first, workers)
      ?? arithmetic(
        .subtract, .column(last.column.taking(orMissing: last.rows, workers: workers)),
        .column(first.column.taking(orMissing: first.rows, workers: workers)),
        count: min(last.rows.count, first.rows.count), workers: workers)
  }

  /// Nil where numbers alone don't tell the differences, and where there are none.
  private static func narrowDifference(
    _ last: (column: Column, rows: [UInt32]), minus first: (column: Column, rows: [UInt32]),
    _ workers: Workers
  ) -> Column? {
    guard let lastScale = last.column.plainScale, let firstScale = first.column.plainScale,
      lastScale == firstScale, last.rows.count == first.rows.count,
      let lastNumbers = last.column.numbersAtHand, let firstNumbers = first.column.numbersAtHand,
      let kernel = NarrowDifference(lastNumbers, minus: firstNumbers),
      let found = kernel.differences(last.rows, minus: first.rows, workers),
      found.missing.missingCount < found.missing.count
    else { return nil }
    let values = DecimalValues(mantissas: found.mantissas, scale: lastScale)
    return Column(values: .decimal(values), missing: found.missing)
  }

  /// The decimals of exact figures that were all printed with these, none of them missing for a reason that was given.
  private var plainScale: Int? {
    guard let layout = decimalLayout, case .uniform = layout.precision,
      missing.missingCount == 0 || missing.kinds == nil && missing.uniformKind == .absent
    else { return nil }
    return layout.scale
  }
}

extension Column {
  /// The same values, but for the flagged rows, where they have no meaning: these have none.
  public func notApplicable(in flags: [Bool]) -> Column {
    var result = taking(
      orMissing: flags.indices.map { flags[$0] ? Self.noRow : UInt32(truncatingIfNeeded: $0) })
    let marks = flags.map { $0 ? MissingKind.notApplicable.rawValue : MissingRows.valid }
    result.missing = MissingRows(kindOrValid: marks).united(with: result.missing)
    return result
  }
}

/// Differences of figures that have narrow numbers.
private struct NarrowDifference {
  private let last: NarrowNumbers
  private let first: NarrowNumbers
  /// What the figures of equal numbers differ by.
  private let base: Int64

  /// Nil where a difference could have no room.
  init?(_ last: NarrowNumbers, minus first: NarrowNumbers) {
    let most = UInt64(1) << 61
    guard last.least.magnitude < most, first.least.magnitude < most else { return nil }
    self.last = last
    self.first = first
    base = last.least - first.least
  }

  /// Nil where the numbers of both have not the same width.
  func differences(
    _ lastRows: [UInt32], minus firstRows: [UInt32], _ workers: Workers
  ) -> (mantissas: [Int64], missing: MissingRows)? {
    switch (last.layout, first.layout) {
    case (.bytes(let last), .bytes(let first)):
      differences(lastRows, of: last, minus: firstRows, of: first, workers)
    case (.halves(let last), .halves(let first)):
      differences(lastRows, of: last, minus: firstRows, of: first, workers)
    case (.bytes, .halves), (.halves, .bytes): nil
    }
  }

  @inline(__always)
  private func differences<Number: FixedWidthInteger & UnsignedInteger>(
    _ lastRows: [UInt32], of last: [Number], minus firstRows: [UInt32], of first: [Number],
    _ workers: Workers
  ) -> (mantissas: [Int64], missing: MissingRows) {
    let count = min(lastRows.count, firstRows.count)
    let wordCount = (count + 63) / 64
    var (mantissas, missingCount) = ([Int64](), 0)
    let validity = [UInt64](unsafeUninitializedCapacity: wordCount) { words, written in
      mantissas = [Int64](unsafeUninitializedCapacity: count) { mantissas, written in
        // Most rows are fetched from memory each by itself.
        let missingCounts = workers.finer.map(over: count) { rows in
          // Words of 64 rows belong to the range that they begin in.
          let own = (rows.lowerBound + 63) / 64..<(rows.upperBound + 63) / 64
          return last.withUnsafeBufferPointer { last in
            first.withUnsafeBufferPointer { first in
              lastRows.withUnsafeBufferPointer { lastRows in
                firstRows.withUnsafeBufferPointer { firstRows in
                  put(
                    own, Figures(last, lastRows, self.last),
                    minus: Figures(first, firstRows, self.first),
                    to: mantissas, words)
                }
              }
            }
          }
        }
        missingCount = missingCounts.reduce(0, +)
        written = count
      }
      written = wordCount
    }
    let missing = MissingRows(
      count: count, validity: validity, missingCount: missingCount, .absent)
    return (mantissas, missing)
  }

  /// Writes the differences of words of 64 rows and their bits, and gives how many are missing.
  @inline(__always)
  private func put<Number: FixedWidthInteger & UnsignedInteger>(
    _ words: Range<Int>, _ last: Figures<Number>, minus first: Figures<Number>,
    to mantissas: UnsafeMutableBufferPointer<Int64>, _ validity: UnsafeMutableBufferPointer<UInt64>
  ) -> Int {
    var missingCount = 0
    for word in words {
      let start = word &* 64
      let end = min(start &+ 64, mantissas.count)
      var lacking: UInt64 = 0
      for index in start..<end {
        let (x, y) = (last.number(index), first.number(index))
        let isLacking: UInt64 = (x < last.firstMissing ? 0 : 1) | (y < first.firstMissing ? 0 : 1)
        let difference = base &+ Int64(x) &- Int64(y)
        mantissas.initializeElement(at: index, to: isLacking == 0 ? difference : 0)
        lacking |= isLacking &<< UInt64(index & 63)
      }
      validity.initializeElement(at: word, to: ~lacking)
      missingCount &+= lacking.nonzeroBitCount
    }
    return missingCount
  }
}

/// The numbers of figures that stand in some rows of a column.
private struct Figures<Number: FixedWidthInteger & UnsignedInteger> {
  private let numbers: UnsafeBufferPointer<Number>
  private let rows: UnsafeBufferPointer<UInt32>
  let firstMissing: UInt32

  init(
    _ numbers: UnsafeBufferPointer<Number>, _ rows: UnsafeBufferPointer<UInt32>,
    _ column: NarrowNumbers
  ) {
    self.numbers = numbers
    self.rows = rows
    firstMissing = UInt32(column.firstMissing)
  }

  /// The greatest number, which is a missing one's, where there is no such row.
  @inline(__always)
  func number(_ index: Int) -> UInt32 {
    let row = Int(rows[index])
    return row < numbers.count ? UInt32(truncatingIfNeeded: numbers[row]) : .max
  }
}
