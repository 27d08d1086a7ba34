public import Catalog
public import Rendering

extension Replay {
  /// How a notebook is to be run again.
  public struct Options: Sendable {
    /// The datasets that cells can name.
    public var catalog: Catalog
    /// Values for parameters by name, as `--set` gives them.
    public var parameters: [String: String] = [:]
    /// Files to take instead of a dataset's own, as `--data` gives them.
    public var data: [String: String] = [:]
    /// Whether and which new results are written into the file.
    public var acceptance = Acceptance.nothing
    /// The folder below which exports are written; nil lists them without writing.
    public var exportsFolder: String?
    /// The options of the command line that decide what the replay runs on, for the commands that it suggests.
    public var given: [GivenOption] = []
    /// The most lines of the summary, what is of least consequence being cut; nil lists everything.
    public var screenLines: Int? = 24
    /// How the summary is laid out, and its language.
    public var style = TerminalStyle()
    /// The language of what cells export for eyes, where it is asked for; else the notebook's own.
    public var language: String?
    /// The program's version, for the provenance.
    public var version: String
    /// The day of the run, as `2026-11-21`.
    public var day = RunDay.today()
    /// Asked between stages; true ends the run with exit code 130 and nothing written.
    public var isCancelled: @Sendable () -> Bool = { false }

    /// Takes what has no default.
    public init(catalog: Catalog, version: String) {
      self.catalog = catalog
      self.version = version
    }
  }

  /// An option of the command line with its value, as it was given.
  public struct GivenOption: Sendable, Hashable {
    /// Its name with its hyphens: `--data`.
    public let name: String
    /// Its value: `school=new.csv`.
    public let value: String

    /// Takes both as they were given.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Which new results are written into the notebook.
  public enum Acceptance: Sendable, Hashable {
    /// None: the file stays as it is.
    case nothing
    /// Those of all cells that did not fail.
    case all
    /// Those of the cells of these names.
    case cells([String])
  }
}
