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
    first: Column, last: Column, polarity: Column?, threshold: Column?, figuresEach: Int = 1,
    workers: Workers = .one
  ) {
    let count = Swift.min(first.count, last.count)
    let costs = [1, 3]
    difference = Column.arithmetic(
      .subtract, .column(last), .column(first), count: count, workers: workers.part(0, of: costs))
    let judge = RowJudge(
      difference: difference, figures: (first, last), polarity: polarity, threshold: threshold,
      figuresEach: figuresEach)
    var codes = [UInt32](repeating: 0, count: count)
    var marks = [Bool](repeating: false, count: count)
    codes.withUnsafeMutableBufferPointer { codes in
      marks.withUnsafeMutableBufferPointer { marks in
        let (codes, marks) = (codes, marks)
        _ = workers.part(1, of: costs).mapInPortions(over: count) { rows in
          for row in rows {
            let verdict = judge.verdict(row)
            codes[row] = Self.code(of: verdict)
            marks[row] = judge.isWithinRounding(row, verdict)
          }
        }
      }
    }
    let missing = MissingRows(allValid: count)
    verdict = Column(
      values: .text(TextValues(codes: codes, dictionary: Self.words)), missing: missing)
    withinRounding = Column(values: .boolean(marks), missing: missing)
  }

  /// All verdicts, so that asking for one that no row has is no misspelling.
  private static let words = TextDictionary(Verdict.allCases.map(\.rawValue))

  private static func code(of verdict: Verdict) -> UInt32 {
    UInt32(Verdict.allCases.firstIndex(of: verdict) ?? 0)
  }
}

/// What the rule asks of each row, with the columns taken apart beforehand: that would take longer than the rule.
private struct RowJudge {
  /// Exact figures of a column.
  private struct Figures {
    let mantissas: [Int64]
    let scale: Int
    let missing: MissingRows

    /// Nil for columns of other values.
    init?(_ column: Column) {
      guard case .decimal(let values) = column.values else { return nil }
      (mantissas, scale, missing) = (values.mantissas, values.scale, column.missing)
    }

    /// Nil where the row has none.
    subscript(row: Int) -> ExactDecimal? {
      missing.isMissing(row) ? nil : ExactDecimal(mantissa: mantissas[row], scale: scale)
    }
  }

  /// The rows without a difference.
  private let missing: MissingRows
  private let differences: Figures?
  private let thresholds: Figures?
  /// The polarity of each row, by the code of its member; nil where none is given.
  private let polarities: (codes: [UInt32], missing: MissingRows, ofMember: [Polarity])?
  /// The decimals that the first and the last figures were printed with; nil for figures that are not exact.
  private let printed: (first: DecimalValues.Printed, last: DecimalValues.Printed)?
  private let figuresEach: Int

  init(
    difference: Column, figures: (first: Column, last: Column), polarity: Column?,
    threshold: Column?, figuresEach: Int
  ) {
    missing = difference.missing
    differences = Figures(difference)
    thresholds = threshold.flatMap(Figures.init)
    if let polarity, case .text(let values) = polarity.values {
      let ofMember = values.dictionary.members.map { Polarity(rawValue: $0) ?? .none }
      polarities = (values.codes, polarity.missing, ofMember)
    } else {
      polarities = nil
    }
    if case .decimal(let first) = figures.first.values,
      case .decimal(let last) = figures.last.values
    {
      printed = (first.printed, last.printed)
    } else {
      printed = nil
    }
    self.figuresEach = figuresEach
  }

  func verdict(_ row: Int) -> Verdict {
    if missing.isMissing(row) { return .noData }
    guard let difference = differences?[row] else { return .notJudged }
    return Verdict(
      difference: difference, polarity: polarity(row), threshold: thresholds?[row])
  }

  func isWithinRounding(_ row: Int, _ verdict: Verdict) -> Bool {
    guard verdict != .notJudged, let difference = differences?[row],
      let threshold = thresholds?[row], let printed
    else { return false }
    return Verdict.isWithinRounding(
      difference: difference, threshold: threshold,
      printedDecimals: (printed.first[row], printed.last[row]), figuresEach: figuresEach)
  }

  private func polarity(_ row: Int) -> Polarity {
    guard let (codes, missing, ofMember) = polarities, !missing.isMissing(row) else {
      return .none
    }
    return ofMember[Int(codes[row])]
  }
}
