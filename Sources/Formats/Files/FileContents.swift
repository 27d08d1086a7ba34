import Glibc

/// The bytes of whole files.
public enum FileContents {
  /// Reads a file to its end; `-` is standard input.
  ///
  /// Reads by `pread`, which cannot fault when the file shrinks meanwhile, as a mapping would.
  public static func read(
    _ path: String, limit: Int = Limits.fileBytes
  ) throws(FileError) -> [UInt8] {
    if path == "-" { return try readStream(STDIN_FILENO, path: "standard input", limit: limit) }
    let file = try OpenFile.opening(path, flags: O_RDONLY)
    return try read(file, try file.status(), limit: limit)
  }

  /// Reads an open file to its end, by what the system said of it.
  static func read(
    _ file: borrowing OpenFile, _ status: stat, limit: Int
  ) throws(FileError) -> [UInt8] {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .isFolder(path: file.path)
    case S_IFREG: return try readRegular(file, size: Int(status.st_size), limit: limit)
    default: return try readStream(file.descriptor, path: file.path, limit: limit)
    }
  }

  private static func readRegular(
    _ file: borrowing OpenFile, size: Int, limit: Int
  ) throws(FileError) -> [UInt8] {
    guard size <= limit else { throw .tooLarge(path: file.path, limit: limit) }
    let descriptor = file.descriptor
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size, let base = buffer.baseAddress {
        let count = pread(descriptor, base + filled, size - filled, off_t(filled))
        if count == 0 { return }
        if count > 0 {
          filled += count
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw FileError(errno: failure, path: file.path) }
    // Files of /proc say that they are empty and are not.
    return size == 0 ? try readStream(descriptor, path: file.path, limit: limit) : bytes
  }

  private static func readStream(
    _ descriptor: Int32, path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(errno: errno, path: path)
      }
      guard bytes.count + count <= limit else { throw .tooLarge(path: path, limit: limit) }
      bytes.append(contentsOf: block[..<count])
    }
  }
}
