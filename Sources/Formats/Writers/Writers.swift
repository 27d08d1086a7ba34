public import Tables

/// The formats that tables are written in: one list, from which `--format`, `export` and help come.
public enum Writers {
  /// All formats, in the order in which help lists them.
  public static let all: [TableFormat] = [
    TableFormat("csv", ["csv"], "comma-separated, RFC 4180, UTF-8") { options in
      options.isForFinnishExcel ? .excelFinnish : .csv
    },
    TableFormat(
      "tsv", ["tsv", "tab"], "tab-separated, tabs and line breaks as \\t and \\n",
      dialect: { _ in .tsv }),
    TableFormat(
      "json", ["json"], "a JSON array with an object a row", .beside,
      .rows { table, _ in RowsWriter.array(table) }),
    TableFormat(
      "ndjson", ["ndjson", "jsonl"], "a JSON object a line", .beside,
      .rows { table, _ in RowsWriter.lines(table) }),
    TableFormat("markdown", ["md", "markdown"], "a Markdown table", .comment, .rendered),
    TableFormat("html", ["html", "htm"], "a web page", .comment, .rendered),
    TableFormat("svg", ["svg"], "a chart", .comment, .rendered),
    TableFormat(
      "xlsx", ["xlsx"], "an Excel workbook with typed cells", .inside,
      .file { table, options, work throws(WriteError) in
        try XLSXWriter.bytes(of: table, options, &work)
      }),
    TableFormat(
      "jsonstat", ["jsonstat"], "a cube in JSON-stat 2.0", .inside,
      .file { table, options, work throws(WriteError) in
        try JSONStatWriter.bytes(of: table, options, &work)
      }),
    TableFormat(
      "datapackage", ["datapackage.json"], "a folder of CSV with its descriptor", .inside,
      .folder { table, name, options in
        DataPackageWriter.files(of: table, name: name, options)
      }),
  ]

  /// The format of a name as in `--format csv`, case aside.
  public static func format(named name: String) -> TableFormat? {
    all.first { $0.name == name.lowercased() }
  }

  /// The format that a file's name asks for by its extension.
  public static func format(forPath path: String) -> TableFormat? {
    let (name, ending) = (Path.fileName(of: path), Path.fileExtension(of: path))
    return all.first { $0.extensions.contains(name) }
      ?? all.first { $0.extensions.contains(ending) }
  }
}

/// What `export … with` and the like change in a written table.
public struct WriteOptions: Sendable, Hashable {
  /// Whether CSV is to open in Finnish Excel by a double click: semicolon, decimal comma, byte order mark.
  public var isForFinnishExcel = false
  /// Whether nothing is told of the query and the data.
  public var isBare = false
  /// What the rows are, in a few words, for formats that have a place to say it.
  public var title: String?
  /// Where the rows come from, for formats that have a place to say it; nil says nothing.
  public var provenance: WrittenProvenance?

  /// Changes nothing.
  public init() {}
}

/// A format that tables are written in.
public struct TableFormat: Sendable {
  /// The name in `--format`.
  public let name: String
  /// The extensions of its files, without dot, or a file's whole name; the first is the usual one.
  public let extensions: [String]
  /// How the names of its files end, as people write it: `.csv`, or a file's whole name.
  public var nameEndings: [String] { extensions.map { $0.contains(".") ? $0 : ".\($0)" } }
  /// What it is, in a few words.
  public let summary: String
  /// Where it tells of its rows' query and data.
  public let provenance: ProvenancePlace
  /// How it is written.
  public let writing: Writing
  /// Of delimited text: how it is delimited.
  let dialect: @Sendable (WriteOptions) -> DelimitedWriter.Dialect?

  /// How a format is written.
  public enum Writing: Sendable {
    /// As text by this function, visible columns only, whatever the table.
    case rows(@Sendable (Table, WriteOptions) -> RowBlocks)
    /// As text by Rendering, which puts figures and words into a language.
    case rendered
    /// Into files only, by this function, which some tables are not for.
    case file(@Sendable (Table, WriteOptions, inout WatchedWork) throws(WriteError) -> [UInt8])
    /// Into several files of a folder, whose name is given, by this function.
    case folder(@Sendable (Table, _ name: String, WriteOptions) -> [WrittenFile])
  }

  init(
    _ name: String, _ extensions: [String], _ summary: String, _ provenance: ProvenancePlace,
    _ writing: Writing
  ) {
    self.provenance = provenance
    self.name = name
    self.extensions = extensions
    self.summary = summary
    self.writing = writing
    dialect = { _ in nil }
  }

  init(
    _ name: String, _ extensions: [String], _ summary: String,
    dialect: @escaping @Sendable (WriteOptions) -> DelimitedWriter.Dialect
  ) {
    self.name = name
    self.extensions = extensions
    self.summary = summary
    provenance = .beside
    writing = .rows { table, options in DelimitedWriter.rows(of: table, dialect(options)) }
    self.dialect = dialect
  }

  /// Whether any table can be written so, as text: on standard output, not only into files.
  public var isForStreams: Bool {
    switch writing {
    case .rows, .rendered: true
    case .file, .folder: false
    }
  }

  /// Whether it is written as a folder of files.
  public var isFolder: Bool {
    if case .folder = writing { true } else { false }
  }

  /// The bytes of a table; `rendered` is asked for the formats that Rendering writes.
  public func bytes(
    of table: Table, options: WriteOptions = WriteOptions(), rendered: (Table) -> RowBlocks
  ) throws(WriteError) -> [UInt8] {
    var work = WatchedWork(.writing, bytes: 0, .nobody)
    let files = try files(of: table, at: "data", options: options, &work, rendered: rendered)
    return files.last?.contents.whole ?? []
  }

  /// A table as text; nil for a format that is written into files only.
  public func stream(of table: Table, rendered: (Table) -> RowBlocks) -> RowBlocks? {
    switch writing {
    case .rows(let write): write(table, WriteOptions())
    case .rendered: rendered(table)
    case .file, .folder: nil
    }
  }
}
