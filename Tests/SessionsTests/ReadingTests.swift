import Diagnostics
import Foundation
import Language
import TestSupport
import Testing

@testable import Sessions

/// How the files of a session are read: within a limit of memory, until Ctrl-C, by some number of threads.
@Suite("A file is read within what the settings allow")
struct ReadingTests {
  /// A folder with `big.csv`, 200,000 rows of a place and a number, removed with it.
  private final class Folder {
    let path: String

    init() throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      path = folder.path
      let text = "place,value\n" + String(repeating: "Kotka,1\nHamina,2\n", count: 100_000)
      try Data(text.utf8).write(to: folder.appending(path: "big.csv"))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private static let question = #"load "big.csv" as big"#

  @Test("More memory than the limit is an error that names the limit and the way out")
  func memory() throws {
    let folder = try Folder()
    var harness = SessionHarness(folder: folder.path)
    #expect(harness.say("set memory 1") == ["done: memory is set"])
    let error = try #require(throws: DiagnosticList.self) {
      try harness.session.load("big.csv", as: "big")
    }
    let fault = try #require(error.diagnostics.first)
    #expect(
      fault.message.text
        == "\(folder.path)/big.csv: reading it takes more than 1 MiB of memory, the most that it may take"
    )
    #expect(
      fault.hint?.text
        == "let it take more: set memory MEBIBYTES, or keep only the rows that you need")
    #expect(harness.say("big") == ["fault unknown-dataset"])
    for limit in ["100", "0", "auto"] {
      #expect(harness.say("set memory \(limit)") == ["done: memory is set"])
      #expect(harness.say(Self.question).first?.hasPrefix("done: big: 200\u{A0}000 rows") == true)
      #expect(harness.say("big | summarize sum(value)") == ["300000"])
    }
    #expect(harness.say("set memory most") == ["fault setting-value"])
  }

  @Test(
    "A reading that is called off leaves the session as it was, and the file is not one that cannot be read"
  )
  func calledOff() throws {
    let folder = try Folder()
    var harness = SessionHarness(folder: folder.path)
    for text in [Self.question, #""big.csv" | count"#] {
      let source = Source(text)
      let statement = try #require(Language.parse(source).statements.first)
      let error = try #require(throws: DiagnosticList.self) {
        try harness.session.run(statement, in: source, isCancelled: { true })
      }
      #expect(error.diagnostics.map(\.code) == ["cancelled"])
    }
    #expect(harness.session.unreadSources.isEmpty)
    #expect(harness.session.journal.isEmpty)
    #expect(harness.say(#""big.csv" | count"#) == ["200000"])
  }

  @Test("Any number of threads reads the same", arguments: [1, 2, 3, 64])
  func threads(_ count: Int) throws {
    let folder = try Folder()
    var configuration = SessionHarness(folder: folder.path).session.configuration
    configuration.threads = count
    var harness = SessionHarness(folder: folder.path)
    harness.session = Session(configuration)
    _ = harness.say(Self.question)
    #expect(
      harness.say("big | summarize sum(value), n = count() by place")
        == ["Kotka|100000|100000\nHamina|200000|100000"])
  }
}
