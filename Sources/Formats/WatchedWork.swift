/// How far long work is.
public struct WorkProgress: Sendable, Hashable {
  /// What is done.
  public enum Kind: Sendable, Hashable {
    /// Data are read.
    case reading
    /// A file is written.
    case writing
  }

  /// What is done.
  public let kind: Kind
  /// The part that is done; bytes, as far as it can be told.
  public let done: Int
  /// All that there is to do.
  public let total: Int

  /// Pairs what is done with what there is to do.
  public init(_ kind: Kind = .reading, done: Int, total: Int) {
    self.kind = kind
    self.done = done
    self.total = total
  }
}

/// Who looks on at long work: is told how far it is, and may call it off.
public struct Onlooker: Sendable {
  /// Somebody who neither asks nor calls anything off.
  public static let nobody = Onlooker()

  /// Asked often; true calls the work off.
  public var isCancelled: @Sendable () -> Bool
  /// Told often how far the work is.
  public var report: (@Sendable (WorkProgress) -> Void)?

  /// Takes the question and the listener.
  public init(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    report: (@Sendable (WorkProgress) -> Void)? = nil
  ) {
    self.isCancelled = isCancelled
    self.report = report
  }
}

/// Work on one thread that somebody looks on at: it tells now and then how far it is, and ends once it is called off.
public struct WatchedWork {
  private let kind: WorkProgress.Kind
  private let onlooker: Onlooker
  private let total: Int
  private var done = 0

  /// Begins work that takes about as long as to read so many bytes.
  public init(_ kind: WorkProgress.Kind, bytes: Int, _ onlooker: Onlooker) {
    self.kind = kind
    self.onlooker = onlooker
    total = max(bytes, 1)
    tell()
  }

  /// Notes that so many more bytes are done; false once the work is called off.
  public mutating func advance(_ bytes: Int = 0) -> Bool {
    guard !onlooker.isCancelled() else { return false }
    // Only the end is all of it, since what there is to do is an estimate.
    done = min(done + bytes, total - 1)
    tell()
    return true
  }

  /// Tells of the end.
  public mutating func end() {
    done = total
    tell()
  }

  private func tell() {
    onlooker.report?(WorkProgress(kind, done: done, total: total))
  }
}
