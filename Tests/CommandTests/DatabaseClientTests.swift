import Foundation
import TestSupport
import Testing

@Suite("Databases are asked through their client programs, here ones that only pretend")
struct DatabaseClientTests {
  /// A folder with a `psql` that is a script, first on the search path of the program under test.
  private final class Client {
    let folder: String

    init(_ script: String) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      // Written by another program: what this one has open for writing could not be started meanwhile.
      let writer = Process()
      writer.executableURL = URL(filePath: "/bin/sh")
      writer.arguments = [
        "-c", #"printf '%s\n' '#!/bin/sh' "$2" > "$1/psql" && chmod 755 "$1/psql""#, "sh", folder,
        script,
      ]
      try writer.run()
      writer.waitUntilExit()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var environment: [String: String] {
      ["PATH": folder + ":/usr/bin:/bin", "PGPASSWORD": "secret"]
    }
  }

  private static let load = "load \"postgres:survey?table=results\" as r"

  @Test("A client that is not there is told of, with a way out")
  func missing() throws {
    let outcome = try Program.run(["-c", Self.load], environment: ["PATH": "/nonexistent"])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("the program `psql` is not there to ask PostgreSQL with"))
    #expect(outcome.errors.contains("install it"))
  }

  @Test("What a client complains of is told in one line, without control sequences")
  func complains() throws {
    let client = try Client(
      #"printf '\n\033[31mFATAL: role "anna" does not exist\033[0m\nDETAIL: none\n' >&2; exit 2"#)
    let outcome = try Program.run(["-c", Self.load], environment: client.environment)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("PostgreSQL says:"))
    #expect(outcome.errors.contains("role \"anna\" does not exist"))
    #expect(!outcome.errors.contains("\u{1B}") && !outcome.errors.contains("DETAIL"))
  }

  @Test("The client is started for reading only, with no password among its arguments")
  func arguments() throws {
    let client = try Client(
      #"""
      case "$*" in
        *secret*) echo "the password is in the arguments" >&2;;
        *-X*-w*ON_ERROR_STOP=1*default_transaction_read_only\ =\ on*COPY*) echo "well: $PGPASSWORD" >&2;;
        *) echo "otherwise: $*" >&2;;
      esac
      exit 1
      """#)
    let outcome = try Program.run(["-c", Self.load], environment: client.environment)
    #expect(outcome.errors.contains("PostgreSQL says: well: secret"))
  }

  @Test("What is no table is refused")
  func nonsense() throws {
    let client = try Client("echo '\"only\",\"two\"'")
    let outcome = try Program.run(["-c", Self.load], environment: client.environment)
    #expect(outcome.status == 2 && outcome.errors.contains("is no table of these columns"))
  }

  @Test("Ctrl-C ends the client and leaves the shell")
  func interrupts() throws {
    // The client holds the pipe as long as it lives, and nothing that it starts does.
    let client = try Client(
      #"""
      exec 3> "$(dirname "$0")/news"
      echo started >&3
      while :; do sleep 1 3>&-; done
      """#)
    let news = try NamedPipe(client.folder + "/news")
    let terminal = try Program.shell(environment: client.environment)
    terminal.send(Self.load + "\r")
    #expect(try news.line() == "started")
    terminal.send("\u{3}")
    #expect(try news.line() == nil)
    try terminal.waitFor("cancelled")
    try terminal.waitForPrompt()
  }
}
