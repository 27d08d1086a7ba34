import Glibc

/// A lock on a folder that keeps others who take it from changing its files meanwhile; it ends with its use.
///
/// The folder itself is locked, so that no file of ours stays behind and everybody who may read it can take the lock.
public struct FolderLock: ~Copyable {
  private let folder: OpenFile

  /// Waits until nobody else holds the lock, at most about ten seconds.
  public init(_ path: String) throws(FileError) {
    let opened = try OpenFile.opening(path, flags: O_RDONLY | O_DIRECTORY)
    try Self.take(opened.descriptor, path)
    folder = opened
  }

  private static func take(_ descriptor: Int32, _ path: String) throws(FileError) {
    for _ in 0..<attempts {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw FileError(errno: errno, path: path)
      }
      usleep(pause)
    }
    throw .busy(path: path)
  }

  private static let attempts = 500
  private static let pause: useconds_t = 20_000
}
