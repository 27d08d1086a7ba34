import Foundation
import TestSupport
import Testing

@Suite("A shell that was cut off loses nothing", .serialized)
struct RecoveryTests {
  private static let offer = "a session of"

  /// Starts a shell whose journal is in a folder.
  private static func shell(_ folder: String) throws -> PseudoTerminal {
    try Program.shell(rows: 40, columns: 120, environment: ["MITTARI_JOURNAL": folder])
  }

  /// Ends a shell as the loss of power would.
  private static func cutOff(_ terminal: PseudoTerminal) throws {
    kill(terminal.process, SIGKILL)
    #expect(try terminal.waitForExit() == .signal(SIGKILL))
  }

  private static func leave(_ terminal: PseudoTerminal, _ way: String) throws {
    terminal.send(way)
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test("After kill -9 the next shell offers the session and brings it back, again and again")
  func recovers() throws {
    try Self.withFolder { folder in
      let first = try Self.shell(folder)
      _ = try first.answer("let lonely = school | where no = \"11\"")
      _ = try first.answer("schol")
      _ = try first.answer("let gone = school")
      _ = try first.answer("undo")
      _ = try first.answer("param area = \"Kymenlaakso\"")
      try Self.cutOff(first)
      let second = try Self.shell(folder)
      #expect(
        second.screen.lines.contains {
          $0 == "a session of 2 statements was cut off: `recover` it, or `recover nothing`"
        })
      _ = try second.answer("let early = school | take 3")
      #expect(try second.answer("recover") == ["2 statements brought back"])
      #expect(try second.answer("lonely | where area = $area | count").contains("     12"))
      #expect(try second.answer("gone").first?.contains("there is no dataset") == true)
      #expect(try second.answer("recover").first?.contains("no session") == true)
      try Self.cutOff(second)
      let third = try Self.shell(folder)
      #expect(third.screen.text.contains("a session of 4 statements"))
      _ = try third.answer("recover")
      #expect(try third.answer("early | count").contains("      3"))
      try Self.leave(third, "quit\r")
      let fourth = try Self.shell(folder)
      #expect(!fourth.screen.text.contains(Self.offer))
    }
  }

  @Test("A living shell's session is offered to nobody; of two that were cut off both come back")
  func two() throws {
    try Self.withFolder { folder in
      let one = try Self.shell(folder)
      _ = try one.answer("let first = school | take 1")
      let other = try Self.shell(folder)
      #expect(!other.screen.text.contains(Self.offer))
      _ = try other.answer("let second = school | take 2")
      _ = try one.answer("let third = school | take 3")
      try Self.cutOff(other)
      try Self.cutOff(one)
      let next = try Self.shell(folder)
      #expect(next.screen.text.contains(Self.offer))
      let told = try next.answer("recover")
      #expect(told.count == 2 && told[1].hasPrefix(Self.offer))
      // What one shell was offered, another is not.
      #expect(!(try Self.shell(folder)).screen.text.contains(Self.offer))
      _ = try next.answer("recover")
      for (name, rows) in [("first", 1), ("second", 2), ("third", 3)] {
        #expect(try next.answer("\(name) | count").contains("      \(rows)"))
      }
    }
  }

  @Test("A clean end leaves nothing behind", arguments: ["quit\r", "\u{4}"])
  func ends(way: String) throws {
    try Self.withFolder { folder in
      let terminal = try Self.shell(folder)
      _ = try terminal.answer("let a = school")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
      try Self.leave(terminal, way)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test("A terminal that is closed is no clean end")
  func hangsUp() throws {
    try Self.withFolder { folder in
      let terminal = try Self.shell(folder)
      _ = try terminal.answer("let a = school")
      kill(terminal.process, SIGHUP)
      #expect(try terminal.waitForExit() == .status(129))
      #expect(try Self.shell(folder).screen.text.contains("session of 1 statement was"))
    }
  }

  @Test("What is not wanted back is forgotten")
  func forgets() throws {
    try Self.withFolder { folder in
      let first = try Self.shell(folder)
      _ = try first.answer("let a = school")
      try Self.cutOff(first)
      let second = try Self.shell(folder)
      #expect(try second.answer("recover nothing") == ["forgotten"])
      #expect(try second.answer("a").first?.contains("there is no dataset") == true)
      try Self.leave(second, "\u{4}")
      #expect(!(try Self.shell(folder)).screen.text.contains(Self.offer))
    }
  }

  @Test("An offer that is not taken stands for the next shell")
  func waits() throws {
    try Self.withFolder { folder in
      let first = try Self.shell(folder)
      _ = try first.answer("let a = school")
      try Self.cutOff(first)
      try Self.leave(try Self.shell(folder), "quit\r")
      #expect(try Self.shell(folder).screen.text.contains(Self.offer))
    }
  }

  @Test("Statements that fail now are told, and the others come back")
  func tells() throws {
    try Self.withFolder { folder in
      let file = folder + "/areas.csv"
      let journal = folder + "/journal"
      try Data("area\nKotka\n".utf8).write(to: URL(filePath: file))
      let first = try Self.shell(journal)
      _ = try first.answer("load \"\(file)\" as areas")
      _ = try first.answer("let a = school")
      try Self.cutOff(first)
      try FileManager.default.removeItem(atPath: file)
      let second = try Self.shell(journal)
      let told = try second.answer("recover")
      #expect(told.first?.hasPrefix("error: there is no file") == true)
      #expect(told.last == "1 statement brought back, 1 no longer possible")
    }
  }

  @Test("Where nothing can be written it is told once, and the shell goes on")
  func fails() throws {
    let terminal = try Self.shell("/dev/null/journal")
    let told = try terminal.answer("let a = school")
    #expect(told.contains { $0.hasPrefix("warning: this session would be lost") })
    #expect(try terminal.answer("let b = school") == ["b is defined"])
    try Self.leave(terminal, "quit\r")
  }

  @Test("Away from a terminal nothing is kept")
  func scripts() throws {
    try Self.withFolder { folder in
      let outcome = try Program.run(
        ["-c", "let a = school", "-c", "recover"], environment: ["MITTARI_JOURNAL": folder])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("no session was cut off"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  private static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }
}
