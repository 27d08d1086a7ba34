import Diagnostics
import Indicators
import Language
import Tables

/// The state of a check: the columns that reach the current stage and what was found so far.
struct CheckContext {
  let inputs: Inputs
  var scope: Scope
  var diagnostics: [Diagnostic] = []
  /// What the reader must know of how names were taken.
  var remarks: [Remark] = []
  /// Where the columns are, for messages: `here`, or the table that is joined.
  let columnsPlace: Message

  init(inputs: Inputs, scope: Scope, place: Message = "here") {
    self.inputs = inputs
    self.scope = scope
    columnsPlace = place
  }

  /// Takes note of a fault, once: `in` and `between` check their left side for every value on the right.
  mutating func report(_ diagnostic: Diagnostic) {
    let isKnown = diagnostics.contains {
      $0.code == diagnostic.code && $0.range == diagnostic.range && $0.message == diagnostic.message
    }
    if !isKnown { diagnostics.append(diagnostic) }
  }

  /// Plans stages in order; a stage with errors gives no step and the next is checked against what is sure.
  mutating func check(_ stages: [Syntax.Stage]) -> [Plan.Step] {
    var steps: [Plan.Step] = []
    for stage in stages {
      if scope.isOpen {
        steps.append(.late(stage))
      } else {
        let found = diagnostics.count
        if let step = check(stage) { steps.append(step) }
        // What a faulty stage would have made is unknown: names after it are not judged.
        if diagnostics.count > found, stage.changesColumns { scope.isOpen = true }
      }
    }
    return steps
  }

  /// Plans one stage with its verb.
  mutating func check(_ stage: Syntax.Stage) -> Plan.Step? {
    switch stage.kind {
    case .filter(let condition): FilterVerb.check(condition, &self)
    case .select(let items): SelectVerb.check(items, &self)
    case .add(let items): AddVerb.check(items, &self)
    case .sort(let keys): SortVerb.check(keys, &self)
    case .take(let count): .take(count.count, fromEnd: count.fromEnd)
    case .distinct(let names): DistinctVerb.check(names, &self)
    case .count(let names): CountVerb.check(names, &self)
    case .summarize(let items, let names, let options):
      SummarizeVerb.check(items, by: names, options: options, &self)
    case .compare(let compare): CompareVerb.check(compare, range: stage.range, &self)
    case .trend(let over, let measure):
      TrendVerb.check(
        over: over, of: measure, range: stage.range, verbRange: stage.verbRange, &self)
    case .pivot(let name, let measure):
      PivotVerb.check(name, of: measure, range: stage.range, &self)
    case .unpivot(let names, let name, let value):
      UnpivotVerb.check(names, name: name, value: value, range: stage.range, &self)
    case .join(let join): JoinVerb.check(join, &self)
    case .append(let source): AppendVerb.check(source, &self)
    case .describe: DescribeVerb.check(&self)
    case .export(let path, let options): .export(path, options: options)
    case .named(let name): .named(name)
    case .chart(let kind, let names): ChartVerb.check(kind, by: names, range: stage.range, &self)
    case .meter(let source, let names):
      MeterVerb.check(source, by: names, range: stage.verbRange, &self)
    case .score(let measure, let names):
      ScoreVerb.check(of: measure, by: names, verbRange: stage.verbRange, &self)
    case .sql(let dialect): SQLVerb.check(dialect, range: stage.range, &self)
    }
  }

  /// The index of a column by name; reports a name that is none.
  ///
  /// - Parameter isValue: whether a text, a parameter or a word of order could stand there too.
  mutating func column(_ name: Syntax.Name, isValue: Bool = false) -> Int? {
    if let index = scope.index(of: name.text) { return index }
    report(unknownColumn(name, isValue: isValue))
    return nil
  }

  /// The indices of columns by name; reports those that are none and those named twice.
  mutating func columns(_ names: [Syntax.Name]) -> [Int]? {
    var indices: [Int] = []
    var complete = true
    for name in names {
      guard let index = column(name) else {
        complete = false
        continue
      }
      if !indices.contains(index) { indices.append(index) }
    }
    return complete ? indices : nil
  }

