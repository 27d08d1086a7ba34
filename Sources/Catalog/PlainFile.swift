public import Formats
import Tables

/// A file that has no descriptor, held so that it can be read in more than one way.
public struct PlainFile: Sendable {
  private let file: DataFile
  private let reading: Reading

  /// Opens a file to be read in some way; `-` is standard input.
  public init(_ path: String, reading: Reading = Reading()) throws(CatalogError) {
    self.reading = reading
    do {
      file = try DataFile(opening: path)
    } catch {
      throw .data(path: path, .file(error))
    }
  }

  private init(_ file: DataFile, _ reading: Reading) {
    self.file = file
    self.reading = reading
  }

  /// The file as options read it.
  ///
  /// Without `name` the dataset is called after the file, made a plain word: `My data.csv` becomes `my_data`.
  public func dataset(
    _ name: String? = nil, options: [GivenOption] = []
  ) throws(CatalogError) -> Dataset {
    let loaded: Loaded
    do {
      loaded = try TableReader.read(file, options: options, reading: reading)
    } catch {
      throw .data(path: file.path, error)
    }
    let name = name ?? PlainName.of(path: file.path)
    var table = loaded.table
    table.name = name
    return Dataset(
      name: name, title: loaded.title, titles: loaded.titles, table: table,
      language: loaded.language, sources: loaded.sources.map { .init(title: $0) },
      path: file.path, contents: Contents([file]), detection: loaded.detection)
  }

  /// The whole lines among the first bytes of a text; a file of that size or less, or a workbook, is itself.
  public func beginning(atMost size: Int) -> PlainFile {
    guard file.size > size, let bytes = try? file.bytes(first: size),
      FormatDetection.format(of: bytes, path: file.path) == .delimited,
      let end = bytes.lastIndex(of: UInt8(ascii: "\n"))
    else { return self }
    return PlainFile(DataFile(Array(bytes[...end]), path: file.path), reading)
  }
}
