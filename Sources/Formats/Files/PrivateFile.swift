import Glibc

/// An open regular file that belongs to this person alone, closed when it goes out of use.
public struct PrivateFile: ~Copyable, Sendable {
  private let descriptor: Int32
  /// Where it was opened.
  public let path: String

  /// How a file is opened.
  public enum Access: Sendable {
    /// For reading; it must exist.
    case reading
    /// For reading, and for adding at its end; made where it is missing, with the folders above it.
    case appending
    /// As `appending`, but refused where anything stands at the path already.
    case creating

    fileprivate var flags: Int32 {
      switch self {
      case .reading: O_RDONLY
      case .appending: O_RDWR | O_APPEND | O_CREAT
      case .creating: O_RDWR | O_APPEND | O_CREAT | O_EXCL
      }
    }
  }

  /// Opens without following a symbolic link at the path's end; a new file is its owner's alone.
  public init(_ path: String, for access: Access) throws(FileError) {
    var descriptor = Self.open(path, access)
    if descriptor < 0, errno == ENOENT, access.flags & O_CREAT != 0 {
      Self.makeFolders(above: path)
      descriptor = Self.open(path, access)
    }
    guard descriptor >= 0 else {
      throw errno == ENOTDIR
        ? .noFolder(path: Path.folder(of: path)) : FileError(errno: errno, path: path)
    }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    guard isKnown, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
      close(descriptor)
      throw .notOwn(path: path)
    }
    // A file made by hand may be open to others; what stands in it names people's data.
    if status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  private static func open(_ path: String, _ access: Access) -> Int32 {
    // Never waits: a named pipe at the path would otherwise hang the program.
    Glibc.open(path, access.flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, mode_t(0o600))
  }

  /// Folders that cannot be made show when the file is opened again.
  private static func makeFolders(above path: String) {
    for index in path.indices.dropFirst() where path[index] == "/" {
      mkdir(String(path[..<index]), mode_t(0o700))
    }
  }

  /// The number of bytes now.
  public var size: Int { status.map { Int($0.st_size) } ?? 0 }

  /// Seconds since 1970 at the last change.
  public var changed: Int { status.map { Int($0.st_mtim.tv_sec) } ?? 0 }

  /// False once another process has removed it, so that nobody will find what is written.
  public var isInFolder: Bool { status.map { $0.st_nlink > 0 } ?? false }

  private var status: stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  /// Waits until no other process holds the lock, which ends with the file's closing.
  public func lock() throws(FileError) {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileError(errno: errno, path: path) }
    }
  }

  /// Takes the lock if nobody holds it; false where somebody does, or where the file system has no locks.
  public func lockIfFree() -> Bool {
    var result = flock(descriptor, LOCK_EX | LOCK_NB)
    while result != 0, errno == EINTR { result = flock(descriptor, LOCK_EX | LOCK_NB) }
    return result == 0
  }

  /// The bytes from an offset on, as many as there are up to `count`.
  public func read(from offset: Int, count: Int) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(FileError) {
        let room = UnsafeMutableRawBufferPointer(buffer.extracting(0..<count))
        filled = try read(from: offset, to: room)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads bytes from an offset on, as many as there are room and bytes for; gives how many.
  func read(
    from offset: Int, to buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    var filled = 0
    while filled < buffer.count, let base = buffer.baseAddress {
      let got = pread(descriptor, base + filled, buffer.count - filled, off_t(offset + filled))
      if got == 0 { break }
      if got > 0 {
        filled += got
      } else if errno != EINTR {
        throw FileError(errno: errno, path: path)
      }
    }
    return filled
  }

  /// Appends by one call to the system, so that no other process's bytes come in between.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    var written = write(descriptor, bytes, bytes.count)
    while written < 0, errno == EINTR { written = write(descriptor, bytes, bytes.count) }
    guard written == bytes.count else {
      throw written < 0 ? FileError(errno: errno, path: path) : .noSpace(path: path)
    }
  }

  /// Waits until the disk has the file's bytes.
  public func synchronize() throws(FileError) {
    while fdatasync(descriptor) != 0 {
      // Some file systems have nothing to wait for.
      if errno == EINVAL { return }
      guard errno == EINTR else { throw FileError(errno: errno, path: path) }
    }
  }

  /// Waits until the disk knows the file's name; where the folder cannot be asked, it is as it is.
  public func synchronizeName() {
    let folder = Glibc.open(Path.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// Notes that the file was used now; where that cannot be, it counts as used when it was written.
  public func touch() { futimens(descriptor, nil) }

  /// Takes the name away; the file is gone once nobody has it open.
  public func remove() { unlink(path) }
}
