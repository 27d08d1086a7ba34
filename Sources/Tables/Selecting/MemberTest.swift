/// A condition on one text column, answered for each member and each reason to be missing.
public struct MemberTest: Sendable {
  private let column: Column
  /// Whether rows with a member pass, by code; never empty.
  private let passes: [Bool]
  /// Whether rows that are missing pass, by kind.
  private let missingPasses: [Bool]

  /// Takes the answers for the rows of `memberRows` of the same column; nil for columns of no text.
  public init?(_ column: Column, answers: Column) {
    guard let memberCount = column.textDictionary?.count,
      case .boolean(let truths) = answers.values,
      truths.count == memberCount + MissingKind.allCases.count
    else { return nil }
    let passing = truths.indices.map { truths[$0] && !answers.missing.isMissing($0) }
    self.column = column
    passes = memberCount > 0 ? Array(passing.prefix(memberCount)) : [false]
    missingPasses = Array(passing.suffix(MissingKind.allCases.count))
  }

  /// Takes the flags of the rows that don't pass.
  func keep<Rows>(_ candidates: Candidates<Rows>) {
    guard case .text(let values) = column.values else { return candidates.keep { _ in false } }
    values.codes.withUnsafeBufferPointer { codes in
      candidates.keep { row in
        if let kind = column.missing.kind(row) { return missingPasses[Int(kind.rawValue)] }
        return passes[Int(codes[row])]
      }
    }
  }

  /// The same condition on the column's narrow numbers; nil where it has none.
  func narrowed(_ workers: Workers) -> NumberTest? {
    column.narrowNumbers(workers).map { numbers in
      NumberTest(
        numbers, value: { passes[$0] }, missing: { missingPasses[Int($0.rawValue)] })
    }
  }
}

extension Column {
  /// A row for each member of a text column and one for each reason to be missing, to answer conditions on.
  ///
  /// Nil for other columns, and where the members are so many beside the rows that it would not pay.
  public var memberRows: Column? {
    guard let dictionary = textDictionary, dictionary.count <= count / 16 else { return nil }
    let kinds = MissingKind.allCases
    let codes = Array(0..<UInt32(dictionary.count)) + [UInt32](repeating: 0, count: kinds.count)
    let marks =
      [UInt8](repeating: MissingRows.valid, count: dictionary.count) + kinds.map(\.rawValue)
    return Column(
      values: .text(TextValues(codes: codes, dictionary: dictionary)),
      missing: MissingRows(kindOrValid: marks))
  }
}
