/// A comparison of exact figures with one number, as a range of mantissas.
public struct RangeTest: Sendable {
  let column: Column
  /// The least mantissa of the range.
  let least: Int64
  /// How far the greatest mantissa is from the least; meaningless where the range is empty.
  let width: UInt64
  /// True where figures outside of the range pass.
  let isOutside: Bool
  /// True where no figure is in the range.
  let isEmpty: Bool

  /// Nil for columns of no exact figures.
  ///
  /// - Parameter wanted: false asks for the rows where the comparison is false.
  public init?(_ column: Column, _ comparison: Comparison, _ number: ExactDecimal, wanted: Bool) {
    guard let scale = column.decimalLayout?.scale else { return nil }
    self.column = column
    let bound = Bound(number, scale: scale)
    let range: ClosedRange<Int128>? =
      switch comparison {
      case .equal, .notEqual, .exactlyEqual: bound.isExact ? bound.floor...bound.floor : nil
      case .less, .greaterOrEqual: bound.upTo(including: false)
      case .lessOrEqual, .greater: bound.upTo(including: true)
      }
    let isInverse =
      comparison == .notEqual || comparison == .greater || comparison == .greaterOrEqual
    isOutside = isInverse == wanted
    let all = Int128(Int64.min)...Int128(Int64.max)
    guard let range, range.overlaps(all) else {
      (least, width, isEmpty) = (0, 0, true)
      return
    }
    let clamped = range.clamped(to: all)
    least = Int64(clamped.lowerBound)
    width = UInt64(clamped.upperBound - clamped.lowerBound)
    isEmpty = false
  }

  /// The same condition on the column's narrow numbers; nil where it has none.
  func narrowed(_ workers: Workers) -> NumberTest? {
    column.narrowNumbers(workers).map { numbers in
      NumberTest(
        numbers, value: { holds(mantissa: numbers.least + Int64($0)) }, missing: { _ in false })
    }
  }

  func holds(mantissa: Int64) -> Bool {
    (UInt64(bitPattern: mantissa &- least) <= width && !isEmpty) != isOutside
  }
}

/// A number in the unit of a column's mantissas.
private struct Bound {
  /// The greatest whole mantissa that is not over the number.
  let floor: Int128
  /// Whether it is the number.
  let isExact: Bool

  init(_ number: ExactDecimal, scale: Int) {
    let mantissa = Int128(number.mantissa)
    guard number.scale > scale else {
      floor = mantissa * .powerOfTen(scale - number.scale)
      isExact = true
      return
    }
    let (quotient, remainder) =
      mantissa
      .quotientAndRemainder(dividingBy: .powerOfTen(number.scale - scale))
    floor = remainder < 0 ? quotient - 1 : quotient
    isExact = remainder == 0
  }

  /// The mantissas below the number, and with it where it is to be among them.
  func upTo(including: Bool) -> ClosedRange<Int128> {
    let greatest = isExact && !including ? floor - 1 : floor
    let least = Int128(Int64.min) - 1
    return least...max(greatest, least)
  }
}