  /// The error for a name that is no column: the nearest one, or the quoted form if it is a member.
  private func unknownColumn(_ name: Syntax.Name, isValue: Bool) -> Diagnostic {
    var diagnostic = Diagnostic(
      "unknown-column", "there is no column `\(name.text)` \(columnsPlace)", range: name.range,
      details: ["columns: \(scope.visibleNames.joined(separator: ", "))"])
    if isValue, !name.isQuoted, let word = Syntax.Ordinal(rawValue: name.text.lowercased()) {
      return outOfPlace(word, name)
    }
    if let stage = stageThatMakes(name.text) {
      diagnostic.hint = "`\(name.text)` is there after `\(stage)`"
    } else if let stage = stageForWideYears(calledBy: name.text) {
      diagnostic.hint = "the years are columns: write | \(stage) before this stage"
    } else if let near = NearestName.match(for: name.text, among: scope.allNames) {
      diagnostic.hint = "did you mean `\(near)`?"
      diagnostic.replacement = Language.spelling(ofColumn: near)
    } else if let years = columnOfYears(calledBy: name.text) {
      diagnostic.hint = "the years are in `\(years)`"
      diagnostic.replacement = Language.spelling(ofColumn: years)
    } else if let delimiter = undividedBy {
      diagnostic.hint =
        "the name of a column holds others: load the file with delimiter \(delimiter)"
    } else if !isValue {
      return diagnostic
    } else if let member = memberNamed(name.text) {
      diagnostic.hint = "a text stands in quotes: \"\(member)\""
      diagnostic.replacement = "\"\(member)\""
    } else if let parameter = inputs.parameters.keys.first(where: {
      TextFolding.equal($0, name.text)
    }) {
      diagnostic.hint = "a parameter is written $\(parameter)"
      diagnostic.replacement = "$\(parameter)"
    } else if let ordinal = Syntax.Ordinal.nearest(to: name.text) {
      diagnostic.hint = "did you mean `\(ordinal)`?"
      diagnostic.replacement = ordinal
    }
    return diagnostic
  }

  /// The stage that makes a column of a name or title, where that column is not here yet.
  private func stageThatMakes(_ name: String) -> String? {
    let made: [(stage: StageVerb, clause: String?, columns: [ResultColumn])] = [
      (.compare, nil, [.difference, .verdict, .withinRounding]),
      (.compare, "relative", [.relative]), (.compare, "with test", [.significance]),
      (.compare, "over", [.change, .verdictOverTime, .significanceOverTime]),
      (.trend, nil, [.direction, .course]), (.score, nil, [.gap, .score]),
    ]
    return made.first { made in
      made.columns.contains { column in
        ([column.rawValue] + column.titles.values).contains { TextFolding.equal($0, name) }
      }
    }.map { [$0.stage.rawValue, $0.clause].compactMap(\.self).joined(separator: " … ") }
  }

  /// The delimiter, in the word that `load` takes, that stands in names of columns: a file whose delimiter is another
  /// than the one that was said of it is read as hardly any columns.
  private var undividedBy: String? {
    let delimiters: [(Character, String)] = [(";", "semicolon"), ("\t", "tab"), ("|", "pipe")]
    let names = scope.visibleNames
    // A single one may be part of a name, as where `pivot` makes names of members.
    let least = names.count == 1 ? 1 : 2
    return delimiters.first { mark, _ in
      names.contains { name in name.count { $0 == mark } >= least }
    }?.1
  }

  /// The column of time, for one of the words by which people call it.
  private func columnOfYears(calledBy word: String) -> String? {
    guard Role.yearNames.contains(word.lowercased()) else { return nil }
    let columns = scope.columns.filter { $0.field.role == .time }
    return columns.count == 1 ? columns[0].field.name : nil
  }

  /// The error for a word of order where no member is compared.
  private func outOfPlace(_ word: Syntax.Ordinal, _ name: Syntax.Name) -> Diagnostic {
    let times = scope.columns.filter { $0.field.role == .time }
    let example = times.count == 1 ? Language.spelling(ofColumn: times[0].field.name) : "COLUMN"
    return Diagnostic(
      "no-member", "`\(word.rawValue)` stands only for a member that is compared",
      range: name.range,
      hint: "as in `\(example) = \(word.rawValue)`; to calculate, write the number itself")
  }

  /// The stage that makes a column of the years that are columns here, where a column of years is asked for.
  private func stageForWideYears(calledBy word: String) -> String? {
    guard Role.yearNames.contains(word.lowercased()) else { return nil }
    let years = scope.columns.filter { column in
      column.type.isNumeric && WrittenPeriod(column.field.name) == .year
    }.map(\.field.name).map { name in
      ExactDecimal(name) == nil ? Language.spelling(ofColumn: name) : name
    }
    let value = scope.columns.map(\.field).freeName("value")
    guard years.count > 1, years.count <= Self.mostWideYears else { return nil }
    return ["unpivot", years.joined(separator: ", "), "as", word, "of", value]
      .joined(separator: " ")
  }

  /// More columns are not listed in a hint.
  private static let mostWideYears = 40

  private func memberNamed(_ text: String) -> String? {
    for column in scope.columns {
      if let member = column.members?.members.first(where: { TextFolding.equal($0, text) }) {
        return member
      }
    }
    return nil
  }
}

extension Syntax.Ordinal {
  /// The word for a place in an order that a mistyped one is near to.
  static func nearest(to word: String) -> String? {
    Vocabulary.ordinal(for: word) ?? NearestName.match(for: word, among: allCases.map(\.rawValue))
  }
}

extension Syntax.Stage {
  /// Tells whether the stage gives other columns than it takes.
  fileprivate var changesColumns: Bool {
    switch kind {
    case .filter, .sort, .take, .chart, .export, .named: false
    case .select, .add, .distinct, .count, .summarize, .compare, .trend, .score, .meter, .pivot,
      .unpivot, .join, .append, .describe, .sql:
      true
    }
  }
}
