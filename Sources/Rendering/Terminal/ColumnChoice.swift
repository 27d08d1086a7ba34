import Tables

/// Which columns of a table are shown, and which are named below it because every row holds the same.
struct ColumnChoice {
  /// The columns to show, in their order.
  private(set) var shown: [Int] = []
  /// Keys and attributes that hold one value in every row, and that value.
  private(set) var constants: [Constant] = []
  /// Whether the table was made by `compare`, so that its attributes step back.
  let isComparison: Bool

  /// A column that holds the same cell in every row.
  struct Constant {
    let index: Int
    let cell: Cell
  }

  /// Chooses by the fields' roles, and by looking for columns that never change.
  init(_ table: Table) {
    isComparison = table.fields.contains { field in
      switch field.role {
      case .member, .difference, .verdict: true
      default: false
      }
    }
    let units = Set(table.visibleIndices.compactMap { table.fields[$0].unitField })
    let hasVerdict = table.fields.contains { $0.role == .verdict }
    for index in table.visibleIndices {
      let field = table.fields[index]
      let isUnit = units.contains(field.name)
      let stepsBack = isComparison && !field.isLabel && !isUnit && Self.isDescriptive(field, table)
      if field.isChosen {
        shown.append(index)
      } else if stepsBack || (field.role == .withinRounding && hasVerdict) {
        continue
      } else if let cell = constantCell(table, index) {
        // A constant unit stands in the headers of its figures.
        if !isUnit { constants.append(Constant(index: index, cell: cell)) }
      } else {
        shown.append(index)
      }
    }
    if shown.isEmpty {
      shown = constants.map(\.index)
      constants = []
    }
  }

  /// Tells whether an attribute describes a key that is still there; without it, it tells rows apart itself.
  private static func isDescriptive(_ field: Field, _ table: Table) -> Bool {
    guard field.role.isAttribute else { return false }
    guard let dimension = field.role.describedDimension else { return true }
    return table.index(of: dimension) != nil
  }

  /// The constant cell of a column that need not be shown; nil where it must be.
  private func constantCell(_ table: Table, _ index: Int) -> Cell? {
    let role = table.fields[index].role
    guard role.isKey || role.isAttribute, isComparison || table.rowCount > 1 else { return nil }
    return table.columns[index].constantCell
  }
}
