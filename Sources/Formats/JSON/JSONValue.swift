public import Diagnostics

/// A JSON value with its numbers as written and its keys in order.
public enum JSONValue: Sendable, Hashable {
  /// `null`
  case null
  /// `true`, `false`
  case boolean(Bool)
  /// `12.50`, exactly as written
  case number(String)
  /// `"lukio"`
  case text(String)
  /// `[1, 2]`
  case array([JSONValue])
  /// `[1, null, …]`, where it is long
  case figures(JSONFigures)
  /// `{"key": 1}`
  case object(JSONObject)

  /// The text of a string; nil for anything else.
  public var asText: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The digits of a number as written; nil for anything else.
  public var asNumber: String? {
    if case .number(let digits) = self { digits } else { nil }
  }

  /// The truth value of a boolean; nil for anything else.
  public var asBoolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// The elements of an array; nil for anything else.
  public var asArray: [JSONValue]? {
    switch self {
    case .array(let elements): elements
    case .figures(let figures): figures.elements
    case .null, .boolean, .number, .text, .object: nil
    }
  }

  /// The members of an object; nil for anything else.
  public var asObject: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The value under a key of an object; nil where this is none or it lacks the key.
  public subscript(key: String) -> JSONValue? { asObject?[key] }

  /// What to call it in an error: `a text`, `an object`.
  public var kindName: Message {
    switch self {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .array, .figures: "an array"
    case .object: "an object"
    }
  }
}

/// The members of a JSON object, in the order of the file; no key is there twice.
public struct JSONObject: Sendable, Hashable {
  /// The keys in the order of the file.
  public private(set) var keys: [String] = []
  private var values: [String: JSONValue] = [:]

  /// Starts with no members.
  public init() {}

  /// The value of a key.
  public subscript(key: String) -> JSONValue? { values[key] }

  /// Adds a member; false where the key is there already, which changes nothing.
  public mutating func add(_ key: String, _ value: JSONValue) -> Bool {
    guard values[key] == nil else { return false }
    keys.append(key)
    values[key] = value
    return true
  }

  /// The members in the order of the file.
  public var members: [(key: String, value: JSONValue)] {
    keys.map { ($0, values[$0] ?? .null) }
  }
}
