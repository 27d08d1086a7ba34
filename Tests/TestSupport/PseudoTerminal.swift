import Glibc

/// A program at a terminal of its own, with somebody who types and looks at the screen.
public final class PseudoTerminal {
  /// Why a conversation with the program failed; says what was on the screen.
  public enum Failure: Error, CustomStringConvertible {
    /// The system refused a step, with its error number.
    case system(String, Int32)
    /// The time was up before what was awaited came.
    case timedOut(waitingFor: String, screen: String)
    /// The program ended before what was awaited came.
    case ended(waitingFor: String, screen: String)

    /// The failure in words, with the screen.
    public var description: String {
      switch self {
      case .system(let step, let number): "\(step): \(String(cString: strerror(number)))"
      case .timedOut(let awaited, let screen): "no \(awaited) in time on:\n\(screen)"
      case .ended(let awaited, let screen): "ended before \(awaited) on:\n\(screen)"
      }
    }
  }

  /// How long anything may take: only a failing test waits so long, and a busy machine is no failure.
  public static let patience = Duration.seconds(120)

  /// How a program ended.
  public enum Exit: Equatable, Sendable {
    /// It ended by itself with that status.
    case status(Int32)
    /// That signal ended it.
    case signal(Int32)
  }

  /// What the screen shows of the output that has been looked at so far.
  public private(set) var screen: VirtualScreen
  /// Every byte of it.
  public private(set) var output: [UInt8] = []
  /// The program's process.
  public let process: Int32

  private let master: Int32
  private var exit: Exit?

  /// Starts a program in a session whose terminal is a screen of that size.
  ///
  /// The environment is what is given and nothing else, apart from `TERM=xterm` and a UTF-8 locale.
  public init(
    executable: String, arguments: [String] = [], environment: [String: String] = [:],
    rows: Int = 24, columns: Int = 80
  ) throws(Failure) {
    screen = VirtualScreen(rows: rows, columns: columns)
    var master: Int32 = -1
    var slave: Int32 = -1
    var size = Self.window(rows: rows, columns: columns)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else { throw .system("openpty", errno) }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    self.master = master
    defer { close(slave) }
    // Not ttyname: all threads share its one buffer, and tests would get each other's terminals.
    var name = [CChar](repeating: 0, count: 256)
    let named = ttyname_r(slave, &name, name.count)
    guard named == 0 else { throw .system("ttyname_r", named) }
    let path = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let defaults = ["TERM": "xterm", "LC_ALL": "C.UTF-8"]
    let variables = defaults.merging(environment) { $1 }.map { "\($0)=\($1)" }
    process = try Self.spawn(
      [executable] + arguments, environment: variables,
      terminal: String(decoding: path, as: UTF8.self))
  }

  deinit {
    if exit == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(master)
  }

  /// Types a text as it stands; Enter is `\r`.
  public func send(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      // The program writes while it reads, so what it shows must be taken away meanwhile.
      var end = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&end, 1, -1) > 0 else { return }
      if end.revents & Int16(POLLIN) != 0 { guard readAvailable() else { return } }
      guard end.revents & Int16(POLLOUT) != 0 else {
        if end.revents & Int16(POLLIN) == 0 { return }
        continue
      }
      let count = bytes[sent...].prefix(512).withUnsafeBytes {
        write(master, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Types a text as a terminal passes on what is pasted.
  public func paste(_ text: String) {
    send("\u{1B}[200~\(text)\u{1B}[201~")
  }

  /// Gives the screen another size and tells the program.
  public func resize(rows: Int, columns: Int) {
    var size = Self.window(rows: rows, columns: columns)
    screen = VirtualScreen(rows: rows, columns: columns)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Whether the terminal itself gathers and echoes lines, as it does for programs that do not edit.
  public var isCooked: Bool {
    var settings = termios()
    let isKnown = tcgetattr(master, &settings) == 0
    return isKnown && settings.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO)
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Looks at the screen until it shows a text.
  public func waitFor(_ text: String, timeout: Duration = patience) throws(Failure) {
    try waitFor("“\(text)”", timeout: timeout) { $0.text.contains(text) }
  }

  /// Looks at the screen until a condition holds; `what` names it should the time run out.
  public func waitFor(
    _ what: String, timeout: Duration = patience, until holds: (VirtualScreen) -> Bool
  ) throws(Failure) {
    let deadline = ContinuousClock.now + timeout
    while !holds(screen) {
      guard Polling.hasInput(master, until: deadline) else {
        throw .timedOut(waitingFor: what, screen: screen.text)
      }
      guard readAvailable() else { throw .ended(waitingFor: what, screen: screen.text) }
    }
  }

  /// Takes the rest of the output and tells how the program ended.
  public func waitForExit(timeout: Duration = patience) throws(Failure) -> Exit {
    if let exit { return exit }
    let deadline = ContinuousClock.now + timeout
    repeat {
      guard Polling.hasInput(master, until: deadline) else {
        throw .timedOut(waitingFor: "the program's end", screen: screen.text)
      }
    } while readAvailable()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // The macros WIFEXITED and their like are not imported: the low seven bits are the signal.
    let signal = status & 0x7F
    let exit: Exit = signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
    self.exit = exit
    return exit
  }

  /// False when the program has closed its end.
  private func readAvailable() -> Bool {
    var block: [UInt8] = Array(repeating: 0, count: 4096)
    let count = read(master, &block, block.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    output += block.prefix(count)
    screen.feed(block.prefix(count))
    return true
  }

  private static func window(rows: Int, columns: Int) -> winsize {
    winsize(
      ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  /// Starts the program in a new session; the first terminal that it opens becomes its own.
  private static func spawn(
    _ command: [String], environment: [String], terminal: String
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Whoever runs the tests may have signals ignored or blocked, and a program would inherit that.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // The last is POSIX_SPAWN_SETSID, which hides behind a feature macro.
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for string in arguments + variables { free(string) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, command[0], &actions, &attributes, arguments, variables)
    guard result == 0 else { throw .system("starting \(command[0])", result) }
    return process
  }
}
