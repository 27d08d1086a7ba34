import Diagnostics
import Language
import Tables

/// Two rows that a comparison would have to average: an error that names both and what tells them apart.
struct RepeatedRows {
  let diagnostic: Diagnostic

  init(
    _ table: Table, rows: (Int, Int), identity: [Int], ignoring: Set<Int>, range: Syntax.Range
  ) {
    let same = identity.map { index in
      "\(table.fields[index].name) \(table.columns[index][rows.0].dataText ?? "–")"
    }
    let told = table.fields.indices.first { index in
      !identity.contains(index) && !ignoring.contains(index)
        && table.columns[index][rows.0] != table.columns[index][rows.1]
    }
    let text = { (index: Int, row: Int) in table.columns[index][row].dataText ?? "–" }
    var details: [Message] = [
      "rows \(rows.0 + 1) and \(rows.1 + 1) of this stage: \(same.joined(separator: ", "))"
    ]
    if let figures = ignoring.min() {
      details.append("their figures: \(text(figures, rows.0)) and \(text(figures, rows.1))")
    }
    let hint: Message
    if let told {
      let name = table.fields[told].name
      hint = "`\(name)` tells them apart: \(text(told, rows.0)), \(text(told, rows.1))"
      details.append("keep one with `where \(name) = …`")
    } else {
      hint = "no other column tells them apart"
    }
    diagnostic = Diagnostic(
      "repeated-rows", "two rows have the same keys, and nothing is averaged unasked",
      range: range, hint: hint, details: details)
  }
}
