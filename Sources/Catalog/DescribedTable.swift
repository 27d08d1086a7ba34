import Formats
import Tables

/// A dataset folder's own descriptor and table, without what its foreign keys lead to.
struct DescribedTable {
  let descriptor: Descriptor
  let table: Table
  /// The table's file.
  let path: String
  /// The descriptor's file.
  let descriptorFile: DataFile
  /// The table's file, open.
  let tableFile: DataFile

  /// Reads the descriptor of a folder and the table that it names, or another file in its place.
  static func read(
    folder: String, replacement: String? = nil, reading: Reading = Reading()
  ) throws(CatalogError) -> DescribedTable {
    let descriptorPath = Path.join(folder, Catalog.descriptorName)
    let descriptorFile = try open(descriptorPath, limit: Limits.descriptorBytes)
    let descriptor = try self.descriptor(descriptorFile)
    if let replacement {
      let file = try open(replacement, limit: Limits.fileBytes)
      let relaxed = try descriptor.relaxed(for: file, reading)
      return DescribedTable(
        descriptor: relaxed, table: try table(file, relaxed, reading), path: replacement,
        descriptorFile: descriptorFile, tableFile: file)
    }
    let name = descriptor.resource.path
    let path = Path.join(folder, name)
    guard !name.hasPrefix("/"), Path.isInside(path, folder: folder) || !Path.exists(path) else {
      throw .outside(path: name, of: folder)
    }
    let file = try open(path, limit: Limits.fileBytes)
    return DescribedTable(
      descriptor: descriptor, table: try table(file, descriptor, reading), path: path,
      descriptorFile: descriptorFile, tableFile: file)
  }

  private static func open(_ path: String, limit: Int) throws(CatalogError) -> DataFile {
    do {
      return try DataFile(opening: path, limit: limit)
    } catch {
      throw .data(path: path, .file(error))
    }
  }

  private static func descriptor(_ file: DataFile) throws(CatalogError) -> Descriptor {
    let bytes: [UInt8]
    do {
      bytes = try file.bytes()
    } catch {
      throw .data(path: file.path, .file(error))
    }
    do {
      return try DescriptorReader.read(bytes)
    } catch {
      throw .descriptor(path: file.path, error)
    }
  }

  /// The table that a file is by a descriptor.
  static func table(
    _ file: DataFile, _ descriptor: Descriptor, _ reading: Reading = Reading()
  ) throws(CatalogError) -> Table {
    let resource = descriptor.resource
    let columns: [Column]
    do {
      columns = try DeclaredReader.read(
        file, columns: resource.fields.map(\.column), delimiter: resource.delimiter,
        encoding: resource.encoding, reading: reading)
    } catch {
      throw .data(path: file.path, error)
    }
    var table = Table(name: descriptor.name)
    for (described, column) in zip(resource.fields, columns) {
      var field = described.field
      if field.role.isKey, column.type == .decimal { field.domain = column.distinctDecimals() }
      table.append(field, column)
    }
    if let rows = PrimaryKey.firstDuplicate(in: table, key: resource.primaryKey) {
      throw .duplicateKey(path: file.path, rows: rows, key: resource.primaryKey)
    }
    return table
  }
}
