import Diagnostics
import Rendering
import Tables

extension ResultDifference {
  /// A row that is no longer there.
  struct VanishedRow {
    /// The row in words.
    let row: Message
    /// The recorded cells, as long as the recorded result has columns; keys that moved are as they are now.
    let cells: [Cell]
    /// The recorded columns that tell rows apart; empty where rows were compared in their order.
    let keys: [Int]
    /// The row of the new result that it probably became.
    var renamedTo: Message?
    /// The member that this row and the new one do not share, if the row probably became another.
    var rename: Rename?
    /// Its figures as recorded.
    let figures: [(column: String, value: Cell)]
    /// The time that the rows are of now, where it is another than recorded.
    var period: String?
    /// Why it is not there.
    var fate = Fate.unknown
    /// The change of its verdict, where that is known.
    var flip: Change?
  }

  /// A member of a key that probably goes by another name now.
  struct Rename: Hashable {
    let column: String
    let old: String
    let new: String

    /// True where both names look alike where they are printed, as with a blank behind one of them.
    var looksAlike: Bool { TextFolding.look(old) == TextFolding.look(new) }
  }

  /// Why a row is no longer there.
  enum Fate: Equatable {
    /// A stage left it out; the figure that is missing now, or what else the row says now.
    case leftOut(stage: String, missing: MissingFigure?, now: [PresentValue])
    /// The data have no such row; the member that they do not have at all, with the nearest one that they have.
    case notInData(member: MissingMember?)
    /// Not to be found out.
    case unknown
  }

  /// What a row that was left out says now.
  struct PresentValue: Equatable {
    let column: String
    let isVerdict: Bool
    let old: Cell?
    let new: Cell
  }

  /// A figure that is not there any more.
  struct MissingFigure: Equatable {
    let column: String
    let kind: MissingKind
  }

  /// A member of a dimension that the data do not have.
  struct MissingMember: Equatable {
    let column: String
    let name: String
    /// The member of the data whose name is nearest.
    let nearest: String?
  }
}

extension ResultDifference.VanishedRow {
  /// True where not even the dataset has the row.
  var isNotInData: Bool {
    if case .notInData = fate { true } else { false }
  }

  /// The new name of one of its members, where that is why the row is not there.
  var reasonIsRename: ResultDifference.Rename? {
    switch fate {
    case .leftOut: nil
    case .notInData, .unknown: rename
    }
  }

  /// Why it is not there, in words.
  func reason(_ words: RecordedWords, _ columns: ColumnNames) -> Message {
    if let rename = reasonIsRename, rename.looksAlike { return rename.text(columns) }
    switch fate {
    case .leftOut(let stage, let missing, let now):
      if let missing {
        let column = columns.name(missing.column)
        return "\(column) is now \(words.missing(missing.kind)), left out by `\(stage)`"
      }
      let values = now.map { $0.text(words, columns) }
      guard let first = values.first else { return "left out by `\(stage)`" }
      return "left out by `\(stage)` (\(values.dropFirst().reduce(first) { "\($0); \($1)" }))"
    case .notInData(let member):
      if let renamedTo { return "probably renamed to \(renamedTo)" }
      guard let member else {
        return period.map { "not in the data of \($0)" } ?? "no longer in the data"
      }
      let column = columns.name(member.column)
      let name = columns.text(member.name, of: member.column)
      guard let nearest = member.nearest else {
        return "the data have no \(column) \(name) any more"
      }
      let near = columns.text(nearest, of: member.column)
      return "the data have no \(column) \(name) any more; the nearest name there is \(near)"
    case .unknown:
      guard let renamedTo else { return "no longer there" }
      return "probably renamed to \(renamedTo)"
    }
  }

  /// What a row whose verdict changed says beside both verdicts.
  func flipRemark(_ words: RecordedWords, _ columns: ColumnNames) -> Message {
    guard case .leftOut(let stage, let missing, _) = fate else { return "no longer listed" }
    guard let missing else { return "no longer listed: `\(stage)`" }
    let column = columns.name(missing.column)
    return "\(column) is now \(words.missing(missing.kind)); no longer listed: `\(stage)`"
  }
}

extension ResultDifference.Rename {
  /// Two names that look alike, in quotes.
  func text(_ columns: ColumnNames) -> Message {
    let (old, new) = (columns.text(old, of: column), columns.text(new, of: column))
    return "\(columns.name(column)) is now \"\(new)\", was \"\(old)\""
  }
}

extension ResultDifference.PresentValue {
  fileprivate func text(_ words: RecordedWords, _ columns: ColumnNames) -> Message {
    let say = isVerdict ? words.verdict : words.figure
    let name = columns.name(column)
    guard let old, !old.isMissing else { return "\(name) is now \(say(new))" }
    return "\(name) is now \(say(new)), was \(say(old))"
  }
}
