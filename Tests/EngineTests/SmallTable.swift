import Tables

/// Tables drawn in tests: a head line of columns with their parts, then a line per row, all cut at bars.
///
///     no: dimension | year: time | value: measure | polarity: polarity of no, hidden
///     11            | 2019       | 12             | lower
///
/// A cell that is empty is absent; `..` is suppressed, `?` not asked, `/` not applicable. A column is one
/// of numbers if all its cells are and `text` is not among its parts.
extension Table {
  init(_ name: String, _ drawing: String) {
    let lines = drawing.split(separator: "\n").map(Self.cells)
    self.init(name: name)
    for (index, head) in (lines.first ?? []).enumerated() {
      let parts = head.split(separator: ":", maxSplits: 1).map(Self.trimmed)
      let marks = parts.count > 1 ? parts[1].split(separator: ",").map(Self.trimmed) : []
      var field = Field(parts.first ?? "")
      for mark in marks { field.take(mark) }
      let cells = lines.dropFirst().map { index < $0.count ? $0[index] : "" }
      append(field, Self.column(cells, isText: marks.contains("text")))
    }
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func column(_ cells: [String], isText: Bool) -> Column {
    let kinds = cells.map { missingKinds[$0] }
    let given = zip(cells, kinds).filter { $0.1 == nil }.map(\.0)
    if !given.isEmpty, !isText, given.allSatisfy({ ["true", "false"].contains($0) }) {
      return build(cells, BooleanBuilder(), { $0.append($1 == "true") }) {
        $0.appendMissing($1)
      } finish: {
        $0.build()
      }
    }
    if !isText, given.allSatisfy({ ExactDecimal($0) != nil }) {
      return build(cells, DecimalBuilder(), { $0.append(ExactDecimal($1) ?? ExactDecimal(0)) }) {
        $0.appendMissing($1)
      } finish: {
        $0.build()
      }
    }
    return build(cells, TextBuilder(), { $0.append($1) }) {
      $0.appendMissing($1)
    } finish: {
      $0.build()
    }
  }

  private static let missingKinds: [String: MissingKind] = [
    "": .absent, "..": .suppressed, "?": .notAsked, "/": .notApplicable,
  ]

  private static func build<Builder>(
    _ cells: [String], _ builder: Builder, _ append: (inout Builder, String) -> Void,
    missing: (inout Builder, MissingKind) -> Void, finish: (Builder) -> Column
  ) -> Column {
    var builder = builder
    for cell in cells {
      if let kind = missingKinds[cell] { missing(&builder, kind) } else { append(&builder, cell) }
    }
    return finish(builder)
  }

  /// The visible columns, or those named, as lines of cells with `|` between, header first.
  ///
  /// An absent cell is empty, another missing one says why: `‹suppressed›`.
  func lines(_ names: [String]? = nil) -> [String] {
    let columns = names.map { $0.compactMap(index(of:)) } ?? visibleIndices
    let header = columns.map { fields[$0].name }.joined(separator: "|")
    let rows = (0..<rowCount).map { row in
      columns.map { self.columns[$0].shown(row).inLine }.joined(separator: "|")
    }
    return [header] + rows
  }
}

extension Cell {
  fileprivate var inLine: String {
    if case .missing(let kind) = self { return kind == .absent ? "" : "‹\(kind.label)›" }
    return dataText ?? "not finite"
  }
}

extension Field {
  /// Takes one part of a drawn head: a role, `hidden`, `total X`, `unit X` or `units in X`.
  fileprivate mutating func take(_ mark: String) {
    let words = mark.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1] : ""
    let dimension = rest.hasPrefix("of ") ? String(rest.dropFirst(3)) : nil
    switch words.first {
    case "dimension": role = .dimension
    case "time": role = .time
    case "measure": role = .measure
    case "count": role = .count
    case "lower": role = .lowerLimit
    case "upper": role = .upperLimit
    case "baseline": role = .baseline
    case "target": role = .target
    case "kind": role = .kind(of: dimension)
    case "attribute": role = .attribute(of: dimension)
    case "polarity": role = .polarity(of: dimension)
    case "threshold": role = .threshold(of: dimension)
    case "hidden": isHidden = true
    case "total": total = rest
    case "unit": unit = rest
    case "units": unitField = String(rest.dropFirst(3))
    default: break
    }
  }
}
