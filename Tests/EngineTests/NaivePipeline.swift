import Tables

/// Rows as plain values under names, and what stages make of them, written as a person would read the rules.
struct NaiveRows {
  var names: [String]
  var rows: [[NaiveValue]]

  /// What a stage may throw: the code of the diagnostic that the engine owes.
  struct Fault: Error { let code: String }

  func column(_ name: String) -> Int { names.firstIndex(of: name) ?? 0 }

  func filtered(_ condition: ([NaiveValue]) -> Bool?) -> NaiveRows {
    NaiveRows(names: names, rows: rows.filter { condition($0) == true })
  }

  /// Stable, missing last in both directions; the last key first.
  func sorted(by keys: [(name: String, descending: Bool)]) -> NaiveRows {
    var rows = rows
    for (name, descending) in keys.reversed() {
      let key = column(name)
      let present = rows.enumerated().filter { !$0.element[key].isMissing }.sorted { a, b in
        let (left, right) = (a.element[key], b.element[key])
        if left == right { return a.offset < b.offset }
        return NaiveValue.precedes(left, right) != descending
      }
      rows = present.map(\.element) + rows.filter { $0[key].isMissing }
    }
    return NaiveRows(names: names, rows: rows)
  }

  /// The groups of rows with equal keys, in the order of their first rows.
  func groups(by keys: [String]) -> [(key: [NaiveValue], rows: [[NaiveValue]])] {
    let indices = keys.map(column)
    var places: [[NaiveValue]: Int] = [:]
    var groups: [(key: [NaiveValue], rows: [[NaiveValue]])] = keys.isEmpty ? [([], [])] : []
    if keys.isEmpty { places[[]] = 0 }
    for row in rows {
      let key = indices.map { row[$0] }
      if let place = places[key] {
        groups[place].rows.append(row)
      } else {
        places[key] = groups.count
        groups.append((key, [row]))
      }
    }
    return groups
  }

  func distinct(_ keys: [String]) -> NaiveRows {
    NaiveRows(names: keys, rows: groups(by: keys).map(\.key))
  }

  func counted(by keys: [String]) -> NaiveRows {
    NaiveRows(
      names: keys + ["count"],
      rows: groups(by: keys).map { $0.key + [.number(.init($0.rows.count))] })
  }

  func summarized(_ aggregates: [(name: String, of: String)], by keys: [String]) -> NaiveRows {
    NaiveRows(
      names: keys
        + aggregates.map { aggregate in
          switch aggregate.name {
          case "n": "n"
          case "quantile": "quantile(\(aggregate.of), 0.3)"
          default: "\(aggregate.name)(\(aggregate.of))"
          }
        },
      rows: groups(by: keys).map { key, rows in
        key
          + aggregates.map { name, of in
            name == "n"
              ? .number(.init(rows.count)) : NaiveAggregate.value(name, rows.map { $0[column(of)] })
          }
      })
  }

  /// `compare` of two members: keys, both figures and their difference.
  func compared(
    _ name: String, _ members: [NaiveValue], keys: [String], of value: String
  ) throws(Fault) -> NaiveRows {
    let (index, figure) = (column(name), column(value))
    for member in members where !rows.contains(where: { $0[index] == member }) {
      throw Fault(code: "no-member")
    }
    let used = filtered { members.contains($0[index]) }
    var result: [[NaiveValue]] = []
    for (key, rows) in used.groups(by: keys) {
      var figures: [NaiveValue] = []
      for member in members {
        let own = rows.filter { $0[index] == member }
        if own.count > 1 { throw Fault(code: "repeated-rows") }
        figures.append(own.first?[figure] ?? .missing(.absent))
      }
      result.append(key + figures + [Self.difference(figures[0], figures[1])])
    }
    return NaiveRows(names: keys + ["first", "last", "difference"], rows: result)
  }

  private static func difference(_ first: NaiveValue, _ last: NaiveValue) -> NaiveValue {
    if last.isMissing { return last }
    if first.isMissing { return first }
    guard let from = first.fraction, let to = last.fraction else { return .missing(.absent) }
    return .number(to - from)
  }

