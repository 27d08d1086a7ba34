import Language
public import Tables

/// `describe`: one row for each column.
enum DescribeVerb: Verb {
  static let help = VerbHelp(
    "describe",
    rule: "Per column: its type and part, missing values by kind, distinct values, the least, the "
      + "greatest and some examples.",
    examples: ["school | describe", #"school | where group = "lukio" | describe"#])

  static func check(_ context: inout CheckContext) -> Plan.Step? {
    context.scope.columns = Self.fields.map {
      Scope.Column(field: $0.field, type: $0.type, members: nil)
    }
    return .describe
  }

  private static let fields: [(field: Field, type: ColumnType)] = [
    (field("column", .dimension, fi: "sarake", sv: "kolumn"), .text),
    (field("type", fi: "tyyppi", sv: "typ", isWording: true), .text),
    (field("part", fi: "rooli", sv: "roll", isWording: true), .text),
    (field("missing", fi: "puuttuvia", sv: "saknade"), .decimal),
    (field("missing_kinds", fi: "puuttumislajit", sv: "saknadslag"), .text),
    (field("distinct", fi: "erilaisia", sv: "olika"), .decimal),
    (field("least", fi: "pienin", sv: "minst"), .text),
    (field("greatest", fi: "suurin", sv: "störst"), .text),
    (field("examples", fi: "esimerkkejä", sv: "exempel"), .text),
  ]

  private static func field(
    _ name: String, _ role: Role = .plain, fi: String, sv: String, isWording: Bool = false
  ) -> Field {
    var field = Field(name, role: role)
    field.titles = ["fi": fi, "sv": sv]
    field.isWording = isWording
    return field
  }

  static func run(_ run: inout Run) {
    let visible = run.table.visibleIndices
    let workers = run.workers(of: Self.self)
    let costs = [Int](repeating: 1, count: visible.count)
    let facts = visible.enumerated().map { place, index in
      ColumnFacts(
        run.table.fields[index], run.table.columns[index], workers.part(place, of: costs))
    }
    let columns: [Column] = [
      .texts(visible.map { run.table.fields[$0].name }),
      .texts(facts.map(\.type)),
      .texts(facts.map(\.part)),
      .decimals(facts.map { ExactDecimal($0.missing) }),
      .texts(facts.map(\.missingKinds)),
      .decimals(facts.map { ExactDecimal($0.distinct) }),
      .texts(facts.map(\.least)),
      .texts(facts.map(\.greatest)),
      .texts(facts.map(\.examples)),
    ]
    run.table = Table(name: run.table.name, zip(fields, columns).map { ($0.field, $1) })
  }
}

/// What `describe` says of one column.
private struct ColumnFacts {
  let type: String
  let part: String?
  let missing: Int
  let missingKinds: String?
  let distinct: Int
  let least: String?
  let greatest: String?
  let examples: String?

  init(_ field: Field, _ column: Column, _ workers: Workers) {
    type = column.type.name
    part = field.role.name
    missing = column.missing.missingCount
    let kinds = column.missing.countsByKind().map { "\($0.count) \($0.kind.label)" }
    missingKinds = kinds.isEmpty ? nil : kinds.joined(separator: ", ")
    let whole = Grouping(columns: [], rowCount: column.count, workers: workers)
    func aggregate(_ aggregate: Aggregate) -> Cell? {
      column.count > 0 ? column.aggregated(aggregate, by: whole).shown(0) : nil
    }
    if case .decimal(let count)? = aggregate(.distinct) {
      distinct = Int(count.mantissa)
    } else {
      distinct = 0
    }
    least = aggregate(.min)?.dataText
    greatest = aggregate(.max)?.dataText
    let firsts = Grouping(columns: [column], rowCount: column.count, workers: workers).firstRows
      .prefix(4)
    let shown = firsts.compactMap { column.shown(Int($0)).dataText }.prefix(3)
    examples = shown.isEmpty ? nil : shown.joined(separator: ", ")
  }
}

extension Role {
  /// What to call the part to a person; nil for a plain column.
  public var name: String? {
    switch self {
    case .dimension: "dimension"
    case .time: "time"
    case .measure: "measure"
    case .attribute(let dimension): dimension.map { "attribute of \($0)" } ?? "attribute"
    case .count: "count"
    case .lowerLimit: "lower confidence limit"
    case .upperLimit: "upper confidence limit"
    case .baseline: "baseline"
    case .target: "target"
    case .polarity: "polarity"
    case .threshold: "threshold"
    case .kind: "kind of measure"
    case .member: "compared figures"
    case .earlier: "earlier figures"
    case .difference: "difference"
    case .relativeChange: "relative change"
    case .verdict: "verdict"
    case .withinRounding: "rounding mark"
    case .extent: "extent of a series"
    case .direction: "direction"
    case .course: "course of a series"
    case .score: "score"
    case .significance: "significance"
    case .plain: nil
    }
  }
}
