/// Names for columns, each different from the others with case aside.
struct HeaderNames {
  /// A column's name, and whether the file has it so: not where its cell is empty or another column has the name.
  struct Name {
    let text: String
    let isMade: Bool
  }

  /// The names in order.
  private(set) var names: [Name] = []

  /// Takes the cells of a header; a column without a cell is named `column_1`, `column_2` by its place.
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
      names.append(Name(text: name, isMade: name != given))
    }
  }

  /// The name without blanks around, line breaks made spaces.
  private static func cleaned(_ cell: String) -> String {
    let bytes = cell.utf8
    // Nearly every name: letters, with nothing around them.
    if bytes.first != 0x20, bytes.last != 0x20, bytes.allSatisfy({ (0x20...0x7E).contains($0) }) {
      return cell
    }
    let parts = cell.split(whereSeparator: \.isNewline)
    return parts.map(trimmed).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func trimmed(_ text: Substring) -> String {
    let inside = text.drop(while: \.isWhitespace)
    guard let last = inside.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(inside[...last])
  }
}
