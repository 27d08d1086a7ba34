import Tables

/// Puts parts into a ZIP archive, stored as they are; the same parts make the same bytes at any time.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt32 = 0

  /// Adds a part under an ASCII name.
  mutating func add(
    _ name: String, _ contents: [UInt8], _ work: inout WatchedWork
  ) throws(WriteError) {
    var checksum = CRC32()
    for block in RowBlocks(contents) {
      checksum.update(block)
      guard work.advance(block.count) else { throw .cancelled }
    }
    let offset = UInt32(truncatingIfNeeded: bytes.count)
    let size = UInt32(truncatingIfNeeded: contents.count)
    // Version 2.0, names in UTF-8, stored, and the first day that the format knows: 1 January 1980.
    var common = Self.short(20) + Self.short(0x0800) + Self.short(0)
    common += Self.short(0) + Self.short(0x21)
    common += Self.long(checksum.value) + Self.long(size) + Self.long(size)
    common += Self.short(UInt32(name.utf8.count)) + Self.short(0)
    bytes += Self.long(0x0403_4B50) + common + Array(name.utf8)
    bytes += contents
    directory += Self.long(0x0201_4B50) + Self.short(20) + common
    directory += Self.short(0) + Self.short(0) + Self.short(0) + Self.long(0)
    directory += Self.long(offset) + Array(name.utf8)
    count += 1
  }

  /// The archive; its parts must come to less than four gigabytes.
  consuming func archive() -> [UInt8] {
    let start = UInt32(truncatingIfNeeded: bytes.count)
    bytes += directory
    bytes += Self.long(0x0605_4B50) + Self.short(0) + Self.short(0)
    bytes += Self.short(count) + Self.short(count)
    bytes += Self.long(UInt32(truncatingIfNeeded: directory.count)) + Self.long(start)
    bytes += Self.short(0)
    return bytes
  }

  private static func short(_ value: UInt32) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func long(_ value: UInt32) -> [UInt8] { short(value) + short(value >> 16) }
}
