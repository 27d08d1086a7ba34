public import Tables

/// The formats that tables are written in: one list, from which `--format`, `export` and help come.
public enum Writers {
  /// All formats, in the order in which help lists them.
  public static let all: [TableFormat] = [
    TableFormat("csv", ["csv"], "comma-separated, RFC 4180, UTF-8") { table, options in
      DelimitedWriter.bytes(of: table, options.isForFinnishExcel ? .excelFinnish : .csv)
    },
    TableFormat("tsv", ["tsv", "tab"], "tab-separated, tabs and line breaks as \\t and \\n") {
      table, _ in DelimitedWriter.bytes(of: table, .tsv)
    },
    TableFormat("json", ["json"], "a JSON array with an object a row") { table, _ in
      RowsWriter.array(table)
    },
    TableFormat("ndjson", ["ndjson", "jsonl"], "a JSON object a line") { table, _ in
      RowsWriter.lines(table)
    },
    TableFormat("markdown", ["md", "markdown"], "a Markdown table", .rendered),
    TableFormat("html", ["html", "htm"], "a web page", .rendered),
    TableFormat("svg", ["svg"], "a chart", .rendered),
    TableFormat("xlsx", ["xlsx"], "an Excel workbook", .notYet),
    TableFormat("jsonstat", ["jsonstat"], "JSON-stat 2.0", .notYet),
  ]

  /// The format of a name as in `--format csv`, case aside.
  public static func format(named name: String) -> TableFormat? {
    all.first { $0.name == name.lowercased() }
  }

  /// The format that a file's name asks for by its extension.
  public static func format(forPath path: String) -> TableFormat? {
    let wanted = Path.fileExtension(of: path)
    return all.first { $0.extensions.contains(wanted) }
  }
}

/// What `export … with` and the like change in a written table.
public struct WriteOptions: Sendable, Hashable {
  /// Whether CSV is to open in Finnish Excel by a double click: semicolon, decimal comma, byte order mark.
  public var isForFinnishExcel = false

  /// Changes nothing.
  public init() {}
}

/// A format that tables are written in.
public struct TableFormat: Sendable {
  /// The name in `--format`.
  public let name: String
  /// The extensions of its files, without dot; the first is the usual one.
  public let extensions: [String]
  /// What it is, in a few words.
  public let summary: String
  /// How it is written.
  public let writing: Writing

  /// How a format is written.
  public enum Writing: Sendable {
    /// By this function, visible columns only.
    case bytes(@Sendable (Table, WriteOptions) -> [UInt8])
    /// By Rendering, which puts figures and words into a language.
    case rendered
    /// By a later version.
    case notYet
  }

  init(_ name: String, _ extensions: [String], _ summary: String, _ writing: Writing) {
    self.name = name
    self.extensions = extensions
    self.summary = summary
    self.writing = writing
  }

  init(
    _ name: String, _ extensions: [String], _ summary: String,
    _ write: @escaping @Sendable (Table, WriteOptions) -> [UInt8]
  ) {
    self.init(name, extensions, summary, .bytes(write))
  }

  /// The bytes of a table; `rendered` is asked for the formats that Rendering writes, nil is for later versions.
  public func bytes(
    of table: Table, options: WriteOptions = WriteOptions(),
    rendered: (Table) -> [UInt8]
  ) -> [UInt8]? {
    switch writing {
    case .bytes(let write): write(table, options)
    case .rendered: rendered(table)
    case .notYet: nil
    }
  }
}
