public import Formats
import Tables

/// The datasets that can be had by name, and files that can be had by path.
public struct Catalog: Sendable {
  /// The folders that hold dataset folders, in order of precedence.
  public let folders: [String]

  /// The file that makes a folder a dataset.
  static let descriptorName = "datapackage.json"

  /// Takes the folders to look in; those that do not exist are passed over.
  public init(folders: [String]) { self.folders = folders }

  /// The names of the datasets, in alphabetical order; lists folders and reads no file.
  public var names: [String] { entries.map(\.name) }

  /// Loads a dataset by its name or one of its declared aliases, case aside.
  public func load(_ name: String) throws(CatalogError) -> Dataset {
    let entries = entries
    guard let entry = entries.first(where: { $0.name.lowercased() == name.lowercased() }) else {
      guard let alias = entries.first(where: { isAlias(name, of: $0) }) else {
        throw .unknown(name: name, known: entries.map(\.name))
      }
      return try DatasetLoader.load(folder: alias.folder)
    }
    return try DatasetLoader.load(folder: entry.folder)
  }

  /// Loads a file that has no descriptor; `-` is standard input.
  ///
  /// Without `name` the dataset is called after the file, made a plain word: `my data.csv` becomes `my_data`.
  public func loadFile(
    _ path: String, as name: String? = nil, options: [GivenOption] = []
  ) throws(CatalogError) -> Dataset {
    let bytes: [UInt8]
    do {
      bytes = try FileContents.read(path)
    } catch {
      throw .data(path: path, .file(error))
    }
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
      name: name, title: nil, titles: [:], table: table, sources: [], path: path,
      fingerprint: Fingerprint(of: bytes), detection: loaded.detection)
  }

  private struct Entry {
    let name: String
    let folder: String
  }

  private var entries: [Entry] {
    var seen: Set<String> = []
    var entries: [Entry] = []
    for folder in folders {
      for name in Path.entries(of: folder) {
        let path = Path.join(folder, name)
        guard Path.exists(Path.join(path, Self.descriptorName)),
          seen.insert(name.lowercased()).inserted
        else { continue }
        entries.append(Entry(name: name, folder: path))
      }
    }
    return entries.sorted { $0.name < $1.name }
  }

  private func isAlias(_ name: String, of entry: Entry) -> Bool {
    let path = Path.join(entry.folder, Self.descriptorName)
    guard let bytes = try? FileContents.read(path, limit: Limits.descriptorBytes),
      let descriptor = try? DescriptorReader.read(bytes)
    else { return false }
    return descriptor.aliases.contains { $0.lowercased() == name.lowercased() }
  }
}
