public import Language
public import Tables

extension Engine {
  /// The columns of its source that a pipeline can touch; nil where it may be any of them.
  ///
  /// Told by the words alone, before the source is read. A stage that gives nothing but named columns ends the search:
  /// whatever comes behind it sees no others. What is said of a fault may name any column, so a pipeline that turns out
  /// to have one is to be checked again with all of them.
  public static func wantedColumns(of pipeline: Syntax.Pipeline) -> WantedColumns? {
    // SQL tells all columns of the table that it begins with.
    let isTold = pipeline.stages.contains { if case .sql = $0.kind { true } else { false } }
    guard !isTold else { return nil }
    var names: [String] = []
    for stage in pipeline.stages {
      switch stage.kind {
      case .filter(let condition): names += condition.names
      case .add(let items): names += items.flatMap(\.names)
      case .sort(let keys): names += keys.flatMap(\.value.names)
      case .take: break
      case .select(let items):
        return WantedColumns(named: names + items.flatMap(\.names))
      case .distinct(let columns) where !columns.isEmpty:
        return WantedColumns(named: names + columns.map(\.text))
      case .count(let columns):
        return WantedColumns(named: names + columns.map(\.text))
      case .summarize(let items, let columns, _):
        // A sum over several times is told of, whether or not the time is named.
        return WantedColumns(
          named: names + items.flatMap(\.names) + columns.map(\.text),
          includingTime: items.contains { $0.value.calls(.sum) })
      case .distinct, .compare, .trend, .score, .meter, .pivot, .unpivot, .join, .append,
        .describe, .chart, .export, .named, .sql:
        return nil
      }
    }
    return nil
  }
}

extension Syntax.Item {
  /// The names in the item, its own among them: it may be that of a column too.
  fileprivate var names: [String] {
    [name?.text ?? Language.format(value)] + value.names
  }
}

extension Syntax.Expression {
  /// Every name in the expression that may be that of a column.
  fileprivate var names: [String] {
    if case .name(let name) = kind { return [name.text] }
    return parts.flatMap(\.names)
  }

  /// Tells whether a function is called somewhere in the expression.
  fileprivate func calls(_ function: AggregateFunction) -> Bool {
    if case .call(let name, _) = kind, name.text.lowercased() == function.rawValue { return true }
    return parts.contains { $0.calls(function) }
  }

  /// The expressions that this one is made of.
  private var parts: [Syntax.Expression] {
    switch kind {
    case .literal, .name, .parameter: []
    case .negate(let value), .not(let value), .missing(let value, _, _): [value]
    case .binary(_, let left, let right, _), .startsWith(let left, let right): [left, right]
    case .membership(let value, let options, _): [value] + options
    case .between(let value, let low, let high, _): [value, low, high]
    case .call(_, let arguments): arguments
    }
  }
}
