import Glibc

/// An open regular file that belongs to this person, closed when it goes out of use.
struct PrivateFile: ~Copyable {
  let descriptor: Int32
  let path: String

  /// Opens without following a symbolic link at the path's end; a new file is its owner's alone.
  init(path: String, flags: Int32) throws(HistoryError) {
    // Never waits: a named pipe at the path would otherwise hang the shell.
    let all = flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let descriptor = open(path, all, mode_t(0o600))
    guard descriptor >= 0 else { throw .cannotOpen(path: path, errno: errno) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    guard isKnown, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
      close(descriptor)
      throw .notAPrivateFile(path: path)
    }
    // A file made by hand may be open to others; statements name people's data.
    if status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  /// The number of bytes now.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Waits until no other process holds the lock, which ends with the file's closing.
  func lock() throws(HistoryError) {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .cannotWrite(path: path, errno: errno) }
    }
  }

  /// The bytes from an offset on, as many as there are up to `count`.
  func read(from offset: Int, count: Int) throws(HistoryError) -> [UInt8] {
    var bytes: [UInt8] = Array(repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes {
        pread(
          descriptor, $0.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
      }
      if got == 0 { break }
      if got < 0, errno != EINTR { throw .cannotRead(path: path, errno: errno) }
      filled += max(got, 0)
    }
    return Array(bytes.prefix(filled))
  }

  /// Appends by one call to the system, so that no other process's bytes come in between.
  func append(_ bytes: [UInt8]) throws(HistoryError) {
    var written = write(descriptor, bytes, bytes.count)
    while written < 0, errno == EINTR { written = write(descriptor, bytes, bytes.count) }
    guard written == bytes.count else {
      throw .cannotWrite(path: path, errno: written < 0 ? errno : ENOSPC)
    }
  }
}
