import Glibc

/// A pipe with a name, through which a program under test says how far it is.
///
/// Neither side waits for the other to open it, and whoever reads waits no longer than anything may take.
public final class NamedPipe {
  /// Why nothing came.
  public enum Failure: Error {
    /// The system refused a step, with its error number.
    case system(String, Int32)
    /// The time was up, with what had come by then.
    case timedOut(String)
  }

  private let end: Int32
  private var arrived: [UInt8] = []

  /// Makes the pipe and opens it for reading.
  public init(_ path: String) throws(Failure) {
    guard mkfifo(path, 0o600) == 0 else { throw .system("mkfifo", errno) }
    end = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard end >= 0 else { throw .system("open", errno) }
  }

  deinit { close(end) }

  /// The next line without its end; nil when all who had it open for writing are gone.
  public func line(timeout: Duration = PseudoTerminal.patience) throws(Failure) -> String? {
    let deadline = ContinuousClock.now + timeout
    while true {
      if let stop = arrived.firstIndex(of: UInt8(ascii: "\n")) {
        defer { arrived.removeSubrange(...stop) }
        return String(decoding: arrived[..<stop], as: UTF8.self)
      }
      guard Polling.hasInput(end, until: deadline) else {
        throw .timedOut(String(decoding: arrived, as: UTF8.self))
      }
      var block: [UInt8] = Array(repeating: 0, count: 256)
      switch read(end, &block, block.count) {
      case 0: return nil
      case let count where count > 0: arrived += block.prefix(count)
      default: guard errno == EINTR || errno == EAGAIN else { throw .system("read", errno) }
      }
    }
  }
}
