import Glibc

/// A client program that runs to its end: its standard output is taken piece by piece, and it ends when called off.
struct ClientProcess {
  private static let blockBytes = 1 << 16
  /// So much of what the program complains of is kept.
  private static let complaintBytes = 1 << 13
  /// How often somebody is asked whether the answer is still wanted.
  private static let milliseconds: Int32 = 50
  /// How many times the end of a program that was told to end is looked for.
  private static let patience = 20

  private let kind: EngineKind
  private let process: pid_t
  private var output: Int32
  private var errors: Int32
  private var complaint: [UInt8] = []

  /// Runs a program; throws what it complains of where it fails.
  static func run(
    _ kind: EngineKind, _ arguments: [String], isCancelled: () -> Bool,
    take: ([UInt8]) throws(EngineError) -> Void
  ) throws(EngineError) {
    var child = try ClientProcess(kind, arguments)
    do throws(EngineError) {
      try child.read(isCancelled, take)
    } catch {
      child.end()
      throw error
    }
    try child.finish()
  }

  private init(_ kind: EngineKind, _ arguments: [String]) throws(EngineError) {
    self.kind = kind
    let toUs = try Self.pipe(kind)
    let complaints: (read: Int32, write: Int32)
    do throws(EngineError) {
      complaints = try Self.pipe(kind)
    } catch {
      close(toUs.read)
      close(toUs.write)
      throw error
    }
    defer {
      close(toUs.write)
      close(complaints.write)
    }
    do throws(EngineError) {
      process = try Self.start(
        kind, arguments, output: toUs.write, errors: complaints.write)
    } catch {
      close(toUs.read)
      close(complaints.read)
      throw error
    }
    output = toUs.read
    errors = complaints.read
  }

  /// The two ends of a pipe, which no other program inherits.
  private static func pipe(_ kind: EngineKind) throws(EngineError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw .start(kind, String(cString: strerror(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Starts the program without a terminal's input and with signals as programs expect them; Ctrl-C reaches it too.
  private static func start(
    _ kind: EngineKind, _ arguments: [String], output: Int32, errors: Int32
  ) throws(EngineError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGTSTP] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = ([kind.program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let result = posix_spawnp(&process, kind.program, &actions, &attributes, words, environ)
    switch result {
    case 0: return process
    case ENOENT: throw .noClient(kind)
    default: throw .start(kind, String(cString: strerror(result)))
    }
  }

  /// Reads both streams until they end.
  private mutating func read(
    _ isCancelled: () -> Bool, _ take: ([UInt8]) throws(EngineError) -> Void
  ) throws(EngineError) {
    while output >= 0 || errors >= 0 {
      if isCancelled() { throw .cancelled }
      var waiting = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, 2, Self.milliseconds) > 0 else { continue }
      if waiting[0].revents != 0, let block = Self.block(from: &output) { try take(block) }
      if waiting[1].revents != 0, let block = Self.block(from: &errors) {
        complaint += block.prefix(max(0, Self.complaintBytes - complaint.count))
      }
    }
  }

  /// The next bytes of a stream, which is closed at its end.
  private static func block(from stream: inout Int32) -> [UInt8]? {
    var got = 0
    let block = [UInt8](unsafeUninitializedCapacity: blockBytes) { buffer, count in
      got = Glibc.read(stream, buffer.baseAddress, buffer.count)
      count = max(0, got)
    }
    guard got <= 0 else { return block }
    // An interruption is no end; the next look at the stream tells. The end itself leaves errno as it was.
    if got == 0 || errno != EINTR {
      close(stream)
      stream = -1
    }
    return nil
  }

  /// Waits for the program, and throws what it complained of where it failed.
  private func finish() throws(EngineError) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return }
    }
    guard status != 0 else { return }
    // Ctrl-C may reach the program, and end it, before anybody here is told of it.
    let (signal, code) = (status & 0x7F, status >> 8 & 0xFF)
    if signal == SIGINT || signal == 0 && code == 128 + SIGINT { throw .cancelled }
    let lines = String(decoding: complaint, as: UTF8.self).split(whereSeparator: \.isNewline)
    let line = lines.first { $0.contains { !$0.isWhitespace } }
    throw .failed(kind, String((line ?? "").prefix(400)))
  }

  /// Has the program end, as Ctrl-C would, and by force where it does not.
  private mutating func end() {
    kill(process, SIGINT)
    for stream in [output, errors] where stream >= 0 { close(stream) }
    var status: Int32 = 0
    for _ in 0..<Self.patience {
      if waitpid(process, &status, WNOHANG) != 0 { return }
      _ = poll(nil, 0, Self.milliseconds)
    }
    kill(process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
