import Foundation
import TestSupport
import Testing

@Suite("Colours, marks and grey text while one types", .serialized)
struct TypingTests {
  private static let unknown = "4;31"
  private static let right = "\u{1B}[C"
  private static let ctrlRight = "\u{1B}[1;5C"

  @Test("Words have colours, and a name that does not exist is marked before Enter")
  func highlights() throws {
    let terminal = try Program.shell()
    terminal.send("school | where grup")
    try terminal.waitFor("the verb in bold") { $0.text(styled: "1") == "where" }
    #expect(terminal.screen.text(styled: Self.unknown) == nil)
    terminal.send(" = \"lukio\"")
    try terminal.waitFor("the mark") {
      $0.text(styled: Self.unknown) == "grup" && $0.text(styled: "32") == "\"lukio\""
    }
    #expect(terminal.typedLines.last == "> school | where grup = \"lukio\"")
    // Once it is right, the mark goes.
    terminal.send("\u{1}" + String(repeating: "\u{6}", count: 17) + "o")
    try terminal.waitFor("no mark") {
      $0.text.contains("where group =") && $0.text(styled: Self.unknown) == nil
    }
  }

  @Test(
    "Without colour nothing is added to the text",
    arguments: [["NO_COLOR": "1"], ["TERM": "dumb"], ["TERM": ""]])
  func plain(environment: [String: String]) throws {
    let terminal = try Program.shell(environment: environment)
    terminal.send("school | where grup = 1 | cou")
    try terminal.waitFor("school | where grup = 1 | cou")
    terminal.send("\r")
    try terminal.waitFor("did you mean")
    terminal.send("quit\r")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(!terminal.output.contains(Array("\u{1B}[0;".utf8)))
    #expect(!terminal.screen.text.contains("> school | where group = 1 | count"))
  }

  @Test("set color off holds at the next prompt, and themes have their own colours")
  func settings() throws {
    let terminal = try Program.shell()
    _ = try terminal.answer("set theme light")
    terminal.send("note \"a\" by $x")
    try terminal.waitFor("the parameter in magenta") { $0.text(styled: "35") == "$x" }
    terminal.send("\u{3}")
    try terminal.waitForPrompt()
    _ = try terminal.answer("set color off")
    let before = terminal.output.count
    terminal.send("school | where grup = 1")
    try terminal.waitForPrompt("school | where grup = 1")
    #expect(!terminal.output[before...].contains(Array("\u{1B}[".utf8)))
  }

  @Test("The only way to go on stands in grey, and keys take it whole or by words")
  func suggests() throws {
    let terminal = try Program.shell()
    terminal.send("scho")
    try terminal.waitFor("the rest in grey") { $0.text(styled: "90") == "ol " }
    terminal.send(Self.right)
    try terminal.waitForPrompt("school")
    terminal.send("| count\r")
    try terminal.waitFor("row")
    try terminal.waitForPrompt()
    // An earlier statement goes before a word.
    terminal.send("sc")
    try terminal.waitFor("the statement in grey") {
      $0.text(styled: "90") == "hool | count"
    }
    terminal.send(Self.ctrlRight)
    try terminal.waitFor("a word taken") { $0.text(styled: "90") == " | count" }
    terminal.send("\u{5}\r")
    try terminal.waitFor("a second answer") { screen in
      screen.lines.filter { $0 == "> school | count" }.count == 2
        && screen.lines(without: "90").last == ">"
    }
    // Enter takes nothing.
    terminal.send("dat")
    try terminal.waitFor("the command in grey") { $0.text(styled: "90") == "asets" }
    terminal.send("\r")
    try terminal.waitFor("there is no dataset `dat`")
  }

  @Test(
    "What was meant stands at the next prompt, and Right or Tab takes it", arguments: [right, "\t"])
  func repairs(key: String) throws {
    let terminal = try Program.shell()
    #expect(try terminal.answer("school | where grup = \"lukio\" | count").count == 4)
    try terminal.waitFor("the correction") {
      $0.text(styled: "90") == "school | where group = \"lukio\" | count"
    }
    terminal.send(key)
    try terminal.waitForPrompt("school | where group = \"lukio\" | count")
    terminal.send("\r")
    try terminal.waitFor("102")
  }

  @Test("Anything typed does away with the correction, and Enter runs nothing")
  func forgetsRepair() throws {
    let terminal = try Program.shell()
    _ = try terminal.answer("schol | count")
    try terminal.waitFor("the correction") { $0.text(styled: "90") == "school | count" }
    terminal.send("x")
    try terminal.waitForPrompt("x")
    #expect(terminal.screen.lines.last == "> x")
    terminal.send("\u{8}")
    try terminal.waitForPrompt()
    #expect(terminal.screen.lines.last == ">")
    _ = try terminal.answer("schol | count")
    try terminal.waitFor("the correction") { $0.text(styled: "90") == "school | count" }
    terminal.send("\r")
    try terminal.waitForPrompt()
    #expect(!terminal.screen.text.contains("354"))
  }

  @Test("Long statements are painted row by row, also in thirty columns")
  func wraps() throws {
    let terminal = try Program.shell(columns: 30)
    let statement = "school | where grup = \"lukio\" and year = 2019 | count by area"
    terminal.send(statement)
    try terminal.waitFor("the mark") { $0.text(styled: Self.unknown) == "grup" }
    #expect(
      terminal.typedLines.suffix(3) == [
        "> school | where grup = \"lukio", "\" and year = 2019 | count by a", "rea",
      ])
    // Editing in the middle moves all that follows.
    terminal.send("\u{1}" + String(repeating: "\u{6}", count: 9) + "where year = 2021 | ")
    try terminal.waitFor("all in its place") { screen in
      screen.lines(without: "90").suffix(3) == [
        "> school | where year = 2021 |", " where grup = \"lukio\" and year",
        " = 2019 | count by area",
      ] && screen.text(styled: Self.unknown) == "grup"
    }
  }

  @Test("A text taller than the screen is left as it is")
  func tall() throws {
    let terminal = try Program.shell(rows: 6, columns: 40)
    terminal.paste((1...9).map { "note \"\($0)\"" }.joined(separator: "\n"))
    try terminal.waitFor("note \"9\"")
    terminal.send("\r")
    try terminal.waitForPrompt()
    #expect(!terminal.output.contains(Array("\u{1B}[0;32m".utf8)))
  }
}
