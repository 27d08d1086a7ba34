public import Diagnostics
public import Language

/// The door of the room: a pipeline is checked against its tables, planned, and run.
public enum Engine {
  /// Every table source that a pipeline names, in the order of its text.
  public static func sources(of pipeline: Syntax.Pipeline) -> [Syntax.TableSource] {
    [pipeline.source]
      + pipeline.stages.compactMap { stage in
        switch stage.kind {
        case .join(let join): join.source
        case .append(let source): source
        case .meter(let source, _): source
        case .filter, .select, .add, .sort, .take, .distinct, .count, .summarize, .compare, .trend,
          .score, .pivot, .unpivot, .describe, .chart, .export, .named, .sql:
          nil
        }
      }
  }

  /// Checks names, kinds and members of a pipeline and plans it; throws everything that is wrong at once.
  public static func check(
    _ pipeline: Syntax.Pipeline, inputs: Inputs
  ) throws(DiagnosticList) -> Plan {
    guard let table = inputs.tables[pipeline.source] else {
      throw DiagnosticList(
        Diagnostic("unknown-table", "there is no such table", range: pipeline.source.range))
    }
    try AnswerProtection.check(pipeline, inputs)
    var context = CheckContext(inputs: inputs, scope: Scope(table, memberLimit: inputs.memberLimit))
    let steps = context.check(pipeline.stages)
    SQLVerb.checkIsLast(pipeline.stages, &context)
    guard context.diagnostics.isEmpty else { throw DiagnosticList(context.diagnostics) }
    return Plan(
      source: table, sourceName: pipeline.source.name, steps: steps, remarks: context.remarks)
  }

  /// Checks a pipeline and runs it.
  ///
  /// - Parameter isCancelled: asked between stages; when it says true the run ends with the code `cancelled`.
  public static func run(
    _ pipeline: Syntax.Pipeline, inputs: Inputs,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(DiagnosticList) -> Outcome {
    try check(pipeline, inputs: inputs).run(inputs: inputs, isCancelled: isCancelled)
  }
}

extension Syntax.TableSource {
  /// What the source is called, without quotes.
  var name: String {
    switch self {
    case .named(let name): name.text
    case .lastResult: "_"
    case .path(let text): text.value
    }
  }
}
