import Glibc

/// Another program, spoken to through pipes a line at a time; it ends when nobody holds it any more.
final class ChildProcess {
  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private var pending: [UInt8] = []

  init(_ command: [String]) throws(BenchmarkError) {
    let toChild = try Pipe()
    let fromChild = try Pipe()
    process = try Spawn.start(
      command, standardInput: toChild.readEnd, standardOutput: fromChild.writeEnd)
    close(toChild.readEnd)
    close(fromChild.writeEnd)
    input = toChild.writeEnd
    output = fromChild.readEnd
  }

  deinit {
    close(input)
    close(output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Sends a line and waits for one; nil where the program has ended.
  func answer(to line: String) -> String? {
    let bytes = Array((line + "\n").utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(input, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        return nil
      }
    }
    return readLine()
  }

  private func readLine() -> String? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: pending[..<end], as: UTF8.self)
        pending.removeSubrange(...end)
        return line
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(output, &buffer, buffer.count)
      if count > 0 {
        pending.append(contentsOf: buffer[..<count])
      } else if count == 0 || errno != EINTR {
        return nil
      }
    }
  }
}

/// The two ends of a pipe, which no other program inherits.
private struct Pipe {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(BenchmarkError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .system("there is no pipe to be had", errno: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }
}

/// Starting programs.
enum Spawn {
  /// Starts a program found by the search path, with these descriptors as its standard input and output.
  static func start(
    _ command: [String], standardInput: Int32, standardOutput: Int32
  ) throws(BenchmarkError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, standardOutput, STDOUT_FILENO)
    let arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let result = posix_spawnp(&process, command[0], &actions, nil, arguments, environ)
    guard result == 0 else { throw .system("\(command[0]) cannot be started", errno: result) }
    return process
  }

  /// Runs a program to its end, its output thrown away, and gives the seconds that it took.
  static func time(_ command: [String]) throws(BenchmarkError) -> Double {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    let watch = Stopwatch()
    let process = try start(command, standardInput: null, standardOutput: null)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw .system("\(command[0]) was lost", errno: errno) }
    }
    let seconds = watch.seconds
    guard status == 0 else { throw .peer(command[0], problem: "ended with status \(status)") }
    return seconds
  }
}
