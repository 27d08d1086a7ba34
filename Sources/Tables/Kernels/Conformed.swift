/// Several operands brought to one layout, so that rows of one can stand among rows of another.
struct Conformed {
  /// The values of each operand, found by a row's index times its step.
  enum Parts {
    case decimal([[Int64]], scale: Int, [DecimalSide.Printed], computed: (shown: Int, source: Int)?)
    case approximate([[Double]])
    case text([[UInt32]], TextDictionary)
    case boolean([[Bool]])
  }

  let parts: Parts
  /// 1 for a column, 0 for one value that stands for every row.
  let steps: [Int]

  /// Nil when the types don't go together; bare missing values go with every type.
  init?(_ operands: [Operand]) {
    let types = Set(operands.compactMap(\.type))
    steps = operands.map { if case .column = $0 { 1 } else { 0 } }
    if types == [.text] {
      parts = Self.texts(operands)
    } else if types == [.boolean] {
      parts = .boolean(
        operands.map { operand in operand.bits()?.values.map { $0 == 1 } ?? [false] })
    } else if types.allSatisfy(\.isNumeric) {
      parts =
        Self.decimals(operands)
        ?? .approximate(operands.map { $0.doubles()?.values ?? [0] })
    } else {
      return nil
    }
  }

  private static func decimals(_ operands: [Operand]) -> Parts? {
    let zero = Operand.value(.decimal(ExactDecimal(0)))
    var sides: [DecimalSide] = []
    for operand in operands {
      guard let side = DecimalSide(operand.type == nil ? zero : operand) else { return nil }
      sides.append(side)
    }
    let isComputed = sides.contains { $0.computedShown != nil }
    let scale = sides.reduce(0) { max($0, $1.scale) }
    var aligned: [[Int64]] = []
    for side in sides {
      guard let mantissas = side.mantissas(scale: scale) else {
        return isComputed ? fittedDecimals(sides) : nil
      }
      aligned.append(mantissas)
    }
    return .decimal(
      aligned, scale: scale, sides.map(\.printed), computed: computed(sides))
  }

  private static func computed(_ sides: [DecimalSide]) -> (shown: Int, source: Int)? {
    guard sides.contains(where: { $0.computedShown != nil }) else { return nil }
    return (
      sides.reduce(0) { max($0, $1.finestShown) }, sides.reduce(0) { max($0, $1.finestPrinted) }
    )
  }

  /// Computed figures give up decimals that the others have no room for.
  private static func fittedDecimals(_ sides: [DecimalSide]) -> Parts? {
    guard let (shown, source) = computed(sides) else { return nil }
    let scale = sides.reduce(0) { max($0, $1.scale) }
    let wide = sides.flatMap { side in
      let factor = Int128(PowersOfTen.table[scale - side.scale])
      return side.mantissas.map { Int128($0) * factor }
    }
    guard let fitted = DecimalValues.fitting(wide, scale: scale, shown: shown) else { return nil }
    var start = 0
    let aligned = sides.map { side in
      defer { start += side.mantissas.count }
      return Array(fitted.mantissas[start..<start + side.mantissas.count])
    }
    return .decimal(
      aligned, scale: fitted.scale, sides.map(\.printed), computed: (shown, source))
  }

  /// Codes into one dictionary, in which the members of earlier operands come first.
  private static func texts(_ operands: [Operand]) -> Parts {
    let sides = operands.map { TextSide($0) }
    if case .column(let first)? = operands.first, case .text(let values) = first.values,
      operands.dropFirst().allSatisfy({ $0.sharesDictionary(values.dictionary) })
    {
      return .text(sides.map { $0?.codes ?? [0] }, values.dictionary)
    }
    var members: [String] = []
    var codeOfText: [ExactText: UInt32] = [:]
    let codes = sides.map { side -> [UInt32] in
      guard let side else { return [0] }
      let newCodes = side.perMember(0 as UInt32) { text in
        let key = ExactText(text: text)
        if let code = codeOfText[key] { return code }
        let code = UInt32(members.count)
        codeOfText[key] = code
        members.append(text)
        return code
      }
      return side.codes.map { newCodes[Int($0)] }
    }
    return .text(codes, TextDictionary(members))
  }
}

extension Operand {
  fileprivate func sharesDictionary(_ dictionary: TextDictionary) -> Bool {
    switch self {
    case .column(let column):
      if case .text(let values) = column.values { values.dictionary === dictionary } else { false }
    case .value(let cell): cell.isMissing
    }
  }
}

extension DecimalSide {
  /// The mantissas with a finer scale; nil where one doesn't fit.
  fileprivate func mantissas(scale newScale: Int) -> [Int64]? {
    guard newScale > scale else { return mantissas }
    let factor = PowersOfTen.table[newScale - scale]
    var result = mantissas
    for index in result.indices {
      let (value, overflow) = result[index].multipliedReportingOverflow(by: factor)
      if overflow { return nil }
      result[index] = value
    }
    return result
  }
}
