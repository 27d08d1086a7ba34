/// One cell as it is shown, in the parts by which a column is aligned.
struct CellText {
  /// The arrow before a difference, at the column's left edge.
  var lead = ""
  /// The digits before the decimal mark, or a whole text.
  var whole: String
  /// The decimal mark and what follows it.
  var fraction = ""
  /// The colour, if it has one of its own.
  var ink: Ink?
  /// Whether it is a mark in place of a value.
  var isMissing = false

  /// The parts together, without alignment.
  var joined: String {
    lead.allSatisfy { $0 == " " } ? whole + fraction : lead + " " + whole + fraction
  }
}
