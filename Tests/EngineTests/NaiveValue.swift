import Tables

/// A value in an evaluator that shares nothing with the engine: numbers are fractions of whole numbers.
enum NaiveValue: Hashable {
  case missing(MissingKind)
  case number(Fraction)
  case text(String)

  struct Fraction: Hashable {
    var top: Int
    var bottom: Int

    init(_ top: Int, over bottom: Int = 1) {
      var (a, b) = (abs(top), bottom)
      while b != 0 { (a, b) = (b, a % b) }
      self.top = top / max(a, 1)
      self.bottom = bottom / max(a, 1)
    }

    var double: Double { Double(top) / Double(bottom) }

    static func < (a: Fraction, b: Fraction) -> Bool { a.top * b.bottom < b.top * a.bottom }

    static func + (a: Fraction, b: Fraction) -> Fraction {
      Fraction(a.top * b.bottom + b.top * a.bottom, over: a.bottom * b.bottom)
    }

    static func - (a: Fraction, b: Fraction) -> Fraction { a + Fraction(-b.top, over: b.bottom) }
  }

  static func tenths(_ tenths: Int) -> NaiveValue { .number(Fraction(tenths, over: 10)) }

  var fraction: Fraction? { if case .number(let fraction) = self { fraction } else { nil } }

  var isMissing: Bool { if case .missing = self { true } else { false } }

  /// The order within a column; missing values are not compared.
  static func precedes(_ a: NaiveValue, _ b: NaiveValue) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a < b
    case (.text(let a), .text(let b)): a < b
    default: false
    }
  }

  /// Whether the engine's cell is this value: exactly, and computed ones to the digits that they are kept with.
  func agrees(with cell: Cell) -> Bool {
    switch (self, cell) {
    case (.missing(let kind), .missing(let found)): kind == found
    case (.text(let text), .text(let found)): text == found
    case (.number(let fraction), .decimal(let found)):
      (found.approximation - fraction.double).magnitude <= 1e-12 * max(fraction.double.magnitude, 1)
    default: false
    }
  }
}
