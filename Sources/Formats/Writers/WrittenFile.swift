public import Tables

/// A file that a table is written as.
public struct WrittenFile: Sendable {
  /// Where it goes.
  public var path: String
  /// What stands in it.
  public let contents: RowBlocks
}

/// Where a format tells of its rows' query and data.
public enum ProvenancePlace: Sendable {
  /// Among its own parts.
  case inside
  /// In a comment at its end.
  case comment
  /// In a file beside it, as it has no place for more than rows.
  case beside
}

extension WrittenProvenance {
  /// The facts as members of a JSON object.
  var members: [(String, JSONValue)] {
    let data = datasets.map { dataset in
      var members: [(String, JSONValue)] = [("name", .text(dataset.name))]
      if let title = dataset.title { members.append(("title", .text(title))) }
      return JSONValue.object(JSONObject(members + [("sha256", .text(dataset.sha256))]))
    }
    let all = [("query", JSONValue.text(query)), ("data", .array(data))]
    return remarks.isEmpty ? all : all + [("notes", .array(remarks.map(JSONValue.text)))]
  }

  /// A comment of XML and Markdown, a fact a line; two hyphens in a row would end it.
  var comment: String {
    let lines = facts.map { fact in
      let text = fact.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return "\(fact.label): \(Self.withoutDoubleHyphens(text))\n"
    }
    return "\n<!--\n\(lines.joined())-->\n"
  }

  private static func withoutDoubleHyphens(_ text: String) -> String {
    var result = ""
    for letter in text {
      result += letter == "-" && result.hasSuffix("-") ? "&#45;" : String(letter)
    }
    return result
  }
}

extension JSONObject {
  /// Collects members; of two with the same key the first counts.
  init(_ members: [(String, JSONValue)]) {
    self.init()
    for (key, value) in members { _ = add(key, value) }
  }
}
