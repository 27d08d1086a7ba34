import Tables

/// The cells of a column as texts: made when they are asked for, and only once where few are different.
struct ShownCells: RandomAccessCollection, Sendable {
  /// Fewer rows than these are made at once.
  private static let fewRows = 1 << 10
  /// More different cells than these would take more memory than time is saved.
  private static let mostCodes = 1 << 18

  private enum Source {
    case made([CellText])
    case coded(CellCodes, [CellText?])
    case rows(@Sendable (Int) -> CellText)
  }

  private let rows: Range<Int>
  private let source: Source

  /// Takes the rows that are shown and how the cell of one is made.
  init(rows: Range<Int>, make: @escaping @Sendable (Int) -> CellText) {
    self.init(rows, rows.count < Self.fewRows ? .made(rows.map(make)) : .rows(make))
  }

  /// Takes some rows of a column, each of whose cells alone tells how it is shown.
  init(_ column: Column, rows: Range<Int>, make: @escaping @Sendable (Cell) -> CellText) {
    if rows.count >= Self.fewRows, let codes = CellCodes(column),
      codes.count <= Swift.min(rows.count, Self.mostCodes)
    {
      let used = codes.used(in: rows)
      self.init(rows, .coded(codes, used.indices.map { used[$0] ? make(codes.cell($0)) : nil }))
    } else {
      self.init(rows: rows) { make(column.shown($0)) }
    }
  }

  private init(_ rows: Range<Int>, _ source: Source) {
    self.rows = rows
    self.source = source
  }

  var startIndex: Int { 0 }
  var endIndex: Int { rows.count }

  /// The cell of a row, counted from the first that is shown.
  subscript(place: Int) -> CellText {
    switch source {
    case .made(let cells): return cells[place]
    case .coded(let codes, let cells):
      return cells[codes.code(rows.lowerBound + place)] ?? CellText(whole: "")
    case .rows(let make): return make(rows.lowerBound + place)
    }
  }

  /// Looks at every cell, at each different one once where they are few.
  func forEachDifferent(_ body: (CellText) -> Void) {
    if case .coded(_, let cells) = source {
      for case let cell? in cells { body(cell) }
    } else {
      forEach(body)
    }
  }

  /// What is made of the cells, of each different one once where they are few.
  func each<Value: Sendable>(_ make: @escaping @Sendable (CellText) -> Value) -> EachCell<Value> {
    each(of: nil) { text, _ in make(text) }
  }

  /// The same of the cells and of those of the column that they show, where there is one.
  func each<Value: Sendable>(
    of column: Column?, _ make: @escaping @Sendable (CellText, Cell?) -> Value
  ) -> EachCell<Value> {
    let first = rows.lowerBound
    guard case .coded(let codes, let cells) = source else {
      return EachCell { place in make(self[place], column?.shown(first + place)) }
    }
    let values = cells.indices.map { code in cells[code].map { make($0, codes.cell(code)) } }
    return EachCell { place in
      let code = codes.code(first + place)
      return values[code] ?? make(CellText(whole: ""), codes.cell(code))
    }
  }
}

/// Something for each cell of a column, by the row counted from the first that is shown.
struct EachCell<Value: Sendable>: Sendable {
  private let value: @Sendable (Int) -> Value

  init(_ value: @escaping @Sendable (Int) -> Value) { self.value = value }

  subscript(place: Int) -> Value { value(place) }
}
