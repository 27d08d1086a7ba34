import Glibc
import Synchronization
import Tables

extension ColumnCache {
  /// Keeps a table, beside whatever the program does next; `finish` waits for it.
  func keep(_ loaded: Loaded, for key: Key) {
    Self.background.start { write(loaded, for: key) }
  }

  /// Waits until all tables that are to be kept are on their way to the disk.
  public static func finish() { background.wait() }

  private static let background = BackgroundWork()

  /// Writes a cache file whole or not at all, and makes room for it.
  func write(_ loaded: Loaded, for key: Key) {
    makeFolder()
    guard isOwn, key.file.isUnchanged, hasRoom(for: key.file) else { return }
    let random = String(UInt64.random(in: .min ... .max), radix: 16)
    let temporary = Path.join(folder, ".\(key.name).\(random)\(Self.unfinished)")
    let contents = CacheFile.Contents(
      key: key.words, table: loaded.table, unread: loaded.unread, detection: loaded.detection)
    let isWritten = (try? CacheFile.write(contents, to: temporary)) ?? false
    // Nothing waits for the disk: check sums find what a crash leaves torn.
    guard isWritten, key.file.isUnchanged, rename(temporary, Path.join(folder, key.name)) == 0
    else {
      unlink(temporary)
      return
    }
    makeRoom()
  }

  /// What ends the names of files that are being written.
  private static let unfinished = ".tmp"
  /// A file that is being written for longer than so many seconds is one that nobody writes any more.
  private static let abandonedAfter = 3600

  private func makeFolder() {
    for index in folder.indices.dropFirst() where folder[index] == "/" {
      mkdir(String(folder[..<index]), 0o700)
    }
    mkdir(folder, 0o700)
  }

  /// True where the disk stays mostly as free as it is: columns are smaller than the text that they were.
  private func hasRoom(for file: DataFile) -> Bool {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return false }
    let free = status.f_bavail.multipliedReportingOverflow(by: UInt(status.f_frsize))
    return file.size <= mostBytes && (free.overflow || free.partialValue / 4 >= UInt(file.size))
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
      if name.hasPrefix("."), name.hasSuffix(Self.unfinished) {
        if status.st_mtim.tv_sec < now.tv_sec - Self.abandonedAfter { unlink(path) }
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
  private let pending = Mutex<Workers.Begun?>(nil)

  func start(_ work: @escaping @Sendable () -> Void) {
    pending.withLock { pending in
      // What was begun before ends first, so that there is one thread at a time.
      pending?.wait()
      pending = Workers.begin(work)
    }
  }

  func wait() {
    pending.withLock { pending in
      pending?.wait()
      pending = nil
    }
  }
}
