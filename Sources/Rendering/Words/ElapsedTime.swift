import Tables

/// Words how long something took: `0.3 ms`, `12 ms`, `1.2 s`.
enum ElapsedTime {
  /// The time with as many decimals as a person cares for.
  static func text(_ elapsed: Duration, _ format: NumberFormat) -> String {
    let (seconds, attoseconds) = elapsed.components
    let clamped = min(max(seconds, 0), 1_000_000)
    let microseconds = clamped * 1_000_000 + max(0, attoseconds) / 1_000_000_000_000
    let (value, decimals, unit): (ExactDecimal, Int, String) =
      switch microseconds {
      case ..<100: (ExactDecimal(mantissa: microseconds, scale: 3), 2, "ms")
      case ..<10_000: (ExactDecimal(mantissa: microseconds, scale: 3), 1, "ms")
      case ..<1_000_000: (ExactDecimal(mantissa: microseconds, scale: 3), 0, "ms")
      default: (ExactDecimal(mantissa: microseconds, scale: 6), 1, "s")
      }
    return format.text(value.rounded(to: decimals)) + " " + unit
  }
}
