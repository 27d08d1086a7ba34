import Diagnostics
import Glibc
import Language
import Sessions
import Synchronization
import Tables

/// A statement that runs beside the shell, so that Ctrl-C gives the prompt back at once.
///
/// A session is a value: the run works on its own copy, and an abandoned one ends unheard, its copy thrown away.
final class AbandonableRun: Sendable {
  private let statement: Syntax.Statement
  private let source: Source
  private let session: Session
  private let outcome = Mutex<Result<(Session, Reply), DiagnosticList>?>(nil)
  private let isAbandoned = Atomic(false)
  /// Told how far the stage that runs is.
  private let meter = WorkMeter()
  /// Closed by the run at its end, which wakes whoever waits.
  private let ended: (read: Int32, write: Int32)

  private init?(_ statement: Syntax.Statement, in source: Source, _ session: Session) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    // A program started while a statement runs, such as an editor, must not keep the pipe open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.statement = statement
    self.source = source
    self.session = session
    ended = (read: ends[0], write: ends[1])
  }

  deinit { close(ended.read) }

  /// Runs a statement; an interruption leaves the session as it was and throws the code `cancelled`.
  static func run(
    _ statement: Syntax.Statement, in source: Source, _ session: inout Session
  ) throws(DiagnosticList) -> Reply {
    guard let run = AbandonableRun(statement, in: source, session), run.start() else {
      return try session.run(statement, in: source) { SignalPipe.interruptRequested }
    }
    guard let outcome = run.wait() else {
      throw DiagnosticList(Diagnostic("cancelled", "cancelled"))
    }
    let (changed, reply) = try outcome.get()
    session = changed
    return reply
  }

  /// Starts the thread; false where the system has none to give.
  private func start() -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    // As deep as the shell's own stack, for statements nested as far as the language allows.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    guard pthread_create(&thread, &attributes, performAbandonableRun, context.toOpaque()) == 0
    else {
      context.release()
      close(ended.write)
      return false
    }
    return true
  }

  /// Done on the run's own thread.
  fileprivate func perform() {
    var own = session
    let result: Result<(Session, Reply), DiagnosticList>
    do throws(DiagnosticList) {
      let reply = try own.run(statement, in: source, meter: meter) {
        self.isAbandoned.load(ordering: .relaxed)
      }
      result = .success((own, reply))
    } catch {
      result = .failure(error)
    }
    outcome.withLock { $0 = result }
    close(ended.write)
  }

  /// Waits for the end or for Ctrl-C, whichever comes first; nil after Ctrl-C.
  private func wait() -> Result<(Session, Reply), DiagnosticList>? {
    while true {
      var end = pollfd(fd: ended.read, events: Int16(POLLIN), revents: 0)
      // The signal may come to the other thread, so it is asked for often enough not to be felt.
      let ready = poll(&end, 1, 20)
      if ready > 0 { return outcome.withLock { $0 } }
      if SignalPipe.interruptRequested {
        isAbandoned.store(true, ordering: .relaxed)
        return nil
      }
      ProgressLine.standard.tick(meter)
    }
  }
}

/// The thread's body: a plain function, as C wants it.
private func performAbandonableRun(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?
{
  guard let context else { return nil }
  Unmanaged<AbandonableRun>.fromOpaque(context).takeRetainedValue().perform()
  return nil
}
