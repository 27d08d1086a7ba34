public import Tables

/// The outcome of comparing two columns of figures row by row.
public struct Judgement: Sendable {
  /// Last minus first; missing where either figure is.
  public let difference: Column
  /// The verdict's plain word in every row.
  public let verdict: Column
  /// Whether the source's rounding could flip the verdict.
  public let withinRounding: Column

  /// Compares `first` with `last` by each row's polarity and threshold.
  ///
  /// - Parameters:
  ///   - polarity: text column of `higher`, `lower`, `none`; nil or missing is not judged.
  ///   - threshold: decimal column in the unit of the difference; nil or missing is not judged.
  ///   - figuresEach: how many printed figures each figure stands on: a difference stands on two.
  public init(
    first: Column, last: Column, polarity: Column?, threshold: Column?, figuresEach: Int = 1
  ) {
    let count = Swift.min(first.count, last.count)
    difference = Self.difference(first: first, last: last)
    let directions = Self.directions(polarity, count: count)
    var codes: [UInt32] = []
    codes.reserveCapacity(count)
    var marks = BooleanBuilder()
    for row in 0..<count {
      let (verdict, mark) = Self.judge(
        row, difference: difference, figures: (first, last), polarity: directions[row],
        threshold: threshold, figuresEach)
      codes.append(Self.code(of: verdict))
      marks.append(mark)
    }
    verdict = Column(
      values: .text(TextValues(codes: codes, dictionary: Self.words)),
      missing: MissingRows(allValid: count))
    withinRounding = marks.build()
  }

  /// Last minus first; missing where either figure is.
  private static func difference(first: Column, last: Column) -> Column {
    Column.arithmetic(
      .subtract, .column(last), .column(first), count: Swift.min(first.count, last.count))
  }

  /// All verdicts, so that asking for one that no row has is no misspelling.
  private static let words = TextDictionary(Verdict.allCases.map(\.rawValue))

  private static func code(of verdict: Verdict) -> UInt32 {
    UInt32(Verdict.allCases.firstIndex(of: verdict) ?? 0)
  }

  private static func judge(
    _ row: Int, difference: Column, figures: (first: Column, last: Column), polarity: Polarity,
    threshold: Column?, _ figuresEach: Int
  ) -> (Verdict, Bool) {
    guard !difference.missing.isMissing(row) else { return (.noData, false) }
    guard case .decimal(let size) = difference[row] else { return (.notJudged, false) }
    guard let threshold, case .decimal(let limit) = threshold[row] else {
      return (.notJudged, false)
    }
    let verdict = Verdict(difference: size, polarity: polarity, threshold: limit)
    guard verdict != .notJudged, case .decimal(let first) = figures.first.values,
      case .decimal(let last) = figures.last.values
    else { return (verdict, false) }
    let mark = Verdict.isWithinRounding(
      difference: size, threshold: limit,
      printedDecimals: (first.printedDecimals(row), last.printedDecimals(row)),
      figuresEach: figuresEach)
    return (verdict, mark)
  }

  /// The polarity of every row, read once per member of the column's dictionary.
  private static func directions(_ column: Column?, count: Int) -> [Polarity] {
    guard let column, case .text(let values) = column.values else {
      return [Polarity](repeating: .none, count: count)
    }
    let ofMember = values.dictionary.members.map { Polarity(rawValue: $0) ?? .none }
    return (0..<count).map { row in
      column.missing.isMissing(row) ? .none : ofMember[Int(values.codes[row])]
    }
  }
}
