/// Names for columns, each different from the others with case aside.
struct HeaderNames {
  /// The names in order.
  private(set) var names: [String] = []
  /// Those that the file does not have so: made for an empty cell, or changed as another has the name.
  private(set) var made: [String] = []

  /// Takes the cells of a header; without header all columns are `column_1`, `column_2`, …
  init(_ cells: [String], count: Int) {
    var taken: Set<String> = []
    for column in 0..<count {
      let given = column < cells.count ? Self.cleaned(cells[column]) : ""
      let wanted = given.isEmpty ? "column_\(column + 1)" : given
      var name = wanted
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(wanted)_\(number)"
        number += 1
      }
      names.append(name)
      if name != given { made.append(name) }
    }
  }

  /// The name without blanks around, line breaks made spaces.
  private static func cleaned(_ cell: String) -> String {
    let parts = cell.split(whereSeparator: \.isNewline)
    return parts.map(trimmed).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func trimmed(_ text: Substring) -> String {
    let inside = text.drop(while: \.isWhitespace)
    guard let last = inside.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(inside[...last])
  }
}
