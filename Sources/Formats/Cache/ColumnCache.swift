import Glibc
import Tables

/// The columns of big files in the user's cache folder, so that opening a file again needs no parsing.
///
/// A file there holds for one data file as it is now, for the way in which it was read, and for this very program: it is
/// known by the data file's place, and what the system says of its size and times, and samples of its bytes must be the
/// same. Whatever is wrong with a cache file or the folder, the data file is read as if there were none.
public struct ColumnCache: Sendable, Hashable {
  let folder: String
  let leastBytes: Int
  let mostBytes: Int
  let settledAfter: Int64

  /// What ends the names of cache files.
  static let ending = ".columns"
  /// A file that was changed so few nanoseconds before may be changed again with the same time.
  private static let settling: Int64 = 2_000_000_000
  private static let sampleCount = 32
  private static let sampleBytes = 4096

  /// Keeps columns in a folder, which is made when it is needed.
  ///
  /// - Parameters:
  ///   - leastBytes: smaller data files are read anew each time.
  ///   - mostBytes: when the folder holds more, what was not used for longest goes.
  public init(folder: String, leastBytes: Int = 16 << 20, mostBytes: Int = 4 << 30) {
    self.init(
      folder: folder, leastBytes: leastBytes, mostBytes: mostBytes, settledAfter: Self.settling)
  }

  init(folder: String, leastBytes: Int, mostBytes: Int, settledAfter: Int64) {
    self.folder = folder
    self.leastBytes = leastBytes
    self.mostBytes = mostBytes
    self.settledAfter = settledAfter
  }

  /// What a cache file is known by.
  struct Key: Sendable {
    /// What the file holds: the data file's place, and the way in which it was read.
    private let what: String
    /// What must be the same besides for the file to hold.
    private let state: String
    let file: DataFile

    init(what: String, state: String, file: DataFile) {
      self.what = what
      self.state = state
      self.file = file
    }

    /// All that must be the same for the file to hold.
    var words: String { "\(what)\u{0}\(state)" }

    /// Its name in the folder: the same for the same data file read in the same way.
    var name: String { Fingerprint(of: Array(what.utf8)).hex.prefix(32) + ColumnCache.ending }

    /// The key of nothing but some columns.
    func only(_ wanted: WantedColumns) -> Key {
      Key(what: "\(what)\u{0}\(wanted.key)", state: state, file: file)
    }
  }

  /// The table that was kept for a file read in a way, else the one that `read` gives, kept for the next time.
  ///
  /// Of a table that was kept whole only the wanted columns are read. One that `read` left some unread of is kept for
  /// whoever wants the same columns.
  static func table(
    of file: DataFile, as way: @autoclosure () -> String, wanted: WantedColumns? = nil,
    watch: Watch, read: () throws(FormatError) -> Loaded
  ) throws(FormatError) -> Loaded {
    guard let cache = watch.cache, file.size >= cache.leastBytes,
      let key = cache.key(for: file, as: way())
    else { return try read() }
    if let kept = try cache.table(for: key, wanted, watch) { return kept }
    let part = wanted.map { key.only($0) }
    if let part, let kept = try cache.table(for: part, nil, watch) { return kept }
    let loaded = try read()
    cache.keep(loaded, for: loaded.unread.isEmpty ? key : part ?? key)
    return loaded
  }

  /// The key for a data file read in a way; nil for one that is not kept.
  func key(for file: DataFile, as way: String) -> Key? {
    guard let identity = file.identity, isSettled(identity), let path = try? Path.real(file.path),
      let program = Self.program, let sample = Self.sample(of: file)
    else { return nil }
    return Key(
      what: "\(path)\u{0}\(way)", state: "\(identity)\u{0}\(sample)\u{0}\(program)",
      file: file)
  }

  private func isSettled(_ identity: FileIdentity) -> Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let time = Int64(now.tv_sec) &* 1_000_000_000 &+ Int64(now.tv_nsec)
    return time &- max(identity.modified, identity.changed) >= settledAfter
  }

  /// A sum of bytes from all over a file, should its times not tell of a change; nil where it cannot be read.
  static func sample(of file: DataFile) -> UInt64? {
    var hash = CacheHash()
    let last = max(file.size - sampleBytes, 0)
    for index in 0..<sampleCount {
      let place = last / (sampleCount - 1) * index
      guard let bytes = try? file.source.bytes(from: place, count: sampleBytes) else { return nil }
      hash.append(CacheHash.of(bytes))
    }
    guard let bytes = try? file.source.bytes(from: last, count: sampleBytes) else { return nil }
    hash.append(CacheHash.of(bytes))
    return hash.value
  }

  /// What tells this program from any other one, as another may read files otherwise.
  private static let program: String? = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    return "\(FileIdentity(status))"
  }()

  /// The table that was kept, or the wanted columns of it; nil where none was, or none that holds.
  func table(
    for key: Key, _ wanted: WantedColumns?, _ watch: Watch
  ) throws(FormatError) -> Loaded? {
    guard isOwn, let input = CacheInput(Path.join(folder, key.name)),
      let loaded = try CacheFile.read(input, key: key.words, wanted: wanted, watch: watch)
    else { return nil }
    input.touch()
    return loaded
  }

  /// Tells whether the folder is one that nobody else writes to.
  var isOwn: Bool {
    var status = stat()
    return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == geteuid() && status.st_mode & 0o022 == 0
  }
}
