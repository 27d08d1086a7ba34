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
    let renamedTo: Message?
    /// Its figures as recorded.
    let figures: [(column: String, value: Cell)]
    /// The time that the rows are of now, where it is another than recorded.
    var period: String?
    /// Why it is not there.
    var fate = Fate.unknown
    /// The change of its verdict, where that is known.
    var flip: Change?
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
  /// Why it is not there, in words.
  func reason(_ words: RecordedWords) -> Message {
    switch fate {
    case .leftOut(let stage, let missing, let now):
      if let missing {
        return "\(missing.column) is now \(words.missing(missing.kind)), left out by `\(stage)`"
      }
      let values = now.map { $0.text(words) }
      guard let first = values.first else { return "left out by `\(stage)`" }
      return "left out by `\(stage)` (\(values.dropFirst().reduce(first) { "\($0); \($1)" }))"
    case .notInData(let member):
      if let renamedTo { return "probably renamed to \(renamedTo)" }
      guard let member else {
        return period.map { "not in the data of \($0)" } ?? "no longer in the data"
      }
      guard let nearest = member.nearest else {
        return "the data have no \(member.column) \(member.name) any more"
      }
      return
        "the data have no \(member.column) \(member.name) any more; the nearest name there is \(nearest)"
    case .unknown:
      guard let renamedTo else { return "no longer there" }
      return "probably renamed to \(renamedTo)"
    }
  }

  /// What a row whose verdict changed says beside both verdicts.
  func flipRemark(_ words: RecordedWords) -> Message {
    guard case .leftOut(let stage, let missing, _) = fate else { return "no longer listed" }
    guard let missing else { return "no longer listed: `\(stage)`" }
    return
      "\(missing.column) is now \(words.missing(missing.kind)); no longer listed: `\(stage)`"
  }
}

extension ResultDifference.PresentValue {
  fileprivate func text(_ words: RecordedWords) -> Message {
    let say = isVerdict ? words.verdict : words.figure
    guard let old, !old.isMissing else { return "\(column) is now \(say(new))" }
    return "\(column) is now \(say(new)), was \(say(old))"
  }
}
