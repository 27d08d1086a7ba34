import Glibc

/// Where the bytes of a text are had from: memory, or an open file that is read piece by piece.
enum TextSource: Sendable {
  /// Bytes in memory.
  case memory([UInt8])
  /// An open file of this many bytes.
  case file(SharedFile, size: Int)

  /// How many bytes there are.
  var count: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .file(_, let size): size
    }
  }

  /// The bytes from an offset on, as many as there are up to `count`.
  func bytes(from offset: Int, count: Int) throws(FileError) -> [UInt8] {
    let wanted = max(0, min(count, self.count - offset))
    if case .memory(let bytes) = self, offset == 0, wanted == bytes.count { return bytes }
    var failure: FileError?
    let result = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      do throws(FileError) {
        try copy(from: offset, count: wanted, to: base)
        filled = wanted
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return result
  }

  /// Copies bytes that lie within the text.
  func copy(
    from offset: Int, count: Int, to target: UnsafeMutablePointer<UInt8>
  ) throws(FileError) {
    switch self {
    case .memory(let bytes):
      bytes.withUnsafeBufferPointer { buffer in
        if let base = buffer.baseAddress { target.update(from: base + offset, count: count) }
      }
    case .file(let file, _):
      try file.read(from: offset, count: count, to: target)
    }
  }
}

/// An open file that several threads read, closed with its last user.
final class SharedFile: Sendable {
  private let file: OpenFile

  /// Takes over an open file.
  init(_ file: consuming OpenFile) { self.file = file }

  /// The number that the system knows it by.
  var descriptor: Int32 { file.descriptor }

  /// Reads exactly so many bytes; a file that has become shorter meanwhile is an error.
  func read(
    from offset: Int, count: Int, to target: UnsafeMutablePointer<UInt8>
  ) throws(FileError) {
    var filled = 0
    while filled < count {
      let got = pread(file.descriptor, target + filled, count - filled, off_t(offset + filled))
      if got > 0 {
        filled += got
      } else if got == 0 {
        throw .shrank(path: file.path)
      } else if errno != EINTR {
        throw FileError(errno: errno, path: file.path)
      }
    }
  }
}
