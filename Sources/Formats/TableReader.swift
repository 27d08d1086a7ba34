/// The door for reading files that nobody described: bytes in, a table out, whatever the format.
public enum TableReader {
  /// Reads a table from the bytes of the file at `path`, whose name helps to tell the format.
  ///
  /// The options are those of delimited text; given for another format they are an error.
  public static func read(
    _ bytes: [UInt8], path: String, options given: [GivenOption] = []
  ) throws(FormatError) -> Loaded {
    let options: DelimitedOptions
    do {
      options = try DelimitedOptions(given)
    } catch {
      throw .option(error)
    }
    guard !bytes.isEmpty else { throw .empty }
    guard let format = FormatDetection.format(of: bytes, path: path) else {
      throw .unknownFormat
    }
    if format != .delimited, let first = given.first {
      let kind = OptionError.Kind.otherFormat(format)
      throw .option(OptionError(index: 0, name: first.name, value: first.value, kind: kind))
    }
    switch format {
    case .delimited:
      let isTabbed = ["tsv", "tab"].contains(Path.fileExtension(of: path))
      let usual = isTabbed ? Delimiter.tab : nil
      return try DelimitedReader.read(bytes, options: options, usual: usual)
    case .jsonRows: return try RowsReader.readArray(bytes)
    case .ndjson: return try RowsReader.readLines(bytes)
    case .px, .jsonStat, .xlsx: throw .notYet(format)
    }
  }
}
