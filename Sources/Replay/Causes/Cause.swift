import Diagnostics

extension ReplayReport {
  /// What a cell's result differs by.
  enum Cause: Sendable, Hashable {
    /// The rows of these datasets.
    case data([String])
    /// The values of these parameters.
    case parameters([String])
    /// The direction or threshold of indicators.
    case rules([JudgedOtherwise])
    /// The descriptions of these datasets, their rows and rules being the same.
    case descriptions([String])
    /// The cell's statements, or those it builds on, are not those of the recorded result.
    case definition
    /// The result was recorded by another version of the program.
    case version(String)
    /// The recorded lines are not those that were written.
    case handEdit
    /// The cell has no query any more.
    case noQuery

    /// The changed rule of an indicator, in data form.
    struct JudgedOtherwise: Sendable, Hashable {
      let member: String
      /// The direction before and now; nil where it is the same.
      let polarity: Pair?
      /// The threshold before and now; nil where it is the same.
      let threshold: Pair?

      /// A value before and now.
      struct Pair: Sendable, Hashable {
        let old: String
        let new: String
      }
    }
  }

  /// Why a cell's result differs, as far as it can be told.
  struct Causes: Sendable, Hashable {
    /// The causes that are at work.
    var certain: [Cause] = []
    /// The causes of which at least one is at work, and which cannot be told apart.
    var possible: [Cause] = []
    /// The cause of each changed place, where several are at work.
    var ofPlace: [ResultDifference.Place: Cause] = [:]

    /// All of them.
    var all: [Cause] { certain + possible }
  }
}

extension ReplayReport.Cause.JudgedOtherwise {
  init(_ change: RuleChange) {
    member = change.member
    polarity =
      change.old.polarity == change.new.polarity
      ? nil : Pair(old: change.old.polarity, new: change.new.polarity)
    let (old, new) = (change.old.threshold ?? "none", change.new.threshold ?? "none")
    threshold = old == new ? nil : Pair(old: old, new: new)
  }
}
