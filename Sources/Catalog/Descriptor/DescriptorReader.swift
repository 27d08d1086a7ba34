import Diagnostics
import Formats
import Tables

/// Reads descriptors: strict about what it uses, indifferent to what it does not know.
enum DescriptorReader {
  /// Reads the bytes of a `datapackage.json`.
  static func read(_ bytes: [UInt8]) throws(DescriptorError) -> Descriptor {
    let json: JSONValue
    do {
      json = try JSONReader.read(bytes)
    } catch {
      throw .json(error)
    }
    let root = Node(json, path: "")
    let own = try root.optional("mittari")
    let language = try own?.optional("language")?.language()
    let resources = try root.required("resources").elements()
    guard let resource = resources.first, resources.count == 1 else {
      throw .wrong(property: "resources", expected: "a list of one table")
    }
    var descriptor = Descriptor(
      name: try root.required("name").text(), resource: try self.resource(resource, language))
    descriptor.language = language
    descriptor.title = try root.optional("title")?.text()
    descriptor.description = try root.optional("description")?.text()
    descriptor.version = try root.optional("version")?.text()
    if let sources = try root.optional("sources")?.elements() {
      descriptor.sources = try all(sources) { node throws(DescriptorError) in try source(node) }
    }
    if let licences = try root.optional("licenses")?.elements() {
      descriptor.licences = try all(licences) { node throws(DescriptorError) in try licence(node) }
    }
    if let own {
      descriptor.titles = try titles(own)
      descriptor.aliases = try own.optional("aliases")?.texts() ?? []
      if let record = try own.optional("record") {
        let names = Set(descriptor.resource.fields.map(\.field.name))
        descriptor.recordColumns.date = try record.optional("date")?.name(among: names)
        descriptor.recordColumns.note = try record.optional("note")?.name(among: names)
      }
    }
    return descriptor
  }

  private static func source(_ node: Node) throws(DescriptorError) -> Descriptor.SourceDocument {
    Descriptor.SourceDocument(
      title: try node.required("title").text(), date: try node.optional("date")?.text(),
      section: try node.optional("section")?.text())
  }

  private static func licence(_ node: Node) throws(DescriptorError) -> Descriptor.Licence {
    let licence = Descriptor.Licence(
      name: try node.optional("name")?.text(), title: try node.optional("title")?.text(),
      path: try node.optional("path")?.text())
    guard !licence.line.isEmpty else {
      throw node.wrong("an object with name, title or path")
    }
    return licence
  }

  private static func resource(
    _ node: Node, _ language: String?
  ) throws(DescriptorError) -> Descriptor.Resource {
    let schema = try node.required("schema")
    let missing = try missingMarks(schema) ?? [MissingMark("", .absent)]
    let fields = try all(try schema.required("fields").elements()) {
      field throws(DescriptorError) in
      try FieldReader.read(field, missing: missing, language: language)
    }
    guard !fields.isEmpty else {
      throw .wrong(property: "schema.fields", expected: "a list of at least one column")
    }
    var resource = Descriptor.Resource(
      name: try node.required("name").text(), path: try node.required("path").text(),
      fields: fields)
    if let delimiter = try node.optional("dialect")?.optional("delimiter") {
      resource.delimiter = try delimiter.asciiByte()
    }
    if let encoding = try node.optional("encoding") {
      guard let known = TextEncoding(name: try encoding.text()) else {
        throw encoding.wrong("an encoding that is known: utf-8, utf-16le, windows-1252, latin1")
      }
      resource.encoding = known
    }
    let names = Set(fields.map(\.field.name))
    resource.primaryKey = try schema.optional("primaryKey")?.names(among: names) ?? []
    if let keys = try schema.optional("foreignKeys")?.elements() {
      resource.foreignKeys = try all(keys) { key throws(DescriptorError) in
        try foreignKey(key, names: names)
      }
    }
    return resource
  }

  private static func foreignKey(
    _ node: Node, names: Set<String>
  ) throws(DescriptorError) -> Descriptor.ForeignKey {
    let fields = try node.required("fields")
    let reference = try node.required("reference")
    let targets = try reference.required("fields")
    guard let field = try fields.names(among: names).first, let target = try targets.texts().first
    else { throw fields.wrong("the name of a column") }
    return Descriptor.ForeignKey(
      field: field, package: try reference.optional("package")?.text(), target: target)
  }

  /// The marks of `missingValues`: texts, or pairs of value and label.
  static func missingMarks(_ node: Node) throws(DescriptorError) -> [MissingMark]? {
    guard let values = try node.optional("missingValues")?.elements() else { return nil }
    return try all(values) { value throws(DescriptorError) in
      if let text = value.json.asText { return MissingMark(text, .absent) }
      let text = try value.required("value").text()
      guard let label = try value.optional("label") else { return MissingMark(text, .absent) }
      guard let kind = MissingKind(label: try label.text()) else {
        let labels = MissingKind.allCases.map(\.label).joined(separator: ", ")
        throw label.wrong("one of \(labels)")
      }
      return MissingMark(text, kind)
    }
  }

  /// The texts of `titles` by language.
  static func titles(_ node: Node) throws(DescriptorError) -> [String: String] {
    guard let titles = try node.optional("titles") else { return [:] }
    var byLanguage: [String: String] = [:]
    for member in try titles.members() { byLanguage[member.key] = try member.node.text() }
    return byLanguage
  }
}

/// Each element turned into something else; the standard `map` does not keep the error's type.
func all<Element, Result>(
  _ elements: [Element], _ read: (Element) throws(DescriptorError) -> Result
) throws(DescriptorError) -> [Result] {
  var results: [Result] = []
  for element in elements { results.append(try read(element)) }
  return results
}
