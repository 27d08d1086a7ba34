/// The parts of a ZIP archive by name; a name is only ever looked up and never becomes a path.
struct ZipArchive {
  private struct Entry {
    let method: Int
    let isEnciphered: Bool
    let checksum: UInt32
    let compressedSize: Int
    let headerOffset: Int
  }

  private let bytes: [UInt8]
  /// How many bytes of all parts may still be had.
  private var budget: Int
  private var entries: [String: Entry] = [:]

  /// Reads the directory at the end of an archive.
  init(_ bytes: [UInt8], budget: Int = Limits.workbookBytes) throws(ZipError) {
    self.bytes = bytes
    self.budget = budget
    let end = try Self.endRecord(bytes)
    let count = try number(end + 10, bytes: 2)
    var place = try number(end + 16, bytes: 4)
    // Archives of four gigabytes and more have another record; a workbook that is read has no need of it.
    guard count < 0xFFFF, place < 0xFFFF_FFFF else { throw .unknownMethod }
    for _ in 0..<count { place = try readEntry(at: place) }
  }

  /// The names of the parts, in alphabetical order.
  var names: [String] { entries.keys.sorted() }

  /// Tells whether there is a part of this name, case aside.
  func has(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// The bytes of a part, case of its name aside; nil where there is none.
  ///
  /// All parts together, and one that is asked for again, come to no more bytes than the archive's budget.
  mutating func contents(of name: String, limit: Int) throws(ZipError) -> [UInt8]? {
    guard let entry = entries[name.lowercased()] else { return nil }
    guard !entry.isEnciphered else { throw .unknownMethod }
    let header = entry.headerOffset
    guard try number(header, bytes: 4) == 0x0403_4B50 else { throw .damaged }
    let start = try header + 30 + number(header + 26, bytes: 2) + number(header + 28, bytes: 2)
    guard start <= bytes.count, entry.compressedSize <= bytes.count - start else { throw .cutOff }
    let packed = Array(bytes[start..<start + entry.compressedSize])
    let limit = min(limit, budget)
    let contents: [UInt8]
    switch entry.method {
    case 0:
      guard packed.count <= limit else { throw .tooLarge(limit: limit) }
      contents = packed
    case 8: contents = try Inflate.inflated(packed, limit: limit)
    default: throw .unknownMethod
    }
    budget -= contents.count
    guard CRC32.checksum(contents) == entry.checksum else { throw .damaged }
    return contents
  }

  /// Reads the entry at a place of the directory and gives the place of the next.
  private mutating func readEntry(at place: Int) throws(ZipError) -> Int {
    guard try number(place, bytes: 4) == 0x0201_4B50 else { throw .damaged }
    let flags = try number(place + 8, bytes: 2)
    let nameLength = try number(place + 28, bytes: 2)
    let extraLength = try number(place + 30, bytes: 2)
    let commentLength = try number(place + 32, bytes: 2)
    let nameStart = place + 46
    let extraStart = nameStart + nameLength
    guard extraStart + extraLength <= bytes.count else { throw .cutOff }
    var wide = WideSizes(bytes[extraStart..<extraStart + extraLength])
    _ = try wide.size(number(place + 24, bytes: 4))
    let compressedSize = try wide.size(number(place + 20, bytes: 4))
    let name = String(decoding: bytes[nameStart..<extraStart], as: UTF8.self).lowercased()
    // Of two parts with a name the first counts, in every reader that looks from the front.
    if entries[name] == nil {
      entries[name] = Entry(
        method: try number(place + 10, bytes: 2), isEnciphered: flags & 1 != 0,
        checksum: UInt32(truncatingIfNeeded: try number(place + 16, bytes: 4)),
        compressedSize: compressedSize,
        headerOffset: try wide.size(number(place + 42, bytes: 4)))
    }
    return extraStart + extraLength + commentLength
  }

  /// The place of the last record of the archive, behind which only a comment stands.
  private static func endRecord(_ bytes: [UInt8]) throws(ZipError) -> Int {
    let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    var place = bytes.count - 22
    let first = max(0, place - 0xFFFF)
    while place >= first {
      if bytes[place...].starts(with: signature) { return place }
      place -= 1
    }
    throw .cutOff
  }

  /// A whole number of two or four bytes, the least first.
  private func number(_ place: Int, bytes count: Int) throws(ZipError) -> Int {
    guard place >= 0, place <= bytes.count - count else { throw .cutOff }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}

/// The sizes of an entry that four bytes are too small for, as some writers have them for parts of any size.
private struct WideSizes {
  private var values: ArraySlice<UInt8> = []

  /// Finds the extra field of wide sizes among an entry's extra fields.
  init(_ extra: ArraySlice<UInt8>) {
    var rest = extra
    while rest.count >= 4 {
      let field = Array(rest.prefix(4))
      let size = Int(field[2]) | Int(field[3]) << 8
      rest = rest.dropFirst(4)
      if field[0] == 1, field[1] == 0 {
        values = rest.prefix(size)
        return
      }
      rest = rest.dropFirst(size)
    }
  }

  /// The size as given in four bytes, or the next wide one where they say so.
  mutating func size(_ narrow: Int) throws(ZipError) -> Int {
    guard narrow == 0xFFFF_FFFF else { return narrow }
    let bytes = values.prefix(8)
    guard bytes.count == 8, bytes.suffix(2).allSatisfy({ $0 == 0 }) else { throw .damaged }
    values = values.dropFirst(8)
    return bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
