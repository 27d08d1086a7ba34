import Language

extension Syntax.Pipeline {
  /// Every table that it reads: its own source, and those of `join`, `append` and `meter`.
  var sources: [Syntax.TableSource] {
    [source]
      + stages.compactMap { stage in
        switch stage.kind {
        case .join(let join): join.source
        case .append(let source), .meter(let source, _): source
        default: nil
        }
      }
  }

  /// The names that `as` gives in it.
  var givenNames: [Syntax.Name] {
    stages.compactMap { stage in
      if case .named(let name) = stage.kind { name } else { nil }
    }
  }
}

extension Syntax.Statement {
  /// The pipeline that it runs.
  var pipeline: Syntax.Pipeline? {
    switch kind {
    case .query(let pipeline), .letName(_, let pipeline): pipeline
    default: nil
    }
  }
}
