import Foundation
import TestSupport
import Testing

@Suite("Long texts are edited as short ones are", .serialized)
struct LongTextTests {
  private static let (left, right) = ("\u{1B}[D", "\u{1B}[C")

  /// Statements of more than ten thousand bytes, with tabs and letters of two and three bytes.
  private static let block = (1...160).map { number in
    "note \"rivi \(number): Yksinäisyys – öljy\tja\tääni, hyvinvointi ja osallisuus\""
  }
  /// How a pasted line is kept: a tab is four blanks.
  private static func kept(_ line: String) -> String { line.replacing("\t", with: "    ") }

  private static func withHistory(
    rows: Int = 24, columns: Int = 80,
    _ body: (PseudoTerminal, () throws -> [String]) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mittari-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "history")
    let terminal = try Program.shell(
      rows: rows, columns: columns, environment: ["MITTARI_HISTORY": file.path])
    try body(terminal) {
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }

  /// Waits until all that was typed has been dealt with: a key without meaning rings.
  private static func settle(_ terminal: PseudoTerminal) throws {
    let rung = terminal.output.count { $0 == 7 }
    terminal.send("\u{7}")
    try terminal.waitFor("the bell") { _ in terminal.output.count { $0 == 7 } > rung }
  }

  @Test("Ten kilobytes are pasted, written into, moved over and deleted, and stay what they are")
  func pastes() throws {
    let text = Self.block.joined(separator: "\n")
    #expect(text.utf8.count > 10_000)
    try Self.withHistory { terminal, history in
      terminal.paste(text)
      try Self.settle(terminal)
      #expect(!terminal.screen.text.contains("noted"))
      // In the last line: a word more before the closing quote, then one letter less.
      terminal.send(Self.left + " – äö\u{8}")
      try Self.settle(terminal)
      // Up over ten lines, to the beginning of that one, and a word in front of its text.
      terminal.send(String(repeating: "\u{1B}[A", count: 10) + "\u{1B}[H")
      terminal.send(String(repeating: Self.right, count: 6) + "ö\u{1B}[3~r")
      try Self.settle(terminal)
      terminal.send("\r")
      try terminal.waitFor("noted")
      terminal.send("school | count\r")
      try terminal.waitFor("354")
      var lines = Self.block.map(Self.kept)
      lines[159] = lines[159].dropLast() + " – ä\""
      lines[149] = lines[149].replacing("note \"rivi", with: "note \"örivi")
      #expect(try history() == [lines.joined(separator: "\\n"), "school | count"])
    }
  }

  @Test("The same typed key by key, without the marks of a paste, runs line by line")
  func types() throws {
    try Self.withHistory { terminal, history in
      let lines = Array(Self.block.map(Self.kept).prefix(40))
      terminal.send(lines.map { $0 + "\r" }.joined() + "school | count\r")
      try terminal.waitFor("354")
      #expect(try history() == lines + ["school | count"])
    }
  }

  @Test("All of a long text is deleted by one key after another")
  func deletes() throws {
    try Self.withHistory(rows: 10, columns: 40) { terminal, history in
      let text = "note \"" + String(repeating: "äö– ", count: 60)
      terminal.send(text)
      try Self.settle(terminal)
      terminal.send(String(repeating: "\u{7F}", count: text.unicodeScalars.count))
      try terminal.waitForPrompt()
      terminal.send("note \"x\"\r")
      try terminal.waitFor("noted")
      #expect(try history() == ["note \"x\""])
    }
  }

  @Test("A member is completed inside its quotes on a wrapped line")
  func completesWrapped() throws {
    let terminal = try Program.shell(columns: 30)
    terminal.send("school | where year = last and area = \"kym\" | count")
    try terminal.waitFor("the text") { $0.text.contains("count") }
    terminal.send(String(repeating: Self.left, count: 9) + "\t")
    try terminal.waitFor("the member in its place") { screen in
      screen.lines(without: "90").suffix(3) == [
        "> school | where year = last a", "nd area = \"Kymenlaakso\" | coun", "t",
      ]
    }
    terminal.send("\u{5}\r")
    try terminal.waitFor("     59")
  }

  @Test("At the bottom of the screen a list moves everything up, and the text stays")
  func listsAtTheBottom() throws {
    let terminal = try Program.shell(rows: 12, columns: 60)
    for _ in 1...3 { _ = try terminal.answer("note \"x\"") }
    terminal.send("school | where group = \"")
    try terminal.waitForPrompt("school | where group = \"")
    #expect(terminal.screen.row == 11 || terminal.screen.lines.count >= 10)
    for _ in 1...3 {
      terminal.send("\t")
      try terminal.waitFor("the list above the text") { screen in
        let lines = screen.lines(without: "90")
        return lines.last == "> school | where group = \"" && screen.row == lines.count - 1
          && lines.dropLast().last?.contains("\"") == true
          && lines.dropLast().last?.hasPrefix(">") == false
      }
    }
    terminal.send("lu\t")
    try terminal.waitForPrompt("school | where group = \"lukio\"")
  }

  @Test("A line that goes on says until what, and nothing of that is in the text")
  func goesOn() throws {
    try Self.withHistory { terminal, history in
      terminal.send("note \"first\r")
      try terminal.waitFor("the remark") { $0.text(styled: "90") == "… until \"" }
      // It cannot be taken, and goes when something is typed.
      terminal.send("\u{1B}[C")
      terminal.send("second")
      try terminal.waitFor("no remark") {
        $0.lines.last == "second" && $0.text(styled: "90") == nil
      }
      terminal.send("\"\r")
      try terminal.waitFor("noted")
      terminal.send("school | where (year = 2019\r")
      try terminal.waitFor("the remark") { $0.text(styled: "90") == "… until )" }
      terminal.send(") |\r")
      try terminal.waitFor("the remark") { $0.text(styled: "90") == "…" }
      terminal.send("count\r")
      try terminal.waitFor("1 row")
      #expect(
        try history() == ["note \"first\\nsecond\"", "school | where (year = 2019\\n) |\\ncount"])
    }
  }
}
