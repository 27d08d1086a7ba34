import Catalog
import Diagnostics
import Language
import Sessions

/// The names that values can be given to from outside: parameters by `--set`, datasets by `--data`.
struct GivenNames {
  private let parameters: [String]
  private let loaded: [String]

  init(_ frontMatter: FrontMatter, _ statements: [Syntax.Statement]) {
    var parameters = frontMatter.parameters.map(\.name.text)
    var loaded: [String] = []
    for statement in statements {
      switch statement.kind {
      case .parameter(let name, _): parameters.append(name.text)
      case .load(_, let name?, _): loaded.append(name.text)
      default: break
      }
    }
    self.parameters = parameters
    self.loaded = loaded
  }

  /// What was given to names that there are not.
  func faults(_ configuration: Configuration) -> [Diagnostic] {
    let unknownParameters = configuration.parameterOverrides.keys.sorted()
      .filter { !parameters.contains($0) }
      .map {
        Self.unknown($0, "unknown-parameter", "the notebook declares no parameter", parameters)
      }
    if configuration.dataReplacements.isEmpty { return unknownParameters }
    let datasets = loaded + configuration.catalog.names
    let known = Set(datasets.map { $0.lowercased() })
    let unknownData = configuration.dataReplacements.keys.sorted()
      .filter { !known.contains($0.lowercased()) }
      .map { Self.unknown($0, "unknown-dataset", "there is no dataset", datasets) }
    return unknownParameters + unknownData
  }

  /// An unknown name with the nearest known one, or all of them.
  static func unknown(
    _ name: String, _ code: Diagnostic.Code, _ message: String, _ known: [String]
  ) -> Diagnostic {
    let near = NearestName.match(for: name, among: known)
    let all = known.isEmpty ? "there are none" : "there are: " + known.joined(separator: ", ")
    return Diagnostic(
      code, "\(message) `\(name)`", hint: near.map { "did you mean `\($0)`?" } ?? all)
  }
}
