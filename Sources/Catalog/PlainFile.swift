public import Formats
public import Tables

/// A file of rows that is named by its path, held so that it can be read in more than one way.
///
/// The path may also be that of a data package, by its descriptor or its folder.
public struct PlainFile: Sendable {
  private let file: DataFile
  private let reading: Reading
  /// The folder of a data package, and the one outside of which it may refer to no other.
  private let package: (folder: String, within: String?)?

  /// Opens a file to be read in some way; `-` is standard input.
  ///
  /// - Parameter within: the folder outside of which a data package may refer to no other; nil leaves it its neighbours.
  public init(
    _ path: String, within: String? = nil, reading: Reading = Reading()
  ) throws(CatalogError) {
    self.reading = reading
    let folder = Self.package(path)
    package = folder.map { ($0, within) }
    do {
      file = try DataFile(
        opening: folder.map { Path.join($0, Catalog.descriptorName) } ?? path,
        streamLimit: reading.memoryLimit ?? .max)
    } catch {
      if case .tooLarge(_, let limit) = error, limit == reading.memoryLimit {
        throw .data(path: path, .tooMuchMemory(limit: limit))
      }
      throw .data(path: path, .file(error))
    }
  }

  private init(_ file: DataFile, _ reading: Reading) {
    self.file = file
    self.reading = reading
    package = nil
  }

  /// The folder of a data package that a path names; nil for any other path.
  private static func package(_ path: String) -> String? {
    if Path.fileName(of: path) == Catalog.descriptorName { return Path.folder(of: path) }
    let descriptor = Path.join(path, Catalog.descriptorName)
    return Path.isFolder(path) && Path.exists(descriptor) ? path : nil
  }

  /// The file as options read it; a data package takes none, as its descriptor says all.
  ///
  /// Without `name` the dataset is called after the file, made a plain word: `My data.csv` becomes `my_data`.
  ///
  /// - Parameter wanted: the columns that are asked for; nil for all. Others may be left unread where nothing depends on
  ///   them.
  public func dataset(
    _ name: String? = nil, options: [GivenOption] = [], wanted: WantedColumns? = nil
  ) throws(CatalogError) -> Dataset {
    if let package {
      if let option = options.first {
        throw .packageOption(path: file.path, name: option.name)
      }
      var dataset = try DatasetLoader.load(
        folder: package.folder, within: package.within, reading: reading)
      if let name { dataset.name = name }
      dataset.table.name = dataset.name
      return dataset
    }
    var reading = reading
    reading.wanted = wanted
    let loaded: Loaded
    do {
      loaded = try TableReader.read(file, options: options, reading: reading)
    } catch {
      throw .data(path: file.path, error)
    }
    let name = name ?? PlainName.of(path: file.path)
    var table = loaded.table
    table.name = name
    var dataset = Dataset(
      name: name, title: loaded.title, titles: loaded.titles, table: table,
      unread: loaded.unread, language: loaded.language,
      sources: loaded.sources.map { .init(title: $0) }, path: file.path, contents: Contents([file]),
      meaning: loaded.meaning,
      detection: loaded.detection)
    dataset.file = self
    return dataset
  }

  /// The whole lines among the first bytes of a text; a file of that size or less, or a workbook, is itself.
  public func beginning(atMost size: Int) -> PlainFile {
    guard package == nil, file.size > size, let bytes = try? file.bytes(first: size),
      FormatDetection.format(of: bytes, path: file.path) == .delimited,
      let end = bytes.lastIndex(of: UInt8(ascii: "\n"))
    else { return self }
    return PlainFile(DataFile(Array(bytes[...end]), path: file.path), reading)
  }
}
