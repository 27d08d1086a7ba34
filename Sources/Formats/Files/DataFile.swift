import Glibc

/// A file of data that is open for reading: its first bytes, any others, or all of them.
public struct DataFile: Sendable {
  /// Files up to this size are read whole at once.
  private static let wholeBytes = 1 << 20

  /// Where it was opened, or `-`.
  public let path: String
  /// Where its bytes are had from.
  let source: TextSource
  /// What the system said of the file when it was opened; nil for streams and for bytes in memory.
  public let identity: FileIdentity?

  /// Takes bytes that are in memory already.
  public init(_ bytes: [UInt8], path: String) {
    self.path = path
    source = .memory(bytes)
    identity = nil
  }

  /// Opens a file; `-` is standard input.
  ///
  /// Reads by `pread`, which cannot fault when the file shrinks meanwhile, as a mapping would.
  ///
  /// - Parameter streamLimit: the most bytes of what has no size and may never end, which is all kept in memory.
  public init(
    opening path: String, limit: Int = Limits.fileBytes, streamLimit: Int = .max
  ) throws(FileError) {
    self.path = path
    guard path != "-" else {
      source = .memory(try FileContents.read(path, limit: min(limit, streamLimit)))
      identity = nil
      return
    }
    let file = try OpenFile.opening(path, flags: O_RDONLY)
    let status = try file.status()
    let size = Int(status.st_size)
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    guard isRegular, size > Self.wholeBytes else {
      let most = isRegular ? limit : min(limit, streamLimit)
      source = .memory(try FileContents.read(file, status, limit: most))
      identity = isRegular ? FileIdentity(status) : nil
      return
    }
    guard size <= limit else { throw .tooLarge(path: path, limit: limit) }
    source = .file(SharedFile(file), size: size)
    identity = FileIdentity(status)
  }

  /// Tells whether the file is still what it was when it was opened; bytes in memory always are.
  var isUnchanged: Bool {
    guard case .file(let file, _) = source else { return true }
    return identity?.isThat(of: file.descriptor) ?? false
  }

  /// How many bytes there are.
  public var size: Int { source.count }

  /// All bytes.
  public func bytes() throws(FileError) -> [UInt8] { try source.bytes(from: 0, count: size) }

  /// All bytes, for readers of a format, where they fit the memory that reading may take.
  ///
  /// - Parameter isTold: whether the reading of the bytes is part of what the watch was told to expect.
  func contents(_ watch: Watch, isTold: Bool = false) throws(FormatError) -> [UInt8] {
    try watch.hold(size)
    var failure: FormatError?
    let contents: [UInt8]
    switch source {
    case .memory(let bytes):
      contents = bytes
      if isTold { try watch.advance(size) }
    case .file(_, let size):
      contents = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
        guard let base = buffer.baseAddress else { return }
        do throws(FormatError) {
          while filled < size {
            let count = min(Self.stepBytes, size - filled)
            try copy(from: filled, count: count, to: base + filled)
            filled += count
            if isTold { try watch.advance(count) } else { try watch.check() }
          }
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
    return contents
  }

  /// So many bytes are read between two looks at whether they are still wanted.
  private static let stepBytes = 8 << 20

  private func copy(
    from offset: Int, count: Int, to target: UnsafeMutablePointer<UInt8>
  ) throws(FormatError) {
    do {
      try source.copy(from: offset, count: count, to: target)
    } catch {
      throw .file(error)
    }
  }

  /// The first bytes, as many as there are up to `count`.
  public func bytes(first count: Int) throws(FileError) -> [UInt8] {
    try source.bytes(from: 0, count: count)
  }
}

/// What the system says of a file that tells whether it was changed or another one put in its place.
public struct FileIdentity: Sendable, Hashable {
  /// The device that it is on.
  let device: UInt64
  /// Its number there.
  let number: UInt64
  /// Its bytes.
  let size: Int64
  /// When its contents were changed last, in nanoseconds since 1970; anybody may set it.
  let modified: Int64
  /// When anything of it was changed last, in nanoseconds since 1970; only the system sets it.
  let changed: Int64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// Tells whether the file of an open descriptor is still what it was.
  func isThat(of descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && FileIdentity(status) == self
  }
}
