public import Diagnostics
import Glibc

/// Why a file could not be read or written.
public enum FileError: Error, Sendable, Hashable {
  /// No file or folder has this path.
  case notFound(path: String)
  /// No folder has this path, so nothing can be written into it.
  case noFolder(path: String)
  /// The folder is there, but no file can be made in it.
  case takesNoFile(folder: String)
  /// The path names a folder where a file is wanted.
  case isFolder(path: String)
  /// The system refuses to let this file be read or written.
  case notPermitted(path: String)
  /// The file holds more bytes than the reader takes.
  case tooLarge(path: String, limit: Int)
  /// The disk has no room left; what was there before stands whole.
  case noSpace(path: String)
  /// The file system takes no changes.
  case readOnly(path: String)
  /// Something else than a regular file of this person's stands at the path.
  case notOwn(path: String)
  /// Somebody else has been changing the files of this folder for long.
  case busy(path: String)
  /// The file has become shorter while it was read.
  case shrank(path: String)
  /// Anything else, in the system's words.
  case other(path: String, reason: String)

  /// The path that the error is about.
  public var path: String {
    switch self {
    case .notFound(let path), .noFolder(let path), .takesNoFile(let path), .isFolder(let path),
      .notPermitted(let path),
      .tooLarge(let path, _),
      .noSpace(let path), .readOnly(let path), .notOwn(let path), .busy(let path),
      .shrank(let path),
      .other(let path, _):
      path
    }
  }

  /// One plain sentence without a full stop.
  public var message: Message {
    switch self {
    case .notFound(let path): "there is no file \(path)"
    case .noFolder(let path): "there is no folder \(path)"
    case .takesNoFile(let folder): "no file can be made in the folder \(folder)"
    case .isFolder(let path): "\(path) is a folder, not a file"
    case .notPermitted(let path): "the system does not permit access to \(path)"
    case .tooLarge(let path, let limit):
      "\(path) is larger than \(Limits.text(bytes: limit)), the most that is read"
    case .noSpace(let path): "the disk is full: \(path) was not written"
    case .readOnly(let path): "\(path) is on a file system that takes no changes"
    case .notOwn(let path): "\(path) is no regular file of yours"
    case .busy(let path): "somebody else is changing files in \(path)"
    case .shrank(let path): "\(path) became shorter while it was read"
    case .other(let path, let reason): "\(path): \(reason)"
    }
  }

  /// Tells from the system's error number what was wrong with a path.
  init(errno code: Int32, path: String) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound(path: path)
    case EISDIR: self = .isFolder(path: path)
    case EACCES, EPERM, ELOOP: self = .notPermitted(path: path)
    case ENOSPC, EDQUOT: self = .noSpace(path: path)
    case EROFS: self = .readOnly(path: path)
    default: self = .other(path: path, reason: String(cString: strerror(code)))
    }
  }
}
