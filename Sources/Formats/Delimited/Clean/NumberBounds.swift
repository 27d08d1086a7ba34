import Tables

/// The least and the greatest mantissa of a column's numbers, by their decimals.
struct NumberBounds {
  /// A bit for each count of decimals that occurs.
  private(set) var scales: UInt32 = 0
  private var least = [Int64](repeating: .max, count: ExactDecimal.maximumScale + 1)
  private var greatest = [Int64](repeating: .min, count: ExactDecimal.maximumScale + 1)

  /// The fewest and the most decimals that occur; nil without numbers.
  var decimals: ClosedRange<Int>? {
    scales == 0
      ? nil : scales.trailingZeroBitCount...(UInt32.bitWidth - 1 - scales.leadingZeroBitCount)
  }

  /// The least and the greatest mantissa of all, whatever their decimals.
  private(set) var mantissas: ClosedRange<Int64> = 0...0

  /// Takes in numbers of so many decimals.
  mutating func note(_ range: ClosedRange<Int64>, scale: Int) {
    guard least.indices.contains(scale) else { return }
    mantissas =
      scales == 0
      ? range
      : min(mantissas.lowerBound, range.lowerBound)...max(mantissas.upperBound, range.upperBound)
    scales |= 1 << UInt32(scale)
    least[scale] = min(least[scale], range.lowerBound)
    greatest[scale] = max(greatest[scale], range.upperBound)
  }

  /// Takes in the numbers of others.
  mutating func formUnion(_ other: NumberBounds) {
    for scale in other.least.indices where other.scales & 1 << UInt32(scale) != 0 {
      note(other.least[scale]...other.greatest[scale], scale: scale)
    }
  }

  /// The least and the greatest number in the unit of the finest one; nil where one does not fit.
  var aligned: ClosedRange<Int64>? {
    guard let decimals else { return 0...0 }
    var range: ClosedRange<Int64>?
    for scale in decimals where scales & 1 << UInt32(scale) != 0 {
      let (low, high) = (aligned(least[scale], scale), aligned(greatest[scale], scale))
      guard let low, let high else { return nil }
      range = range.map { min($0.lowerBound, low)...max($0.upperBound, high) } ?? low...high
    }
    return range
  }

  /// How many different numbers there may be; nil where they are more than anyone counts, or don't fit.
  var valueCount: Int? {
    guard let range = aligned else { return nil }
    let (width, overflow) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
    return overflow || width == .max ? nil : Int(width) + 1
  }

  private func aligned(_ mantissa: Int64, _ scale: Int) -> Int64? {
    ExactDecimal(mantissa: mantissa, scale: scale)
      .rescaled(to: decimals?.upperBound ?? scale)?.mantissa
  }
}
