public import Diagnostics

/// Where a text stops being JSON, and how.
public struct JSONError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// The text ends in the middle of a value.
    case unexpectedEnd
    /// Something else stands where this was expected: `a value`, `, or }`.
    case expected(Message)
    /// Something follows the value.
    case trailing
    /// A number that JSON does not allow, such as `01` or `1.`.
    case number
    /// An escape that JSON does not have, or half of a surrogate pair.
    case escape
    /// A control character that must be escaped in a text.
    case controlCharacter
    /// Bytes that are no UTF-8.
    case encoding
    /// A key that the object has already.
    case duplicateKey(String)
    /// More arrays and objects inside each other than are read.
    case tooDeep
  }

  /// What is wrong.
  public let kind: Kind
  /// The byte at which it is, from 0.
  public let offset: Int
  /// Its line, from 1.
  public let line: Int

  /// Finds the line of an offset.
  init(_ kind: Kind, at offset: Int, in bytes: [UInt8]) {
    self.kind = kind
    self.offset = offset
    line = bytes.prefix(offset).reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  private init(_ kind: Kind, offset: Int, line: Int) {
    self.kind = kind
    self.offset = offset
    self.line = line
  }

  /// The same error in a text of which the one read was this line; the offset stays that in the line.
  func onLine(_ line: Int) -> JSONError { JSONError(kind, offset: offset, line: line) }

  /// One plain sentence without a full stop: `line 3: a key is there twice: "no"`.
  public var message: Message { "line \(line): \(reason)" }

  private var reason: Message {
    switch kind {
    case .unexpectedEnd: "the text ends in the middle of a value"
    case .expected(let what): "expected \(what)"
    case .trailing: "something follows after the end of the value"
    case .number: "a number is not written as JSON writes numbers"
    case .escape: "an escape in a text is none of JSON's"
    case .controlCharacter: "a text holds a control character that is not escaped"
    case .encoding: "a text is not valid UTF-8"
    case .duplicateKey(let key): "a key is there twice: \"\(key)\""
    case .tooDeep: "more than \(Limits.jsonDepth) arrays and objects inside each other"
    }
  }
}