  /// `pivot`: keys and a column for each member, in order.
  func pivoted(_ name: String, keys: [String], of value: String) throws(Fault) -> NaiveRows {
    let (index, figure) = (column(name), column(value))
    let members = Set(rows.map { $0[index] }.filter { !$0.isMissing })
      .sorted(by: NaiveValue.precedes)
    var result: [[NaiveValue]] = []
    for (key, rows) in groups(by: keys) {
      var figures: [NaiveValue] = []
      for member in members {
        let own = rows.filter { $0[index] == member }
        if own.count > 1 { throw Fault(code: "repeated-rows") }
        figures.append(own.first?[figure] ?? .missing(.absent))
      }
      result.append(key + figures)
    }
    return NaiveRows(names: keys + members.map { "\($0)" }, rows: result)
  }

  /// `join` by one key that no two rows of the other table share.
  func joined(_ other: NaiveRows, on key: String, keepingMatched: Bool) -> NaiveRows {
    let (own, theirs) = (column(key), other.column(key))
    let added = other.names.indices.filter { $0 != theirs }
    var result: [[NaiveValue]] = []
    for row in rows {
      let partner = row[own].isMissing ? nil : other.rows.first { $0[theirs] == row[own] }
      if partner == nil, keepingMatched { continue }
      result.append(row + added.map { partner?[$0] ?? .missing(.absent) })
    }
    return NaiveRows(names: names + added.map { other.names[$0] }, rows: result)
  }
}

/// Aggregates of one group's values.
enum NaiveAggregate {
  static let all = [
    "sum", "mean", "median", "count", "min", "max", "first", "last", "distinct", "stdev",
    "quantile",
  ]

  static func value(_ name: String, _ values: [NaiveValue]) -> NaiveValue {
    let present = values.filter { !$0.isMissing }
    if name == "count" { return .number(.init(present.count)) }
    if name == "distinct" { return .number(.init(Set(present).count)) }
    // Without values a group is missing for the reason of its first row.
    guard let first = present.first, let last = present.last else {
      return values.first ?? .missing(.absent)
    }
    let ordered = present.sorted(by: NaiveValue.precedes)
    let figures = ordered.compactMap(\.fraction)
    switch name {
    case "first": return first
    case "last": return last
    case "min": return ordered[0]
    case "max": return ordered[ordered.count - 1]
    case "sum": return .number(sum(figures))
    case "mean": return .number(over(sum(figures), figures.count))
    case "median": return quantile(figures, 1, 2)
    case "quantile": return quantile(figures, 3, 10)
    default: return deviation(figures)
    }
  }

  private static func sum(_ figures: [NaiveValue.Fraction]) -> NaiveValue.Fraction {
    figures.reduce(.init(0), +)
  }

  private static func over(_ a: NaiveValue.Fraction, _ divisor: Int) -> NaiveValue.Fraction {
    .init(a.top, over: a.bottom * divisor)
  }

  /// Type 7: the place is a whole number of parts between neighbours.
  private static func quantile(
    _ figures: [NaiveValue.Fraction], _ top: Int, _ bottom: Int
  ) -> NaiveValue {
    let (below, parts) = ((figures.count - 1) * top).quotientAndRemainder(dividingBy: bottom)
    let low = figures[below]
    guard parts > 0 else { return .number(low) }
    let step = figures[below + 1] - low
    return .number(low + .init(step.top * parts, over: step.bottom * bottom))
  }

  /// Only as near as floating point comes.
  private static func deviation(_ figures: [NaiveValue.Fraction]) -> NaiveValue {
    guard figures.count > 1 else { return .missing(.notApplicable) }
    let mean = figures.reduce(0) { $0 + $1.double } / Double(figures.count)
    let squares = figures.reduce(0) { $0 + ($1.double - mean) * ($1.double - mean) }
    let deviation = (squares / Double(figures.count - 1)).squareRoot()
    return .number(.init(Int((deviation * 1e12).rounded()), over: 1_000_000_000_000))
  }
}
