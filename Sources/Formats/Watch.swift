import Glibc
import Synchronization

/// Looks on while a file is read: says by how many threads, is told how far they are, and may call it off.
public final class Watch: Sendable {
  /// How many threads may read at once.
  public let threads: Int
  private let isCancelled: @Sendable () -> Bool
  private let report: (@Sendable (Progress) -> Void)?
  private let done = Atomic<Int>(0)
  private let total = Atomic<Int>(0)

  /// How far reading is.
  public struct Progress: Sendable, Hashable {
    /// Bytes that are read.
    public let done: Int
    /// Bytes that there are to read.
    public let total: Int
  }

  /// Begins to look on.
  ///
  /// - Parameters:
  ///   - threads: how many threads may read at once; as many as the machine has processors where nothing is said.
  ///   - isCancelled: asked often, from any thread; true calls the reading off.
  ///   - report: told often, from any thread, how far the reading is.
  public init(
    threads: Int? = nil, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: (@Sendable (Progress) -> Void)? = nil
  ) {
    self.threads = max(1, threads ?? Self.processors)
    self.isCancelled = isCancelled
    self.report = report
  }

  /// How many processors the machine has.
  private static var processors: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Notes that so many bytes are to be read.
  func begin(_ bytes: Int) {
    total.store(bytes, ordering: .relaxed)
    done.store(0, ordering: .relaxed)
  }

  /// Notes that so many more bytes are read; false once the reading is called off.
  func advance(_ bytes: Int) -> Bool {
    let sum = done.wrappingAdd(bytes, ordering: .relaxed).newValue
    let total = total.load(ordering: .relaxed)
    report?(Progress(done: min(sum, total), total: total))
    return !isCancelled()
  }
}
