public import Diagnostics
public import Formats

/// What is wrong in a `datapackage.json`.
public enum DescriptorError: Error, Sendable, Hashable {
  /// The text is not JSON.
  case json(JSONError)
  /// A property that must be there is not: `resources`, `schema.fields[2].name`.
  case missing(property: String)
  /// A property holds something else than it must.
  case wrong(property: String, expected: Message)

  /// One plain sentence without a full stop.
  public var message: Message {
    switch self {
    case .json(let error): error.message
    case .missing(let property): "it lacks \(property)"
    case .wrong(let property, let expected): "\(property) must be \(expected)"
    }
  }
}
