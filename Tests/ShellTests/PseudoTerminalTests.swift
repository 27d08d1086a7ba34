import TestSupport
import Testing

@Suite("The terminal that tests type at")
struct PseudoTerminalTests {
  @Test("A program sees a terminal of the given size that is its own")
  func isATerminal() throws {
    let terminal = try PseudoTerminal(
      executable: "/bin/sh", arguments: ["-c", "stty size </dev/tty; test -t 1 && exit 7"],
      rows: 12, columns: 40)
    #expect(try terminal.waitForExit() == .status(7))
    #expect(terminal.screen.lines == ["12 40"])
  }

  @Test("What is typed reaches the program, and Ctrl-C is its interrupt")
  func types() throws {
    let terminal = try PseudoTerminal(executable: "/bin/cat")
    terminal.send("yksinäisyys\r")
    try terminal.waitFor("yksinäisyys\nyksinäisyys")
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .signal(2))
  }

  @Test("Waiting in vain says what was on the screen")
  func givesUp() throws {
    let terminal = try PseudoTerminal(executable: "/bin/echo", arguments: ["here"])
    #expect {
      try terminal.waitFor("there")
    } throws: { error in
      "\(error)" == "ended before “there” on:\nhere"
    }
  }

  @Test(
    "The screen obeys control sequences",
    arguments: [
      ("ab\r\ncd", ["ab", "cd"]),
      ("0123456789", ["01234567", "89"]),
      ("01234567\r\nx", ["01234567", "x"]),
      ("abc\u{8}\u{8}X", ["aXc"]),
      ("abcd\r\u{1B}[2P", ["cd"]),
      ("abcd\r\u{1B}[2@XY", ["XYabcd"]),
      ("abcd\u{1B}[2D\u{1B}[K", ["ab"]),
      ("a\nb\nc\nd", [" b", "  c", "   d"]),
      ("a\r\nb\u{1B}[A\rX\u{1B}[J", ["X"]),
      ("\u{1B}[2;3Hx\u{1B}[1;31my\u{1B}[0m\u{1B}]0;title\u{7}", ["", "  xy"]),
      ("日a\r\u{1B}[2Cb", ["日b"]),
    ])
  func draws(bytes: String, lines: [String]) {
    var screen = VirtualScreen(rows: 3, columns: 8)
    screen.feed(Array(bytes.utf8))
    #expect(screen.lines == lines)
  }
}
