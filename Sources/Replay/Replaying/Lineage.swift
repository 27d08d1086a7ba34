import Formats
import Language

/// What a result is made of: datasets and statements.
struct Lineage: Sendable, Hashable {
  /// The names of the datasets, in lower case; nil where a source cannot be told by its name.
  var datasets: Set<String>? = []
  /// The statements in their plain form, those of the definitions that they build on among them.
  var statements: [String] = []

  /// The first 8 digits of the SHA-256 of the statements: layout and comments make no difference.
  var fingerprint: String {
    let text = statements.joined(separator: "\n")
    return String(Fingerprint(of: Array(text.utf8)).hex.prefix(8))
  }

  /// Both together, each statement once.
  mutating func formUnion(_ other: Lineage) {
    if let mine = datasets, let theirs = other.datasets {
      datasets = mine.union(theirs)
    } else {
      datasets = nil
    }
    statements += other.statements.filter { !statements.contains($0) }
  }
}

/// Follows the statements of a notebook and knows of every name what it is made of.
struct LineageTracker {
  private var definitions: [String: Lineage] = [:]
  private var lastResult = Lineage()

  /// Takes a statement that ran; gives the lineage of its result, nil where it has none.
  mutating func follow(_ statement: Syntax.Statement) -> Lineage? {
    switch statement.kind {
    case .query(let pipeline):
      lastResult = lineage(of: pipeline, text: Language.format(statement))
      return lastResult
    case .letName(let name, let pipeline):
      definitions[name.text.lowercased()] = lineage(
        of: pipeline, text: Language.format(statement))
    case .load(_, let name?, _):
      let key = name.text.lowercased()
      definitions[key] = Lineage(datasets: [key], statements: [Language.format(statement)])
    case .load, .parameter, .datasets, .columns, .find, .help, .note, .undo, .save, .replay, .set,
      .quit, .later:
      break
    }
    return nil
  }

  private mutating func lineage(of pipeline: Syntax.Pipeline, text: String) -> Lineage {
    var result = Lineage()
    result.formUnion(lineage(of: pipeline.source))
    for stage in pipeline.stages {
      switch stage.kind {
      case .join(let join): result.formUnion(lineage(of: join.source))
      case .append(let source): result.formUnion(lineage(of: source))
      default: break
      }
    }
    result.statements.append(text)
    for case .named(let name) in pipeline.stages.map(\.kind) {
      definitions[name.text.lowercased()] = result
    }
    return result
  }

  private func lineage(of source: Syntax.TableSource) -> Lineage {
    switch source {
    case .named(let name):
      definitions[name.text.lowercased()] ?? Lineage(datasets: [name.text.lowercased()])
    case .lastResult: lastResult
    case .path: Lineage(datasets: nil)
    }
  }
}
