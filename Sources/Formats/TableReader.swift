import Diagnostics
import Tables

/// The door for reading files that nobody described: bytes in, a table out, whatever the format.
public enum TableReader {
  /// How many first bytes tell a format.
  private static let sampleBytes = 1 << 16

  /// Reads a table from the bytes of the file at `path`, whose name helps to tell the format.
  ///
  /// An option that is not for the file's format is an error.
  public static func read(
    _ bytes: [UInt8], path: String, options given: [GivenOption] = []
  ) throws(FormatError) -> Loaded {
    try read(DataFile(bytes, path: path), options: given)
  }

  /// Reads a table from an open file, whose name helps to tell the format.
  ///
  /// An option that is not for the file's format is an error.
  public static func read(
    _ file: DataFile, options given: [GivenOption] = [], reading: Reading = Reading()
  ) throws(FormatError) -> Loaded {
    let watch = Watch(reading, bytes: file.size)
    let opened = try opened(file, watch)
    if let stranger = opened.stranger { throw .stranger(stranger) }
    let options: LoadOptions
    do {
      options = try LoadOptions(given, for: opened.format)
    } catch {
      throw .option(error)
    }
    guard file.size > 0 else { return try readNothing(file, watch) }
    guard [.delimited, .jsonRows, .ndjson].contains(opened.format) else {
      return try read(opened, options, given, watch)
    }
    switch try AboutFile.beside(file, watch) {
    case .nothing: return try read(opened, options, given, watch, wanted: reading.wanted)
    case .other(let name):
      var loaded = try read(opened, options, given, watch, wanted: reading.wanted)
      loaded.detection.facts.append("\(name) tells of another file, so it is not used")
      return loaded
    case .own(let about, let fingerprint):
      var options = options
      about.complete(&options)
      var loaded = try read(opened, options, given, watch)
      loaded.table = about.completed(loaded.table)
      loaded.meaning = fingerprint
      return loaded
    }
  }

  /// The columns without rows that the file beside an empty one tells.
  private static func readNothing(
    _ file: DataFile, _ watch: Watch
  ) throws(FormatError) -> Loaded {
    guard case .own(let about, let fingerprint) = try AboutFile.beside(file, watch) else {
      throw .empty
    }
    var loaded = Loaded(table: about.completed(Table()), detection: Detection())
    loaded.meaning = fingerprint
    return loaded
  }

  /// Reads delimited text, of which columns that nobody asks for may be left unread.
  private static func readDelimited(
    _ file: DataFile, _ options: DelimitedOptions, _ given: [GivenOption],
    _ wanted: WantedColumns?, _ watch: Watch
  ) throws(FormatError) -> Loaded {
    let isTabbed = ["tsv", "tab"].contains(Path.fileExtension(of: file.path))
    let usual = isTabbed ? Delimiter.tab : nil
    let loaded = try DelimitedReader.read(
      file, options: options, usual: usual, wanted: wanted, watch: watch)
    try OptionError.check(given, loaded)
    // Whether a table is one of Sotkanet's is told by all of its columns.
    guard loaded.unread.isEmpty || !Sotkanet.mayRecognise(loaded) else {
      return try readDelimited(file, options, given, nil, watch)
    }
    return loaded.unread.isEmpty ? Sotkanet.recognised(loaded) : loaded
  }

  private static func read(
    _ opened: Opened, _ options: LoadOptions, _ given: [GivenOption], _ watch: Watch,
    wanted: WantedColumns? = nil
  ) throws(FormatError) -> Loaded {
    let file = opened.file
    switch opened.format {
    case .delimited: return try readDelimited(file, options.delimited, given, wanted, watch)
    case .jsonRows:
      return Sotkanet.recognised(try RowsReader.readArray(contents(file, watch), watch: watch))
    case .ndjson: return try RowsReader.readLines(contents(file, watch), watch: watch)
    case .px:
      return try PXReader.read(contents(file, watch), options: options, given: given, watch: watch)
    case .jsonStat:
      if let outline = opened.outline {
        watch.begin(file.size)
        return try JSONStatReader.read(outline, options: options, given: given, watch: watch)
      }
      return try JSONStatReader.read(
        contents(file, watch), options: options, given: given, watch: watch)
    case .xlsx:
      return try XLSXReader.read(
        contents(file, watch), options: options, given: given, watch: watch)
    case nil: throw .unknownFormat
    }
  }

  /// All bytes of a file; to read them is taken for half of the work.
  private static func contents(_ file: DataFile, _ watch: Watch) throws(FormatError) -> [UInt8] {
    watch.begin(file.size * 2)
    return try file.contents(watch, isTold: true)
  }

  /// A file whose format is known.
  private struct Opened {
    let format: FileFormat?
    /// What it is where it is a text and no table.
    var stranger: Stranger?
    /// The file, in memory where all of it was needed to tell the format.
    let file: DataFile
    /// The document of JSON-stat, where it had to be read to tell the format.
    let outline: JSONValue?
  }

  /// Tells the format by the first bytes, or by all where the first leave open which kind of JSON they begin.
  private static func opened(_ file: DataFile, _ watch: Watch) throws(FormatError) -> Opened {
    guard file.size > 0 else { return Opened(format: nil, file: file, outline: nil) }
    let sample = try first(of: file)
    var found = FormatDetection.found(in: sample, path: file.path)
    let isOpen = sample.count < file.size && (found.format == .jsonRows || found.format == .ndjson)
    guard isOpen else {
      return Opened(
        format: found.format, stranger: found.stranger, file: file, outline: found.outline)
    }
    let all = try file.contents(watch)
    found = FormatDetection.found(in: all, path: file.path)
    // Whoever reads on holds these very bytes again.
    if found.outline == nil { try watch.hold(-all.count) }
    return Opened(
      format: found.format, file: DataFile(all, path: file.path), outline: found.outline)
  }

  private static func first(of file: DataFile) throws(FormatError) -> [UInt8] {
    do {
      return try file.bytes(first: sampleBytes)
    } catch {
      throw .file(error)
    }
  }
}
