import Synchronization
import Tables

/// A cache file: a header of fixed length, the columns' sections, and what they are at the end.
enum CacheFile {
  /// What every cache file begins with; another layout gets another mark.
  private static let mark = UInt64(bigEndian: 0x6D69_7474_6172_6931)
  private static let headerBytes = 64
  private static let mostIndexBytes = 1 << 30

  /// What was read from a file, and the words that must be the same for it to hold.
  struct Contents {
    let key: String
    let loaded: Loaded
  }

  /// Writes a file whole to an open descriptor; false for a table that no cache keeps.
  static func write(
    _ contents: Contents, to file: borrowing OpenFile
  ) throws(FileError) -> Bool {
    var place = headerBytes
    var index = CacheWriter()
    index.write(contents.key)
    let loaded = contents.loaded
    index.write(loaded.detection.facts) { $0.write($1) }
    index.write(loaded.detection.options) { writer, option in
      writer.write(option.name)
      writer.write(option.value)
    }
    index.write(loaded.title)
    index.write(loaded.titles.sorted { $0.key < $1.key }) { writer, title in
      writer.write(title.key)
      writer.write(title.value)
    }
    index.write(loaded.sources) { $0.write($1) }
    index.write(loaded.table.columns.count)
    for (field, column) in zip(loaded.table.fields, loaded.table.columns) {
      guard index.write(field) else { return false }
      let cached = try CachedColumn(column) { bytes throws(FileError) in
        defer { place += bytes.count }
        try file.write(all: bytes, at: place)
        let sum = bytes.withUnsafeBytes { CacheHash.of($0) }
        return CachedColumn.Section(offset: place, length: bytes.count, sum: sum)
      }
      guard let cached else { return false }
      cached.write(to: &index)
    }
    try file.write(all: index.bytes, at: place)
    var header = CacheWriter()
    header.write(mark)
    header.write(place)
    header.write(index.bytes.count)
    header.write(index.bytes.withUnsafeBytes { CacheHash.of($0) })
    header.write(header.bytes.withUnsafeBytes { CacheHash.of($0) })
    try file.write(all: header.bytes, at: 0)
    return true
  }

  /// Reads a file; nil where it is for another key, of another version, torn or anything else than a cache.
  static func read(_ file: SharedPrivateFile, key: String, threads: Int) -> Loaded? {
    guard let head = try? file.read(from: 0, count: 40), head.count == 40 else { return nil }
    var header = CacheReader(head)
    guard header.word() == mark, let place = header.number(), let length = header.number(),
      let sum = header.word(), let headerSum = header.word(),
      head.withUnsafeBytes({ CacheHash.of(UnsafeRawBufferPointer(rebasing: $0[..<32])) })
        == headerSum,
      place >= headerBytes, (0...mostIndexBytes).contains(length), place <= file.size - length,
      let bytes = try? file.read(from: place, count: length), bytes.count == length,
      bytes.withUnsafeBytes({ CacheHash.of($0) }) == sum
    else { return nil }
    var index = CacheReader(bytes)
    guard index.text() == key else { return nil }
    return loaded(&index, file, threads: threads)
  }

  private static func loaded(
    _ index: inout CacheReader, _ file: SharedPrivateFile, threads: Int
  ) -> Loaded? {
    var detection = Detection()
    guard let facts = index.list({ $0.text() }),
      let options = index.list({ reader -> GivenOption? in
        guard let name = reader.text(), let value = reader.optionalText() else { return nil }
        return GivenOption(name, value)
      }),
      let title = index.optionalText(),
      let titles = index.list({ reader in
        reader.text().flatMap { key in reader.text().map { (key, $0) } }
      }),
      let sources = index.list({ $0.text() }), let count = index.count(of: 8)
    else { return nil }
    (detection.facts, detection.options) = (facts, options)
    var fields: [Field] = []
    var cached: [CachedColumn] = []
    for _ in 0..<count {
      guard let field = index.field(), let column = CachedColumn(&index) else { return nil }
      fields.append(field)
      cached.append(column)
    }
    guard index.isAtEnd, let columns = columns(cached, file, threads: threads) else { return nil }
    let parts = zip(fields, columns).map { (field: $0, column: $1) }
    var loaded = Loaded(table: Table(parts), detection: detection)
    loaded.title = title
    loaded.titles = Dictionary(titles, uniquingKeysWith: { first, _ in first })
    loaded.sources = sources
    return loaded.table.columnCount == count ? loaded : nil
  }

  /// The columns, read by several threads at once.
  private static func columns(
    _ cached: [CachedColumn], _ file: SharedPrivateFile, threads: Int
  ) -> [Column]? {
    let columns = Mutex([Column?](repeating: nil, count: cached.count))
    let next = Atomic<Int>(0)
    let size = file.size
    Workers.run(min(threads, cached.count)) {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard cached.indices.contains(index) else { return }
        let column = cached[index].column { section in file.bytes(of: section, size: size) }
        columns.withLock { $0[index] = column }
      }
    }
    let read = columns.withLock { $0.compactMap { $0 } }
    return read.count == cached.count ? read : nil
  }
}

/// A private file that several threads read.
final class SharedPrivateFile: Sendable {
  private let file: PrivateFile

  init(_ file: consuming PrivateFile) { self.file = file }

  /// The number of bytes now.
  var size: Int { file.size }

  /// Notes that the file was used.
  func touch() { file.touch() }

  func read(from offset: Int, count: Int) throws(FileError) -> [UInt8] {
    try file.read(from: offset, count: count)
  }

  /// The bytes of a section; nil where they are not those that were written.
  func bytes(of section: CachedColumn.Section, size: Int) -> [UInt8]? {
    guard section.length <= size, section.offset <= size - section.length,
      let bytes = try? file.read(from: section.offset, count: section.length),
      bytes.count == section.length,
      bytes.withUnsafeBytes({ CacheHash.of($0) }) == section.sum
    else { return nil }
    return bytes
  }
}
