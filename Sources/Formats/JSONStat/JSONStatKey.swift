import Tables

/// A key column as a dimension: its distinct members in order, and the member of every row.
struct JSONStatKey {
  let field: Field
  /// The members' codes, which are their texts.
  private(set) var codes: [String] = []
  /// The place of each row's member.
  private(set) var members: [Int] = []
  /// The reasons of members that stand for a missing key, by their code.
  private(set) var missing = JSONObject()
  /// The type of the column: text, number or boolean.
  let type: String

  /// Finds the members of a column in the order in which they first appear.
  init(_ field: Field, _ column: Column) {
    self.field = field
    type =
      switch column.type {
      case .text: "text"
      case .boolean: "boolean"
      case .decimal, .approximate: "number"
      }
    var places: [[UInt8]: Int] = [:]
    var gaps: [(kind: MissingKind, place: Int)] = []
    for row in 0..<column.count {
      if case .missing(let kind) = column[row] {
        if let gap = gaps.first(where: { $0.kind == kind }) {
          members.append(gap.place)
        } else {
          gaps.append((kind, codes.count))
          members.append(codes.count)
          codes.append("")
        }
        continue
      }
      let text = column[row].dataText ?? ""
      let key = Array(text.utf8)
      let place = places[key] ?? codes.count
      if place == codes.count {
        places[key] = place
        codes.append(text)
      }
      members.append(place)
    }
    for gap in gaps {
      var code = "(\(gap.kind.label))"
      while places[Array(code.utf8)] != nil { code = "(\(code))" }
      codes[gap.place] = code
      _ = missing.add(code, .text(gap.kind.label))
    }
  }

  /// The dimension, with labels where people have names for its members.
  func json(label labels: [String: String]) -> JSONValue {
    var category = JSONObject()
    _ = category.add("index", .array(codes.map(JSONValue.text)))
    // Two spellings of a letter make two members but would be the same key of an object.
    if !labels.isEmpty, Set(codes).count == codes.count {
      var object = JSONObject()
      for code in codes { _ = object.add(code, .text(labels[code] ?? code)) }
      _ = category.add("label", .object(object))
    }
    var dimension = JSONObject()
    _ = dimension.add("label", .text(field.name))
    _ = dimension.add("category", .object(category))
    return .object(dimension)
  }
}
