public import Diagnostics
import Engine
public import Language
public import Tables

/// A query taken apart: its stages from the dataset on, with the definitions and `_` that it begins with written out.
///
/// It keeps the names, data and parameters as they were when it was made, so that it can be asked afterwards where a row
/// was left out.
public struct QuerySteps: Sendable {
  /// The stages in order, those of definitions first.
  public var stages: [Syntax.Stage] { pipeline.stages }

  private let pipeline: Syntax.Pipeline
  /// The definitions that were written out, whose names now mean datasets.
  private let open: Set<String>
  private var session: Session

  init(_ pipeline: Syntax.Pipeline, in session: Session) {
    var whole = pipeline.replacingLastResult(with: session.state.last?.pipeline)
    var open: Set<String> = []
    while case .named(let name) = whole.source,
      let definition = session.state.definitions[name.text.lowercased()],
      open.insert(name.text.lowercased()).inserted
    {
      whole.source = definition.pipeline.source
      whole.stages = definition.pipeline.stages + whole.stages
    }
    self.pipeline = whole.upTo(whole.stages.count)
    self.open = open
    self.session = session
    self.session.forgetHistory()
  }

  /// The rows after the first stages for which some conditions hold; 0 gives those of the dataset.
  public mutating func table(
    after count: Int, where conditions: [Syntax.Expression] = [],
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(DiagnosticList) -> Table {
    var part = pipeline.upTo(max(0, min(count, stages.count)))
    part.stages += conditions.map { condition in
      Syntax.Stage(.filter(condition), range: condition.range, verbRange: condition.range)
    }
    session.asksEngines = true
    return try session.evaluate(part, isCancelled: isCancelled, within: open).table
  }
}

extension Session {
  /// A query that is about to run, taken apart.
  public func steps(of pipeline: Syntax.Pipeline) -> QuerySteps { QuerySteps(pipeline, in: self) }
}
