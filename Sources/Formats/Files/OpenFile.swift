import Glibc

/// An open file that closes itself.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens an existing file for reading, or makes a new one when `flags` say so.
  static func opening(
    _ path: String, flags: Int32, mode: mode_t = 0
  ) throws(FileError) -> OpenFile {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound(path: path) }
    let descriptor = open(path, flags | O_CLOEXEC, mode)
    if descriptor < 0 { throw FileError(errno: errno, path: path) }
    return OpenFile(descriptor: descriptor, path: path)
  }

  deinit {
    close(descriptor)
  }

  /// What the system says of the file: kind, size, mode.
  func status() throws(FileError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(errno: errno, path: path) }
    return status
  }

  /// Writes all bytes, going on after interruptions.
  func write(all bytes: [UInt8]) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(errno: errno, path: path)
      }
      written += count
    }
  }

  /// Waits until the disk has what was written.
  func synchronize() throws(FileError) {
    while fsync(descriptor) != 0 {
      // A folder on some file systems has nothing to wait for.
      if errno == EINVAL { return }
      if errno != EINTR { throw FileError(errno: errno, path: path) }
    }
  }
}
