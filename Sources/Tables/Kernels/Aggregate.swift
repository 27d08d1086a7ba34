/// What is computed of all the values of a group.
public enum Aggregate: Sendable, Hashable {
  /// Rows that have a value.
  case count
  /// The exact sum.
  case sum
  /// The sum divided by the count; rounded only when shown.
  case mean
  /// The middle value; the mean of the middle two of an even count.
  case median
  /// The least value.
  case min
  /// The greatest value.
  case max
  /// The value of the group's first row that has one.
  case first
  /// The value of the group's last row that has one.
  case last
  /// The sample standard deviation (divisor n − 1).
  case standardDeviation
  /// The quantile at 0…1 by linear interpolation (type 7 of Hyndman and Fan).
  case quantile(ExactDecimal)
  /// How many distinct values there are.
  case distinct

  /// Tells whether it is made from the sum of the values.
  public var needsSums: Bool { self == .sum || self == .mean }

  /// How long it takes beside a sum, as a rule.
  public var cost: Int {
    switch self {
    case .count, .sum, .mean, .min, .max, .first, .last: 1
    case .median, .quantile, .standardDeviation, .distinct: 6
    }
  }

  /// The position of a quantile; nil for others.
  var position: ExactDecimal? {
    switch self {
    case .median: ExactDecimal(mantissa: 5, scale: 1)
    case .quantile(let position): position
    default: nil
    }
  }
}
