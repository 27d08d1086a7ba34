import Formats
import Rendering
public import Tables

/// How results are written on standard output and in files: one list for `--format` and `export`.
public struct OutputFormat: Sendable, Hashable {
  /// The name after `--format`.
  public let name: String

  /// The table drawn for eyes, which is no format of files.
  public static let table = OutputFormat(known: "table")
  /// The names that `--format` takes, `table` first.
  public static let names = [table.name] + Writers.all.filter(\.isWritten).map(\.name)

  private init(known name: String) { self.name = name }

  /// Finds a format by its name, case aside; nil for one that there is not.
  public init?(name: String) {
    guard Self.names.contains(name.lowercased()) else { return nil }
    self.init(known: name.lowercased())
  }

  /// The visible columns of a table as this format's text; `table` is drawn plain, 80 columns wide.
  public func text(_ table: Table) -> String {
    guard let bytes = Writers.format(named: name)?.bytes(of: table, rendered: Self.markdown) else {
      return TerminalTable.render(table, remarks: [], style: TerminalStyle())
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A table as Markdown.
  static func markdown(_ table: Table) -> [UInt8] { Array(MarkdownTable.render(table).utf8) }
}

extension TableFormat {
  /// True where this version writes the format.
  var isWritten: Bool {
    switch writing {
    case .bytes, .rendered: true
    case .notYet: false
    }
  }
}
