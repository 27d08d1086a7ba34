public import Formats
import Tables

/// A file that has no descriptor, held so that it can be read in more than one way.
public struct DataFile: Sendable {
  /// Where it lies; `-` is standard input.
  public let path: String
  private let bytes: [UInt8]

  /// Takes the bytes of a file.
  public init(_ path: String) throws(CatalogError) {
    do {
      self.init(path: path, bytes: try FileContents.read(path))
    } catch {
      throw .data(path: path, .file(error))
    }
  }

  private init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The file as options read it.
  ///
  /// Without `name` the dataset is called after the file, made a plain word: `My data.csv` becomes `my_data`.
  public func dataset(
    _ name: String? = nil, options: [GivenOption] = []
  ) throws(CatalogError) -> Dataset {
    let loaded: Loaded
    do {
      loaded = try TableReader.read(bytes, path: path, options: options)
    } catch {
      throw .data(path: path, error)
    }
    let name = name ?? PlainName.of(path: path)
    var table = loaded.table
    table.name = name
    return Dataset(
      name: name, title: loaded.title, titles: loaded.titles, table: table,
      sources: loaded.sources, path: path,
      fingerprint: Fingerprint(of: bytes), detection: loaded.detection)
  }

  /// The whole lines among the first bytes of the file; a file of that size or less is itself.
  public func beginning(atMost size: Int) -> DataFile {
    guard bytes.count > size,
      let end = bytes.prefix(size).lastIndex(of: UInt8(ascii: "\n"))
    else { return self }
    return DataFile(path: path, bytes: Array(bytes[...end]))
  }
}
