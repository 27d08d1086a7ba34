import Catalog
import Diagnostics
import Language
import Sessions
import Tables

/// The names that values can be given to from outside: parameters by `--set`, datasets by `--data`.
struct GivenNames {
  /// A parameter as it is declared.
  struct Declaration {
    let name: String
    let value: Syntax.Literal
    /// What the value's place points into.
    let source: Source
    /// Where it is declared, in words.
    let place: Message
  }

  private let declarations: [Declaration]
  private let loaded: [String]

  init(_ notebook: Notebook, _ cells: [(cell: NotebookCell, statements: [Syntax.Statement])]) {
    var declarations = notebook.frontMatter.parameters.map { parameter in
      Declaration(
        name: parameter.name.text, value: parameter.value, source: notebook.source,
        place: "the front matter")
    }
    var loaded: [String] = []
    for (cell, statements) in cells {
      for statement in statements {
        switch statement.kind {
        case .parameter(let name, let value):
          declarations.append(
            Declaration(
              name: name.text, value: value, source: notebook.source(of: cell),
              place: "the cell `\(cell.name)`"))
        case .load(_, let name?, _): loaded.append(name.text)
        default: break
        }
      }
    }
    self.declarations = declarations
    self.loaded = loaded
  }

  /// The names of the declared parameters, in order.
  var parameters: [String] {
    var seen: Set<String> = []
    return declarations.map(\.name).filter { seen.insert($0).inserted }
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

  /// The declarations whose value is not the one that was given from outside.
  func overridden(_ configuration: Configuration) -> [Declaration] {
    declarations.filter { declaration in
      configuration.parameterOverrides[declaration.name].map { !declaration.isValue($0) } ?? false
    }
  }

  /// An unknown name with the nearest known one, or all of them.
  static func unknown(
    _ name: String, _ code: Diagnostic.Code, _ message: Message, _ known: [String]
  ) -> Diagnostic {
    let near = NearestName.match(for: name, among: known)
    let all: Message =
      known.isEmpty ? "there are none" : "there are: \(known.joined(separator: ", "))"
    return Diagnostic(
      code, "\(message) `\(name)`", hint: near.map { "did you mean `\($0)`?" } ?? all)
  }
}

extension GivenNames.Declaration {
  /// True where a text given from outside is the declared value.
  fileprivate func isValue(_ given: String) -> Bool {
    switch value.value {
    case .number(let digits): ExactDecimal(given) == ExactDecimal(digits)
    case .text(let text), .word(let text): given == text
    case .boolean(let value): given == (value ? "true" : "false")
    }
  }

  /// Why results that stand on another value are not accepted: the notebook would not say what it holds.
  func refusal(of given: String) -> Diagnostic {
    let line = source.position(of: value.range.lowerBound).line
    return Diagnostic(
      "accept-other-parameter",
      "results with \(name)=\(given) are not accepted, as the notebook itself says another value",
      range: value.range, hint: "change `\(name)` in \(place) (line \(line)), then accept"
    ).located(in: source)
  }
}
