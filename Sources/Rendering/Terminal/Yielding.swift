import Tables

/// What may happen to a column when the table is too wide; the later, the sooner it is left out.
enum Yielding: Int, Comparable {
  /// The verdict, or another word that was found: neither left out nor cut.
  case verdict
  /// A text to be typed as it stands: neither left out nor cut.
  case literal
  /// Tells rows apart, or is what was asked for: never left out.
  case stays
  /// One of many that `select` chose.
  case chosen
  /// A further figure.
  case figure
  /// The label of a key that is shown.
  case label
  /// Stands beside the figures: counts, limits, baselines and targets.
  case companion
  /// Describes a key.
  case attribute
  /// The sparkline, which says nothing that the figures do not.
  case trend

  static func < (a: Yielding, b: Yielding) -> Bool { a.rawValue < b.rawValue }

  /// Columns without which a table says as much, and for which no text or header is cut.
  var isDispensable: Bool { self >= .attribute }

  /// So many columns named by `select` are rather shown as blocks than left out.
  private static let mostChosenKept = 8

  /// How a column gives way, by its part in the table.
  init(_ index: Int, of table: Table, _ choice: ColumnChoice) {
    let field = table.fields[index]
    let isAskedFor = Self.figuresAskedFor(table, choice).contains(index)
    self =
      switch field.role {
      case .verdict, .direction, .score, .significance: .verdict
      case .course: .trend
      case _ where field.isLiteral: .literal
      case .dimension, .time, .difference: .stays
      case _ where isAskedFor: .stays
      case .measure, .member, .earlier: .figure
      case _ where field.isChosen: choice.chosenCount > Self.mostChosenKept ? .chosen : .stays
      case _ where choice.tellsRowsApart(index) || choice.isUnit(index): .stays
      case _ where field.isLabel: choice.isComparison ? .stays : .label
      case .attribute, .polarity, .threshold, .kind: .attribute
      case .count, .lowerLimit, .upperLimit, .baseline, .target, .extent: .companion
      case .relativeChange, .withinRounding, .plain: .figure
      }
  }

  /// The two figures that are never left out: of a comparison those that the difference is taken from.
  private static func figuresAskedFor(_ table: Table, _ choice: ColumnChoice) -> [Int] {
    let figures = choice.shown.filter { table.fields[$0].role.isFigure }
    if choice.isComparison { return [figures.first, figures.last].compactMap { $0 } }
    let numbers = choice.shown.filter {
      !table.fields[$0].role.isKey && table.columns[$0].type.isNumeric
    }
    return Array((figures.isEmpty ? numbers : figures).prefix(2))
  }
}
