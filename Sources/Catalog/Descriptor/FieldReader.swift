import Diagnostics
import Formats
import Tables

/// Reads one element of `schema.fields`.
enum FieldReader {
  /// Reads a field; `missing` are the table's marks and `language` is the data's, which a field's own replace.
  static func read(
    _ node: Node, missing: [MissingMark], language: String?
  ) throws(DescriptorError) -> DescribedField {
    let name = try node.required("name").text()
    let marks = try DescriptorReader.missingMarks(node) ?? missing
    let column = DeclaredColumn(name: name, type: try type(node), missing: marks)
    var field = Field(name)
    field.language = language
    if let own = try node.optional("mittari") {
      field.role = try role(own)
      field.language = try own.optional("language")?.language() ?? field.role.language ?? language
      field.nameLanguage = try own.optional("nameLanguage")?.language()
      field.titles = try DescriptorReader.titles(own)
      field.standsOnDifference = try own.optional("difference")?.boolean() ?? false
      field.isPooled = try own.optional("pooled")?.boolean() ?? false
      field.isComputed = try own.optional("computed")?.boolean() ?? false
      field.unit = FieldProperties.unit(try own.optional("unit")?.text(), of: field)
      field.unitField = try own.optional("unitField")?.text()
      field.verdictField = try own.optional("verdictField")?.text()
      field.total = try own.optional("total")?.text()
      field.isHidden = try own.optional("hidden")?.boolean() ?? false
      field.isLabel = try own.optional("label")?.boolean() ?? false
    }
    if field.titles.isEmpty, let title = try node.optional("title")?.text() {
      field.titles = ["en": title]
    }
    return DescribedField(column: column, field: field)
  }

  private static func role(_ node: Node) throws(DescriptorError) -> Role {
    guard let role = try node.optional("role") else { return .plain }
    let word = try role.text()
    let known = Role.role(
      word, of: try node.optional("of")?.text(), member: try node.optional("member")?.text(),
      alias: try node.optional("alias")?.text())
    guard let known else {
      throw role.wrong("one of \(Role.words.map(\.word).joined(separator: ", "))")
    }
    return known
  }

  private static func type(_ node: Node) throws(DescriptorError) -> DeclaredColumn.ValueType {
    let word = try node.optional("type")?.text() ?? "string"
    switch word {
    case "string":
      guard let categories = try node.optional("categories") else { return .text }
      return .category(try categories.categoryValues())
    case "any", "date", "datetime", "time", "yearmonth": return .text
    case "integer", "year": return .integer
    case "number":
      return .number(
        decimal: try mark(node, "decimalChar", default: .point),
        group: try mark(node, "groupChar", default: .space))
    case "boolean": return .boolean
    default:
      throw try node.required("type").wrong(
        "one of string, integer, number, boolean, year, date, any")
    }
  }

  private static func mark<Mark: RawRepresentable>(
    _ node: Node, _ key: String, default standard: Mark
  ) throws(DescriptorError) -> Mark where Mark.RawValue == String {
    guard let property = try node.optional(key) else { return standard }
    guard let mark = Mark(rawValue: try property.text()) else {
      throw property.wrong("a comma, a point or (between groups) a space")
    }
    return mark
  }
}

extension Role {
  /// The language of columns that hold words of the program's own: `higher`, `percent`.
  fileprivate var language: String? {
    switch self {
    case .polarity, .kind: "en"
    default: nil
    }
  }
}
