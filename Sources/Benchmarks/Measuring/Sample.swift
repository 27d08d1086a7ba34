/// What was measured several times.
struct Sample {
  let values: [Double]

  /// The values in ascending order.
  private var sorted: [Double] { values.sorted() }

  var median: Double { Self.median(sorted) }

  var least: Double { sorted.first ?? .nan }

  var greatest: Double { sorted.last ?? .nan }

  /// The median distance from the median: what the machine's noise does to a single run.
  var deviation: Double {
    let median = median
    return Self.median(values.map { ($0 - median).magnitude }.sorted())
  }

  /// How many times as long the other took, run by run.
  func ratios(of other: Sample) -> Sample {
    Sample(values: zip(other.values, values).map { $0 / $1 })
  }

  private static func median(_ sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

extension Double {
  /// With so many decimals, without a library for it.
  func fixed(_ decimals: Int) -> String {
    guard isFinite, magnitude < 1e12 else { return "–" }
    var unit = 1
    for _ in 0..<decimals { unit *= 10 }
    let scaled = Int((magnitude * Double(unit)).rounded())
    let sign = self < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(scaled)" }
    let rest = String(scaled % unit)
    return "\(sign)\(scaled / unit)."
      + String(repeating: "0", count: decimals - rest.count) + rest
  }

  /// With about three digits that count.
  var short: String { fixed(magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2) }

  /// Seconds as a person reads them: `1.23 s`, `45.6 ms`.
  var duration: String { self >= 1 ? "\(short) s" : "\((self * 1000).short) ms" }
}
