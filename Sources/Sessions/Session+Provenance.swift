import Engine
public import Formats
import Language
import Tables

extension Session {
  /// The query up to an export, with the definitions that it uses, and the data that it has read.
  func provenance(
    of pipeline: Syntax.Pipeline, before path: Syntax.Text
  ) -> WrittenProvenance {
    let end = pipeline.stages.lastIndex { stage in
      if case .export(path, _) = stage.kind { true } else { false }
    }
    return provenance(of: pipeline.upTo(end ?? pipeline.stages.count), state.origins)
  }

  /// Where the rows of the last result come from, for whoever writes them into a file; nil before the first.
  public var lastProvenance: WrittenProvenance? {
    state.last.map { provenance(of: $0.pipeline, $0.origins) }
  }

  private func provenance(
    of query: Syntax.Pipeline, _ origins: [DatasetOrigin]
  ) -> WrittenProvenance {
    var seen: Set<String> = []
    let text = (definitions(usedBy: query, seen: &seen) + [Language.format(query)])
      .joined(separator: "\n")
    let parameters = state.parameters.filter { text.contains("$\($0.name)") }.map { parameter in
      "param \(parameter.name) = \(parameter.value.dataText ?? "")"
    }
    return WrittenProvenance(
      query: (parameters + [text]).joined(separator: "\n"),
      datasets: origins.map { origin in
        WrittenProvenance.Dataset(
          name: origin.name, title: origin.title, contents: origin.contents)
      })
  }

  /// The definitions behind a query's sources, those that others build on first.
  private func definitions(
    usedBy pipeline: Syntax.Pipeline, seen: inout Set<String>
  ) -> [String] {
    var texts: [String] = []
    for case .named(let name) in Engine.sources(of: pipeline) {
      let key = name.text.lowercased()
      guard let definition = state.definitions[key], seen.insert(key).inserted else { continue }
      texts += definitions(usedBy: definition.pipeline, seen: &seen)
      texts.append(
        "let \(Language.spelling(ofTable: definition.name)) = \(Language.format(definition.pipeline))"
      )
    }
    return texts
  }
}
