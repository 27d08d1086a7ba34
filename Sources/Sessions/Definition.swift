import Diagnostics
import Language

/// A name that stands for a pipeline, evaluated when it is used.
struct Definition: Sendable {
  /// The name as it was given.
  let name: String
  /// The pipeline, with places in `source`.
  let pipeline: Syntax.Pipeline
  /// The text that it was read from.
  let source: Source
}

extension Syntax.Pipeline {
  /// The pipeline with `_` replaced by what it stands for at this moment.
  func replacingLastResult(with last: Syntax.Pipeline?) -> Syntax.Pipeline {
    var copy = self
    if case .lastResult = source, let last {
      copy.source = last.source
      copy.stages = last.stages.filter(\.isRepeatable) + stages
    }
    return copy
  }

  /// The part of the pipeline up to a stage, without what reaches outside.
  func upTo(_ index: Int) -> Syntax.Pipeline {
    var copy = self
    copy.stages = stages[..<index].filter(\.isRepeatable)
    return copy
  }
}

extension Syntax.Stage {
  /// False for stages that only reach outside: a definition leaves them out.
  fileprivate var isRepeatable: Bool {
    switch kind {
    case .export, .named, .chart: false
    case .filter, .select, .add, .sort, .take, .distinct, .count, .summarize, .compare, .trend,
      .score, .meter, .pivot, .unpivot, .join, .append, .describe, .sql:
      true
    }
  }
}
