import Tables

/// Writes a table as a folder with a Frictionless Data Package v2: the descriptor and the CSV file that it describes.
///
/// All columns are written, hidden ones too, so that verdicts can be made of them again.
enum DataPackageWriter {
  /// The descriptor and the table, by the names of their files; `name` is the folder's.
  static func files(of table: Table, name: String, _ options: WriteOptions) -> [WrittenFile] {
    let name = packageName(name)
    let path = "\(name).csv"
    let columns = table.fields.indices.map { DescribedColumn(table.fields[$0], table.columns[$0]) }
    return [
      WrittenFile(path: path, contents: csv(table, columns)),
      WrittenFile(
        path: "datapackage.json",
        contents: RowBlocks(
          JSONWriter.indented(
            .object(descriptor(table, name: name, path: path, columns, options))))),
    ]
  }

  /// A name as the standard wants it: small letters, digits, `.`, `_` and `-`.
  private static func packageName(_ name: String) -> String {
    let plain = name.lowercased().map { letter -> Character in
      letter.isASCII && (letter.isLetter || letter.isNumber || "._-".contains(letter))
        ? letter : "-"
    }
    let text = String(plain)
    return text.allSatisfy { "._-".contains($0) } ? "data" : text
  }

  private static func csv(_ table: Table, _ columns: [DescribedColumn]) -> RowBlocks {
    var opening: [UInt8] = []
    for (place, field) in table.fields.enumerated() {
      if place > 0 { opening.append(Delimiter.comma) }
      opening += DescribedColumn.quoted(field.name)
    }
    opening.append(UInt8(ascii: "\n"))
    return RowBlocks(rowCount: table.rowCount, opening: opening) { row, bytes in
      for (place, column) in columns.enumerated() {
        if place > 0 { bytes.append(Delimiter.comma) }
        column.append(row, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private static func descriptor(
    _ table: Table, name: String, path: String, _ columns: [DescribedColumn],
    _ options: WriteOptions
  ) -> JSONObject {
    var schema: [(String, JSONValue)] = [("fields", .array(columns.map { .object($0.json) }))]
    let keys = table.fields.indices.filter { table.fields[$0].role.isKey }
    if !keys.isEmpty, table.grouping(by: keys).firstRows.count == table.rowCount {
      schema.append(("primaryKey", .array(keys.map { .text(table.fields[$0].name) })))
    }
    let resource = JSONObject([
      ("name", .text(name)), ("path", .text(path)), ("format", .text("csv")),
      ("encoding", .text("utf-8")),
      ("dialect", .object(JSONObject([("delimiter", .text(","))]))),
      ("schema", .object(JSONObject(schema))),
    ])
    var package: [(String, JSONValue)] = [
      ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .text(name)),
    ]
    if let title = options.title { package.append(("title", .text(title))) }
    if let provenance = options.provenance {
      let sources = provenance.datasets.map { dataset in
        JSONValue.object(JSONObject([("title", .text(dataset.title ?? dataset.name))]))
      }
      if !sources.isEmpty { package.append(("sources", .array(sources))) }
    }
    package.append(("resources", .array([.object(resource)])))
    if let provenance = options.provenance {
      package.append(("mittari", .object(JSONObject(provenance.members))))
    }
    return JSONObject(package)
  }
}
