public import Catalog
public import Tables

/// Where a session finds things, and what was given to it from outside.
public struct Configuration: Sendable {
  /// Which files a session may read by path.
  public enum PathPolicy: Sendable, Hashable {
    /// Any file; relative paths are taken from this folder.
    case free(base: String)
    /// Only files in this folder and below, links followed: for somebody else's notebook.
    case within(folder: String)

    /// The folder that relative paths are taken from.
    public var base: String {
      switch self {
      case .free(let base): base
      case .within(let folder): folder
      }
    }

    /// The folder outside of which nothing is read; nil where anything may be.
    var limit: String? {
      switch self {
      case .free: nil
      case .within(let folder): folder
      }
    }
  }

  /// The datasets that can be named.
  public var catalog: Catalog
  /// Values for parameters, as text, by name: they win over the declared defaults.
  public var parameterOverrides: [String: String]
  /// Whether an override of a parameter that no statement declares makes a parameter itself.
  public var overridesDeclare: Bool
  /// Files to take instead of a dataset's own, by dataset name.
  public var dataReplacements: [String: String]
  /// Which files may be read by path.
  public var paths: PathPolicy
  /// The settings to begin with.
  public var settings: Settings
  /// The most processors to use at once; all of them where nil.
  public var threads: Int?
  /// The data that results were accepted on: first digits of SHA-256 sums by dataset, in lower case; nil where none are kept.
  ///
  /// Of other data every `load` is asked whether what it says of their layout still holds.
  public var acceptedData: [String: Set<String>]?
  /// What is made of a dataset's rows before any statement sees them; nil leaves them as they were read.
  public var adjustment: Adjustment?

  /// Makes other rows of those that were read for a name.
  public typealias Adjustment = @Sendable (_ name: String, _ table: Table) -> Table

  /// Collects a configuration.
  public init(
    catalog: Catalog, parameterOverrides: [String: String] = [:], overridesDeclare: Bool = true,
    dataReplacements: [String: String] = [:], paths: PathPolicy = .free(base: "."),
    settings: Settings = Settings()
  ) {
    self.catalog = catalog
    self.parameterOverrides = parameterOverrides
    self.overridesDeclare = overridesDeclare
    self.dataReplacements = dataReplacements
    self.paths = paths
    self.settings = settings
  }
}
