/// The signs that tell series apart without colour.
struct ChartMarks {
  let unicode: Bool

  /// The mark of a series.
  func series(_ index: Int) -> String {
    let marks =
      unicode
      ? ["●", "○", "◆", "◇", "■", "□", "▲", "△"] : ["o", "x", "*", "+", "#", "@", "%", "&"]
    return marks[index % marks.count]
  }

  /// The mark where several series meet.
  var coinciding: String { unicode ? "◎" : "=" }
  /// The axis beside a row, and where a number stands on it.
  var side: (line: String, tick: String) { unicode ? ("│", "┤") : ("|", "+") }
  /// The axis below, and where a place stands on it.
  var base: (corner: String, line: String, tick: String) {
    unicode ? ("└", "─", "┬") : ("+", "-", "+")
  }
  /// What leads the eye from a name to its dot, and joins the dots of a row.
  var guide: (lead: String, span: String) { unicode ? ("·", "─") : (".", "-") }

  /// A bar of a length in eighths of a cell; it grows from left to right.
  func bar(eighths: Int) -> String {
    guard unicode else { return String(repeating: "#", count: (eighths + 4) / 8) }
    let rests = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + rests[eighths % 8]
  }

  /// A bar of a length in eighths of a cell that grows to the left; it is drawn to the half cell.
  func barToLeft(eighths: Int) -> String {
    guard unicode else { return String(repeating: "#", count: (eighths + 4) / 8) }
    let halves = (eighths + 2) / 4
    return (halves % 2 == 1 ? "▐" : "") + String(repeating: "█", count: halves / 2)
  }
}
