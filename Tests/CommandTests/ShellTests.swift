import Foundation
import TestSupport
import Testing

@Suite("The shell at a terminal", .serialized)
struct ShellTests {
  /// A footer's time is different at every run.
  private static func untimed(_ lines: [String]) -> [String] {
    lines.map { line in
      guard let dot = line.range(of: " · ", options: .backwards), line.hasSuffix(" ms") else {
        return line
      }
      return String(line[..<dot.lowerBound])
    }
  }

  @Test("It greets, answers a query, and leaves with quit")
  func answers() throws {
    let terminal = try Program.shell(columns: 100)
    #expect(
      terminal.screen.lines.first
        == "mittari 0.1.0 · datasets: associations, goals, guardians, housing, indicators, … · help, or Tab"
    )
    let lines = try terminal.answer(
      "school | where no = \"11\" and group = \"8.–9. lk\" | compare year 2019 to 2023")
    #expect(lines.contains("  Koko maa         11      15           ▲ +4  ✗ worse"))
    #expect(lines.contains("  Kymenlaakso      10      15           ▲ +5  ✗ worse"))
    terminal.send("quit\r")
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test("A typo is answered by a caret under the word, and the session goes on")
  func typo() throws {
    let terminal = try Program.shell()
    #expect(
      try terminal.answer("school | where grup = \"lukio\"") == [
        "error: there is no column `grup` here [unknown-column]",
        "  school | where grup = \"lukio\"",
        "                 ^^^^ did you mean `group`?",
        "  columns: no, indicator, indicator_en, theme, group, area, year, value, unit",
      ])
    #expect(
      Self.untimed(try terminal.answer("school | count")) == ["  count", "    354", "  1 row"])
  }

  @Test("Tab completes a dataset's name and a member inside quotes")
  func completes() throws {
    let terminal = try Program.shell()
    terminal.send("scho\t")
    try terminal.waitForPrompt("school")
    terminal.send("| where area = \"kym\t")
    try terminal.waitForPrompt("school | where area = \"Kymenlaakso\"")
    terminal.send(" | cou\t\r")
    try terminal.waitFor("1 row")
    #expect(terminal.screen.lines.contains("    177"))
  }

  @Test("A second Tab lists what there is, and what was typed stays")
  func lists() throws {
    let terminal = try Program.shell()
    terminal.send("school | where group = \t\t")
    try terminal.waitFor("\"ammattikoulu\"")
    try terminal.waitForPrompt("school | where group = \"")
    #expect(terminal.screen.text.contains("\"8.–9. lk\""))
  }

  @Test("Ctrl-C gives a half-typed line up, and Ctrl-D leaves")
  func interrupts() throws {
    let terminal = try Program.shell()
    terminal.send("school | whe")
    try terminal.waitForPrompt("school | whe")
    terminal.send("\u{3}")
    try terminal.waitForPrompt()
    #expect(terminal.screen.text.contains("> school | whe^C"))
    terminal.send("\u{4}")
    #expect(try terminal.waitForExit() == .status(0))
  }

  @Test("Ctrl-C cancels a query that runs, and the session goes on")
  func cancels() throws {
    let terminal = try Program.shell()
    // Each has twice the rows of the one before: together more than a person would wait for.
    let doublings = (1...10).map { "let a\($0) = a\($0 - 1) | append a\($0 - 1)" }
    terminal.paste((["let a0 = school"] + doublings).joined(separator: "\n"))
    terminal.send("\r")
    try terminal.waitFor("a0 is defined")
    terminal.send("\u{3}")
    try terminal.waitFor("cancelled")
    try terminal.waitForPrompt()
    #expect(!terminal.screen.text.contains("a10 is defined"))
    #expect(try terminal.answer("a0 | count").contains("    354"))
  }

  @Test("A terminal without control sequences gets none")
  func dumb() throws {
    let terminal = try Program.shell(environment: ["TERM": "dumb"])
    #expect(try terminal.answer("school | count").contains("    354"))
    terminal.send("quit\r")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test("Earlier statements come back with the arrow key, in the next session too")
  func history() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = ["MITTARI_HISTORY": folder + "/history"]
    let first = try Program.shell(environment: file)
    _ = try first.answer("school | count")
    first.send("\u{4}")
    #expect(try first.waitForExit() == .status(0))
    let second = try Program.shell(environment: file)
    second.send("\u{1B}[A")
    try second.waitForPrompt("school | count")
  }

  @Test("A history that cannot be kept is told once and ends nothing")
  func noHistory() throws {
    let terminal = try Program.shell(environment: ["MITTARI_HISTORY": "/dev/null/history"])
    #expect(terminal.screen.text.contains("warning: earlier statements are not kept"))
    #expect(try terminal.answer("note \"x\"") == ["noted"])
  }

  @Test("Letters outside ASCII are typed, deleted and drawn as one cell each")
  func letters() throws {
    let terminal = try Program.shell()
    terminal.send("note \"äö–å")
    try terminal.waitForPrompt("note \"äö–å")
    terminal.send("\u{7F}\u{7F}")
    try terminal.waitForPrompt("note \"äö")
    terminal.send("\"\r")
    try terminal.waitFor("noted")
    try terminal.waitForPrompt()
  }

  @Test("A paste of three statements waits for Enter, then runs them in order")
  func pastes() throws {
    let terminal = try Program.shell()
    terminal.paste("let a = school | take 3\na | count\nschool | take 0 | count")
    try terminal.waitFor("school | take 0 | count")
    #expect(!terminal.screen.text.contains("is defined"))
    terminal.send("\r")
    try terminal.waitForPrompt()
    let counts = terminal.screen.lines.filter { $0.hasPrefix("      ") }
    #expect(terminal.screen.text.contains("a is defined"))
    #expect(counts == ["      3", "      0"])
  }

  @Test("A pasted block stops at its first error")
  func stops() throws {
    let terminal = try Program.shell()
    terminal.paste("schol | count\nschool | count")
    terminal.send("\r")
    try terminal.waitFor("did you mean `school`?")
    try terminal.waitForPrompt()
    #expect(!terminal.screen.text.contains("354"))
  }

  @Test("In thirty columns nothing runs over the edge")
  func narrow() throws {
    let terminal = try Program.shell(rows: 60, columns: 30)
    terminal.send("school | where year = last | take 1\r")
    try terminal.waitFor("1 row")
    try terminal.waitForPrompt()
    #expect(terminal.screen.text.contains("Kymenlaakso"))
    #expect(terminal.screen.lines.first == "mittari 0.1.0 · help, or Tab")
  }

  @Test("A statement goes on in the next line where it ends with a bar")
  func continues() throws {
    let terminal = try Program.shell()
    terminal.send("school |\rcount\r")
    try terminal.waitFor("354")
    try terminal.waitForPrompt()
  }

  @Test("Colour comes only where it is wanted")
  func color() throws {
    let colored = try Program.shell()
    _ = try colored.answer("schol")
    #expect(colored.output.contains(Array("\u{1B}[1;31merror".utf8)))
    let plain = try Program.shell(environment: ["NO_COLOR": "1"])
    _ = try plain.answer("schol")
    #expect(!plain.output.contains(Array("\u{1B}[1;31m".utf8)))
  }

  @Test("A long table shows what the screen holds, and more goes on")
  func pages() throws {
    let terminal = try Program.shell(rows: 24)
    let head = try terminal.answer("school | select no, area, value")
    #expect(head.count == 18 && head.first?.hasPrefix("  no  area") == true)
    #expect(head.last?.hasPrefix("  16 of 354 rows · more shows the next") == true)
    let rest = try terminal.answer("more")
    #expect(rest.first == head.first)
    #expect(rest.last?.hasPrefix("  rows 17–32 of 354 · more shows the next") == true)
  }

  @Test("A change of a setting holds for the next answer")
  func settings() throws {
    let terminal = try Program.shell()
    _ = try terminal.answer("set timing off")
    _ = try terminal.answer("set language fi")
    #expect(try terminal.answer("school | count") == ["  lukumäärä", "        354", "  1 rivi"])
  }
}
