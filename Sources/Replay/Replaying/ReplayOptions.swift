public import Catalog
import Diagnostics
import Formats
public import Rendering
import Sessions

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
    /// What the acceptance log is to say beside the day and the cells.
    public var signature = Signature()
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
    /// The most processors to use at once; all of them where nil.
    public var threads: Int?
    /// The program's version, for the provenance.
    public var version: String
    /// The day of the run, as `2026-11-21`.
    public var day = RunDay.today()
    /// Asked between stages; true ends the run with exit code 130 and nothing written.
    public var isCancelled: @Sendable () -> Bool = { false }

    /// Who looks on, as at the reading of data.
    var onlooker: Onlooker {
      Onlooker(isCancelled: isCancelled, report: catalog.reading.report)
    }

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

  /// Who accepts results, and why, where they say so; nothing is taken from the machine.
  public struct Signature: Sendable, Hashable {
    /// The name as given; nil or blank is none.
    public var name: String?
    /// The reason as given; nil or blank is none.
    public var reason: String?

    /// Takes what was given.
    public init(name: String? = nil, reason: String? = nil) {
      self.name = Self.said(name)
      self.reason = Self.said(reason)
    }

    private static func said(_ text: String?) -> String? {
      text.map(\.trimmedBlanks).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Throws where one of them is longer than the log keeps.
    func check() throws(DiagnosticList) {
      for (text, what, limit) in [
        (name, "the name" as Message, NotebookLimits.nameLength),
        (reason, "the reason", NotebookLimits.reasonLength),
      ] where (text?.count ?? 0) > limit {
        throw DiagnosticList(
          Diagnostic(
            "too-long", "\(what) is longer than the log keeps",
            hint: "use at most \(limit) characters"))
      }
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
