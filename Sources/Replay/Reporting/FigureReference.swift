import Diagnostics
import Rendering
import Tables

/// `{{cell.row.column}}` in prose: the figure of a result, so that the text is never behind the data.
///
/// A part is written plain or, where it holds a point, in double quotes. The row is named by the texts of its keys, as
/// many as tell it from the others, or by its number from 1; a result of one row needs none. The column is named by its
/// name, a title, or its part in a comparison: `difference`, `verdict`, `previous`, `last`.
struct FigureReference {
  let cell: String
  /// The texts or the number that name the row.
  let row: [Part]
  let column: String

  /// A name, and whether it stood in quotes.
  struct Part {
    let text: String
    let isQuoted: Bool
  }

  /// What is wrong with a reference.
  struct Fault: Error {
    let message: Message
    let hint: Message?
  }

  /// Reads what stands between the braces.
  init(_ text: String) throws(Fault) {
    guard let parts = Self.parts(text), parts.count >= 2, let first = parts.first,
      let last = parts.last, parts.allSatisfy({ !$0.text.isEmpty })
    else {
      throw Fault(
        message: "this reference names no figure: \(text)",
        hint: "write {{cell.row.column}}, and \\{{ for the braces themselves")
    }
    cell = first.text
    row = Array(parts.dropFirst().dropLast())
    column = last.text
  }

  /// Takes a text apart at the points outside quotes; nil where quotes are open.
  private static func parts(_ text: String) -> [Part]? {
    var parts: [Part] = []
    var part = ""
    var isOpen = false
    var wasQuoted = false
    for character in text {
      if character == "\"" {
        isOpen.toggle()
        wasQuoted = true
      } else if character == ".", !isOpen {
        parts.append(Part(text: trimmed(part, wasQuoted), isQuoted: wasQuoted))
        (part, wasQuoted) = ("", false)
      } else {
        part.append(character)
      }
    }
    parts.append(Part(text: trimmed(part, wasQuoted), isQuoted: wasQuoted))
    return isOpen ? nil : parts
  }

  private static func trimmed(_ text: String, _ isQuoted: Bool) -> String {
    isQuoted ? text : text.trimmedBlanks
  }

  // MARK: Resolving

  /// The figure in a result, as people of a language write it.
  func figure(in table: Table, _ language: DisplayLanguage) throws(Fault) -> MarkedText {
    let column = try columnIndex(in: table)
    let row = try rowIndex(in: table)
    return ReportFigure.text(table, row: row, column: column, language)
  }

  private func columnIndex(in table: Table) throws(Fault) -> Int {
    let visible = table.visibleIndices
    let names = visible.map { [table.fields[$0].name] + table.fields[$0].otherNames }
    for (index, names) in zip(visible, names) where TextFolding.equal(names[0], column) {
      return index
    }
    let found = zip(visible, names).filter { $1.contains { TextFolding.equal($0, column) } }
    if let first = found.first, found.count == 1 { return first.0 }
    throw Fault(
      message: "the result of `\(cell)` has no column `\(column)`",
      hint: Self.nearest(column, among: names.flatMap { $0 }, all: names.map { $0[0] }))
  }

  private func rowIndex(in table: Table) throws(Fault) -> Int {
    if row.isEmpty, table.rowCount == 1 { return 0 }
    let keys = table.recordedKey.compactMap { table.index(of: $0) }
    let labels = table.visibleIndices.filter { table.fields[$0].isLabel }
    let columns = keys + labels.filter { !keys.contains($0) }
    let texts = columns.map { index in
      (0..<table.rowCount).map { table.columns[index].shown($0).dataText ?? "" }
    }
    guard !row.isEmpty else {
      throw Fault(
        message: "the result of `\(cell)` has \(table.rowCount) rows, and none is named",
        hint: "name the row between the cell and the column")
    }
    let matching = (0..<table.rowCount).filter { index in
      row.allSatisfy { part in texts.contains { TextFolding.equal($0[index], part.text) } }
    }
    if let only = matching.first, matching.count == 1 { return only }
    if matching.isEmpty, let number = rowNumber(in: table, texts) { return number }
    throw rowFault(matching.count, texts, table)
  }

  /// The row of a number, unless numbers are names of rows here.
  private func rowNumber(in table: Table, _ texts: [[String]]) -> Int? {
    guard row.count == 1, !row[0].isQuoted, let number = Int(row[0].text),
      (1...max(1, table.rowCount)).contains(number), table.rowCount > 0
    else { return nil }
    // A key that is the same in every row names none.
    let areNames = texts.contains { column in
      Set(column).count > 1 && column.contains { Int($0) != nil }
    }
    return areNames ? nil : number - 1
  }

  private func rowFault(_ count: Int, _ texts: [[String]], _ table: Table) -> Fault {
    let named = row.map(\.text).joined(separator: ".")
    if count > 1 {
      return Fault(
        message: "`\(named)` names \(count) rows of `\(cell)`",
        hint: "name the row by all its keys: \(table.recordedKey.joined(separator: ", "))")
    }
    let all = texts.flatMap { $0 }
    // `2.9` without its quotes is taken apart at the point.
    if let pointed = row.indices.lazy.compactMap({ pointedName(from: $0, among: all) }).first {
      return Fault(
        message: "the result of `\(cell)` has no row `\(named)`",
        hint: "a name with a point stands in quotes: \"\(pointed)\"")
    }
    let unknown = row.first { part in !all.contains { TextFolding.equal($0, part.text) } }
    return Fault(
      message: "the result of `\(cell)` has no row `\(named)`",
      hint: Self.nearest(unknown?.text ?? named, among: all, all: []))
  }

  /// The name with points in it that the parts from a place on make together.
  private func pointedName(from start: Int, among names: [String]) -> String? {
    // Blanks around the points are gone.
    let plain = { (text: String) in text.filter { !$0.isWhitespace } }
    let joined = row.indices.dropFirst(start + 1).map { end in
      plain(row[start...end].map(\.text).joined(separator: "."))
    }
    return names.first { name in
      name.contains(".") && joined.contains { TextFolding.equal($0, plain(name)) }
    }
  }

  /// The nearest name, else all of them.
  static func nearest(_ name: String, among known: [String], all: [String]) -> Message? {
    var seen: Set<String> = []
    let distinct = known.filter { !$0.isEmpty && seen.insert($0).inserted }
    if let near = NearestName.match(for: name, among: distinct) {
      return "did you mean `\(near)`?"
    }
    return all.isEmpty ? nil : "there are: \(all.joined(separator: ", "))"
  }
}

extension Field {
  /// What else the column answers to: its titles, and its part in a comparison.
  fileprivate var otherNames: [String] {
    let titles = titles.keys.sorted().compactMap { self.titles[$0] }
    switch role {
    case .member(let member, let alias): return titles + [member] + (alias.map { [$0] } ?? [])
    case .earlier(let alias): return titles + (alias.map { [$0] } ?? [])
    case .difference: return titles + ["difference"]
    case .relativeChange: return titles + ["relative"]
    case .verdict: return titles + ["verdict"]
    case .measure: return titles + ["value"]
    case .count: return titles + ["count"]
    default: return titles
    }
  }
}
