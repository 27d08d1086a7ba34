/// Decides what commas and points mean in a file, from all its columns of numbers together.
struct MarksDetector {
  private var shapes = ScannedNumber.Shapes()
  /// Whether spaces stand between groups of digits.
  private(set) var hasBlankGroups = false
  private var isOfSheet = false

  /// Gathers the forms of numbers in the columns that are nothing but numbers.
  init(_ columns: [ColumnEvidence]) {
    for column in columns where column.isNumeric {
      shapes.formUnion(column.shapes)
      hasBlankGroups = hasBlankGroups || column.hasBlankGroups
    }
  }

  /// Takes the forms of figures that are texts in a sheet, where no mark is more usual than the other.
  init(ofSheet shapes: ScannedNumber.Shapes) {
    self.shapes = shapes
    isOfSheet = true
  }

  /// The marks; a reading that two ways of printing would give alike is left unclear rather than guessed.
  func marks(options: DelimitedOptions, delimiter: UInt8) -> NumberMarks {
    let decimal = decimalMark(options: options, delimiter: delimiter)
    let group = options.group ?? groupMark(decimal)
    if let decimal { return NumberMarks(decimal: decimal, group: group) }
    if options.group == .point { return NumberMarks(decimal: .comma, group: group) }
    // Beside semicolons the point may be for decimals as well as for groups, and so long as it may be both, no figure
    // with one before three digits is a number.
    let isOpen =
      (isOfSheet || delimiter == Delimiter.semicolon) && has(.unclear(.point))
      && options.group == nil
    return NumberMarks(decimal: isOpen && group != .comma ? .both : .point, group: group)
  }

  /// The decimal mark that is said or that the numbers show; nil where they have no decimals.
  func decimalMark(options: DelimitedOptions, delimiter: UInt8) -> DecimalMark? {
    if let decimal = options.decimal { return decimal }
    switch (isDecimal(.comma), isDecimal(.point)) {
    case (true, true): return .both
    case (true, false): return .comma
    case (false, true): return .point
    case (false, false): break
    }
    // Only figures such as 1,234 or 1.234. Where a person says which of the marks groups, the other one is for decimals.
    if isOfSheet || options.group == .point || options.group == .comma { return nil }
    // A file that keeps the comma free of the delimiter's part uses it for decimals; a point beside other delimiters
    // than the semicolon is the usual decimal point.
    if has(.unclear(.comma)), has(.unclear(.point)) { return nil }
    if has(.unclear(.comma)) { return delimiter == Delimiter.semicolon ? .comma : nil }
    if has(.unclear(.point)) { return delimiter == Delimiter.semicolon ? nil : .point }
    return nil
  }

  /// The options of which each alone makes numbers of all columns and leaves those that are such now as they are, one
  /// for every way to read what is unclear.
  func waysOut(options: DelimitedOptions, delimiter: UInt8) -> [GivenOption] {
    var ways: [(option: GivenOption, readings: [Bool])] = []
    let unclear = [ScannedNumber.Mark.comma, .point].filter { has(.unclear($0)) }
    let now = marks(options: options, delimiter: delimiter)
    // What says something of the mark that stands there comes first.
    let order = unclear.first == .point ? [".", ","] : [",", "."]
    for (name, mark) in order.flatMap({ [("group", $0), ("decimal", $0)] }) {
      var changed = options
      if name == "group" {
        changed.group = GroupMark(rawValue: mark)
      } else {
        changed.decimal = DecimalMark(rawValue: mark)
      }
      let marks = marks(options: changed, delimiter: delimiter)
      let readings = unclear.map { marks.isGroup($0) }
      let isWayOut =
        shapes.marked.allSatisfy { marks.isClear($0) }
        && unclear.allSatisfy { !now.isClear(.unclear($0)) || marks.isGroup($0) == now.isGroup($0) }
      guard isWayOut, !ways.contains(where: { $0.readings == readings }) else { continue }
      ways.append((GivenOption(name, mark), readings))
    }
    return ways.map(\.option)
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
