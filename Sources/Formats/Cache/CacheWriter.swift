/// Puts numbers and texts into bytes, the lowest byte of a number first.
struct CacheWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: Int) { write(UInt64(bitPattern: Int64(value))) }

  mutating func write(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write<Element>(
    _ optional: Element?, _ element: (inout CacheWriter, Element) -> Void
  ) {
    write(optional == nil ? 0 : 1)
    if let optional { element(&self, optional) }
  }

  mutating func write<Element>(_ list: [Element], _ element: (inout CacheWriter, Element) -> Void) {
    write(list.count)
    for item in list { element(&self, item) }
  }
}

/// Takes numbers and texts out of bytes; nil for whatever the bytes do not hold.
struct CacheReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether nothing is left.
  var isAtEnd: Bool { place == bytes.count }

  mutating func word() -> UInt64? {
    guard bytes.count - place >= 8 else { return nil }
    defer { place += 8 }
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }

  mutating func number() -> Int? { word().map { Int(Int64(bitPattern: $0)) } }

  /// A number within some bounds.
  mutating func number(in bounds: ClosedRange<Int>) -> Int? {
    number().flatMap { bounds.contains($0) ? $0 : nil }
  }

  /// A count of things that take at least so many bytes each, all of which are still to come.
  private mutating func count(of size: Int) -> Int? {
    guard let count = number(), (0...(bytes.count - place) / size).contains(count) else {
      return nil
    }
    return count
  }

  mutating func text() -> String? {
    guard let count = count(of: 1) else { return nil }
    defer { place += count }
    return String(validating: bytes[place..<place + count], as: UTF8.self)
  }

  /// Nil for what is no optional; the inner nil for one that is empty.
  mutating func optional<Element>(_ element: (inout CacheReader) -> Element?) -> Element?? {
    guard let isThere = number(in: 0...1) else { return nil }
    guard isThere == 1 else { return .some(nil) }
    return element(&self).map { .some($0) }
  }

  /// A list, of which no element takes fewer than eight bytes, so that no count leads past the end.
  mutating func list<Element>(_ element: (inout CacheReader) -> Element?) -> [Element]? {
    guard let count = count(of: 8) else { return nil }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count {
      guard let item = element(&self) else { return nil }
      list.append(item)
    }
    return list
  }
}
