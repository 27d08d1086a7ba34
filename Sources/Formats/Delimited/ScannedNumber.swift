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

  /// Some of the things that marks can mean.
  struct Shapes: OptionSet {
    let rawValue: UInt16

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ shape: Shape) {
      switch shape {
      case .whole: rawValue = 1
      case .exponent: rawValue = 2
      case .decimal(let mark): rawValue = 1 << (mark == .comma ? 2 : 3)
      case .unclear(let mark): rawValue = 1 << (mark == .comma ? 4 : 5)
      case .groups(let mark): rawValue = 1 << (mark == .comma ? 6 : 7)
      case .groupsAndDecimal(let mark): rawValue = 1 << (mark == .comma ? 8 : 9)
      }
    }

    /// Those among them that have a comma or a point.
    var marked: [Shape] {
      [Mark.comma, .point].flatMap { mark -> [Shape] in
        [.decimal(mark), .unclear(mark), .groups(mark), .groupsAndDecimal(mark)]
      }.filter { contains(Shapes($0)) }
    }
  }

  /// What the marks can mean.
  let shape: Shape
  /// All digits as a whole number; nil where they don't fit.
  let mantissa: Int64?
  /// Digits after the last mark.
  let lastRun: Int
  /// Whether spaces stand between groups of digits.
  let hasBlankGroups: Bool

  /// Whether this is a whole number of 1900 through 2100 without groups.
  var isYear: Bool {
    guard shape == .whole, !hasBlankGroups, let mantissa else { return false }
    return (1900...2100).contains(mantissa)
  }

  private enum Separator { case blank, comma, point }

  /// Scans the bytes of a cell; nil for what is no number, and for codes with leading zeros.
  init?(_ bytes: ArraySlice<UInt8>) {
    // Most cells that are no numbers begin with a letter.
    guard let first = bytes.first, !(0x61...0x7A).contains(first | 0x20) else { return nil }
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
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var isNegative = false
    private var startsWithZero = false
    private var firstRun = 0
    private var separators = 0
    private var first: Separator?
    private var last: Separator?
    private var hasWholeGroups = true
    private(set) var run = 0
    private(set) var mantissa: Int64? = 0

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      place = bytes.startIndex
    }

    var hasBlankGroups: Bool { first == .blank }

    var isAtEnd: Bool { place == bytes.endIndex }

    private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

    mutating func takeSign() {
      let length = Minus.length(bytes)
      isNegative = length > 0
      place += length
    }

    /// Takes a run of digits and the mark after it; false where no mark follows or it cannot.
    mutating func takeDigitsAndSeparator() -> Bool {
      run = 0
      while let digit = nextDigit {
        add(digit)
        place += 1
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
      place += length
      return true
    }

    private var nextDigit: Int64? {
      guard let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
        return nil
      }
      return Int64(byte - UInt8(ascii: "0"))
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
      if next == UInt8(ascii: ",") { return (.comma, 1) }
      if next == UInt8(ascii: ".") { return (.point, 1) }
      let length = Blanks.length(bytes, at: place)
      return length > 0 ? (.blank, length) : nil
    }

    /// Takes `e-05`; an exponent without sign needs a decimal point before it, as `1E5` is rather a code.
    mutating func takeExponent() -> Bool {
      guard run > 0, next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else { return false }
      let start = place
      place += 1
      let hasSign = next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
      if hasSign { place += 1 }
      guard hasSign || separators == 1, (1...4).contains(bytes.endIndex - place) else {
        // An e without digits is no part of the number: `9,9e` is marked with a letter.
        place = start
        return false
      }
      while nextDigit != nil { place += 1 }
      return isAtEnd
    }

    /// An exponent goes with digits and at most one decimal point.
    var exponentShape: Shape? {
      let hasOnlyPoint = separators == 1 && first == .point && firstRun > 0
      return (separators == 0 || hasOnlyPoint) && !hasLeadingZero ? .exponent : nil
    }

    private var hasLeadingZero: Bool { startsWithZero && firstRun > 1 }

    var shape: Shape? {
      guard run > 0, !hasLeadingZero else { return nil }
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

/// The signs of negative numbers.
enum Minus {
  /// Bytes of the hyphen, the minus sign U+2212 or the dash U+2013 that begins a slice, 0 where none does.
  static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    if first == UInt8(ascii: "-") { return 1 }
    let start = bytes.startIndex
    guard first == 0xE2, bytes.count >= 3 else { return 0 }
    let rest = (bytes[start + 1], bytes[start + 2])
    return rest == (0x88, 0x92) || rest == (0x80, 0x93) ? 3 : 0
  }
}
