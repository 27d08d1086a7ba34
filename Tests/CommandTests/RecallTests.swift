import Foundation
import TestSupport
import Testing

@Suite("Earlier statements at the prompt", .serialized)
struct RecallTests {
  private static let up = "\u{1B}[A"

  /// A shell that keeps its history in a folder of the test's own.
  private static func shell(_ folder: URL, columns: Int = 80) throws -> PseudoTerminal {
    try Program.shell(
      columns: columns, environment: ["MITTARI_HISTORY": folder.appending(path: "history").path])
  }

  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mittari-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private static func history(_ lines: [String], in folder: URL) throws {
    let text = lines.map { $0 + "\n" }.joined()
    try Data(text.utf8).write(to: folder.appending(path: "history"))
  }

  @Test("Ctrl-R finds with any letter, again goes further back, and Enter takes for editing")
  func searches() throws {
    try Self.withFolder { folder in
      try Self.history(
        ["note \"Yksinäisyys – nyt\"", "school |\\n  count", "note \"yksin\""], in: folder)
      let terminal = try Self.shell(folder)
      terminal.send("\u{12}")
      try terminal.waitFor("search >")
      terminal.send("yksin")
      try terminal.waitFor("the match") {
        $0.text.contains("search: yksin > note \"yksin\"") && $0.text(styled: "7") == "yksin"
      }
      terminal.send("\u{12}")
      try terminal.waitFor("search: yksin > note \"Yksinäisyys – nyt\"")
      terminal.send("aisyys - n")
      try terminal.waitFor("search: yksinaisyys - n > note \"Yksinäisyys – nyt\"")
      terminal.send("x")
      try terminal.waitFor("not found: yksinaisyys - nx > note \"Yksinäisyys – nyt\"")
      terminal.send("\r")
      try terminal.waitForPrompt("note \"Yksinäisyys – nyt\"")
      terminal.send("\u{5}\u{8}!\"\r")
      try terminal.waitFor("> note \"Yksinäisyys – nyt!\"\nnoted")
    }
  }

  @Test("Ctrl-G and Ctrl-C bring back what was typed; a statement of several lines comes whole")
  func cancels() throws {
    try Self.withFolder { folder in
      try Self.history(["school |\\n  count"], in: folder)
      let terminal = try Self.shell(folder, columns: 30)
      for key in ["\u{7}", "\u{3}"] {
        terminal.send("abc\u{12}count")
        try terminal.waitFor("search: count > school |\n  count")
        terminal.send(key)
        try terminal.waitForPrompt("abc")
        terminal.send("\u{15}")
        try terminal.waitForPrompt()
      }
      // An arrow takes what was found and moves in it.
      terminal.send("\u{12}count")
      try terminal.waitFor("search: count > school |")
      terminal.send("\u{1B}[D")
      try terminal.waitFor("> school |\n  count")
      terminal.send("\r")
      try terminal.waitFor("354")
    }
  }

  @Test("Up never shows a statement twice, and the newest place counts")
  func withoutDuplicates() throws {
    try Self.withFolder { folder in
      try Self.history(
        ["datasets", "school | count", "datasets", "note \"a\"", "datasets"], in: folder)
      let terminal = try Self.shell(folder)
      for statement in ["datasets", "note \"a\"", "school | count"] {
        terminal.send(Self.up)
        try terminal.waitForPrompt(statement)
      }
    }
  }

  @Test("What another shell has entered is there at the next prompt")
  func shares() throws {
    try Self.withFolder { folder in
      let one = try Self.shell(folder)
      let other = try Self.shell(folder)
      _ = try other.answer("note \"from the other\"")
      _ = try one.answer("note \"own\"")
      one.send(Self.up)
      try one.waitForPrompt("note \"own\"")
      one.send(Self.up)
      try one.waitForPrompt("note \"from the other\"")
    }
  }

  @Test("Shells that write at the same time lose nothing of each other, and each keeps its order")
  func writesAtOnce() throws {
    try Self.withFolder { folder in
      let shells = try (1...3).map { _ in try Self.shell(folder) }
      let numbers = 1...15
      for (index, shell) in shells.enumerated() {
        shell.send(numbers.map { "note \"shell \(index) – \($0)\"\r" }.joined())
        shell.send("school | where no = \"11\" | count\r")
      }
      for shell in shells { try shell.waitFor("     24") }
      let text = try String(contentsOf: folder.appending(path: "history"), encoding: .utf8)
      let lines = text.split(separator: "\n").map(String.init)
      for index in shells.indices {
        #expect(
          lines.filter { $0.contains("shell \(index)") }
            == numbers.map { "note \"shell \(index) – \($0)\"" })
      }
    }
  }
}
