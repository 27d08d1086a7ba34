import Catalog
import Diagnostics
import Engine
import Formats
public import Indicators
import Language
public import Tables

/// The last result with what its readers need to know of where it comes from.
public struct Answer: Sendable {
  /// The rows.
  public let table: Table
  /// What the reader must not miss.
  public let remarks: [Remark]
  /// The question, `_` in it replaced, after the definitions that it builds on.
  public let questions: [String]
  /// The datasets that it was asked from, in order of use.
  public let origins: [DatasetOrigin]
}

/// What a dataset is called by people, and which documents its figures were taken from.
public struct DatasetOrigin: Sendable, Hashable {
  /// The name that queries use.
  public let name: String
  /// The title, where no language has its own.
  public let title: String?
  /// The titles by language.
  public let titles: [String: String]
  /// The span of its years, `2019–2023`; nil where it has none.
  public let years: String?
  /// The language of the data and of the documents' titles, as `fi`; nil where it is not known.
  public let language: String?
  /// The documents.
  public let documents: [Document]
  /// The licences under which they may be used, a line each; empty where none is stated.
  public let licences: [String]
  /// The bytes of its rows.
  let contents: Contents

  /// A document that figures were taken from.
  public struct Document: Sendable, Hashable {
    /// Its title.
    public let title: String
    /// The part of it that holds the figures.
    public let section: String?
    /// Its date, as written.
    public let date: String?
  }

  init(_ dataset: Dataset) {
    name = dataset.name
    title = dataset.title
    titles = dataset.titles
    years = dataset.years
    language = dataset.language
    documents = dataset.sources.map {
      Document(title: $0.title, section: $0.section, date: $0.date)
    }
    licences = dataset.licences
    contents = dataset.contents
  }

  /// SHA-256 of the file of its rows, in lower hexadecimal; worked out when it is first asked for.
  public var sha256: String { contents.fingerprint.hex }

  /// The title in a language, else any title, else the name.
  public func title(in language: String) -> String { titles[language] ?? title ?? name }
}

extension Session {
  /// The last result, for whoever shows it once more; nil before the first query.
  public var lastAnswer: Answer? {
    guard let last = state.last else { return nil }
    var seen: Set<String> = []
    let questions =
      definitions(behind: last.pipeline, &seen) + [Language.format(last.pipeline)]
    return Answer(
      table: last.table, remarks: last.remarks, questions: questions, origins: last.origins)
  }

  /// The definitions that a pipeline builds on, each after those that it builds on itself.
  private func definitions(
    behind pipeline: Syntax.Pipeline, _ seen: inout Set<String>
  ) -> [String] {
    var lines: [String] = []
    for case .named(let name) in Engine.sources(of: pipeline) {
      let key = name.text.lowercased()
      guard let definition = state.definitions[key], seen.insert(key).inserted else { continue }
      lines += definitions(behind: definition.pipeline, &seen)
      lines.append("let \(Language.spelling(ofTable: definition.name)) = \(definition.source.text)")
    }
    return lines
  }
}
