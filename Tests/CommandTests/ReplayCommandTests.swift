import Foundation
import TestSupport
import Testing

@Suite("Replays from the command line")
struct ReplayCommandTests {
  /// A folder with a notebook whose results are accepted, and other figures for it.
  static func folder() throws -> String {
    let place = FileManager.default.temporaryDirectory.appending(path: "mittari \(UUID())")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let notebook =
      "---\nmittari: 1\nparams:\n  limit: 20\n---\n\n```mittari\n"
      + "school | where year = 2023 and value > $limit | select no, group, area, value\n```\n"
    try Data(notebook.utf8).write(to: place.appending(path: "my book.md"))
    let school = try String(
      contentsOfFile: Repository.path("Datasets/school/school.csv"), encoding: .utf8)
    let other = school.replacing(",2023,2", with: ",2023,1")
    try Data(other.utf8).write(to: place.appending(path: "new school.csv"))
    #expect(try Program.run(["replay", "my book.md", "--accept"], in: place.path).status == 0)
    return place.path
  }

  /// The words of a command as a shell takes them apart.
  static func words(_ command: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "printf '%s\\n' " + command]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("The command that a replay prints accepts exactly what it showed")
  func acceptance() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let shown = try Program.run(
      ["replay", "my book.md", "--data", "school=new school.csv"], in: folder)
    #expect(shown.status == 1)
    #expect(shown.output.split(separator: "\n").count <= 24)
    let all = try Program.run(
      ["replay", "my book.md", "--data", "school=new school.csv", "--all"], in: folder)
    #expect(!all.output.contains("\n  and "))
    #expect(all.output.split(separator: "\n").count { $0.contains("left out by `where") } > 24)
    let lead = "to accept: mittari "
    let line = try #require(all.output.split(separator: "\n").last)
    try #require(line.hasPrefix(lead))
    let words = try Self.words(String(line.dropFirst(lead.count)))
    #expect(words == ["replay", "my book.md", "--data", "school=new school.csv", "--accept"])
    #expect(try Program.run(words, in: folder).status == 0)
    #expect(try Program.run(words.dropLast() + ["--check"], in: folder).status == 0)
    #expect(try Program.run(["replay", "my book.md", "--check"], in: folder).status == 1)
  }

  @Test("A made-up wave is told on one screen and accepted with a name and a reason")
  func rehearsal() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "mittari \(UUID())")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let book = place.appending(path: "rehearsal.md")
    try Data(MadeUpWave.notebook.utf8).write(to: book)
    try Data(MadeUpWave.school().utf8).write(to: place.appending(path: "made-up.csv"))
    #expect(try Program.run(["replay", "rehearsal.md", "--accept"], in: place.path).status == 0)
    let recorded = try String(contentsOf: book, encoding: .utf8)

    let words = ["replay", "rehearsal.md", "--data", "school=made-up.csv"]
    let shown = try Program.run(words + ["--lang", "fi"], in: place.path)
    #expect(shown.status == 1)
    #expect(shown.errors.isEmpty)
    let lines = shown.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(
      lines.count <= 24 && lines.allSatisfy { $0.count <= 80 || $0.contains("mittari replay") })
    for part in ["Kääntyneet arviot", "parempi ≈ → huonompi", "Muuttunut historia", "(salattu)"] {
      #expect(shown.output.contains(part), "\(part): \(shown.output)")
    }
    #expect(try Program.run(words + ["--check"], in: place.path).status == 1)
    #expect(try String(contentsOf: book, encoding: .utf8) == recorded)

    let accepted = try Program.run(
      words + ["--accept", "loneliness", "latest", "--by", "Maija", "--reason", "uusi aalto"],
      in: place.path)
    #expect(accepted.status == 0, "\(accepted.output)\(accepted.errors)")
    let text = try String(contentsOf: book, encoding: .utf8)
    #expect(text.contains(" loneliness latest by=\"Maija\" reason=\"uusi aalto\"\n"))
    #expect(try Program.run(words + ["--check"], in: place.path).status == 0)
  }

  @Test("A notebook is run for each area")
  func each() throws {
    let outcome = try Program.run(
      ["replay", Repository.path("Notebooks/loneliness.md"), "--each", "area"])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("area, 2 members: 1 flipped, 1 without exceptions"))
    #expect(outcome.output.contains("  Koko maa · "))
  }

  /// Arguments after the notebook, and what is said.
  private static let refused: [([String], String)] = [
    (["--check", "--accept"], "--check writes nothing and --accept writes"),
    (["--by", "Maija"], "--by says something of what is accepted, and nothing is"),
    (["--each", "limit", "--accept"], "results for each of many members are not accepted"),
    (["--set", "limit=30", "--accept"], "results with limit=30 are not accepted"),
  ]

  @Test("What cannot be accepted is refused with nothing written", arguments: refused)
  func refusals(arguments: [String], message: String) throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let before = try Data(contentsOf: URL(filePath: folder + "/my book.md"))
    let outcome = try Program.run(["replay", "my book.md"] + arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message))
    #expect(try Data(contentsOf: URL(filePath: folder + "/my book.md")) == before)
  }
}
