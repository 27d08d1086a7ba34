import Glibc

/// Files that are replaced whole or not at all.
public enum AtomicFile {
  /// Puts `bytes` in the place of the file at `path`; whatever goes wrong leaves the old file as it was.
  ///
  /// Writes a temporary file of unpredictable name in the same folder, waits for the disk, renames it, and
  /// waits for the folder. A symbolic link at `path` is replaced, not followed. The old file's mode is kept.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let folder = Path.folder(of: path)
    if Path.isFolder(path) { throw .isFolder(path: path) }
    let temporary = Path.join(folder, temporaryName(for: Path.fileName(of: path)))
    do {
      try writeNew(bytes, to: temporary, like: path)
    } catch {
      throw renamed(error, to: path)
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileError(errno: code, path: path)
    }
    try OpenFile.opening(folder, flags: O_RDONLY | O_DIRECTORY).synchronize()
  }

  private static func writeNew(
    _ bytes: [UInt8], to temporary: String, like path: String
  ) throws(FileError) {
    let file = try OpenFile.opening(
      temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
    do {
      var old = stat()
      if lstat(path, &old) == 0, old.st_mode & S_IFMT == S_IFREG {
        fchmod(file.descriptor, old.st_mode & 0o777)
      }
      try file.write(all: bytes)
      try file.synchronize()
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func temporaryName(for name: String) -> String {
    let random = UInt64.random(in: .min ... .max)
    // A file name has at most 255 bytes.
    return ".\(name.prefix(48)).\(String(random, radix: 16)).tmp"
  }

  /// The same error about the path that the caller knows.
  private static func renamed(_ error: FileError, to path: String) -> FileError {
    switch error {
    case .notFound, .noFolder: .noFolder(path: Path.folder(of: path))
    case .isFolder: .isFolder(path: path)
    case .notPermitted: .notPermitted(path: path)
    case .tooLarge(_, let limit): .tooLarge(path: path, limit: limit)
    case .noSpace: .noSpace(path: path)
    case .readOnly: .readOnly(path: path)
    case .notOwn: .notOwn(path: path)
    case .busy: .busy(path: path)
    case .shrank: .shrank(path: path)
    case .other(_, let reason): .other(path: path, reason: reason)
    }
  }
}
