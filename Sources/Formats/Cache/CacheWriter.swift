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

  mutating func write(_ text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  mutating func write<Element>(_ list: [Element], _ element: (inout CacheWriter, Element) -> Void) {
    write(list.count)
    for item in list { element(&self, item) }
  }

  /// Whole elements as they lie in memory, which is how little-endian machines write them.
  mutating func write<Element: FixedWidthInteger & BitwiseCopyable>(raw elements: [Element]) {
    write(elements.count)
    elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
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

  /// A count of things that take at least so many bytes each, so that no count leads past the end.
  mutating func count(of size: Int) -> Int? {
    guard let count = number(), count >= 0, count <= (bytes.count - place) / size else {
      return nil
    }
    return count
  }

  mutating func text() -> String? {
    guard let count = count(of: 1) else { return nil }
    defer { place += count }
    return String(validating: bytes[place..<place + count], as: UTF8.self)
  }

  mutating func optionalText() -> String?? {
    guard let has = number() else { return nil }
    guard has == 1 else { return has == 0 ? .some(nil) : nil }
    return text().map { .some($0) }
  }

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

  mutating func raw<Element: FixedWidthInteger & BitwiseCopyable>(
    _ type: Element.Type
  ) -> [Element]? {
    let size = MemoryLayout<Element>.stride
    guard let count = count(of: size) else { return nil }
    defer { place += count * size }
    return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      bytes.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: $0[place..<place + count * size]))
      }
      filled = count
    }
  }
}
