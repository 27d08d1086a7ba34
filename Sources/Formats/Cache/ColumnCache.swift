import Glibc
import Synchronization

/// The columns of big files in the user's cache folder, so that opening a file again needs no parsing.
///
/// A file there holds for one data file as it is now, for the way in which it was read, and for this very program: it is
/// known by the data file's place, and what the system says of size and times must be the same. Whatever is wrong with
/// a cache file or the folder, the data file is read as if there were none.
public struct ColumnCache: Sendable, Hashable {
  private let folder: String
  private let leastBytes: Int
  private let mostBytes: Int

  /// What ends the names of cache files.
  private static let ending = ".columns"
  /// A file that was changed so short a time before may be changed again with the same time.
  private static let settledAfter: Int64 = 2_000_000_000

  /// Keeps columns in a folder, which is made when it is needed.
  ///
  /// - Parameters:
  ///   - leastBytes: smaller data files are read anew each time.
  ///   - mostBytes: when the folder holds more, what was not used for longest goes.
  public init(folder: String, leastBytes: Int = 16 << 20, mostBytes: Int = 4 << 30) {
    self.folder = folder
    self.leastBytes = leastBytes
    self.mostBytes = mostBytes
  }

  /// What a cache file is known by.
  struct Key: Sendable {
    /// All that must be the same for the file to hold.
    let words: String
    /// Its name in the folder: the same for the same data file read in the same way.
    let name: String
    fileprivate let file: DataFile
  }

  /// The key for a data file read in a way; nil for one that is not kept.
  func key(for file: DataFile, as way: String, _ options: [GivenOption]) -> Key? {
    guard file.size >= leastBytes, let identity = file.identity, Self.isSettled(identity),
      let path = try? Path.real(file.path), let program = Self.program
    else { return nil }
    let options = options.map { "\($0.name)=\($0.value ?? "")" }
    let what = ([path, way] + options).joined(separator: "\u{0}")
    return Key(
      words: "\(what)\u{0}\(identity)\u{0}\(program)",
      name: String(Fingerprint(of: Array(what.utf8)).hex.prefix(32)) + Self.ending, file: file)
  }

  private static func isSettled(_ identity: FileIdentity) -> Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let time = Int64(now.tv_sec) &* 1_000_000_000 &+ Int64(now.tv_nsec)
    return time &- max(identity.modified, identity.changed) >= settledAfter
  }

  /// What tells this program from any other one, as another may read files otherwise.
  private static let program: String? = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    return "\(FileIdentity(status))"
  }()

  /// The table that was kept; nil where none was, or none that holds.
  func table(for key: Key, _ reading: Reading) -> Loaded? {
    guard isOwn, let file = try? PrivateFile(Path.join(folder, key.name), for: .reading) else {
      return nil
    }
    let shared = SharedPrivateFile(file)
    let watch = Watch(reading, bytes: key.file.size)
    guard let loaded = CacheFile.read(shared, key: key.words, threads: watch.threads) else {
      return nil
    }
    shared.touch()
    return loaded
  }

  /// Tells whether the folder is one that nobody else writes to.
  private var isOwn: Bool {
    var status = stat()
    return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == geteuid() && status.st_mode & 0o022 == 0
  }
}

extension ColumnCache {
  /// Keeps a table beside whatever the program does next; `finish` waits for it.
  func keep(_ loaded: Loaded, for key: Key) {
    Self.background.start { write(loaded, for: key) }
  }

  /// Waits until all tables that are to be kept are on their way to the disk.
  public static func finish() { background.wait() }

  private static let background = BackgroundWork()

  /// Writes a cache file whole or not at all, and makes room for it.
  func write(_ loaded: Loaded, for key: Key) {
    makeFolder()
    guard isOwn, key.file.isUnchanged else { return }
    let random = UInt64.random(in: .min ... .max)
    let temporary = Path.join(folder, ".\(key.name).\(String(random, radix: 16)).tmp")
    let isWritten: Bool
    do throws(FileError) {
      let file = try OpenFile.opening(
        temporary, flags: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
      isWritten = try CacheFile.write(
        CacheFile.Contents(key: key.words, loaded: loaded), to: file)
    } catch {
      isWritten = false
    }
    // Nothing waits for the disk: check sums find what a crash leaves torn.
    guard isWritten, rename(temporary, Path.join(folder, key.name)) == 0 else {
      unlink(temporary)
      return
    }
    makeRoom()
  }

  private func makeFolder() {
    for index in folder.indices.dropFirst() where folder[index] == "/" {
      mkdir(String(folder[..<index]), 0o700)
    }
    mkdir(folder, 0o700)
  }

  /// Removes what was not used for longest until the folder holds no more than it may, and what was left unfinished.
  private func makeRoom() {
    var files: [(path: String, used: Int64, bytes: Int)] = []
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    for name in Path.entries(of: folder, hidden: true) {
      let path = Path.join(folder, name)
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      if name.hasSuffix(".tmp"), name.hasPrefix(".") {
        if status.st_mtim.tv_sec < now.tv_sec - 3600 { unlink(path) }
      } else if name.hasSuffix(Self.ending) {
        files.append((path, FileIdentity(status).modified, Int(status.st_size)))
      }
    }
    var bytes = files.reduce(0) { $0 + $1.bytes }
    for file in files.sorted(by: { $0.used < $1.used }) where bytes > mostBytes {
      unlink(file.path)
      bytes -= file.bytes
    }
  }
}

/// Work that is done beside what the program does, one piece after another.
private final class BackgroundWork: Sendable {
  private let pending = Mutex<pthread_t?>(nil)

  func start(_ work: @escaping @Sendable () -> Void) {
    // What was begun before ends first, so that there is one thread at a time.
    wait()
    let started = Workers.start(work)
    pending.withLock { $0 = started }
  }

  func wait() {
    let thread = pending.withLock { pending in
      defer { pending = nil }
      return pending
    }
    if let thread { pthread_join(thread, nil) }
  }
}
