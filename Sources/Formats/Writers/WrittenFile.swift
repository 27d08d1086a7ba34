public import Tables

/// A file that a table is written as.
public struct WrittenFile: Sendable {
  /// Where it goes.
  public var path: String
  /// What stands in it.
  public let bytes: [UInt8]
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

extension TableFormat {
  /// The files that a table becomes, the one at `path` last; `rendered` is asked for what Rendering writes.
  ///
  /// The query and the data's hash go along where the options have them.
  public func files(
    of table: Table, at path: String, options: WriteOptions, rendered: (Table) -> [UInt8]
  ) throws(WriteError) -> [WrittenFile] {
    if case .folder(let write) = writing {
      let folder = Path.folder(of: path)
      return write(table, Path.fileName(of: folder), options).map { file in
        WrittenFile(path: Path.join(folder, file.path), bytes: file.bytes)
      }
    }
    let bytes = try bytes(of: table, options: options, rendered: rendered)
    guard let told = options.provenance else { return [WrittenFile(path: path, bytes: bytes)] }
    switch provenance {
    case .inside: return [WrittenFile(path: path, bytes: bytes)]
    case .comment: return [WrittenFile(path: path, bytes: bytes + Array(told.comment.utf8))]
    case .beside:
      let about = told.json(of: Path.fileName(of: path))
      return [
        WrittenFile(path: "\(path).about.json", bytes: about),
        WrittenFile(path: path, bytes: bytes),
      ]
    }
  }
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

  /// The file beside a file of this name.
  func json(of name: String) -> [UInt8] {
    JSONWriter.indented(.object(JSONObject([("file", .text(name))] + members)))
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
