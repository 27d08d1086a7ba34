public import Diagnostics
public import Formats
public import Tables

/// A table ready to be queried, with what a person and a notebook need to know of it.
public struct Dataset: Sendable {
  /// The name that queries use.
  public var name: String
  /// What it is, in a few words; nil where nothing says.
  public var title: String?
  /// The titles by language: `fi`, `sv`, `en`.
  public var titles: [String: String]
  /// The rows, with hidden columns for what the verdicts need.
  public var table: Table
  /// The columns that were left unread, as nobody asked for them; empty where the table is whole.
  public var unread: [Field] = []
  /// The language of the data and of the sources' titles, as `fi`; nil where it is not known.
  public var language: String?
  /// The documents that the figures were taken from.
  public var sources: [Descriptor.SourceDocument]
  /// The licences under which they may be used, a line each; empty where none is stated.
  public var licences: [String] = []
  /// The file that the rows were read from.
  public var path: String
  /// The bytes of the file that the rows were read from.
  public var contents: Contents
  /// The SHA-256 of the file that the rows were read from, as `sha256sum` gives it.
  public var fingerprint: Fingerprint { contents.fingerprint }
  /// The SHA-256 of all other bytes that the rows' meaning comes from, file after file as `cat` would give them: the
  /// descriptor, then descriptor and table of every dataset referred to; nil for a plain file.
  public var meaning: Fingerprint?
  /// What was detected and repaired in a file without descriptor; nil for described datasets.
  public var detection: Detection?
  /// Doubts that the reader must be told of, a sentence each.
  public var warnings: [Message] = []
  /// The file, to be read in another way; nil where a descriptor tells how it is read.
  public var file: PlainFile?
  /// The table of a database that the rows stay in until they are asked for; nil where they were read.
  public var engine: EngineTable?

  /// How many rows there are.
  public var rowCount: Int { table.rowCount }

  /// The time that the rows span: `2019–2023`, or `2018` where it is one; nil without a time column.
  public var years: String? {
    let time = (table.fields + unread).first { $0.role == .time }
    guard let domain = time?.domain, let first = domain.first, let last = domain.last
    else { return nil }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}

extension Dataset {
  /// A table of a database by its columns, without the rows.
  public init(_ engine: EngineTable, named name: String, path: String, shape: Table) {
    self.init(
      name: name, titles: [:], table: shape, sources: [], path: path,
      contents: Contents([DataFile([], path: path)]))
    self.engine = engine
  }
}
