public import Tables

/// The outcome of setting a column of results against their targets row by row.
public struct Scoring: Sendable {
  /// The score of every row.
  public let scores: [Score]
  /// How many rows have a result but no target.
  public private(set) var withoutTarget = 0
  /// How many rows have a result and a target but no good direction.
  public private(set) var withoutDirection = 0
  /// How many rows have a result that their kind of measure cannot have.
  public private(set) var impossible = 0

  /// Scores every row.
  ///
  /// - Parameters:
  ///   - polarity: text column of `higher`, `lower`, `none`; nil or missing is not judged.
  ///   - kind: text column of kinds of measure; nil or an unknown kind takes any number.
  public init(
    actual: Column, target: Column, baseline: Column?, polarity: Column?, kind: Column?
  ) {
    let directions = Self.members(polarity, count: actual.count) { Polarity(rawValue: $0) }
    let kinds = Self.members(kind, count: actual.count) { MeasureKind($0) }
    var scores: [Score] = []
    scores.reserveCapacity(actual.count)
    for row in 0..<actual.count {
      guard case .decimal(let figure) = actual[row] else {
        scores.append(actual.missing.kind(row).map { Score(missing: $0) } ?? .notJudged)
        continue
      }
      let goal = Self.number(target, row)
      let polarity = directions[row] ?? .none
      if kinds[row]?.allows(figure) == false {
        impossible += 1
      } else if goal == nil, kinds[row] != .onOff {
        withoutTarget += 1
      } else if polarity == .none {
        withoutDirection += 1
      }
      scores.append(
        Score(
          actual: figure, target: goal, baseline: baseline.flatMap { Self.number($0, row) },
          polarity: polarity, kind: kinds[row]))
    }
    self.scores = scores
  }

  /// The scores' words as a column, with all words, so that asking for one that no row has is no misspelling.
  public var column: Column {
    let codes = scores.map { UInt32(Score.allCases.firstIndex(of: $0) ?? 0) }
    let words = TextDictionary(Score.allCases.map(\.rawValue))
    return Column(
      values: .text(TextValues(codes: codes, dictionary: words)),
      missing: MissingRows(allValid: codes.count))
  }

  private static func number(_ column: Column, _ row: Int) -> ExactDecimal? {
    guard case .decimal(let value) = column[row] else { return nil }
    return value
  }

  /// What every row's text means, read once per member of the column's dictionary.
  private static func members<Meaning>(
    _ column: Column?, count: Int, _ read: (String) -> Meaning?
  ) -> [Meaning?] {
    guard let column, case .text(let values) = column.values else {
      return [Meaning?](repeating: nil, count: count)
    }
    let meanings = values.dictionary.members.map(read)
    return (0..<count).map { column.missing.isMissing($0) ? nil : meanings[Int(values.codes[$0])] }
  }
}
