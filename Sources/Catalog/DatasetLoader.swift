import Diagnostics
import Formats
import Tables

/// Loads a dataset folder: its descriptor, its table, and what its foreign keys lead to.
enum DatasetLoader {
  /// Loads the dataset of a folder, with the polarity and threshold of the indicators that it names.
  ///
  /// With `replacement` the rows come from that file: the same columns, in whatever delimiter and decimal mark.
  static func load(
    folder: String, replacement: String? = nil, within: String? = nil, reading: Reading
  ) throws(CatalogError) -> Dataset {
    let loaded = try DescribedTable.read(folder: folder, replacement: replacement, reading: reading)
    var table = loaded.table
    var others = [loaded.descriptorFile]
    var warnings = JudgementColumns.doubts(on: table)
    let descriptor = loaded.descriptor
    for key in descriptor.resource.foreignKeys {
      guard let package = key.package else { continue }
      let other = try neighbour(package, of: folder)
      if let within, !Path.isInside(other, folder: within) {
        throw .outside(path: package, of: folder)
      }
      let reference = try DescribedTable.read(folder: other, reading: reading)
      others += [reference.descriptorFile, reference.tableFile]
      warnings += JudgementColumns.doubts(on: reference.table)
      warnings += JudgementColumns.add(to: &table, key: key, from: reference)
    }
    return Dataset(
      name: descriptor.name, title: descriptor.title, titles: descriptor.titles, table: table,
      language: descriptor.language, sources: descriptor.sources,
      licences: descriptor.licences.map(\.line), path: loaded.path,
      contents: Contents([loaded.tableFile]), meaning: Contents(others).fingerprint,
      detection: nil, warnings: warnings)
  }

  /// The folder of a package that is referred to; it must stand beside the dataset's own.
  private static func neighbour(
    _ package: String, of folder: String
  ) throws(CatalogError) -> String {
    let path = Path.normalized(Path.join(folder, package))
    let shelf = Path.normalized(Path.join(folder, ".."))
    guard !package.hasPrefix("/"), Path.isInside(path, folder: shelf) else {
      throw .outside(path: package, of: folder)
    }
    return Path.folder(of: path)
  }
}
