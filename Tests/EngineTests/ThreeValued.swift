/// Truth with what is unknown, as conditions on missing values have it.
enum ThreeValued {
  /// `and` or `or` of two truths; nil where a missing value leaves it open.
  static func joined(_ x: Bool?, _ y: Bool?, isAnd: Bool) -> Bool? {
    if x == !isAnd || y == !isAnd { return !isAnd }
    return x == nil || y == nil ? nil : isAnd
  }
}
