import Tables

extension Cell {
  /// The number as binary floating point, for places and lengths only; nil where there is none.
  var measure: Double? {
    switch self {
    case .decimal(let value): value.approximation
    case .approximate(let value): value.isFinite ? value : nil
    case .missing, .text, .boolean: nil
    }
  }

  /// The decimals with which the number was printed; none for what is no exact number.
  var printedDecimals: Int {
    if case .decimal(let value) = self { value.scale } else { 0 }
  }
}
