import Tables

/// Which columns of a table are shown, and which are named below it because every row holds the same.
struct ColumnChoice {
  /// The columns to show, in their order.
  private(set) var shown: [Int] = []
  /// Columns that hold one value in every row and no figures, and that value.
  private(set) var constants: [Constant] = []
  /// Of a part beside the first: the columns that an earlier part shows and this one does not.
  private(set) var shownBefore: [Int] = []
  /// Whether the table was made by `compare`, so that its attributes step back.
  let isComparison: Bool

  private let table: Table
  private let units: Set<String>

  /// A column that holds the same cell in every row.
  struct Constant {
    let index: Int
    let cell: Cell
  }

  /// Of a part beside the first: the columns to show beside keys and their labels.
  let asked: Set<Int>?

  /// Chooses by the fields' roles, and by looking for columns that never change.
  ///
  /// - Parameter asked: the columns to show beside keys and their labels; nil shows all.
  init(_ table: Table, asked: [Int]? = nil) {
    self.table = table
    self.asked = asked.map(Set.init)
    isComparison = table.fields.contains { field in
      switch field.role {
      case .member, .difference, .verdict: true
      default: false
      }
    }
    units = Set(table.visibleIndices.compactMap { table.fields[$0].unitField })
    for index in table.visibleIndices {
      let field = table.fields[index]
      if field.isChosen {
        shown.append(index)
      } else if stepsBack(index) {
        continue
      } else if let cell = constantCell(index) {
        // A constant unit stands in the headers of its figures.
        if !isUnit(index) { constants.append(Constant(index: index, cell: cell)) }
      } else {
        shown.append(index)
      }
    }
    if shown.isEmpty {
      shown = constants.map(\.index)
      constants = []
    }
    if let asked {
      let chosen = shown
      shown = chosen.filter {
        asked.contains($0) || tellsRowsApart($0) || table.fields[$0].isLabel
      }
      shownBefore = chosen.filter { !shown.contains($0) }
    }
  }

  /// How many of the shown columns `select` named.
  var chosenCount: Int { shown.filter { table.fields[$0].isChosen }.count }

  /// Tells whether a column holds the units of another's figures.
  func isUnit(_ index: Int) -> Bool { units.contains(table.fields[index].name) }

  /// Tells whether rows differ by this column: a key, or the attribute of a dimension that is gone.
  func tellsRowsApart(_ index: Int) -> Bool {
    let role = table.fields[index].role
    if role.isKey { return true }
    guard let dimension = role.describedDimension else { return false }
    return table.index(of: dimension) == nil
  }

  /// In a comparison only keys, their names and units stand beside the figures.
  private func stepsBack(_ index: Int) -> Bool {
    let field = table.fields[index]
    if field.role == .withinRounding { return table.fields.contains { $0.role == .verdict } }
    return isComparison && !field.isLabel && !isUnit(index) && field.role.isAttribute
      && !tellsRowsApart(index)
  }

  /// The constant cell of a column that need not be shown; nil where it must be.
  private func constantCell(_ index: Int) -> Cell? {
    let role = table.fields[index].role
    guard isComparison || table.rowCount > 1, let cell = table.columns[index].constantCell
    else { return nil }
    let isEmpty = role == .plain && cell.isMissing
    return role.isKey || role.isAttribute || role == .extent || isEmpty ? cell : nil
  }
}
