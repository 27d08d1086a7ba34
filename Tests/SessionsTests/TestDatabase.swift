import Foundation
import Testing

/// A database made for a test: a DuckDB file, or a PostgreSQL server of its own on a socket in a folder.
final class TestDatabase {
  /// Why there is none, said once in the test's output.
  struct Absent: Error, CustomStringConvertible { let description: String }

  /// The folder that holds it; short, as the path of a socket must be.
  let folder: String
  private let server: [String]?

  /// What precedes `?table=` or `&table=` in `load`.
  let address: String

  private init(folder: String, server: [String]?, address: String) {
    self.folder = folder
    self.server = server
    self.address = address
  }

  deinit {
    if let server {
      _ = try? Self.run(server + ["stop", "-m", "immediate", "-D", folder + "/data"])
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A DuckDB file, filled by a script.
  static func duckdb(_ script: String) throws -> TestDatabase {
    guard find("duckdb") != nil else { throw Absent(description: "no program duckdb") }
    let folder = try newFolder()
    let file = folder + "/odd ?name.duckdb"
    try run(["duckdb", "-init", "/dev/null", "-batch", "-bail", "-c", script, file])
    return TestDatabase(folder: folder, server: nil, address: "duckdb:\(file)?")
  }

  /// A PostgreSQL server, filled by a script; as root it runs as the user `postgres`.
  static func postgres(_ script: String) throws -> TestDatabase {
    for program in ["psql", "initdb", "pg_ctl"] where find(program) == nil {
      throw Absent(description: "no program \(program)")
    }
    let folder = try newFolder()
    var prefix: [String] = []
    if geteuid() == 0 {
      guard let user = getpwnam("postgres"), find("setpriv") != nil else {
        throw Absent(description: "root may not run PostgreSQL, and there is no user postgres")
      }
      chown(folder, user.pointee.pw_uid, user.pointee.pw_gid)
      prefix = [
        "setpriv", "--reuid=postgres", "--regid=\(user.pointee.pw_gid)", "--clear-groups",
      ]
    }
    let data = folder + "/data"
    let control = prefix + ["pg_ctl"]
    let database = TestDatabase(
      folder: folder, server: control,
      address: "postgres://postgres@/postgres?host=\(folder)&")
    try run(
      prefix + [
        "initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8",
        "--no-sync",
      ])
    try run(
      control + [
        "start", "-w", "-D", data, "-l", folder + "/log", "-o",
        "-k \(folder) -c listen_addresses='' -F",
      ])
    try run([
      "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d",
      "postgresql://postgres@/postgres?host=\(folder)", "-c", script,
    ])
    return database
  }

  private static func newFolder() throws -> String {
    let folder = "/tmp/mittari-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    return folder
  }

  private static func find(_ program: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program to its own end; a server that it leaves behind is not waited for, as `Process` would.
  private static func run(_ command: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, flags) in [
      (STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY),
    ] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", flags, 0)
    }
    // A folder that another user may enter.
    let words = (["env", "-C", "/tmp"] + command).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    var status: Int32 = 0
    guard posix_spawnp(&process, "env", &actions, nil, words, environ) == 0,
      waitpid(process, &status, 0) == process, status == 0
    else { throw Absent(description: "failed: \(command.joined(separator: " "))") }
  }
}
