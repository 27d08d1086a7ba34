import Foundation
import TestSupport
import Testing

@Suite("The person's own editor", .serialized)
struct EditTests {
  /// An editor that is a script, and a folder for what it leaves.
  private static func withEditor(_ script: String, _ body: (URL, String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mittari-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let editor = folder.appending(path: "editor")
    try Data("\(script)\n".utf8).write(to: editor)
    // Read by a shell, for a file just written may be busy in another test's child and cannot be started.
    try body(folder, "/bin/sh " + editor.path)
  }

  @Test("The last statement is edited in a private file and comes back for review")
  func edits() throws {
    let script = """
      stat -c '%a' "$2" "$(dirname "$2")" >"$(dirname "$0")/modes"
      stty -a | grep -c ' icanon' >>"$(dirname "$0")/modes"
      sed -i 's/2019/2021/' "$2"; echo '  | count' >>"$2"; touch "$2~"
      echo "$1 $2" >"$(dirname "$0")/path"
      """
    try Self.withEditor(script) { folder, editor in
      let terminal = try Program.shell(
        environment: ["VISUAL": editor + " -w", "EDITOR": "/bin/false", "TMPDIR": folder.path])
      _ = try terminal.answer("school | where year = 2019 | take 1")
      terminal.send("edit\r")
      try terminal.waitFor("> school | where year = 2021 | take 1\n  | count")
      #expect(!terminal.screen.text.contains("354"))
      terminal.send("\r")
      try terminal.waitFor("1 row ·")
      let modes = try String(contentsOf: folder.appending(path: "modes"), encoding: .utf8)
      #expect(modes == "600\n700\n1\n")
      let path = try String(contentsOf: folder.appending(path: "path"), encoding: .utf8)
      #expect(path.hasPrefix("-w \(folder.path)/mittari-"))
      // Nothing is left of it.
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left.sorted() == ["editor", "modes", "path"])
    }
  }

  @Test("A given statement is edited, and control characters do not come back")
  func givenText() throws {
    try Self.withEditor(#"printf 'note "\033[31m\tb\a"\n\n' >>"$1""#) { _, editor in
      let terminal = try Program.shell(environment: ["EDITOR": editor])
      terminal.send("edit datasets\r")
      try terminal.waitFor("> datasets\nnote \"[31m    b\"")
    }
  }

  @Test(
    "What goes wrong is told, and the session goes on",
    arguments: [
      ("exit 3", "the editor did not end well"), (#"head -c 2000000 /dev/zero >"$1""#, "more than"),
      (#"printf '\377' >"$1""#, "the text is not UTF-8"), (#"rm "$1""#, "cannot be kept"),
    ])
  func fails(script: String, told: String) throws {
    try Self.withEditor(script) { _, editor in
      let terminal = try Program.shell(environment: ["EDITOR": editor])
      terminal.send("edit datasets\r")
      try terminal.waitFor(told)
      try terminal.waitForPrompt()
    }
  }

  @Test("An editor that does not exist is named")
  func unknownEditor() throws {
    let terminal = try Program.shell(environment: ["EDITOR": "no-such-editor"])
    terminal.send("edit datasets\r")
    try terminal.waitFor("no-such-editor cannot be started")
  }

  @Test("Scripts and several statements at once start no editor")
  func refuses() throws {
    let outcome = try Program.run(statements: ["edit school | take 1"])
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("`edit` opens an editor only for a person at the shell's prompt"))
    let terminal = try Program.shell(environment: ["EDITOR": "no-such-editor"])
    terminal.paste("edit\ndatasets")
    terminal.send("\r")
    try terminal.waitFor("only for a person at the")
  }
}
