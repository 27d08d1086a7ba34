import Catalog
import Diagnostics
import Engine
public import Language
public import Tables

/// What completion asks; nothing here is an accepted statement, so nothing is remembered but what was read.
extension Session {
  /// A name that a pipeline can begin with, and what it stands for.
  public struct NamedSource: Sendable, Hashable {
    /// The name as it is written, without backticks.
    public let name: String
    /// `definition`, `loaded file`, `database table` or `dataset`.
    public let kind: String
    /// The definition's text, the path of the file or database, or the dataset's title; nil where it has none.
    public let title: String?
    /// A dataset's titles in all languages, by which people look for it too.
    public let titles: [String]
  }

  /// The sources that a pipeline can begin with, with titles: definitions, loaded files, the catalog's datasets.
  public var namedSources: [NamedSource] {
    let definitions = state.definitions.values.sorted { $0.name < $1.name }
    let loaded = state.loaded.values.sorted { $0.name < $1.name }
    let all =
      definitions.map {
        NamedSource(name: $0.name, kind: "definition", title: $0.source.text, titles: [])
      }
      + loaded.map {
        NamedSource(
          name: $0.name, kind: $0.engine == nil ? "loaded file" : "database table",
          title: $0.path, titles: [])
      }
      + catalog.names.map { name in
        let titles = catalog.titles(of: name)
        return NamedSource(
          name: name, kind: "dataset", title: titles.title(in: settings.language),
          titles: titles.all)
      }
    var seen: Set<String> = []
    return all.filter { seen.insert($0.name.lowercased()).inserted }
  }

  /// The table that reaches the end of a pipeline, or that of its source where running it would take long.
  ///
  /// Nil where even the source cannot be read. The session stays as it is.
  ///
  /// - Parameter rowLimit: the most rows of the source for which the stages are run.
  public mutating func preview(_ pipeline: Syntax.Pipeline, rowLimit: Int = 100_000) -> Table? {
    let before = state
    defer { state = before }
    guard let source = try? resolve(pipeline.source, isCancelled: { false }, within: []).0 else {
      return nil
    }
    guard source.rowCount <= rowLimit, !pipeline.stages.isEmpty else { return source }
    return (try? evaluate(pipeline, isCancelled: { false }).table) ?? source
  }
}
