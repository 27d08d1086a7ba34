import Formats
import Foundation
import Testing

@testable import Shell

@Suite("Earlier statements outlive the session")
struct HistoryTests {
  @Test(
    "An entry and its line",
    arguments: [
      ("school | where year = last", "school | where year = last\n"),
      ("a |\nb", "a |\\nb\n"),
      ("path \\n\\", "path \\\\n\\\\\n"),
      ("cr\r\nlf", "cr\\r\\nlf\n"),
      ("yksinäisyys – 日", "yksinäisyys – 日\n"),
    ])
  func escapes(entry: String, line: String) {
    let bytes = LineEscaping.line(for: entry)
    #expect(String(decoding: bytes, as: UTF8.self) == line)
    #expect(LineEscaping.text(fromLine: bytes.dropLast()) == entry)
  }

  @Test(
    "Lines that are not valid are left out",
    arguments: [[0x61, 0xFF], [0xC3], Array(#"a\q"#.utf8), Array(#"a\"#.utf8), [0x61, 0x00]]
      as [[UInt8]])
  func refuses(line: [UInt8]) {
    #expect(LineEscaping.text(fromLine: line[...]) == nil)
  }

  @Test("What is added is there in the next session")
  func survives() throws {
    try withTemporaryFolder { folder in
      // Folders that are missing are made.
      let path = folder + "/state/mittari/history"
      var first = History(path: path)
      try first.load()
      #expect(try first.add("a |\nb"))
      #expect(try first.add("a |\nb") == false)
      #expect(try first.add(" \n") == false)
      #expect(try first.add("c"))
      #expect(try first.add("a |\nb"))
      var second = History(path: path)
      try second.load()
      #expect(second.entries == ["c", "a |\nb"])
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test("Two sessions lose nothing of each other")
  func shares() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/history"
      var one = History(path: path)
      var other = History(path: path)
      for number in 0..<50 {
        try one.add("one \(number)")
        try other.add("other \(number)")
      }
      var later = History(path: path)
      try later.load()
      #expect(later.entries.count == 100)
      #expect(Set(later.entries).count == 100)
    }
  }

  @Test("Sessions at the same moment keep their lines whole")
  func sharesAtOnce() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/history"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for session in 0..<4 {
          group.addTask {
            var history = History(path: path)
            for number in 0..<100 { try history.add("session \(session)\nline \(number)") }
          }
        }
        try await group.waitForAll()
      }
      var later = History(path: path)
      try later.load()
      #expect(Set(later.entries).count == 400)
    }
  }

  @Test("Half a line at the end does not swallow the next entry")
  func survivesATornLine() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/history"
      try Data("whole\nhal".utf8).write(to: URL(fileURLWithPath: path))
      var history = History(path: path)
      try history.load()
      #expect(history.entries == ["whole"])
      try history.add("next")
      try history.load()
      #expect(history.entries == ["whole", "hal", "next"])
    }
  }

  @Test("A symbolic link or a folder at the path is refused")
  func refusesOtherFiles() throws {
    try withTemporaryFolder { folder in
      let link = folder + "/link"
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: folder + "/target")
      var linked = History(path: link)
      #expect(throws: FileError.notPermitted(path: link)) { try linked.load() }
      var directory = History(path: folder)
      #expect(throws: FileError.notOwn(path: folder)) { try directory.load() }
    }
  }

  @Test(
    "Where the file lives",
    arguments: [
      (["MITTARI_HISTORY": "/h", "HOME": "/home/a"], "/h"),
      (["MITTARI_HISTORY": "", "HOME": "/home/a"], nil),
      (["XDG_STATE_HOME": "/s", "HOME": "/home/a"], "/s/mittari/history"),
      (["XDG_STATE_HOME": "s", "HOME": "/home/a"], "/home/a/.local/state/mittari/history"),
      ([:], nil),
    ] as [([String: String], String?)])
  func locates(environment: [String: String], path: String?) {
    #expect(StateFile.history.path { environment[$0] } == path)
  }

  private func withTemporaryFolder(_ body: (String) throws -> Void) throws {
    let folder = try makeFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func withTemporaryFolder(_ body: (String) async throws -> Void) async throws {
    let folder = try makeFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
  }

  private func makeFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mittari-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    return folder
  }
}
