import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Replay

/// Notebooks that mean harm, or are far beyond what people write: refused with a clear error, soon, and nothing written.
@Suite struct SafetyTests {
  static let front = NotebookReadingTests.front

  static func cell(_ text: String) -> String { "```mittari\n\(text)\n```\n\n" }

  /// Hostile texts by what they do, with the code of the first error.
  static let hostile: [(String, @Sendable () -> String, String)] = [
    ("leaves its folder", { front + cell("load \"../../etc/passwd\" as x") }, "outside-folder"),
    ("names a path of the system", { front + cell("\"/etc/passwd\" | count") }, "outside-folder"),
    ("climbs inside a path", { front + cell("\"a/../../b.csv\" | count") }, "outside-folder"),
    (
      "has endless parameters",
      {
        "---\nmittari: 1\nparams:\n"
          + (0..<5_000).map { "  p\($0): 1\n" }.joined() + "---\n"
      }, "too-many-parameters"
    ),
    (
      "has thousands of cells", { front + String(repeating: cell("school"), count: 10_002) },
      "too-many-cells"
    ),
    (
      "has thousands of faults", { front + String(repeating: "<!-- /result -->\n", count: 2_000) },
      "stray-result-end"
    ),
    (
      "nests without end",
      {
        front
          + cell(
            "school | where " + String(repeating: "(", count: 5_000) + "1"
              + String(repeating: ")", count: 5_000))
      }, "too-deep"
    ),
    (
      "opens without closing",
      { front + String(repeating: "<!-- result a sha=00 -->\n", count: 3_000) },
      "open-result"
    ),
    (
      "merges without end", { front + String(repeating: "<<<<<<< a\n=======\n", count: 3_000) },
      ""
    ),
    ("runs a program", { front + cell("!rm -rf /") }, "foreign-sign"),
    ("saves over a file", { front + cell("save \"x.md\"") }, "not-in-notebook"),
    ("presents a page", { front + cell("present \"x.html\"") }, "not-in-notebook"),
    ("ends the program", { front + cell("quit") }, "not-in-notebook"),
  ]

  @Test(arguments: hostile.indices) func isRefused(index: Int) throws {
    let (what, text, code) = Self.hostile[index]
    let place = try Workplace()
    try place.write(text(), to: "notebook.md")
    let outcome = place.replay { $0.acceptance = .all }
    if code.isEmpty {
      #expect(outcome.codes.isEmpty, "\(what): \(outcome.codes)")
    } else {
      #expect(outcome.exitCode == 2, "\(what)")
      #expect(outcome.codes.first == code, "\(what): \(outcome.codes.prefix(3))")
      #expect(outcome.codes.count <= NotebookLimits.faults)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder) == ["notebook.md"])
  }

  @Test func aFileOfAHundredMegabytesIsNotRead() throws {
    let place = try Workplace()
    try place.write("", to: "notebook.md")
    let file = try FileHandle(forWritingTo: URL(filePath: place.path("notebook.md")))
    try file.truncate(atOffset: 100 << 20)
    try file.close()
    let outcome = place.replay()
    #expect(outcome.exitCode == 2)
    #expect(outcome.diagnostics.contains("64"), "\(outcome.diagnostics)")
  }

  @Test func aPipeIsNoData() throws {
    let place = try Workplace()
    try #require(mkfifo(place.path("pipe.csv"), 0o600) == 0)
    try place.write(Self.front + Self.cell("\"pipe.csv\" | count"), to: "notebook.md")
    #expect(place.replay().codes == ["not-a-file"])
  }

  @Test func anEnormousResultIsNotRecorded() throws {
    let place = try Workplace()
    let rows = (0...NotebookLimits.resultRows).map { "a\($0),1\n" }.joined()
    try place.write("area,value\n" + rows, to: "mine.csv")
    try place.write(Self.front + Self.cell("\"mine.csv\""), to: "notebook.md")
    let outcome = place.replay { $0.acceptance = .all }
    #expect(outcome.codes == ["result-too-large"])
    #expect(try place.read("notebook.md") == Self.front + Self.cell("\"mine.csv\""))
  }

  @Test func nothingOfANotebookReachesTheTerminalAsItIs() throws {
    let place = try Workplace()
    try place.write("area,value\nKotka,1\n", to: "mine.csv")
    let text =
      "---\nmittari: 1\ntitle: a\u{1B}[31m<b>\u{202E}\n---\n"
      + Self.cell("\"mine.csv\" | add x = \"\u{1B}]0;evil\u{7}\"")
    try place.write(text, to: "notebook.md")
    let outcome = place.replay()
    for text in [outcome.summary, outcome.diagnostics] {
      #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
  }
}
