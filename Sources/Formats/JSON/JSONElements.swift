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

  /// Goes to the next element and gives its key, the empty text in an array; nil after the last one.
  mutating func next() throws(JSONError) -> String? {
    reader.skipBlanks()
    if isFirst {
      isFirst = false
      if reader.take(UInt8(ascii: isArray ? "]" : "}")) { return nil }
    } else {
      if reader.take(UInt8(ascii: isArray ? "]" : "}")) { return nil }
      guard reader.take(UInt8(ascii: ",")) else {
        throw reader.error(.expected(isArray ? ", or ]" : ", or }"))
      }
    }
    return isArray ? "" : try reader.key()
  }

  /// Reads the value of the element.
  mutating func value() throws(JSONError) -> JSONValue { try reader.value() }

  /// Reads the number that the element is; nil where it is anything else.
  mutating func figure() -> FigureNumber? { reader.figure() }

  /// Adds the plain figures that follow in an array, each with the comma after it; what is next is an element.
  mutating func takePlainFigures(to figures: inout Figures, atMost most: Int) {
    guard isArray else { return }
    reader.skip(
      to: PlainFigures.appendElements(
        reader.bytes, from: reader.place, to: &figures, atMost: most))
  }
}

extension JSONPart {
  /// Reads the elements of an array or the members of an object one after the other; an array's have no keys.
  func forEach(
    _ body: (_ key: String, _ value: JSONValue) throws(FormatError) -> Void
  ) throws(FormatError) {
    var elements = JSONElements(self)
    while true {
      let member: (key: String, value: JSONValue)?
      do {
        member = if let key = try elements.next() { (key, try elements.value()) } else { nil }
      } catch {
        throw .json(error)
      }
      guard let member else { return }
      try body(member.key, member.value)
    }
  }
}
