/// The door for reading files that nobody described: bytes in, a table out, whatever the format.
public enum TableReader {
  /// Reads a table from the bytes of the file at `path`, whose name helps to tell the format.
  ///
  /// An option that is not for the file's format is an error.
  public static func read(
    _ bytes: [UInt8], path: String, options given: [GivenOption] = []
  ) throws(FormatError) -> Loaded {
    let format = bytes.isEmpty ? nil : FormatDetection.format(of: bytes, path: path)
    let options: LoadOptions
    do {
      options = try LoadOptions(given, for: format)
    } catch {
      throw .option(error)
    }
    guard !bytes.isEmpty else { throw .empty }
    switch format {
    case .delimited:
      let isTabbed = ["tsv", "tab"].contains(Path.fileExtension(of: path))
      let usual = isTabbed ? Delimiter.tab : nil
      return Sotkanet.recognised(
        try DelimitedReader.read(bytes, options: options.delimited, usual: usual))
    case .jsonRows: return Sotkanet.recognised(try RowsReader.readArray(bytes))
    case .ndjson: return try RowsReader.readLines(bytes)
    case .px: return try PXReader.read(bytes, options: options, given: given)
    case .jsonStat: return try JSONStatReader.read(bytes, options: options, given: given)
    case .xlsx: return try XLSXReader.read(bytes, options: options)
    case nil: throw .unknownFormat
    }
  }
}
