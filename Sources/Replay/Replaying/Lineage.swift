import Formats
import Language

/// What a result is made of: datasets and statements.
struct Lineage: Sendable, Hashable {
  /// The names of the datasets, in lower case; nil where a source cannot be told by its name.
  var datasets: Set<String>? = []
  /// The first 8 digits of a SHA-256 over the statement and what it builds on: layout and comments make no difference.
  var fingerprint = ""

  /// What a statement makes of its sources; `text` is its plain form.
  init(_ text: String, of sources: [Lineage]) {
    for source in sources {
      datasets = datasets.flatMap { mine in source.datasets.map { mine.union($0) } }
    }
    let whole = ([text] + sources.map(\.fingerprint)).joined(separator: "\n")
    fingerprint = String(Fingerprint(of: Array(whole.utf8)).hex.prefix(8))
  }

  /// A source by itself.
  init(datasets: Set<String>? = []) { self.datasets = datasets }
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
      definitions[key] = Lineage(
        Language.format(statement), of: [Lineage(datasets: [key])])
    case .load, .parameter, .datasets, .columns, .find, .more, .next, .help, .note, .undo,
      .recover, .save, .replay, .set, .edit, .present, .quit, .record:
      break
    }
    return nil
  }

  private mutating func lineage(of pipeline: Syntax.Pipeline, text: String) -> Lineage {
    let result = Lineage(text, of: pipeline.sources.map(lineage))
    for name in pipeline.givenNames { definitions[name.text.lowercased()] = result }
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
