import Diagnostics
import Sessions
import Tables

/// Everything that a replay found out.
struct ReplayReport: Sendable {
  /// How a cell's new result stands to the recorded one.
  enum Verdict: Sendable, Hashable, CaseIterable {
    /// The data are the same and so is the result.
    case reproduced
    /// The data are new and the result is the same.
    case confirmed
    /// The data are new and the result differs: to be reviewed.
    case changed
    /// The data are the same and the result differs: the tool, a definition or a hand edit.
    case alarm
    /// There is no recorded result yet.
    case new
    /// The cell has no query and no recorded result.
    case silent
    /// The cell failed; its recorded result is not updated.
    case failed
  }

  /// A cell with what was found out of it.
  struct CellReport: Sendable {
    let cell: NotebookCell
    let verdict: Verdict
    /// The new result as it would be recorded.
    var recording: Recording?
    /// What the new result stands on where that is not what the provenance in the file says.
    var inputs = ResultInputs()
    /// What the recorded result stands on that is neither in the provenance nor what there is now.
    var elsewhere = ResultInputs()
    /// The recorded result; nil where there is nothing to compare.
    var recorded: ResultTable?
    /// What differs; nil where there is nothing to compare.
    var difference: ResultDifference?
    /// Why the result differs, as far as it can be told.
    var causes = Causes()
    /// The datasets that are not those that the recorded result stands on.
    var changedData: [String] = []
    /// The parameters that have another value than the recorded result stands on.
    var changedParameters: [String] = []
    /// The values of these before and now.
    var replacedParameters: [(old: String?, new: String?)] = []
    /// The line of the file where the cell failed.
    var faultLine: Int?
    /// Why the cell failed.
    var diagnostics: [Diagnostic] = []

    /// True where accepting would change what the cell's result says.
    var differs: Bool {
      switch verdict {
      case .changed, .alarm, .new: true
      case .reproduced, .confirmed, .silent, .failed: false
      }
    }
  }

  /// A dataset that is not as it was when the results were recorded.
  struct DatasetChange: Sendable {
    let name: String
    let old: Provenance.Dataset?
    let new: Provenance.Dataset
  }

  /// A column of new data that is text, though most of its cells are numbers or all were.
  struct TextColumn: Sendable {
    let dataset: String
    let column: String
    /// The first different cells that are no numbers; empty where each is one.
    let cells: [String]
    /// Whether all were numbers in the recorded data, as far as these tell.
    let wasNumbers: Bool
  }

  /// A column of figures whose unit is not the one that was recorded.
  struct UnitChange: Sendable {
    let dataset: String
    let column: String
    let old: String
    /// The unit now; nil where there is none.
    let new: String?
  }

  /// The columns of new data whose figures are in another unit than recorded, so that they cannot be set beside these.
  var unitChanges: [UnitChange] {
    datasets.flatMap { change -> [UnitChange] in
      let names = change.new.numbers ?? []
      return names.compactMap { name in
        guard let old = change.old?.units[name], old != change.new.units[name] else { return nil }
        return UnitChange(
          dataset: change.name, column: name, old: old, new: change.new.units[name])
      }
    }
  }

  /// A name in queries that new data do not have, and the name of theirs that it was taken for.
  struct TakenName: Sendable {
    let word: String
    let member: String
    /// The cells that use it, in order.
    var cells: [String]
  }

  var cells: [CellReport] = []
  /// What the columns of the results are called.
  var columns = ColumnNames([])
  var datasets: [DatasetChange] = []
  /// Files that look to be laid out otherwise than the notebook says, with the lines that load them.
  var layoutDoubts: [(doubt: LayoutDoubt, line: Int)] = []
  /// Columns of new data that are text because of some of their cells.
  var textColumns: [TextColumn] = []
  /// Datasets and files that could not be read.
  var unread: [UnreadSource] = []
  /// Recorded datasets that nothing read this time, and whether a cell that names them failed.
  var datasetsLeft: [(name: String, isFailed: Bool)] = []
  /// Parameters whose value is another than recorded: name, old, new.
  var parameters: [(name: String, old: String?, new: String?)] = []
  /// Names in queries that were taken for others of new data.
  var takenNames: [TakenName] = []
  /// Recorded figures of times gone by that the new data tell otherwise.
  var revisions: [Revision] = []
  /// Prose that quotes what changed.
  var quotes: [Quote] = []
  /// Prose whose words for directions are contradicted.
  var contradictions: [Contradiction] = []
  /// Parameters that were given another value from outside than the notebook says, so that nothing can be accepted.
  var overridden: [GivenNames.Declaration] = []
  /// Paths of exports that were asked for but not written.
  var exportsLeftOut: [String] = []
  /// Paths of the files that were written below the folder for exports.
  var exportsWritten: [String] = []
  /// Paths of exports that could not be written.
  var exportsFailed: [String] = []

  /// True where something is to be reviewed that was not accepted.
  func differs(besides acceptance: AcceptedResults? = nil) -> Bool {
    cells.contains { $0.differs && !(acceptance?.covers($0) ?? false) }
      || !(layoutDoubts.isEmpty && unitChanges.isEmpty) && !(acceptance?.coversData ?? false)
  }

  /// How many cells have a verdict.
  func count(_ verdict: Verdict) -> Int { cells.count { $0.verdict == verdict } }
}
