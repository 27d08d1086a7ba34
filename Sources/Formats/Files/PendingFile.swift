import Glibc

/// A file that takes the place of another once it is whole, and of which nothing is left otherwise.
///
/// Where the file system can, it has no name until then, so that nothing is left of it either when the process is
/// killed. Elsewhere it is a temporary file of unpredictable name in the same folder.
final class PendingFile {
  /// So many bytes are written between two waits for the disk, so that the last one is short.
  private static let stepBytes = 64 << 20

  private let file: OpenFile
  private let path: String
  /// The name that it has before it takes its place; nil while it has none.
  private var temporary: String?
  private var unsettledBytes = 0

  /// Begins a file that is to stand at a path, with the mode of the one that stands there.
  init(for path: String) throws(FileError) {
    if Path.isFolder(path) { throw .isFolder(path: path) }
    self.path = path
    do {
      if let nameless = Self.nameless(in: Path.folder(of: path)) {
        file = nameless
      } else {
        let name = Self.temporaryPath(for: path)
        file = try OpenFile.opening(
          name, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
        temporary = name
      }
    } catch {
      throw error.about(path)
    }
    var old = stat()
    if lstat(path, &old) == 0, old.st_mode & S_IFMT == S_IFREG {
      fchmod(file.descriptor, old.st_mode & 0o777)
    }
  }

  deinit {
    if let temporary { unlink(temporary) }
  }

  /// Adds bytes at its end.
  func append(_ bytes: [UInt8]) throws(FileError) {
    do {
      try file.write(all: bytes)
      unsettledBytes += bytes.count
      guard unsettledBytes >= Self.stepBytes else { return }
      try file.synchronize()
      unsettledBytes = 0
    } catch {
      throw error.about(path)
    }
  }

  /// Waits until the disk has all of it, so that nothing is missing once it takes its place.
  func settle() throws(FileError) {
    do {
      try file.synchronize()
    } catch {
      throw error.about(path)
    }
  }

  /// Puts it in the place of the file at its path; a symbolic link there is replaced, not followed.
  func takePlace() throws(FileError) {
    let name = try named()
    guard rename(name, path) == 0 else { throw FileError(errno: errno, path: path) }
    temporary = nil
  }

  /// The name that it has, or is given now.
  private func named() throws(FileError) -> String {
    if let temporary { return temporary }
    let name = Self.temporaryPath(for: path)
    guard
      linkat(AT_FDCWD, Self.descriptorPath(file), AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
    else { throw FileError(errno: errno, path: path) }
    temporary = name
    return name
  }

  // MARK: Names

  /// The flag of open(2) for a file without a name, which C spells as a sum of two.
  private static let namelessFlag = 0o20_000_000 | O_DIRECTORY

  /// A file without a name in a folder; nil where the system knows none, or could give it no name later.
  private static func nameless(in folder: String) -> OpenFile? {
    guard
      let file = try? OpenFile.opening(folder, flags: O_WRONLY | namelessFlag, mode: 0o666),
      access(descriptorPath(file), F_OK) == 0
    else { return nil }
    return file
  }

  /// Where the system shows an open file (proc(5)).
  private static func descriptorPath(_ file: borrowing OpenFile) -> String {
    "/proc/self/fd/\(file.descriptor)"
  }

  private static func temporaryPath(for path: String) -> String {
    let random = UInt64.random(in: .min ... .max)
    // A file name has at most 255 bytes.
    let name = ".\(Path.fileName(of: path).prefix(48)).\(String(random, radix: 16)).tmp"
    return Path.join(Path.folder(of: path), name)
  }
}

extension FileError {
  /// The same error about the path that the caller knows.
  fileprivate func about(_ path: String) -> FileError {
    switch self {
    // A folder that the system keeps for itself, as /proc is, takes no new file and says that there is none.
    case .notFound, .noFolder:
      Path.isFolder(Path.folder(of: path))
        ? .takesNoFile(folder: Path.folder(of: path)) : .noFolder(path: Path.folder(of: path))
    case .takesNoFile(let folder): .takesNoFile(folder: folder)
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
