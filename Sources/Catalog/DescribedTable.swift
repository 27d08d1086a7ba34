import Formats
import Tables

/// A dataset folder's own descriptor and table, without what its foreign keys lead to.
struct DescribedTable {
  let descriptor: Descriptor
  let table: Table
  /// The table's file.
  let path: String
  /// The bytes of the descriptor.
  let descriptorBytes: [UInt8]
  /// The bytes of the table's file.
  let tableBytes: [UInt8]

  /// Reads the descriptor of a folder and the table that it names, or another file in its place.
  static func read(
    folder: String, replacement: String? = nil
  ) throws(CatalogError) -> DescribedTable {
    let descriptorPath = Path.join(folder, Catalog.descriptorName)
    let descriptorBytes = try bytes(of: descriptorPath, limit: Limits.descriptorBytes)
    let descriptor: Descriptor
    do {
      descriptor = try DescriptorReader.read(descriptorBytes)
    } catch {
      throw .descriptor(path: descriptorPath, error)
    }
    if let replacement {
      let bytes = try bytes(of: replacement, limit: Limits.fileBytes)
      let relaxed = try descriptor.reading(bytes, path: replacement)
      return DescribedTable(
        descriptor: relaxed, table: try table(bytes, relaxed, path: replacement),
        path: replacement, descriptorBytes: descriptorBytes, tableBytes: bytes)
    }
    let name = descriptor.resource.path
    let path = Path.join(folder, name)
    guard !name.hasPrefix("/"), Path.isInside(path, folder: folder) || !Path.exists(path) else {
      throw .outside(path: name, of: folder)
    }
    let tableBytes = try bytes(of: path, limit: Limits.fileBytes)
    let table = try self.table(tableBytes, descriptor, path: path)
    return DescribedTable(
      descriptor: descriptor, table: table, path: path, descriptorBytes: descriptorBytes,
      tableBytes: tableBytes)
  }

  private static func bytes(of path: String, limit: Int) throws(CatalogError) -> [UInt8] {
    do {
      return try FileContents.read(path, limit: limit)
    } catch {
      throw .data(path: path, .file(error))
    }
  }

  /// The table that a file's bytes are by a descriptor.
  static func table(
    _ bytes: [UInt8], _ descriptor: Descriptor, path: String
  ) throws(CatalogError) -> Table {
    let resource = descriptor.resource
    let columns: [Column]
    do {
      columns = try DeclaredReader.read(
        bytes, columns: resource.fields.map(\.column), delimiter: resource.delimiter,
        encoding: resource.encoding)
    } catch {
      throw .data(path: path, error)
    }
    var table = Table(name: descriptor.name)
    for (described, column) in zip(resource.fields, columns) {
      var field = described.field
      if field.role.isKey, column.type == .decimal { field.domain = column.distinctDecimals() }
      table.append(field, column)
    }
    if let rows = PrimaryKey.firstDuplicate(in: table, key: resource.primaryKey) {
      throw .duplicateKey(path: path, rows: rows, key: resource.primaryKey)
    }
    return table
  }
}
