public import Tables

/// What a descriptor says of a field in the object `mittari`: one list, from which it is written and read.
public enum FieldProperties {
  /// The properties of a field as JSON, in the order in which they are written; empty where there are none.
  public static func json(_ field: Field) -> JSONObject {
    var object = JSONObject()
    let texts: [(String, String?)] = [
      ("role", field.role.word), ("of", field.role.describedDimension),
      ("member", field.role.comparedMember), ("alias", field.role.chosenBy),
      ("unit", unit(of: field)),
      ("unitField", field.unitField), ("verdictField", field.verdictField), ("total", field.total),
      ("language", field.language), ("nameLanguage", field.nameLanguage),
    ]
    for case (let key, let text?) in texts { _ = object.add(key, .text(text)) }
    if field.isLabel { _ = object.add("label", .boolean(true)) }
    if field.isHidden { _ = object.add("hidden", .boolean(true)) }
    if field.standsOnDifference { _ = object.add("difference", .boolean(true)) }
    if field.isPooled { _ = object.add("pooled", .boolean(true)) }
    if field.isComputed { _ = object.add("computed", .boolean(true)) }
    if !field.titles.isEmpty {
      var titles = JSONObject()
      for (language, title) in field.titles.sorted(by: { $0.key < $1.key }) {
        _ = titles.add(language, .text(title))
      }
      _ = object.add("titles", .object(titles))
    }
    return object
  }

  private static let percentagePoints = "pp"

  /// The unit of a field's figures as it is written: differences of percentages are in percentage points.
  static func unit(of field: Field) -> String? {
    field.isDifference && field.unit == "%" ? percentagePoints : field.unit
  }

  /// The unit of a field as tables keep it, of what is written of one whose part is known.
  public static func unit(_ written: String?, of field: Field) -> String? {
    field.isDifference && written == percentagePoints ? "%" : written
  }

  /// Gives a field the properties that are known and well formed; others change nothing.
  static func apply(_ json: JSONValue, to field: inout Field) {
    if let word = json["role"]?.asText,
      let role = Role.role(
        word, of: json["of"]?.asText, member: json["member"]?.asText, alias: json["alias"]?.asText)
    {
      field.role = role
    }
    field.standsOnDifference = json["difference"]?.asBoolean ?? false
    field.isPooled = json["pooled"]?.asBoolean ?? false
    field.isComputed = json["computed"]?.asBoolean ?? false
    field.unit = unit(json["unit"]?.asText, of: field)
    field.unitField = json["unitField"]?.asText
    field.verdictField = json["verdictField"]?.asText
    field.total = json["total"]?.asText
    field.language = json["language"]?.asText
    field.nameLanguage = json["nameLanguage"]?.asText
    field.isLabel = json["label"]?.asBoolean ?? false
    field.isHidden = json["hidden"]?.asBoolean ?? false
    for member in json["titles"]?.asObject?.members ?? [] {
      field.titles[member.key] = member.value.asText
    }
  }
}
