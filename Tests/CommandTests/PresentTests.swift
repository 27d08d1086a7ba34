import Foundation
import TestSupport
import Testing

@Suite("A page for a second screen")
struct PresentTests {
  private static let question =
    "school | where no = \"11\" and group = \"8.–9. lk\" | compare year 2019 to 2023"

  @Test("Every answer is put on the page, until present off leaves the last one")
  func follows() throws {
    try Self.withFolder { folder in
      let page = folder + "/screen.html"
      let outcome = try Program.run(
        [
          "-c", "present \"screen.html\"", "-c", Self.question, "-c", "present off", "-c", "school",
        ],
        in: folder)
      #expect(outcome.status == 0)
      #expect(
        outcome.errors == """
          screen.html shows the latest answer: open it in a browser; `present off` ends it
          screen.html stays as it is

          """)
      let text = try String(contentsOfFile: page, encoding: .utf8)
      #expect(text.contains("<h1 lang=\"fi\">Tuntee itsensä yksinäiseksi · 8.–9. lk</h1>"))
      #expect(
        text.contains(
          "School Health Promotion study 2019–2023; <span lang=\"fi\">Kymenlaakson lasten"))
      #expect(text.contains("<code>school | where no = &quot;11&quot;"))
      #expect(!text.contains("http-equiv=\"refresh\""))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["screen.html"])
    }
  }

  @Test("At a terminal the page waits, follows, and takes the language that is set")
  func terminal() throws {
    try Self.withFolder { folder in
      let page = folder + "/screen.html"
      let terminal = try Program.shell(columns: 200)
      _ = try terminal.answer("present \"\(page)\"")
      let waiting = try String(contentsOfFile: page, encoding: .utf8)
      #expect(waiting.contains("The next answer comes here"))
      #expect(waiting.contains("<meta http-equiv=\"refresh\" content=\"2\">"))
      _ = try terminal.answer("school | where schol = 1")
      #expect(try String(contentsOfFile: page, encoding: .utf8) == waiting)
      _ = try terminal.answer("set language fi")
      _ = try terminal.answer(Self.question)
      let answer = try String(contentsOfFile: page, encoding: .utf8)
      #expect(answer.contains("<html lang=\"fi\">"))
      #expect(answer.contains("huonompi</td>"))
      #expect(answer.contains("http-equiv=\"refresh\""))
      #expect(try terminal.answer("present off").contains { $0.hasSuffix("jää sellaisekseen") })
    }
  }

  @Test("A definition is told with the question that uses it, and _ is written out")
  func questions() throws {
    try Self.withFolder { folder in
      let outcome = try Program.run(
        [
          "-c", "present \"screen.html\"", "-c", "let ours = school | where area = \"Kymenlaakso\"",
          "-c", "ours | take 3", "-c", "_ | take 1",
        ], in: folder)
      #expect(outcome.status == 0)
      let text = try String(contentsOfFile: folder + "/screen.html", encoding: .utf8)
      #expect(
        text.contains("<code>let ours = school | where area = &quot;Kymenlaakso&quot;</code>"))
      #expect(text.contains("<code>ours | take 3 | take 1</code>"))
    }
  }

  /// What is typed, and what is said of it.
  private static let faults: [(String, String)] = [
    ("present \"book.md\"", "a page for the second screen ends with .html [not-a-page]"),
    ("present \"nowhere/screen.html\"", "there is no folder"),
    ("present screen.html", "write \"screen.html\""),
    ("present", "the page's name is missing after `present`"),
    ("present off", "nothing is presented"),
  ]

  @Test("What cannot be presented is told", arguments: faults)
  func refuses(statement: String, message: String) throws {
    try Self.withFolder { folder in
      let outcome = try Program.run(["-c", statement], in: folder)
      #expect(outcome.errors.contains(message))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test("A page that can no longer be written does not stop the answers")
  func vanished() throws {
    try Self.withFolder { folder in
      let pages = folder + "/pages"
      try FileManager.default.createDirectory(atPath: pages, withIntermediateDirectories: true)
      let terminal = try Program.shell()
      _ = try terminal.answer("present \"\(pages)/screen.html\"")
      try FileManager.default.removeItem(atPath: pages)
      let lines = try terminal.answer("school | count")
      #expect(lines.contains("    354"))
      #expect(lines.contains { $0.hasPrefix("warning: there is no folder") })
    }
  }

  @Test("A notebook presents nothing")
  func notebook() throws {
    try Self.withFolder { folder in
      let text =
        "---\nmittari: 1\n---\n```mittari a\npresent \"screen.html\"\nschool | count\n```\n"
      try Data(text.utf8).write(to: URL(filePath: folder + "/book.md"))
      let outcome = try Program.run(["replay", "book.md"], in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("`present` has no place in a notebook"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["book.md"])
    }
  }

  @Test("A result is exported and printed as a page in the language that is set")
  func pages() throws {
    try Self.withFolder { folder in
      let exported = try Program.run(
        ["--lang", "fi", "-c", "school | where year = last | count | export \"counts.html\""],
        in: folder)
      #expect(exported.errors.hasSuffix("counts.html: 1 rivi kirjoitettu\n"))
      let text = try String(contentsOfFile: folder + "/counts.html", encoding: .utf8)
      #expect(text.contains("<h1>counts</h1>"))
      #expect(text.contains(">lukumäärä</th>"))
      #expect(text.contains("<p class=\"fact\">viimeisin vuosi on 2023</p>"))
      let printed = try Program.run(
        ["--format", "html", "-c", "school | where year = last | count"], in: folder)
      #expect(printed.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    }
  }

  /// Makes an empty folder for the time of a test.
  private static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }
}
