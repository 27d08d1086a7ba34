import Diagnostics

/// Passes over the elements of an array or the members of an object that was left unread.
struct JSONElements {
  private var reader: JSONReader
  private let isArray: Bool
  private var isFirst = true

  /// Stands before the first element.
  init(_ part: JSONPart) {
    reader = part.reader
    isArray = part.isArray
    _ = reader.take(UInt8(ascii: isArray ? "[" : "{"))
  }

  /// The place that is read up to.
  var place: Int { reader.place }

  /// The key of a member.
  enum Key {
    /// A whole number, as nearly all of very many keys are.
    case number(Int)
    /// Any other key.
    case text(String)
  }

  /// Goes to the next member of an object and gives its key; nil after the last one.
  mutating func nextKey() throws(JSONError) -> Key? {
    guard try next() else { return nil }
    if let number = reader.numberKey() { return .number(number) }
    return .text(try reader.key())
  }

  /// Goes to the next element; false after the last one.
  mutating func next() throws(JSONError) -> Bool {
    reader.skipBlanks()
    if reader.take(UInt8(ascii: isArray ? "]" : "}")) { return false }
    defer { isFirst = false }
    guard isFirst || reader.take(UInt8(ascii: ",")) else {
      throw reader.error(.expected(isArray ? ", or ]" : ", or }"))
    }
    return true
  }

  /// Reads the value of the element.
  mutating func value() throws(JSONError) -> JSONValue { try reader.value() }

  /// Reads the number that the element is; nil where it is anything else.
  mutating func figure() -> FigureNumber? { reader.figure() }

  /// Adds the plain figures that follow in an array, each with the comma after it; what is next is an element.
  mutating func takePlainFigures(to figures: inout Figures, atMost most: Int) {
    guard isArray else { return }
    reader.skip(
      to: PlainFigures.append(
        reader.bytes, from: reader.place, between: .comma, to: &figures, atMost: most))
  }
}

extension JSONPart {
  /// Reads the elements of an array or the members of an object one after the other; an array's have no keys.
  func forEach(
    _ body: (_ key: JSONElements.Key, _ value: JSONValue) throws(FormatError) -> Void
  ) throws(FormatError) {
    var elements = JSONElements(self)
    while true {
      let member: (key: JSONElements.Key, value: JSONValue)?
      do {
        let key: JSONElements.Key? =
          if isArray { try elements.next() ? .text("") : nil } else { try elements.nextKey() }
        member = if let key { (key, try elements.value()) } else { nil }
      } catch {
        throw .json(error)
      }
      guard let member else { return }
      try body(member.key, member.value)
    }
  }
}
