import Foundation
import TestSupport
import Testing

@Suite("Whatever happens to the terminal, the line and the terminal survive", .serialized)
struct TerminalTests {
  /// A shell of the system, from which the program is started as a job.
  private static func jobShell() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      executable: "/bin/sh", arguments: ["-i"],
      environment: Program.environment.merging(["PS1": "job$ ", "PATH": "/usr/bin:/bin"]) { $1 })
    try terminal.waitFor("job$")
    terminal.send("\(Program.path)\r")
    try terminal.waitForPrompt()
    return terminal
  }

  @Test("Ctrl-Z stops it with the terminal in order, and fg brings the line back")
  func suspends() throws {
    let terminal = try Self.jobShell()
    terminal.send("school | where grup = 1 | cou")
    try terminal.waitFor("the mark") { $0.text(styled: "4;31") == "grup" }
    terminal.send("\u{1A}")
    try terminal.waitFor("the shell") { $0.lines.last?.hasPrefix("job$") == true }
    let before = terminal.output.count
    terminal.send("fg\r")
    try terminal.waitFor("the line with its colours") { screen in
      terminal.output.count > before
        && screen.lines(without: "90").last == "> school | where grup = 1 | cou"
        && screen.text(styled: "90") == "nt "
    }
    terminal.send("\u{15}quit\r")
    try terminal.waitFor("the shell again") { $0.lines.last?.hasPrefix("job$") == true }
  }

  @Test("A new size has the line drawn anew", arguments: [10, 30, 60, 120])
  func resizes(columns: Int) throws {
    let terminal = try Program.shell()
    let typed = "school | where group = \"lukio\" and year = 2019"
    terminal.send(typed)
    try terminal.waitForPrompt(typed)
    terminal.resize(rows: 24, columns: columns)
    try terminal.waitFor("the line in its new width") { screen in
      screen.lines(without: "90").joined().hasSuffix("> " + typed)
        && screen.text(styled: "32") != nil
    }
    terminal.send(" | count\r")
    try terminal.waitFor("1 row")
  }

  @Test(
    "Names that are to be typed are whole in a narrow terminal, and lines are broken between words")
  func namesAreWhole() throws {
    let terminal = try Program.shell()
    terminal.resize(rows: 60, columns: 40)
    terminal.send("datasets\r")
    try terminal.waitFor("the name") { $0.lines.contains { $0 == "  participation-meter" } }
    try terminal.waitForPrompt()
    terminal.send("load \"\(Repository.path("Datasets/school/school.csv"))\" as x\r")
    try terminal.waitFor("what was found") { screen in
      screen.lines.contains("x: 354 rows, 9 columns · comma · decimal")
        && screen.lines.contains("  point")
    }
  }

  @Test("Keys that mean nothing leave nothing in the text")
  func unknownKeys() throws {
    let terminal = try Program.shell()
    // F1 of xterm and of the console, F5, Page Up and Down, Insert, Shift-Tab, Ctrl-Up, a click, a gain of focus.
    let keys = [
      "OP", "[[A", "[15~", "[5~", "[6~", "[2~", "[Z", "[1;5A", "[<0;10;5M", "[I", "[24;2~",
    ]
    terminal.send("school" + keys.map { "\u{1B}" + $0 }.joined() + " | cou")
    try terminal.waitForPrompt("school | cou")
    terminal.send("\u{1B}[7~\u{1B}[C\u{1B}[8~nt\u{1B}[5~\r")
    try terminal.waitFor("354")
  }

  @Test("A signal to end leaves a terminal in order", arguments: [SIGTERM, SIGHUP])
  func ends(signal: Int32) throws {
    let terminal = try Program.shell()
    terminal.send("school | where")
    try terminal.waitForPrompt("school | where")
    #expect(!terminal.isCooked)
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .status(128 + signal))
    #expect(terminal.isCooked)
    let pasting = Array("\u{1B}[?2004l".utf8)
    #expect(terminal.output.suffix(64).contains(pasting))
  }

  @Test("While a query is answered the terminal is cooked, and quit leaves it so")
  func cooked() throws {
    let terminal = try Program.shell()
    terminal.send("quit\r")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(terminal.isCooked)
  }

  @Test(
    "Letters are whole in every locale",
    arguments: [
      ["LC_ALL": "", "LANG": "C"], ["LC_ALL": "", "LANG": ""], ["LC_ALL": "POSIX"],
      ["LC_ALL": "no_SUCH.locale"],
    ])
  func locales(environment: [String: String]) throws {
    let terminal = try Program.shell(environment: environment)
    terminal.send("school | where indicator ~ \"yksinäi")
    try terminal.waitForPrompt("school | where indicator ~ \"yksinäi")
    terminal.send("\" | count\r")
    try terminal.waitFor("1 row")
  }

  @Test("A terminal that knows no control sequences gets none, and edits all the same")
  func dumb() throws {
    let terminal = try Program.shell(environment: ["TERM": "dumb"])
    terminal.send("school | coutn")
    try terminal.waitForPrompt("school | coutn")
    terminal.send("\u{8}\u{8}nt\r")
    try terminal.waitFor("354")
    try terminal.waitForPrompt()
    terminal.send("\u{12}coun")
    try terminal.waitFor("search: coun > school | count")
    terminal.send("\u{7}quit\r")
    #expect(try terminal.waitForExit() == .status(0))
    #expect(!terminal.output.contains(0x1B))
  }
}
