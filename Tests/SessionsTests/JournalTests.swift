import Diagnostics
import Formats
import Foundation
import Language
import TestSupport
import Testing

@testable import Sessions

@Suite("Accepted statements outlive a crash")
struct JournalTests {
  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Bytes of a journal and the statements that hold.
  static let texts: [(bytes: String, standing: [String]?)] = [
    ("mittari journal 1 /home\nschool |\\ncount\nundo\nlet a = school\n", ["let a = school"]),
    ("mittari journal 1 /home\nlet a = school\nlet b = a\nlet c", ["let a = school", "let b = a"]),
    ("mittari journal 1 /home\nlet a = school\nbroken \\q\nlet b = a\n", ["let a = school"]),
    ("mittari journal 1 /home\nundo\nundo\nlet a = school\n", ["let a = school"]),
    ("mittari journal 1 /home\n", []),
    ("mittari journal 1 /ho", nil), ("mittari journal 2 /home\nlet a = b\n", nil), ("", nil),
    ("something else\n", nil),
  ]

  @Test("A torn or damaged journal gives what is sure of it", arguments: texts)
  func reads(bytes: String, standing: [String]?) {
    #expect(JournalText(Self.bytes(bytes))?.standing == standing)
  }

  @Test("Every cut of a journal gives a beginning of its statements")
  func cuts() {
    let statements = ["let a = school", "note \"ä\n|\\\"", "undo", "school | count"]
    let whole = JournalText.header(folder: "/a b\n") + JournalText.lines(for: statements)
    for end in whole.indices {
      let cut = JournalText(Array(whole[..<end]))
      #expect(statements.starts(with: cut?.statements ?? []))
    }
    #expect(JournalText(whole)?.statements == statements)
    #expect(JournalText(whole)?.folder == "/a b\n")
  }

  @Test("A journal is private, is held while it lives, and is left when it goes unended")
  func lives() throws {
    try withFolder { folder in
      var journal: SessionJournal? = SessionJournal(folder: folder + "/state/journal")
      #expect(LeftSession.latest(in: folder + "/state/journal") == nil)
      try journal?.append(["let a = school", "note \"two\nlines\""])
      let place = folder + "/state/journal"
      let name = try #require(try FileManager.default.contentsOfDirectory(atPath: place).first)
      let modes = try FileManager.default.attributesOfItem(atPath: "\(place)/\(name)")
      #expect(modes[.posixPermissions] as? Int == 0o600)
      #expect(LeftSession.latest(in: place) == nil)
      journal = nil
      var left = LeftSession.latest(in: place)
      #expect(left?.statements == ["let a = school", "note \"two\nlines\""])
      #expect(left?.otherFolder == nil)
      // Offered to one, it is offered to nobody else.
      #expect(LeftSession.latest(in: place) == nil)
      left = nil
      #expect(LeftSession.latest(in: place) != nil)
      LeftSession.latest(in: place)?.forget()
      #expect(LeftSession.latest(in: place) == nil)
    }
  }

  @Test("An ended session leaves nothing; one with nothing in it is cleared away")
  func ends() throws {
    try withFolder { folder in
      let journal = SessionJournal(folder: folder)
      try journal.append(["let a = school"])
      journal.end()
      try journal.append(["let b = school"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      try Data("mittari journal 1 /\nschool\nundo\n".utf8).write(to: URL(filePath: folder + "/1-a"))
      try Data().write(to: URL(filePath: folder + "/2-b"))
      try Data("mine".utf8).write(to: URL(filePath: folder + "/3-c"))
      #expect(LeftSession.latest(in: folder) == nil)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["3-c"])
    }
  }

  @Test("Links and folders among the journals are let be")
  func others() throws {
    try withFolder { folder in
      let target = folder + "/target"
      try Data("mittari journal 1 /\nschool\n".utf8).write(to: URL(filePath: target))
      let place = folder + "/journal"
      try FileManager.default.createDirectory(
        atPath: place + "/1-a", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: place + "/2-b", withDestinationPath: target)
      #expect(LeftSession.latest(in: place) == nil)
      #expect(FileManager.default.fileExists(atPath: target))
    }
  }

  @Test("A journal that cannot be written says so once")
  func failsOnce() throws {
    let journal = SessionJournal(folder: "/dev/null/journal")
    #expect(throws: FileError.self) { try journal.append(["let a = school"]) }
    #expect(!journal.isWhole)
    try journal.append(["let b = school"])
  }

  @Test("Recovering runs what still runs, tells the rest, and touches nothing outside")
  func recovers() {
    var session = SessionHarness().session
    let recovery = session.recover(
      [
        "let lonely = school | where no = \"11\"", "load \"gone.csv\" as gone",
        "lonely | export \"out.csv\"", "param area = \"Kymenlaakso\"", "set language fi", "gone",
      ], isCancelled: { false })
    #expect(
      recovery?.accepted == [
        "let lonely = school | where no = \"11\"", "lonely | export \"out.csv\"",
        "param area = \"Kymenlaakso\"", "set language fi",
      ])
    #expect(recovery?.refused == 2)
    #expect(recovery?.faults.map { "\($0.code)" } == ["file", "unknown-dataset"])
    #expect(recovery?.hasExports == true)
    #expect(session.settings.language == "fi")
    #expect(session.parameters.map(\.name) == ["area"])
    #expect(!FileManager.default.fileExists(atPath: Repository.path("out.csv")))
  }

  @Test("A recovery that is cancelled leaves the session as it was")
  func cancelled() {
    var session = SessionHarness().session
    #expect(session.recover(["let a = school"], isCancelled: { true }) == nil)
    #expect(session.journal.isEmpty)
  }

  @Test("The journal keeps what changes the session, parameters with the value that holds")
  func keeps() {
    var session = SessionHarness(overrides: ["area": "Koko maa", "year": "2023"]).session
    #expect(session.openingStatements == ["param area = \"Koko maa\"", "param year = 2023"])
    let source = Source(
      "param area = \"Kymenlaakso\"\nschool | count\nundo\nhelp\ncolumns school\nlet a = school")
    var kept: [String] = []
    for statement in Language.parse(source).statements {
      _ = try? session.run(statement, in: source)
      if let text = session.journalText(of: statement, in: source) { kept.append(text) }
    }
    #expect(kept == ["param area = \"Koko maa\"", "school | count", "undo", "let a = school"])
    #expect(
      session.openingStatements == [
        "param year = 2023", "param area = \"Kymenlaakso\"", "let a = school",
      ])
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }
}
