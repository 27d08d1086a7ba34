public import Formats
import Tables

/// The datasets that can be had by name, and files that can be had by path.
public struct Catalog: Sendable {
  /// The folders that hold dataset folders, in order of precedence.
  public let folders: [String]
  /// How its files are read.
  public var reading = Reading()

  /// The file that makes a folder a dataset.
  public static let descriptorName = "datapackage.json"

  /// Takes the folders to look in; those that do not exist are passed over.
  public init(folders: [String]) { self.folders = folders }

  private let known = KnownTitles()

  /// The names of the datasets, in alphabetical order; lists folders and reads no file.
  public var names: [String] { entries.map(\.name) }

  /// Loads a dataset by its name or one of its declared aliases, case aside.
  ///
  /// With `dataPath` its rows come from that file instead of its own.
  public func load(_ name: String, dataPath: String? = nil) throws(CatalogError) -> Dataset {
    try DatasetLoader.load(
      folder: try entry(name).folder, replacement: dataPath, reading: reading)
  }

  /// What a dataset is called by people; its descriptor is read once, for this is asked while somebody types.
  public func titles(of name: String) -> DatasetTitles {
    known.titles(of: name) {
      let descriptor = (try? entry(name)).flatMap(descriptor(of:))
      return DatasetTitles(plain: descriptor?.title, byLanguage: descriptor?.titles ?? [:])
    }
  }

  /// The bytes of the files in a dataset's folder, by its name; nil where there is no such dataset.
  public func size(of name: String) -> Int? {
    guard let folder = try? entry(name).folder else { return nil }
    return Path.entries(of: folder).reduce(0) { $0 + Path.size(of: Path.join(folder, $1)) }
  }

  /// The folder of a dataset, by its name or one of its aliases.
  func folder(of name: String) throws(CatalogError) -> String { try entry(name).folder }

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

  private func entry(_ name: String) throws(CatalogError) -> Entry {
    let entries = entries
    let wanted = name.lowercased()
    if let entry = entries.first(where: { $0.name.lowercased() == wanted }) { return entry }
    let aliased = entries.first { entry in
      descriptor(of: entry)?.aliases.contains { $0.lowercased() == wanted } ?? false
    }
    guard let aliased else { throw .unknown(name: name, known: entries.map(\.name)) }
    return aliased
  }

  private func descriptor(of entry: Entry) -> Descriptor? {
    let path = Path.join(entry.folder, Self.descriptorName)
    guard let bytes = try? FileContents.read(path, limit: Limits.descriptorBytes) else {
      return nil
    }
    return try? DescriptorReader.read(bytes)
  }
}
