/// How many decimals figures were printed with, and how many of them a person sees.
struct FigureDecimals {
  typealias Printed = DecimalValues.Printed

  let printed: Printed
  /// How many decimals a computed column is shown with; nil for figures as printed.
  let computedShown: Int?

  /// Takes what a column says of its figures.
  init(_ layout: (scale: Int, precision: DecimalValues.Precision)) {
    printed = layout.precision.printed(scale: layout.scale)
    if case .computed(let shown, _) = layout.precision {
      computedShown = shown
    } else {
      computedShown = nil
    }
  }

  /// The most decimals that any row was printed with.
  var finestPrinted: Int { printed.finest }

  /// The decimals that a person sees.
  var finestShown: Int { computedShown ?? finestPrinted }

  /// The decimals that a mean and the like of the figures is shown with: one more than they were printed with.
  var aggregateShown: Int {
    computedShown.map { max($0, 1) } ?? min(finestPrinted + 1, ExactDecimal.maximumScale)
  }

  /// The printed decimals of a row of a result, from those of both sides; uniform where possible.
  static func printed(
    _ a: Printed, _ b: Printed, count: Int, _ combine: (Int, Int) -> Int
  ) -> Printed {
    switch (a, b) {
    case (.uniform(let a), .uniform(let b)): .uniform(combine(a, b))
    case (.perRow(let a), .uniform(let b)): .perRow(a.map { UInt8(combine(Int($0), b)) })
    case (.uniform(let a), .perRow(let b)): .perRow(b.map { UInt8(combine(a, Int($0))) })
    case (.perRow(let a), .perRow(let b)):
      .perRow((0..<count).map { UInt8(combine(Int(a[$0]), Int(b[$0]))) })
    }
  }
}

extension DecimalValues {
  /// How many decimals the figures were printed with and are shown with.
  var decimals: FigureDecimals { FigureDecimals((scale, precision)) }
}
