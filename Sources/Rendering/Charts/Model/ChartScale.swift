import Glibc
import Tables

/// A scale of round numbers that holds all figures.
struct ChartScale: Sendable, Hashable {
  /// A round number of the scale.
  struct Tick: Sendable, Hashable {
    /// Where it stands.
    let value: Double
    /// The number to print.
    let number: Cell
  }

  /// The round numbers in rising order, at least two; the first and the last bound the scale.
  let ticks: [Tick]

  /// The least number of the scale.
  var low: Double { ticks.first?.value ?? 0 }
  /// The greatest number of the scale.
  var high: Double { ticks.last?.value ?? 1 }

  /// Where a number stands between the bounds: 0 through 1.
  func share(_ value: Double) -> Double {
    // Halves first, so that the span of the largest numbers is still a number.
    let share = (value / 2 - low / 2) / (high / 2 - low / 2)
    return share.isFinite ? min(max(share, 0), 1) : 0
  }

  /// Chooses the bounds for figures.
  ///
  /// Zero belongs to the scale where asked for, and where it is hardly farther from the figures than they are from
  /// each other.
  ///
  /// - Parameters:
  ///   - decimals: the most decimals of any figure; steps are never finer.
  ///   - intervals: about how many steps to make.
  init(_ values: [Double], fromZero: Bool, decimals: Int, intervals: Int) {
    var low = values.min() ?? 0
    var high = values.max() ?? 0
    let span = high / 2 - low / 2
    if fromZero || (low > 0 && low / 2 <= span) || span == 0 { low = min(low, 0) }
    if fromZero || (high < 0 && -high / 2 <= span) || span == 0 { high = max(high, 0) }
    if low == high { high = 1 }
    let intervals = Double(max(1, intervals))
    let step = Self.step(atLeast: high / intervals - low / intervals, decimals: decimals)
    ticks = Self.ticks(from: low, to: high, step)
  }

  /// A step of one, two or five times a power of ten.
  private struct Step {
    let digit: Int
    let power: Int

    var size: Double { Double(digit) * pow(10, Double(power)) }

    /// So many steps from zero, exactly where the digits allow.
    func times(_ count: Int) -> Tick {
      let value = Double(count) * size
      let (digits, isTooLarge) = Int64(count).multipliedReportingOverflow(by: Int64(digit))
      let plain = ExactDecimal(mantissa: digits, scale: max(0, -power))
      let unit = ExactDecimal("1" + String(repeating: "0", count: max(0, power)))
      guard !isTooLarge, power >= -ExactDecimal.maximumScale, let unit,
        let exact = plain.multiplied(by: unit)
      else { return Tick(value: value, number: .approximate(value)) }
      return Tick(value: exact.approximation, number: .decimal(exact))
    }
  }

  private static func step(atLeast wanted: Double, decimals: Int) -> Step {
    let magnitude = log10(wanted).rounded(.down)
    let power = magnitude.isFinite ? Int(magnitude) : 0
    // A step finer than the figures would promise a precision that they don't have.
    if power < -decimals { return Step(digit: 1, power: -decimals) }
    for digit in [1, 2, 5] where Step(digit: digit, power: power).size >= wanted * (1 - 1e-9) {
      return Step(digit: digit, power: power)
    }
    return Step(digit: 1, power: power + 1)
  }

  private static func ticks(from low: Double, to high: Double, _ step: Step) -> [Tick] {
    let first = Int(exactly: (low / step.size + 1e-9).rounded(.down)) ?? 0
    let last = Int(exactly: (high / step.size - 1e-9).rounded(.up)) ?? first
    return (first...max(last, first + 1)).prefix(64).map(step.times)
  }
}
