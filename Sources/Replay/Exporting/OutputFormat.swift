import Formats
import Rendering
public import Tables

/// How results are written on standard output and in files: one list for `--format` and `export`.
public struct OutputFormat: Sendable, Hashable {
  /// The name after `--format`.
  public let name: String

  /// The table drawn for eyes, which is no format of files.
  public static let table = OutputFormat(known: "table")
  /// A web page, of which there is one for all results.
  public static let page = OutputFormat(known: "html")
  /// The names that `--format` takes, `table` first.
  public static let names = [table.name] + Writers.all.filter(\.isForStreams).map(\.name)

  private init(known name: String) { self.name = name }

  /// Finds a format by its name, case aside; nil for one that there is not.
  public init?(name: String) {
    guard Self.names.contains(name.lowercased()) else { return nil }
    self.init(known: name.lowercased())
  }

  /// The visible columns of a table as this format's text; `table` is drawn plain, 80 columns wide.
  public func rows(of table: Table, _ rendered: RenderedFormat) -> RowBlocks {
    let format = Writers.format(named: name)
    return format?.stream(of: table) { rendered.rows(of: $0, as: name) }
      ?? TerminalTable.draw(
        table, remarks: rendered.remarks, style: TerminalStyle(language: rendered.language)
      ).lines
  }
}
