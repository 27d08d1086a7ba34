public import Tables

/// The outcome of testing the differences between two columns of figures row by row.
public struct SignificanceTest: Sendable {
  /// One of the two compared columns with what stands beside its figures.
  public struct Side: Sendable {
    let figures: Column
    let answers: Column?
    let lower: Column?
    let upper: Column?

    /// Takes the figures, how many answers each stands on, and their confidence limits.
    public init(figures: Column, answers: Column?, lower: Column?, upper: Column?) {
      self.figures = figures
      self.answers = answers
      self.lower = lower
      self.upper = upper
    }
  }

  /// What became of the rows.
  public struct Counts: Sendable, Hashable {
    /// Tested by confidence limits.
    public var byLimits = 0
    /// Tested as shares, by the number of answers.
    public var byAnswers = 0
    /// Not tested, as too few answered.
    public var tooFew = 0
    /// Not tested, as a figure or what the test needs is missing or impossible.
    public var lacking = 0

    /// Starts with none.
    public init() {}
  }

  /// The significance's plain word in every row, with all words, so that asking for any is no misspelling.
  public let column: Column
  /// How many rows were tested, and how.
  public let counts: Counts

  /// Tests every row: by confidence limits where both figures have them, else a share by its number of answers.
  ///
  /// - Parameter isShare: which rows hold shares in per cent.
  public init(first: Side, last: Side, isShare: [Bool]) {
    var counts = Counts()
    var codes: [UInt32] = []
    codes.reserveCapacity(isShare.count)
    for row in isShare.indices {
      let outcome = Self.test(row, first, last, isShare: isShare[row], &counts)
      codes.append(UInt32(Significance.allCases.firstIndex(of: outcome) ?? 0))
    }
    column = Column(
      values: .text(
        TextValues(
          codes: codes, dictionary: TextDictionary(Significance.allCases.map(\.rawValue)))),
      missing: MissingRows(allValid: codes.count))
    self.counts = counts
  }

  private static func test(
    _ row: Int, _ first: Side, _ last: Side, isShare: Bool, _ counts: inout Counts
  ) -> Significance {
    if let a = first.estimate(row), let b = last.estimate(row), let outcome = Significance(a, b) {
      counts.byLimits += 1
      return outcome
    }
    guard isShare, let a = first.share(row), let b = last.share(row) else {
      counts.lacking += 1
      return .cannotBeTested
    }
    guard let outcome = Significance(a, b) else {
      counts.tooFew += 1
      return .cannotBeTested
    }
    counts.byAnswers += 1
    return outcome
  }
}

extension SignificanceTest.Side {
  fileprivate func estimate(_ row: Int) -> Significance.Estimate? {
    guard let figure = number(figures, row), let lower = number(lower, row),
      let upper = number(upper, row)
    else { return nil }
    return Significance.Estimate(figure: figure, lower: lower, upper: upper)
  }

  fileprivate func share(_ row: Int) -> Significance.Share? {
    guard let percent = number(figures, row), let answers = number(answers, row) else { return nil }
    return Significance.Share(percent: percent, answers: answers)
  }

  private func number(_ column: Column?, _ row: Int) -> ExactDecimal? {
    guard let column, case .decimal(let value) = column[row] else { return nil }
    return value
  }
}
