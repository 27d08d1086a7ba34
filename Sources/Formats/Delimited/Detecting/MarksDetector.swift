/// Decides what commas and points mean in a file, from all its columns of numbers together.
struct MarksDetector {
  private var shapes = ScannedNumber.Shapes()
  /// Whether spaces stand between groups of digits.
  private(set) var hasBlankGroups = false

  /// Gathers the forms of numbers in the columns that are nothing but numbers.
  init(_ columns: [ColumnEvidence]) {
    for column in columns where column.isNumeric {
      shapes.formUnion(column.shapes)
      hasBlankGroups = hasBlankGroups || column.hasBlankGroups
    }
  }

  /// The marks; a reading that two ways of printing would give alike is left unclear rather than guessed.
  func marks(options: DelimitedOptions, delimiter: UInt8) -> NumberMarks {
    let decimal = options.decimal ?? decimalMark(delimiter: delimiter)
    return NumberMarks(decimal: decimal ?? .point, group: options.group ?? groupMark(decimal))
  }

  /// The decimal mark that the numbers show; nil where they have no decimals.
  func decimalMark(delimiter: UInt8) -> DecimalMark? {
    switch (isDecimal(.comma), isDecimal(.point)) {
    case (true, true): return .both
    case (true, false): return .comma
    case (false, true): return .point
    case (false, false): break
    }
    // Only figures such as 1,234 or 1.234. A file that keeps the comma free of the delimiter's part uses it
    // for decimals; a point beside other delimiters than the semicolon is the usual decimal point.
    if has(.unclear(.comma)), has(.unclear(.point)) { return nil }
    if has(.unclear(.comma)) { return delimiter == Delimiter.semicolon ? .comma : nil }
    if has(.unclear(.point)) { return delimiter == Delimiter.semicolon ? nil : .point }
    return nil
  }

  /// The mark between groups; one that could be the decimal mark as well is none.
  private func groupMark(_ decimal: DecimalMark?) -> GroupMark {
    let comma = has(.groups(.comma)) || has(.groupsAndDecimal(.point))
    let point = has(.groups(.point)) || has(.groupsAndDecimal(.comma))
    if comma, !point, decimal != .comma, decimal != .both { return .comma }
    if point, !comma, decimal != .point, decimal != .both { return .point }
    return .space
  }

  private func isDecimal(_ mark: ScannedNumber.Mark) -> Bool {
    has(.decimal(mark)) || has(.groupsAndDecimal(mark)) || (mark == .point && has(.exponent))
  }

  private func has(_ shape: ScannedNumber.Shape) -> Bool { shapes.contains(.init(shape)) }
}
