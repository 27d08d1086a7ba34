import Glibc
import Synchronization

/// Signals turned into bytes in a pipe, so that one `poll` waits for keys and signals alike.
///
/// From its making until its end SIGINT is caught and raises `interruptRequested`: a query that runs
/// looks there. While a line is edited the signals that stop, end or resize the terminal are caught too;
/// at other times they do what they always do, for then the terminal needs no repair.
public struct SignalPipe: ~Copyable {
  /// Whether Ctrl-C was pressed (or SIGINT sent) since the last `clearInterrupt`.
  public static var interruptRequested: Bool { interruptFlag.load(ordering: .relaxed) }

  /// Forgets an interrupt that has been dealt with.
  public static func clearInterrupt() { interruptFlag.store(false, ordering: .relaxed) }

  /// Caught only while a line is edited, when the terminal is in a state that must be undone.
  private static let editingSignals = [SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH]

  /// The descriptor that becomes readable when a signal has come.
  let readEnd: Int32
  private let writeEnd: Int32
  private var pending: SignalSet = []
  private var replacedInterrupt: sigaction?
  private var replaced: [(signal: Int32, action: sigaction)] = []

  /// Opens the pipe and catches SIGINT; one at a time makes sense in a process.
  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system("a pipe for signals", errno) }
    for end in ends {
      // Never waited on by the handler, never left open in a pager.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
    signalTarget.store(writeEnd, ordering: .relaxed)
    Self.clearInterrupt()
    Self.unblock([SIGINT] + Self.editingSignals)
    replacedInterrupt = Self.catchSignal(SIGINT)
  }

  deinit {
    for (signal, action) in replaced { Self.restore(signal, action) }
    if let replacedInterrupt { Self.restore(SIGINT, replacedInterrupt) }
    signalTarget.store(-1, ordering: .relaxed)
    close(readEnd)
    close(writeEnd)
  }

  /// Catches the signals of editing, and drops what came while nothing was edited.
  mutating func beginEditing() {
    guard replaced.isEmpty else { return }
    replaced = Self.editingSignals.compactMap { signal in
      Self.catchSignal(signal).map { (signal, $0) }
    }
    collect()
    pending = []
    Self.clearInterrupt()
  }

  /// Gives the signals of editing back to whoever had them.
  mutating func endEditing() {
    for (signal, action) in replaced { Self.restore(signal, action) }
    replaced = []
  }

  /// Hands over the signals that have come and leaves none.
  mutating func takePending() -> SignalSet {
    collect()
    defer { pending = [] }
    return pending
  }

  /// Stops the process group as the terminal's own Ctrl-Z would, and returns when it goes on.
  mutating func stopProcessGroup() {
    var standard = sigaction()
    standard.__sigaction_handler.sa_handler = SIG_DFL
    var caught = sigaction()
    sigaction(SIGTSTP, &standard, &caught)
    kill(0, SIGTSTP)
    sigaction(SIGTSTP, &caught, nil)
    collect()
    pending.subtract(.signal(SIGCONT))
  }

  /// Empties the pipe into `pending`.
  private mutating func collect() {
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      guard count > 0 else { return }
      for byte in bytes.prefix(count) { pending.formUnion(.signal(Int32(byte))) }
    }
  }

  /// A parent may have left signals blocked, and blocked they would never arrive.
  private static func unblock(_ signals: [Int32]) {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Gives the action that was replaced, or nothing if the system refused.
  private static func catchSignal(_ signal: Int32) -> sigaction? {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = noteSignal
    action.sa_flags = SA_RESTART
    var replaced = sigaction()
    return sigaction(signal, &action, &replaced) == 0 ? replaced : nil
  }

  private static func restore(_ signal: Int32, _ action: sigaction) {
    var action = action
    sigaction(signal, &action, nil)
  }
}

/// Where the handler writes; global because a signal handler carries no context.
private let signalTarget = Atomic<Int32>(-1)
/// Raised by the handler for SIGINT alone.
private let interruptFlag = Atomic<Bool>(false)

/// The handler: only atomics and `write`, which are safe at any moment.
private func noteSignal(_ signal: Int32) {
  let saved = errno
  if signal == SIGINT { interruptFlag.store(true, ordering: .relaxed) }
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(signalTarget.load(ordering: .relaxed), &byte, 1)
  errno = saved
}
