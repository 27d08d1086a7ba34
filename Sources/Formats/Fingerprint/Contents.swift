import Synchronization

/// The bytes that a table was made from, whose fingerprint is worked out when somebody asks for it.
///
/// A big file is read once more for that, from the very file that was open when the table was read.
public final class Contents: Sendable {
  /// Bytes in memory beyond this are not kept for later.
  private static let keptBytes = 1 << 20
  /// How much of a file is read at a time.
  private static let blockBytes = 1 << 20

  private enum State {
    case files([DataFile])
    case known(Fingerprint)
  }

  private let state: Mutex<State>

  /// Takes files one after another, as one long file.
  public init(_ files: [DataFile]) {
    let kept = files.reduce(0) { sum, file in
      if case .memory(let bytes) = file.source { sum + bytes.count } else { sum }
    }
    state = Mutex(
      kept > Self.keptBytes
        ? .known(Self.fingerprint(of: files) { _ in true } ?? .gone) : .files(files))
  }

  /// Takes bytes that nobody keeps, by their fingerprint.
  public init(_ fingerprint: Fingerprint) { state = Mutex(.known(fingerprint)) }

  /// The SHA-256 of all bytes.
  ///
  /// Nothing but zeros where a file was changed in its place after the table was read, so that its bytes are gone: no
  /// data have that fingerprint, and a replay will tell of other data.
  public var fingerprint: Fingerprint { fingerprint { _ in true } ?? .gone }

  /// How many bytes are to be read before the fingerprint is known.
  public var bytesLeft: Int {
    state.withLock { state in
      guard case .files(let files) = state else { return 0 }
      return files.reduce(0) { $0 + $1.size }
    }
  }

  /// Works the fingerprint out, unless it is known; false where the work was called off.
  public func sumUp(_ work: inout WatchedWork) -> Bool {
    fingerprint { work.advance($0) } != nil
  }

  /// The fingerprint; nil once `goesOn`, which is told of every block, says no.
  private func fingerprint(_ goesOn: (Int) -> Bool) -> Fingerprint? {
    state.withLock { state in
      switch state {
      case .known(let fingerprint): return fingerprint
      case .files(let files):
        guard let fingerprint = Self.fingerprint(of: files, goesOn) else { return nil }
        state = .known(fingerprint)
        return fingerprint
      }
    }
  }

  private static func fingerprint(
    of files: [DataFile], _ goesOn: (Int) -> Bool
  ) -> Fingerprint? {
    var hash = SHA256()
    for file in files {
      switch file.source {
      case .memory(let bytes): hash.update(bytes)
      case .file(let shared, let size):
        var place = 0
        while place < size {
          guard let block = try? file.source.bytes(from: place, count: blockBytes) else {
            return .gone
          }
          hash.update(block)
          place += block.count
          guard goesOn(block.count) else { return nil }
        }
        guard file.identity?.isThat(of: shared.descriptor) ?? false else { return .gone }
      }
    }
    return Fingerprint(finishing: hash)
  }
}

extension Contents: Hashable {
  /// Tells whether the bytes are the same; those of one reading are known to be without looking.
  public static func == (a: Contents, b: Contents) -> Bool {
    a === b || a.isSurelyThat(of: b) || a.fingerprint == b.fingerprint
  }

  /// Tells whether the system says that both are the same files, unchanged in between; big ones take long to read.
  private func isSurelyThat(of other: Contents) -> Bool {
    guard let mine = identities, let theirs = other.identities else { return false }
    return mine == theirs
  }

  /// What the system says of files that are not in memory; nil where some are, or where the fingerprint is known.
  private var identities: [FileIdentity]? {
    state.withLock { state in
      guard case .files(let files) = state else { return nil }
      let identities = files.compactMap { file in
        if case .file = file.source { file.identity } else { nil }
      }
      return identities.count == files.count ? identities : nil
    }
  }

  /// Hashes nothing, since that would take reading the bytes.
  public func hash(into hasher: inout Hasher) {}
}
