/// A fact about a result that its reader must not miss; renderers word it in the reader's language.
public enum Remark: Sendable, Hashable {
  /// `last` stood for a member: the word, the column and what it resolved to.
  case resolved(word: String, column: String, member: String)
  /// So many verdicts could be flipped by the rounding of the source.
  case withinRounding(Int)
  /// So many rows of a comparison lack one of the figures.
  case noData(rows: Int)
  /// Nothing could be judged, as the columns with polarity and threshold were dropped by `select`.
  case ruleDropped
  /// So many rows were not judged: counts and figures without a good direction.
  case notJudged(rows: Int)
  /// A mean counts every row alike, whatever number of people stands behind it; so many figures stand in a group.
  case unweightedMean(column: String, figures: ClosedRange<Int>)
  /// An aggregate runs over figures of several units or indicators.
  case mixed(column: String, over: String, members: Int)
  /// `with totals` let a total and its parts be aggregated together.
  case totalsMixed(column: String, total: String)
  /// Rows of a join that found no partner, on the left and on the right.
  case unmatched(left: Int, right: Int, source: String)
  /// Keys that differ only in case, dashes or spaces, so that a join did not put them together.
  case nearMatches([String], column: String)
  /// Numbers of this column were too large to be kept exactly.
  case approximate(column: String)
  /// So many figures that are missing within their series were passed over.
  case pointsSkipped(Int)
  /// So many series have too few points for a word of direction.
  case fewPoints(series: Int)
  /// The members of the ordered column lie unevenly in so many series.
  case unevenSteps(series: Int, column: String)
  /// So many rows could not be put in order, as they have no member of this column.
  case withoutMember(rows: Int, column: String)
  /// No row passed a filter, and the column's value that did not occur together with the others.
  case emptyResult(stage: String)
  /// So many rows were read of which so many are left out by the reader, and why.
  case note(String)

  /// True for a fact about the rows of one result, which says nothing of a result made from it.
  public var isAboutRows: Bool {
    switch self {
    case .withinRounding, .noData, .notJudged, .fewPoints, .emptyResult: true
    case .pointsSkipped, .unevenSteps, .withoutMember, .resolved, .ruleDropped, .unweightedMean,
      .mixed, .totalsMixed, .unmatched, .nearMatches,
      .approximate, .note:
      false
    }
  }
}
