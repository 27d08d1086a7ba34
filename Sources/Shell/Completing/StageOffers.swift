import Language

/// What may follow inside a stage.
struct StageOffers {
  let verb: StageVerb
  /// The pieces between the verb and the cursor.
  let pieces: [Piece]

  /// What the cursor stands behind.
  enum Place: Hashable {
    /// The verb itself
    case verb
    /// A comma
    case comma
    /// A name or a value
    case value
    /// A word that joins: `by`
    case word(String)
  }

  /// What may follow, best first.
  var offers: [Offer] {
    if verb == .compare { return compareOffers }
    if verb.takesExpressions, !isAfterBy {
      return ExpressionOffers(verb: verb, pieces: pieces).offers
    }
    return Self.table[verb]?[place] ?? []
  }

  private var place: Place {
    guard let last = pieces.last else { return .verb }
    if last.text == "," { return .comma }
    return verb.clauses.contains(last.word) ? .word(last.word) : .value
  }

  /// True in the list of columns behind `by`, where no expression can stand.
  private var isAfterBy: Bool { pieces.contains { $0.word == "by" } }

  /// `compare area "Koko maa" over year first to last of value`: members belong to the column that stands first.
  private var compareOffers: [Offer] {
    // Behind `over` another column has its members.
    let over = self.pieces.lastIndex { $0.word == "over" && $0.kind == .keyword }
    let pieces = over.map { Array(self.pieces[($0 + 1)...]) } ?? self.pieces
    guard let column = pieces.first else { return [.columns] }
    switch place {
    case .verb: return [.columns]
    case .comma, .word("to"): return [.members(of: column.name), .parameters]
    case .value where pieces.count == 1: return [.members(of: column.name), .parameters]
    case .word("of"): return [.columns]
    case .word("with"): return [.words(["test"])]
    case .value, .word:
      let used = Set(pieces.map(\.word) + (over == nil ? [] : ["over"]))
      return [.words(verb.clauses.filter { !used.contains($0) }), .bar]
    }
  }

  /// The stages whose parts follow one another by words, as data.
  private static let table: [StageVerb: [Place: [Offer]]] = [
    .take: [.verb: [.words(["last"])], .value: [.bar]],
    .distinct: [.verb: [.columns], .comma: [.columns], .value: [.bar]],
    .count: [
      .verb: [.words(["by"]), .bar], .word("by"): [.columns], .comma: [.columns], .value: [.bar],
    ],
    .summarize: [
      .word("by"): [.columns], .comma: [.columns], .value: [.words(["with"]), .bar],
      .word("with"): [.words(Vocabulary.summarizeOptions)],
    ],
    .trend: [
      .verb: [.words(["over", "of"]), .bar], .word("over"): [.columns], .word("of"): [.columns],
      .value: [.words(["of"]), .bar],
    ],
    .score: [
      .verb: [.words(["by", "of"]), .bar], .word("by"): [.columns], .word("of"): [.columns],
      .comma: [.columns], .value: [.words(["by"]), .bar],
    ],
    .meter: [
      .verb: [.words(["by"]), .bar], .word("by"): [.columns], .comma: [.columns],
      .value: [.words(["by"]), .bar],
    ],
    .pivot: [.verb: [.columns], .word("of"): [.columns], .value: [.words(["of"]), .bar]],
    .unpivot: [
      .verb: [.columns], .comma: [.columns], .value: [.words(["as", "of"]), .bar],
    ],
    .join: [
      .verb: [.tables], .word("on"): [.columns], .comma: [.columns],
      .word("keep"): [.words(["matched"])], .word("many"): [.bar],
      .value: [.words(["on", "keep", "many"]), .bar],
    ],
    .append: [.verb: [.tables], .value: [.bar]],
    .describe: [.verb: [.bar]],
    .chart: [
      .verb: [.words(Vocabulary.chartKinds)], .word("by"): [.columns], .comma: [.columns],
      .value: [.words(["by"]), .bar],
    ],
    .export: [
      .verb: [.files], .value: [.words(["with"]), .bar],
      .word("with"): [.words(Vocabulary.exportOptions)],
      .comma: [.words(Vocabulary.exportOptions)],
    ],
    .named: [.value: [.bar]],
    .sql: [.verb: [.words(Vocabulary.sqlDialects)]],
  ]
}

extension StageVerb {
  /// True for a stage that computes, so that operators and functions may stand in it.
  fileprivate var takesExpressions: Bool {
    switch self {
    case .filter, .select, .add, .sort, .summarize: true
    case .take, .distinct, .count, .compare, .trend, .score, .meter, .pivot, .unpivot, .join,
      .append,
      .describe, .chart, .export, .named, .sql:
      false
    }
  }
}
