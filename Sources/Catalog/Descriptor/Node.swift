import Diagnostics
import Formats

/// A place in a JSON document that knows its path, so that errors can name it.
struct Node {
  let json: JSONValue
  let path: String

  init(_ json: JSONValue, path: String) {
    self.json = json
    self.path = path
  }

  /// The error that something else must stand here.
  func wrong(_ expected: Message) -> DescriptorError {
    .wrong(property: path.isEmpty ? "the file" : path, expected: expected)
  }

  /// A property that must be there.
  func required(_ key: String) throws(DescriptorError) -> Node {
    guard let node = try optional(key) else { throw .missing(property: join(key)) }
    return node
  }

  /// A property that may be absent or null.
  func optional(_ key: String) throws(DescriptorError) -> Node? {
    guard let object = json.asObject else { throw wrong("an object") }
    guard let value = object[key], value != .null else { return nil }
    return Node(value, path: join(key))
  }

  private func join(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The text that must stand here.
  func text() throws(DescriptorError) -> String {
    guard let text = json.asText else { throw wrong("a text") }
    return text
  }

  /// The code of a language that must stand here, as web pages have it: `fi`, `sv-FI`.
  ///
  /// https://www.rfc-editor.org/info/bcp47: a part of two to eight letters, then parts of up to eight letters and digits.
  func language() throws(DescriptorError) -> String {
    let code = try text()
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    let isCode = parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...8 : 1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { byte in
          let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          return isLetter || (index > 0 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte))
        }
    }
    guard isCode else { throw wrong("the code of a language, such as fi") }
    return code
  }

  /// The truth value that must stand here.
  func boolean() throws(DescriptorError) -> Bool {
    guard let value = json.asBoolean else { throw wrong("true or false") }
    return value
  }

  /// The elements of the array that must stand here.
  func elements() throws(DescriptorError) -> [Node] {
    guard let array = json.asArray else { throw wrong("a list") }
    return array.enumerated().map { Node($1, path: "\(path)[\($0)]") }
  }

  /// The members of the object that must stand here.
  func members() throws(DescriptorError) -> [(key: String, node: Node)] {
    guard let object = json.asObject else { throw wrong("an object") }
    return object.members.map { ($0.key, Node($0.value, path: join($0.key))) }
  }

  /// A list of texts, or one text alone.
  func texts() throws(DescriptorError) -> [String] {
    if let text = json.asText { return [text] }
    return try all(try elements()) { node throws(DescriptorError) in try node.text() }
  }

  /// Names of columns that the table has.
  func names(among known: Set<String>) throws(DescriptorError) -> [String] {
    let names = try texts()
    guard names.allSatisfy(known.contains) else {
      throw wrong("the names of columns in schema.fields")
    }
    return names
  }

  /// The name of a column that the table has.
  func name(among known: Set<String>) throws(DescriptorError) -> String {
    let name = try text()
    guard known.contains(name) else { throw wrong("the name of a column") }
    return name
  }

  /// The members of `categories`: texts, or pairs of value and label.
  func categoryValues() throws(DescriptorError) -> [String] {
    try all(try elements()) { node throws(DescriptorError) in
      if let text = node.json.asText { return text }
      return try node.required("value").text()
    }
  }

  /// The one ASCII letter that must stand here.
  func asciiByte() throws(DescriptorError) -> UInt8 {
    guard let text = json.asText, let byte = text.utf8.first, text.utf8.count == 1 else {
      throw wrong("one ASCII character")
    }
    return byte
  }
}
