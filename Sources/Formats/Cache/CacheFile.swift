import Tables

/// A cache file: the columns' sections, then an index of what they are, then a foot of fixed length that leads to it.
enum CacheFile {
  /// What every foot ends with; another layout gets another mark.
  private static let mark: UInt64 = 0x6D69_7474_6172_6932
  private static let footBytes = 40
  private static let mostIndexBytes = 1 << 28
  /// The fewest chunks of bytes that are worth a thread of their own.
  private static let leastChunks = 16

  /// What was read from a file, and the words that must be the same for it to hold.
  struct Contents {
    let key: String
    let table: Table
    /// The columns of the file that the table lacks.
    var unread: [Field] = []
    let detection: Detection
  }

  /// Writes a file whole; false for a table that no cache keeps.
  static func write(_ contents: Contents, to path: String) throws(FileError) -> Bool {
    var output = try CacheOutput(creating: path)
    var index = CacheWriter()
    index.write(contents.key)
    index.write(contents.detection)
    guard contents.unread.allSatisfy(isKept) else { return false }
    index.write(contents.unread) { $0.write($1) }
    index.write(contents.table.columns.count)
    for (field, column) in zip(contents.table.fields, contents.table.columns) {
      guard isKept(field), let cached = try CachedColumn(column, to: &output) else { return false }
      index.write(field)
      cached.write(to: &index)
    }
    let section = try output.write(index.bytes)
    var foot = CacheWriter()
    foot.write(section)
    foot.write(mark)
    foot.write(CacheHash.of(foot.bytes))
    _ = try output.write(foot.bytes)
    return true
  }

  /// False for a field with something in it that would not be taken up again.
  private static func isKept(_ field: Field) -> Bool {
    var writer = CacheWriter()
    writer.write(field)
    var reader = CacheReader(writer.bytes)
    return reader.field() == field
  }

  /// Reads a file; nil where it is for another key, of another version, torn or anything else than a cache.
  ///
  /// - Parameter wanted: the columns that are asked for, the only ones of which more than the field is read; nil for all.
  static func read(
    _ input: CacheInput, key: String, wanted: WantedColumns? = nil, watch: Watch
  ) throws(FormatError) -> Loaded? {
    guard let section = index(of: input), let bytes = input.bytes(of: section) else { return nil }
    var index = CacheReader(bytes)
    guard index.text() == key, let detection = index.detection(),
      let unread = index.list({ $0.field() }),
      let all = index.list({ reader -> (field: Field, column: CachedColumn)? in
        guard let field = reader.field(), let column = CachedColumn(&reader) else { return nil }
        return (field, column)
      }), index.isAtEnd, all.allSatisfy({ $0.column.rowCount == all[0].column.rowCount })
    else { return nil }
    var parts = wanted.map { wanted in all.filter { wanted.include($0.field) } } ?? all
    // Some column has to tell how many rows there are.
    if parts.isEmpty { parts = Array(all.prefix(1)) }
    let size = parts.reduce(0) { $0 + $1.column.byteCount }
    try watch.hold(size)
    watch.begin(size)
    guard let columns = columns(parts.map(\.column), input, watch) else {
      try watch.hold(-size)
      return nil
    }
    let table = Table(zip(parts, columns).map { (field: $0.field, column: $1) })
    var loaded = Loaded(table: table, detection: detection)
    let names = Set(parts.map(\.field.name))
    loaded.unread = unread + all.map(\.field).filter { !names.contains($0.name) }
    return loaded
  }

  private static func index(of input: CacheInput) -> CacheSection? {
    let place = input.size - footBytes
    guard let bytes = input.bytes(from: place, count: footBytes) else { return nil }
    var foot = CacheReader(bytes)
    guard let section = foot.section(), foot.word() == mark,
      foot.word() == CacheHash.of(Array(bytes.dropLast(8))), section.length <= mostIndexBytes,
      section.offset == place - section.length
    else { return nil }
    return section
  }

  /// The columns; nil where one does not hold, or where the reading is called off.
  ///
  /// They are read one after another, each by several threads: two columns of a question are seldom of one width.
  private static func columns(
    _ cached: [CachedColumn], _ input: CacheInput, _ watch: Watch
  ) -> [Column]? {
    let workers = Workers(count: watch.threads, leastRows: leastChunks)
    var columns: [Column] = []
    for column in cached {
      guard (try? watch.advance(column.byteCount)) != nil,
        let read = column.column(from: input, workers)
      else { return nil }
      columns.append(read)
    }
    return columns
  }
}
