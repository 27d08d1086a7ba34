import TestSupport
import Testing

@Suite("Colours never change what stands on the screen", .serialized)
struct PaintingTests {
  /// Keys that have the same meaning with colour and without; nothing here can be completed.
  ///
  /// Without wide letters and combining marks, whose cells libedit alone loses at times: `WideLetterTests` has them.
  private static let keys = [
    "x", "ö", " ", "|", "\"", "xxxxxxx", "\u{8}", "\u{1B}[D", "\u{1B}[D\u{1B}[D",
    "\u{1}",
    "\u{1B}[C", "\u{1B}\r", "\u{1B}[3~", "\u{17}", "\u{1B}[200~ö x\nxx|\u{1B}[201~", "\u{1B}[A",
    "\u{1B}[B",
  ]

  @Test("Keys drawn by seed leave the same letters and cursor as without colour", arguments: 1...12)
  func agrees(seed: UInt64) throws {
    var random = SeededNumbers(state: seed)
    let plain = try Program.shell(rows: 8, columns: 24, environment: ["NO_COLOR": "1"])
    let colored = try Program.shell(rows: 8, columns: 24)
    var story: [String] = []
    for _ in 1...40 {
      let key = Self.keys.randomElement(using: &random) ?? ""
      story.append(key)
      for terminal in [plain, colored] {
        terminal.send(key)
        try settle(terminal)
      }
      let sees = { (screen: VirtualScreen) in screen.lines(without: "90") }
      try colored.waitFor("the same as without colour after \(story)\n\(plain.screen.text)\n") {
        sees($0) == sees(plain.screen) && $0.row == plain.screen.row
          && $0.column == plain.screen.column
      }
    }
  }

  /// Waits until all that was typed has been dealt with: a sign comes and goes, and a key without meaning rings.
  private func settle(_ terminal: PseudoTerminal) throws {
    terminal.send("@")
    try terminal.waitFor("the sign") { $0.text.contains("@") }
    terminal.send("\u{8}")
    try terminal.waitFor("no sign") { !$0.text.contains("@") }
    let rung = terminal.output.count { $0 == 7 }
    terminal.send("\u{7}")
    try terminal.waitFor("the bell") { _ in terminal.output.count { $0 == 7 } > rung }
  }
}
