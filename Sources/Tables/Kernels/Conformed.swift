/// Several operands brought to one layout, so that rows of one can stand among rows of another.
struct Conformed {
  /// The values of each operand.
  enum Parts {
    case decimal([RowValues<Int64>], Decimals)
    case approximate([RowValues<Double>])
    case text([RowValues<UInt32>], TextDictionary)
    case boolean([RowValues<Bool>])
  }

  /// The decimals of conformed figures.
  struct Decimals {
    let scale: Int
    let printed: [FigureDecimals.Printed]
    /// The decimals that computed figures are shown with; nil where every figure is as printed.
    let computedShown: Int?
  }

  let parts: Parts
  /// The figures as they were divided, with one exponent; nil where none is a quotient, or one has no room.
  let fractions: [Fraction]?

  /// Nil when the types don't go together; bare missing values go with every type.
  init?(_ operands: [Operand]) {
    let types = Set(operands.compactMap(\.type))
    let areNumeric = types.allSatisfy(\.isNumeric)
    fractions = areNumeric ? Self.fractions(operands) : nil
    if types == [.text] {
      parts = Self.texts(operands)
    } else if types == [.boolean] {
      parts = .boolean(operands.map { $0.truths() ?? RowValues(constant: false) })
    } else if areNumeric {
      let isExact = fractions != nil || operands.allSatisfy(\.isKnownByDecimals)
      parts =
        (isExact ? Self.decimals(operands) : nil)
        ?? .approximate(operands.map { $0.doubles() ?? RowValues(constant: 0) })
    } else {
      return nil
    }
  }

  private static func fractions(_ operands: [Operand]) -> [Fraction]? {
    guard operands.contains(where: \.isQuotient), let sides = sides(operands) else { return nil }
    let fractions = sides.compactMap { Fraction($0) }
    return fractions.count == sides.count ? Fraction.aligned(fractions) : nil
  }

  /// The operands as figures, a bare missing value as zero; nil where one is no exact figure.
  private static func sides(_ operands: [Operand]) -> [DecimalSide]? {
    let zero = Operand.value(.decimal(ExactDecimal(0)))
    let sides = operands.compactMap { DecimalSide($0.type == nil ? zero : $0) }
    return sides.count == operands.count ? sides : nil
  }

  private static func decimals(_ operands: [Operand]) -> Parts? {
    guard let sides = sides(operands) else { return nil }
    let shown = computedShown(sides)
    let scale = sides.reduce(0) { max($0, $1.scale) }
    var aligned: [RowValues<Int64>] = []
    for side in sides {
      guard let mantissas = side.mantissas(scale: scale) else {
        return shown.flatMap { fittedDecimals(sides, shown: $0) }
      }
      aligned.append(mantissas)
    }
    let printed = sides.map(\.decimals.printed)
    return .decimal(aligned, Decimals(scale: scale, printed: printed, computedShown: shown))
  }

  private static func computedShown(_ sides: [DecimalSide]) -> Int? {
    guard sides.contains(where: { $0.decimals.computedShown != nil }) else { return nil }
    return sides.reduce(0) { max($0, $1.decimals.finestShown) }
  }

  /// Computed figures give up decimals that the others have no room for.
  private static func fittedDecimals(_ sides: [DecimalSide], shown: Int) -> Parts? {
    let scale = sides.reduce(0) { max($0, $1.scale) }
    let wide = sides.flatMap { side in
      let factor = Int128(PowersOfTen.table[scale - side.scale])
      return side.mantissas.values.map { Int128($0) * factor }
    }
    guard let fitted = DecimalValues.fitting(wide, scale: scale, shown: shown) else { return nil }
    var next = fitted.mantissas.makeIterator()
    let aligned = sides.map { side in side.mantissas.map { _ in next.next() ?? 0 } }
    return .decimal(
      aligned,
      Decimals(
        scale: fitted.scale, printed: sides.map(\.decimals.printed), computedShown: shown))
  }

  /// Codes into one dictionary, in which the members of earlier operands come first.
  private static func texts(_ operands: [Operand]) -> Parts {
    let sides = operands.map { TextSide($0) }
    if case .column(let first)? = operands.first, let dictionary = first.textDictionary,
      operands.dropFirst().allSatisfy({ $0.sharesDictionary(dictionary) })
    {
      return .text(sides.map { $0?.codes ?? RowValues(constant: 0) }, dictionary)
    }
    var union = MemberUnion()
    let codes = sides.map { side -> RowValues<UInt32> in
      guard let side else { return RowValues(constant: 0) }
      return side.perRow(side.perMember(0 as UInt32) { union.code($0) })
    }
    return .text(codes, TextDictionary(union.members))
  }
}

extension Operand {
  fileprivate var isQuotient: Bool {
    if case .column(let column) = self { column.isQuotient } else { false }
  }

  /// False for quotients of whose decimals few tell anything.
  fileprivate var isKnownByDecimals: Bool {
    guard case .column(let column) = self, let fraction = column.fraction,
      case .decimal(let values) = column.values
    else { return true }
    return fraction.hasDigits(RowValues(perRow: values.mantissas), column.missing, .one)
  }

  fileprivate func sharesDictionary(_ dictionary: TextDictionary) -> Bool {
    switch self {
    case .column(let column):
      column.textDictionary === dictionary
    case .value(let cell): cell.isMissing
    }
  }
}

extension DecimalSide {
  /// The mantissas with a finer scale; nil where one doesn't fit.
  fileprivate func mantissas(scale newScale: Int) -> RowValues<Int64>? {
    guard newScale > scale else { return mantissas }
    let factor = PowersOfTen.table[newScale - scale]
    var fits = true
    let widened = mantissas.map { mantissa in
      let (value, overflow) = mantissa.multipliedReportingOverflow(by: factor)
      if overflow { fits = false }
      return value
    }
    return fits ? widened : nil
  }
}
