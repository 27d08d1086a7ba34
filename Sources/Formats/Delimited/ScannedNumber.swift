/// A cell with the form of a number, before it is known what its comma or point means.
struct ScannedNumber {
  /// The marks that can be a decimal mark or group digits.
  enum Mark: Sendable, Hashable { case comma, point }

  /// What the marks can mean.
  enum Shape: Sendable, Hashable {
    /// `12`, `1 234`
    case whole
    /// `1,5`, `0,123`, `1 234,567`: nothing but a decimal mark
    case decimal(Mark)
    /// `1,234`: a decimal mark or a mark between groups
    case unclear(Mark)
    /// `1,234,567`: nothing but a mark between groups
    case groups(Mark)
    /// `1.234,5`: the other mark groups, this one is the decimal mark
    case groupsAndDecimal(Mark)
    /// `1.5e-3`
    case exponent
  }

  /// What the marks can mean.
  let shape: Shape
  /// All digits as a whole number; nil where they don't fit.
  let mantissa: Int64?
  /// Digits after the last mark.
  let lastRun: Int
  /// Whether spaces stand between groups of digits.
  let hasBlankGroups: Bool

  private enum Separator { case blank, comma, point }

  /// Scans the bytes of a cell; nil for what is no number, and for codes with leading zeros.
  init?(_ bytes: ArraySlice<UInt8>) {
    var scan = Scan(Blanks.trimmed(bytes))
    scan.takeSign()
    while scan.takeDigitsAndSeparator() {}
    let hasExponent = scan.takeExponent()
    guard scan.isAtEnd, let shape = hasExponent ? scan.exponentShape : scan.shape else {
      return nil
    }
    self.shape = shape
    mantissa = scan.mantissa
    lastRun = scan.run
    hasBlankGroups = scan.hasBlankGroups
  }

  /// The marks and runs of digits met so far.
  private struct Scan {
    private var rest: ArraySlice<UInt8>
    private var isNegative = false
    private var startsWithZero = false
    private var firstRun = 0
    private var separators = 0
    private var first: Separator?
    private var last: Separator?
    private var hasWholeGroups = true
    private(set) var run = 0
    private(set) var mantissa: Int64? = 0

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var hasBlankGroups: Bool { first == .blank }

    var isAtEnd: Bool { rest.isEmpty }

    /// Takes a hyphen or the minus sign U+2212.
    mutating func takeSign() {
      let minus: [UInt8] = [0xE2, 0x88, 0x92]
      let length = rest.first == UInt8(ascii: "-") ? 1 : rest.starts(with: minus) ? 3 : 0
      isNegative = length > 0
      rest = rest.dropFirst(length)
    }

    /// Takes a run of digits and the mark after it; false where no mark follows or it cannot.
    mutating func takeDigitsAndSeparator() -> Bool {
      run = 0
      while let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        add(Int64(byte - UInt8(ascii: "0")))
        rest = rest.dropFirst()
      }
      if separators == 0 { firstRun = run }
      guard let (separator, length) = nextSeparator else { return false }
      if separators > 0 {
        hasWholeGroups = hasWholeGroups && run == 3
        // Only the last mark may differ from the first.
        guard last == first else { return false }
      }
      first = first ?? separator
      last = separator
      separators += 1
      rest = rest.dropFirst(length)
      return true
    }

    private mutating func add(_ digit: Int64) {
      if separators == 0, run == 0 { startsWithZero = digit == 0 }
      run += 1
      guard let value = mantissa else { return }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(isNegative ? -digit : digit)
      mantissa = overflow || carry ? nil : sum
    }

    private var nextSeparator: (Separator, Int)? {
      if rest.first == UInt8(ascii: ",") { return (.comma, 1) }
      if rest.first == UInt8(ascii: ".") { return (.point, 1) }
      let length = Blanks.length(rest)
      return length > 0 ? (.blank, length) : nil
    }

    mutating func takeExponent() -> Bool {
      guard run > 0, rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") else {
        return false
      }
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard !rest.isEmpty, rest.count < 5 else { return false }
      guard rest.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return false
      }
      rest = []
      return true
    }

    /// An exponent goes with digits and at most one decimal point.
    var exponentShape: Shape? {
      separators == 0 || (separators == 1 && first == .point && firstRun > 0) ? .exponent : nil
    }

    var shape: Shape? {
      guard run > 0, !(startsWithZero && firstRun > 1) else { return nil }
      guard let first, let last else { return .whole }
      let canGroup = hasWholeGroups && (1...3).contains(firstRun) && !startsWithZero
      if first != last { return canGroup ? mixedShape(groups: first, decimal: last) : nil }
      let isGrouped = canGroup && run == 3
      guard let mark = mark(last) else { return isGrouped ? .whole : nil }
      if separators == 1 { return isGrouped ? .unclear(mark) : .decimal(mark) }
      return isGrouped ? .groups(mark) : nil
    }

    private func mixedShape(groups: Separator, decimal: Separator) -> Shape? {
      guard let mark = mark(decimal) else { return nil }
      return groups == .blank ? .decimal(mark) : .groupsAndDecimal(mark)
    }

    private func mark(_ separator: Separator) -> Mark? {
      switch separator {
      case .blank: nil
      case .comma: .comma
      case .point: .point
      }
    }
  }
}
