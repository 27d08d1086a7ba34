/// A long list of numbers and nulls, kept as it is written: a cube of millions of figures needs no value for each.
public struct JSONFigures: Sendable {
  /// So few elements are as well had as values.
  static let least = 1024

  /// The text that the list stands in.
  let bytes: [UInt8]
  /// From behind the opening bracket up to the closing one.
  let range: Range<Int>
  /// How many elements there are.
  public let count: Int

  /// The list whose opening bracket stands before a place; nil where it is short or holds anything else.
  init?(_ bytes: [UInt8], from start: Int) {
    let found = bytes.withUnsafeBufferPointer { Self.scan($0, from: start) }
    guard let found, found.count >= Self.least else { return nil }
    self.bytes = bytes
    range = start..<found.end
    count = found.count
  }

  /// The elements as values.
  public var elements: [JSONValue] {
    bytes[range].split(separator: UInt8(ascii: ",")).map { element in
      let written = element.filter { !JSONGrammar.isBlank($0) }
      return written.first == UInt8(ascii: "n")
        ? .null : .number(String(decoding: written, as: UTF8.self))
    }
  }

  /// The place of the next element, over blanks and a comma.
  func element(from start: Int) -> Int {
    var place = start
    while place < range.upperBound, JSONGrammar.isBlank(bytes[place]) || bytes[place] == 0x2C {
      place += 1
    }
    return place
  }

  /// Passes over elements as RFC 8259 has them, up to the closing bracket.
  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, count: Int)? {
    var place = start
    var count = 0
    while true {
      JSONGrammar.skipBlanks(bytes, &place)
      guard passNull(bytes, &place) || JSONGrammar.passNumber(bytes, &place) else { return nil }
      count += 1
      JSONGrammar.skipBlanks(bytes, &place)
      guard place < bytes.count else { return nil }
      if bytes[place] == UInt8(ascii: "]") { return (place, count) }
      guard bytes[place] == UInt8(ascii: ",") else { return nil }
      place += 1
    }
  }

  private static func passNull(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Bool {
    guard place + 4 <= bytes.count, bytes[place] == UInt8(ascii: "n"),
      bytes[place..<place + 4].elementsEqual("null".utf8)
    else { return false }
    place += 4
    return true
  }
}

extension JSONFigures: Hashable {
  /// Lists are the same where their elements are, whatever blanks stand between.
  public static func == (a: JSONFigures, b: JSONFigures) -> Bool {
    a.count == b.count && a.elements == b.elements
  }

  /// Mixes in how many elements there are.
  public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}
