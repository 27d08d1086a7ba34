/// A condition on one text column, answered for each member and each reason to be missing.
public struct MemberTest: Sendable {
  let codes: [UInt32]
  let missing: MissingRows
  /// Whether rows with a member pass, by code; never empty.
  let passes: [Bool]
  /// Whether rows that are missing pass, by kind; empty where none does.
  let missingPasses: [Bool]
  /// The only code that passes, where there is just one and missing rows cannot be taken for it.
  let onlyCode: UInt32?

  /// Takes the answers for the rows of `memberRows` of the same column; nil for columns of no text.
  public init?(_ column: Column, answers: Column) {
    guard case .text(let values) = column.values, case .boolean(let truths) = answers.values,
      truths.count == values.dictionary.count + MissingKind.allCases.count
    else { return nil }
    let passing = truths.indices.map { truths[$0] && !answers.missing.isMissing($0) }
    codes = values.codes
    missing = column.missing
    passes = values.dictionary.count > 0 ? Array(passing.prefix(values.dictionary.count)) : [false]
    let kinds = Array(passing.suffix(MissingKind.allCases.count))
    missingPasses = missing.missingCount > 0 && kinds.contains(true) ? kinds : []
    let isPlain = missing.missingCount == 0 || (!passes[0] && missingPasses.isEmpty)
    let passingCodes = passes.indices.lazy.filter { [passes] in passes[$0] }.prefix(2)
    onlyCode = isPlain && passingCodes.count == 1 ? passingCodes.first.map { UInt32($0) } : nil
  }

  func holds(_ row: Int) -> Bool {
    if let kind = missing.kind(row) {
      return !missingPasses.isEmpty && missingPasses[Int(kind.rawValue)]
    }
    return passes[Int(codes[row])]
  }

  /// Whether a missing row, whose code is 0, could be answered by that code.
  var isByCodeAlone: Bool {
    missing.missingCount == 0 || (!passes[0] && missingPasses.isEmpty)
  }
}

extension Column {
  /// A row for each member of a text column and one for each reason to be missing, to answer conditions on.
  ///
  /// Nil for other columns, and where the members are so many beside the rows that it would not pay.
  public var memberRows: Column? {
    guard case .text(let values) = values, values.dictionary.count <= count / 16 else { return nil }
    let kinds = MissingKind.allCases
    let codes =
      Array(0..<UInt32(values.dictionary.count)) + [UInt32](repeating: 0, count: kinds.count)
    let marks =
      [UInt8](repeating: MissingRows.valid, count: values.dictionary.count)
      + kinds.map(\.rawValue)
    return Column(
      values: .text(TextValues(codes: codes, dictionary: values.dictionary)),
      missing: MissingRows(kindOrValid: marks))
  }
}
