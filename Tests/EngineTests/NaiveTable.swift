import Tables

/// Rows as plain values, for an evaluator that shares nothing with the engine's columns.
///
/// Figures are hundredths in whole numbers, so that the arithmetic here is exact without the program's decimals.
struct NaiveTable {
  enum Value: Hashable {
    case missing
    case hundredths(Int)
    case text(String)
  }

  var names: [String]
  var rows: [[Value]]

  func column(_ name: String) -> Int { names.firstIndex(of: name) ?? 0 }
}

extension NaiveTable {
  /// `where`: rows whose condition is true; nil stands for unknown.
  func filtered(_ condition: ([Value]) -> Bool?) -> NaiveTable {
    NaiveTable(names: names, rows: rows.filter { condition($0) == true })
  }

  /// `sort`: stable, missing last in both directions.
  func sorted(by name: String, descending: Bool) -> NaiveTable {
    let key = column(name)
    let present = rows.enumerated().filter { $0.element[key] != .missing }
    let ordered = present.sorted { a, b in
      let (left, right) = (a.element[key], b.element[key])
      if left == right { return a.offset < b.offset }
      return Self.precedes(left, right) != descending
    }
    return NaiveTable(
      names: names, rows: ordered.map(\.element) + rows.filter { $0[key] == .missing })
  }

  static func precedes(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.hundredths(let a), .hundredths(let b)): a < b
    case (.text(let a), .text(let b)): a < b
    default: false
    }
  }

  /// `summarize sum(value), count(value), min(value), max(value), count() by keys`.
  func summarized(by keys: [String], of value: String) -> [[Value]] {
    var order: [[Value]] = []
    var groups: [[Value]: [Value]] = [:]
    for row in rows {
      let key = keys.map { row[column($0)] }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row[column(value)])
    }
    return order.map { key in
      let all = groups[key] ?? []
      let figures = all.compactMap { if case .hundredths(let figure) = $0 { figure } else { nil } }
      let found: (Int?) -> Value = { $0.map(Value.hundredths) ?? .missing }
      return key + [
        found(figures.isEmpty ? nil : figures.reduce(0, +)), .hundredths(figures.count * 100),
        found(figures.min()), found(figures.max()), .hundredths(all.count * 100),
      ]
    }
  }

  /// `compare` of two members: a row per key in order of appearance, or nil where two rows share a place.
  func compared(
    _ name: String, _ first: Value, _ last: Value, keys: [String], of value: String
  ) -> [[Value]]? {
    var order: [[Value]] = []
    var places: [[Value]: [Value: Value]] = [:]
    for row in rows where [first, last].contains(row[column(name)]) {
      let key = keys.map { row[column($0)] }
      if places[key] == nil { order.append(key) }
      if places[key]?[row[column(name)]] != nil { return nil }
      places[key, default: [:]][row[column(name)]] = row[column(value)]
    }
    return order.map { key in
      let a = places[key]?[first] ?? .missing
      let b = places[key]?[last] ?? .missing
      guard case .hundredths(let from) = a, case .hundredths(let to) = b else {
        return key + [a, b, .missing, .text("no data")]
      }
      let difference = to - from
      let word = abs(difference) <= 150 ? "level" : difference > 0 ? "better" : "worse"
      return key + [a, b, .hundredths(difference), .text(word)]
    }
  }
}

extension NaiveTable {
  /// The same table for the engine, each figure printed with as many decimals as it has.
  func table(_ name: String, roles: [String: Role]) -> Table {
    var table = Table(name: name)
    for (index, name) in names.enumerated() {
      let cells = rows.map { $0[index] }
      let isText = cells.contains { if case .text = $0 { true } else { false } }
      table.append(
        Field(name, role: roles[name] ?? .plain),
        isText
          ? .texts(cells.map { if case .text(let text) = $0 { text } else { nil } })
          : .decimals(
            cells.map { if case .hundredths(let figure) = $0 { Self.printed(figure) } else { nil } }
          ))
    }
    return table
  }

  private static func printed(_ hundredths: Int) -> ExactDecimal {
    if hundredths % 100 == 0 { return ExactDecimal(hundredths / 100) }
    if hundredths % 10 == 0 { return ExactDecimal(mantissa: Int64(hundredths / 10), scale: 1) }
    return ExactDecimal(mantissa: Int64(hundredths), scale: 2)
  }

  /// The engine's rows in the same plain values.
  init(_ table: Table, columns: [String]) {
    names = columns
    let indices = columns.compactMap(table.index(of:))
    rows = (0..<table.rowCount).map { row in
      indices.map { index in
        switch table.columns[index][row] {
        case .missing, .approximate, .boolean: .missing
        case .text(let text): .text(text)
        case .decimal(let value):
          value.rescaled(to: 2).map { .hundredths(Int($0.mantissa)) } ?? .text("\(value)")
        }
      }
    }
  }
}
