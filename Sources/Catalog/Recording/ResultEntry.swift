public import Tables

/// A result that somebody enters into a scorecard.
public struct ResultEntry: Sendable, Hashable {
  /// What was reached.
  public enum Result: Sendable, Hashable {
    /// A figure, as written.
    case figure(ExactDecimal)
    /// A measure that is done or not.
    case done(Bool)
    /// No result, which takes one that was entered by mistake away again.
    case none
  }

  /// The members of the dimensions that tell the row, in the order of the key.
  public var members: [String]
  /// The year.
  public var year: ExactDecimal
  /// What was reached.
  public var result: Result
  /// The target of the year, where another one is to hold from now on.
  public var target: ExactDecimal?
  /// What is to be remembered of the result.
  public var note: String?
  /// Whether another result may be replaced.
  public var replaces: Bool
  /// The day of entry, `2026-12-01`.
  public var day: String

  /// Collects an entry.
  public init(
    members: [String], year: ExactDecimal, result: Result, target: ExactDecimal? = nil,
    note: String? = nil, replaces: Bool = false, day: String
  ) {
    self.members = members
    self.year = year
    self.result = result
    self.target = target
    self.note = note
    self.replaces = replaces
    self.day = day
  }
}

/// What an entry changed in a dataset's file.
public struct RecordedResult: Sendable, Hashable {
  /// The dataset's name.
  public let dataset: String
  /// The file that was written.
  public let path: String
  /// The members and the label of the measure: `1.3 Osallisuusmittarin tulos`.
  public let measure: String
  /// The year.
  public let year: String
  /// The result with its unit; nil where it was taken away.
  public let result: String?
  /// The result that was there before; nil where there was none.
  public let previous: String?
  /// The target of the row; nil where it has none.
  public let target: String?
  /// The year whose target a new row took over.
  public let targetYear: String?
  /// The note printed beside the target of an earlier year, which a new row with another target does not have.
  public let noteLeftOut: String?
  /// The note printed beside the row's old target, which stays beside the new one.
  public let noteKept: String?
  /// Whether the file was written: not where it already said all this.
  public let isChange: Bool
  /// The row as it stood before; nil where it is new.
  let before: [UInt8]?
  /// The row as it stands now.
  let after: [UInt8]
}
