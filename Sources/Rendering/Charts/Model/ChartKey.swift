import Tables

/// One of the things that tell figures apart: a key column, or the several columns that hold the figures.
struct ChartKey {
  /// A value of the key.
  struct Member {
    /// What it is called.
    let name: String
    /// The number that it is, for its place along an axis.
    let number: Double?
    /// Whether it stands for rows that have no value of the key.
    var isMissing = false
    /// The language of the name; nil where it is the page's, or nothing tells.
    var language: String?
  }

  /// The column's name; nil where columns of figures are the key.
  let column: String?
  /// The members in their order.
  let members: [Member]

  private let codes: [Int]

  /// The member of the figure that stands in this row and in this column of figures.
  func code(row: Int, figure: Int) -> Int { codes[column == nil ? figure : row] }

  /// Whether the figure that stands in this row and in this column of figures has no value of the key.
  func isMissing(row: Int, figure: Int) -> Bool {
    members[code(row: row, figure: figure)].isMissing
  }

  /// Takes columns of figures with their names.
  init(figures: [MarkedText]) {
    column = nil
    codes = Array(figures.indices)
    members = figures.map {
      Member(
        name: $0.plain, number: ExactDecimal($0.plain)?.approximation, language: $0.language)
    }
  }

  /// Takes a key column, its members named by its label where there is one; members in time are put in order.
  init(_ index: Int, of table: Table, numbers: NumberFormat) {
    let field = table.fields[index]
    let column = table.columns[index]
    var codeOf: [Cell: Int] = [:]
    var firstRows: [Int] = []
    var codes = (0..<column.count).map { row in
      let cell = column[row]
      if let code = codeOf[cell] { return code }
      codeOf[cell] = firstRows.count
      firstRows.append(row)
      return firstRows.count - 1
    }
    if table.isTime(index) {
      let distinct = Table([(field, column.taking(firstRows.map(UInt32.init)))])
      let order = distinct.sortedRows(by: [(distinct.columns[0], false)]).map(Int.init)
      var places = order
      for (place, code) in order.enumerated() { places[code] = place }
      codes = codes.map { places[$0] }
      firstRows = order.map { firstRows[$0] }
    }
    self.column = field.name
    self.codes = codes
    members = Self.members(index, of: table, firstRows, numbers)
  }

  /// The members by their labels; labels that several share get the member itself before them.
  private static func members(
    _ index: Int, of table: Table, _ firstRows: [Int], _ numbers: NumberFormat
  ) -> [Member] {
    let cells = firstRows.map { table.columns[index].shown($0) }
    let plain = cells.map { name(of: $0, numbers) }
    var names = plain
    var language = table.fields[index].language
    if let label = table.label(of: index) {
      let labels = firstRows.map { name(of: table.columns[label].shown($0), numbers) }
      let counts = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
      names = zip(labels, plain).map { counts[$0] == 1 ? $0 : $1 + " " + $0 }
      language = table.fields[label].language
    }
    return zip(names, cells).map { name, cell in
      // A word for a missing member is one of ours.
      Member(
        name: name, number: cell.measure, isMissing: cell.isMissing,
        language: cell.isMissing ? nil : language)
    }
  }

  /// What a cell is called in a sentence.
  static func name(of cell: Cell, _ numbers: NumberFormat) -> String {
    switch cell {
    case .missing(let kind): Wording.missing(kind)[numbers.language]
    case .decimal(let value): numbers.text(value)
    case .approximate(let value): numbers.parts(approximate: value).joined
    case .text(let text): text
    case .boolean(let value): (value ? Wording.yes : Wording.no)[numbers.language]
    }
  }
}

extension Table {
  /// The column by which people name the members of a dimension.
  func label(of index: Int) -> Int? {
    fields.firstIndex {
      $0.isLabel && !$0.isHidden && $0.role.describedDimension == fields[index].name
    }
  }
}
