public import Diagnostics
import Language

extension Session {
  /// A warning for each parameter that was given from outside and that no accepted statement declares or uses.
  public var unusedParameters: [Diagnostic] {
    let used = journal.reduce(into: Set<String>()) { used, entry in
      if case .parameter(let name, _) = entry.statement.kind { used.insert(name.text) }
      let bytes = Array(entry.text.utf8)
      for token in Language.tokens(entry.text) where token.kind == .parameter {
        used.insert(String(decoding: bytes[token.range].dropFirst(), as: UTF8.self))
      }
    }
    return configuration.parameterOverrides.keys.sorted().filter { !used.contains($0) }.map {
      name in
      Diagnostic(
        "unused-parameter", "no statement uses $\(name)",
        hint: NearestName.match(for: name, among: used.sorted()).map { "did you mean $\($0)?" }
          ?? "write $\(name) where its value is to stand", severity: .warning)
    }
  }
}
