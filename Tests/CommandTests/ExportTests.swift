import Foundation
import TestSupport
import Testing

@Suite("Exports from the command line") struct ExportTests {
  private static let query =
    #"school | where no = "11" and year = last | take 2 | select area | export "a.csv""#

  /// Makes an empty folder for the time of a test.
  private static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test("Rows that go into a file are not drawn for nobody, but what must not be missed is said")
  func drawsNothingForNobody() throws {
    try Self.withFolder { folder in
      let outcome = try Program.run(["-c", Self.query + " | as x"], in: folder)
      #expect(outcome.output == "" && outcome.status == 0)
      #expect(outcome.errors == "  last year is 2023\na.csv: 2 rows written\n")
      let written = try String(contentsOfFile: folder + "/a.csv", encoding: .utf8)
      #expect(written == "area\nKymenlaakso\nKoko maa\n")
    }
  }

  @Test("A format that is asked for gets the rows too, and so does a stage behind")
  func passesRowsOn() throws {
    try Self.withFolder { folder in
      let data = try Program.run(["--format", "csv", "-c", Self.query], in: folder)
      #expect(data.output == "area\nKymenlaakso\nKoko maa\n")
      let further = try Program.run(["-c", Self.query + " | count"], in: folder)
      #expect(further.output.contains("count") && further.output.contains("1 row"))
    }
  }

  @Test("A person who sits at a terminal sees the rows that go into a file")
  func drawsAtATerminal() throws {
    try Self.withFolder { folder in
      let path = folder + "/a.csv"
      let terminal = try Program.shell(columns: 200)
      let lines = try terminal.answer(Self.query.replacing("a.csv", with: path))
      #expect(lines.contains { $0.contains("Koko maa") })
      terminal.send("\u{4}")
      #expect(try terminal.waitForExit() == .status(0))
      #expect(FileManager.default.fileExists(atPath: path))
    }
  }

  @Test(
    "A statement whose file cannot be written is not accepted: not saved, not undone, not the last result"
  )
  func refusesWhatCannotBeWritten() throws {
    try Self.withFolder { folder in
      let statements = [
        "school | count", #"school | take 3 | export "a.csv" | export "x.foo""#, "_", "undo",
        #"school | take 2 | export "no/b.csv""#, #"save "n.md""#, #"save "no/n.md""#, "undo",
      ]
      let outcome = try Program.run(
        ["run", "--keep-going", "-"], input: Array(statements.joined(separator: "\n").utf8),
        in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.output == "  count\n    354\n  1 row\n\n  count\n    354\n  1 row\n")
      #expect(
        outcome.errors.split(separator: "\n").filter { !$0.hasPrefix("  ") } == [
          "a.csv: 3 rows written",
          "error: there is no format with the ending .foo [unknown-format]", "undone: _",
          "error: there is no folder no [no-folder]", "saved n.md: 1 result, replayed",
          "error: there is no folder no [no-folder]", "undone: school | count",
        ])
      let saved = try String(contentsOfFile: folder + "/n.md", encoding: .utf8)
      #expect(saved.contains("school | count") && !saved.contains("export"))
    }
  }

  @Test("A folder in which no file can be made is not called missing")
  func findsFolderThatTakesNoFile() throws {
    let outcome = try Program.run(["-c", #"school | take 3 | export "/proc/x.csv""#])
    #expect(outcome.errors.contains("error: no file can be made in the folder /proc [file]"))
    #expect(outcome.output == "" && outcome.status == 2)
  }

  @Test("A file for which there is no room leaves nothing behind, and the old one as it was")
  func findsNoRoom() throws {
    try Self.withFolder { folder in
      try Data("old".utf8).write(to: URL(filePath: folder + "/a.csv"))
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      // No file may have more than a few kilobytes.
      process.arguments = [
        "-c", #"trap "" XFSZ; ulimit -f 8; exec "$0" -c "school | export \"a.csv\"""#,
        Program.path,
      ]
      process.environment = Program.environment
      process.currentDirectoryURL = URL(filePath: folder)
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.csv"])
      #expect(try String(contentsOfFile: folder + "/a.csv", encoding: .utf8) == "old")
    }
  }
}
