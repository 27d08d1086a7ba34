import Tables

extension ResultDifference {
  /// A row that is no longer there.
  struct VanishedRow {
    /// The row in words.
    let row: String
    /// The recorded cells, as long as the recorded result has columns.
    let cells: [Cell]
    /// The recorded columns that tell rows apart; empty where rows were compared in their order.
    let keys: [Int]
    /// The row of the new result that it probably became.
    let renamedTo: String?
    /// Its figures as recorded.
    let figures: [(column: String, value: Cell)]
    /// Why it is not there.
    var fate = Fate.unknown
    /// The change of its verdict, where that is known.
    var flip: Change?
  }

  /// Why a row is no longer there.
  enum Fate: Equatable {
    /// A stage left it out; the figure that is missing now, or what else the row says now.
    case leftOut(stage: String, missing: MissingFigure?, now: String?)
    /// The data have no such row; the member that they do not have at all, with the nearest one that they have.
    case notInData(member: MissingMember?)
    /// Not to be found out.
    case unknown
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
  var reason: String {
    switch fate {
    case .leftOut(let stage, let missing, let now):
      if let missing { return "\(missing.column) is now \(missing.words), left out by `\(stage)`" }
      return "left out by `\(stage)`" + (now.map { " (\($0))" } ?? "")
    case .notInData(let member):
      if let renamedTo { return "probably renamed to \(renamedTo)" }
      guard let member else { return "no longer in the data" }
      let nearest = member.nearest.map { "; the nearest name there is \($0)" } ?? ""
      return "the data have no \(member.column) \(member.name) any more\(nearest)"
    case .unknown:
      return renamedTo.map { "probably renamed to \($0)" } ?? "no longer there"
    }
  }

  /// What a row whose verdict changed says beside both verdicts.
  var flipRemark: String {
    guard case .leftOut(let stage, let missing, _) = fate else { return "no longer listed" }
    let cause = missing.map { "\($0.column) is now \($0.words); " } ?? ""
    return "\(cause)no longer listed: `\(stage)`"
  }
}

extension ResultDifference.MissingFigure {
  fileprivate var words: String { kind == .absent ? "missing" : kind.label }
}
