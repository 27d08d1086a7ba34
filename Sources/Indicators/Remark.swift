public import Diagnostics

/// A fact about a result that its reader must not miss; renderers word it in the reader's language.
public enum Remark: Sendable, Hashable {
  /// `last` stood for a member: the word, the column and what it resolved to.
  case resolved(word: String, column: String, member: String)
  /// So many verdicts could be flipped by the rounding of the source.
  case withinRounding(Int)
  /// So many rows hold figures in different units, which have no difference.
  case differentUnits(rows: Int)
  /// So many rows of a comparison lack one of the figures.
  case noData(rows: Int)
  /// No row of a comparison has both figures, as these columns differ between them; what to `select` instead.
  case keptApart(by: [String], kept: [String])
  /// Nothing could be judged, as this stage dropped the columns with polarity and threshold.
  case ruleDropped(by: String)
  /// Nothing could be judged, as the figures are not exact.
  case approximateNotJudged
  /// Nothing was judged, as the figures were computed of the indicator's, for which alone its rule is made.
  case computedNotJudged
  /// So many rows were not judged: counts and figures without a good direction.
  case notJudged(rows: Int)
  /// A mean counts every row alike, whatever number of people stands behind it; so many figures stand in a group.
  case unweightedMean(column: String, figures: ClosedRange<Int>)
  /// What was made of a column leaves out so many of its figures, which are missing.
  case missingLeftOut(figures: Int, column: String)
  /// What a column of notes says of figures behind the result whose rows don't carry it, and how many more notes.
  case notes([String], column: String, others: Int)
  /// An aggregate runs over figures of several units or indicators.
  case mixed(column: String, over: String, members: Int)
  /// `with totals` let a total and its parts be aggregated together.
  case totalsMixed(column: String, total: String)
  /// Rows of a join that found no partner, on the left and on the right.
  case unmatched(left: Int, right: Int, source: String)
  /// Keys that differ only in case, dashes, spaces or what is not seen, so that a join did not put them together.
  case nearMatches([String], column: String)
  /// Members that differ only in case, dashes, spaces or what is not seen, and are not taken together.
  case alike([String], column: String)
  /// Numbers of this column were too large to be kept exactly.
  case approximate(column: String)
  /// So many figures that are missing within their series were passed over.
  case pointsSkipped(Int)
  /// So many series have too few points for a word of direction.
  case fewPoints(series: Int)
  /// The members of the ordered column lie unevenly in so many series.
  case unevenSteps(series: Int, column: String)
  /// So many rows could not be put in order or beside others, as they have no member of this column.
  case withoutMember(rows: Int, column: String)
  /// How many rows have each score.
  case scores([Score: Int])
  /// A stage dropped these columns of baselines or kinds of measure, without which scores can be others.
  case scoredWithout(columns: [String], by: String)
  /// So many rows have a result but no target to set it against.
  case withoutTarget(rows: Int)
  /// So many rows have a result but no direction that is good.
  case withoutDirection(rows: Int)
  /// So many rows have a result that their kind of measure cannot have.
  case impossibleResults(rows: Int)
  /// The compared figures are those of this member of the column of `over`.
  case figuresOf(column: String, member: String)
  /// So many rows have no relative change, as they start from zero.
  case startsFromZero(rows: Int)
  /// What a test of significance did with the rows.
  case tested(SignificanceTest.Counts)
  /// No significance was tested, as the data have neither numbers of answers nor confidence limits.
  case nothingToTest
  /// No significance was tested, as numbers of answers do only for shares.
  case noShares
  /// No significance was tested, as the figures or their numbers of answers were computed of several.
  case pooledNotTested
  /// The tested figures are not independent, as one member is the whole of the others.
  case testOverlaps(whole: String)
  /// A name was taken for the member that is the same area.
  case takenFor(word: String, member: String)
  /// No row passed a filter, and the column's value that did not occur together with the others.
  case emptyResult(stage: String)
  /// So many groups as a whole, or single figures, are suppressed for the sake of groups of fewer than so many people.
  case suppressed(groups: Int, least: Int)
  /// Columns were taken for items in their order: the first and last column, and the first and last item.
  case itemsInOrder(columns: [String], items: [String])
  /// The mean over all items is one of so many, these left out.
  case overallMean(items: Int, without: [String])
  /// A doubt about the data, or what a search could not do, in a sentence of its own.
  case note(Message)

  /// True for a fact about the rows of one result, which says nothing of a result made from it.
  public var isAboutRows: Bool {
    switch self {
    case .withinRounding, .noData, .keptApart, .notJudged, .fewPoints, .scores, .emptyResult: true
    case .differentUnits, .figuresOf, .startsFromZero, .tested, .nothingToTest, .noShares,
      .testOverlaps,
      .scoredWithout, .withoutTarget, .withoutDirection, .impossibleResults, .pointsSkipped,
      .unevenSteps,
      .withoutMember, .resolved, .takenFor, .ruleDropped, .computedNotJudged, .pooledNotTested,
      .approximateNotJudged, .unweightedMean, .missingLeftOut, .notes, .mixed, .totalsMixed,
      .unmatched, .nearMatches, .alike,
      .approximate, .itemsInOrder, .overallMean, .suppressed, .note:
      false
    }
  }
}
