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
    let format = try format(of: file, watch)
    let options: LoadOptions
    do {
      options = try LoadOptions(given, for: format)
    } catch {
      throw .option(error)
    }
    guard file.size > 0 else { throw .empty }
    switch format {
    case .delimited:
      let isTabbed = ["tsv", "tab"].contains(Path.fileExtension(of: file.path))
      let usual = isTabbed ? Delimiter.tab : nil
      return Sotkanet.recognised(
        try DelimitedReader.read(file, options: options.delimited, usual: usual, watch: watch))
    case .jsonRows: return Sotkanet.recognised(try RowsReader.readArray(file.contents(watch)))
    case .ndjson: return try RowsReader.readLines(file.contents(watch))
    case .px: return try PXReader.read(file.contents(watch), options: options, given: given)
    case .jsonStat:
      return try JSONStatReader.read(file.contents(watch), options: options, given: given)
    case .xlsx: return try XLSXReader.read(file.contents(watch), options: options)
    case nil: throw .unknownFormat
    }
  }

  /// The format by the first bytes, or by all where the first leave open which kind of JSON they begin.
  private static func format(
    of file: DataFile, _ watch: Watch
  ) throws(FormatError) -> FileFormat? {
    guard file.size > 0 else { return nil }
    let sample = try first(of: file)
    let format = FormatDetection.format(of: sample, path: file.path)
    let isOpen = sample.count < file.size && (format == .jsonRows || format == .ndjson)
    return isOpen ? FormatDetection.format(of: try file.contents(watch), path: file.path) : format
  }

  private static func first(of file: DataFile) throws(FormatError) -> [UInt8] {
    do {
      return try file.bytes(first: sampleBytes)
    } catch {
      throw .file(error)
    }
  }
}
