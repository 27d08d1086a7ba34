import Tables

/// THL's cubes lay a figure's confidence limits and its count of answers beside it, in a dimension of their own.
struct JSONStatKinds {
  private let cube: Cube
  private let kinds: [(column: Field, member: Int)]

  /// The members of `tiku_vtype` and the columns that they become.
  private static let known: [(code: String, field: Field)] = [
    ("v", Field("value", role: .measure)), ("ci_lower", Field("ci_lower", role: .lowerLimit)),
    ("ci_upper", Field("ci_upper", role: .upperLimit)), ("n", Field("n", role: .count)),
  ]

  /// Takes a cube whose last dimension is `tiku_vtype` with members that are all known; nil for others.
  init?(_ cube: Cube, ids: [String]) {
    guard ids.count > 1, ids.last == "tiku_vtype", let last = cube.dimensions.last else {
      return nil
    }
    let members = last.times ?? last.members
    var kinds: [(column: Field, member: Int)] = []
    for (code, field) in Self.known {
      if let member = members.firstIndex(of: code) { kinds.append((field, member)) }
    }
    guard kinds.count == members.count, kinds.first?.column.role == .measure else { return nil }
    self.cube = cube
    self.kinds = kinds
  }

  /// The table with a column for each kind; one that has no figure at all is left out.
  func table(_ figures: Figures) -> Table {
    let columns = kinds.map { kind in
      let own = figures.every(kinds.count, from: kind.member)
      return (kind.column, own.column(printed: PrintedDecimals(0)))
    }
    let filled = columns.dropFirst().filter { $0.1.missing.missingCount < $0.1.count }
    return cube.withoutLast().table(columns[0], beside: Array(filled))
  }
}
