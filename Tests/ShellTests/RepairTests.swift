import Catalog
import Diagnostics
import Glibc
import Language
import Replay
import Sessions
import TestSupport
import Testing

@testable import Shell

@Suite("A statement that failed is corrected where there is one sure way")
struct RepairTests {
  /// The correction of a text that was run.
  private static func repaired(_ text: String) throws -> String? {
    Repair.text(of: text, after: try faults(of: text))
  }

  /// What is wrong with a text that was run.
  private static func faults(of text: String) throws -> [Diagnostic] {
    let session = Session(Configuration(catalog: Catalog(folders: [Repository.path("Datasets")])))
    let nowhere = open("/dev/null", O_WRONLY)
    defer { close(nowhere) }
    let sink = OutputSink(descriptor: nowhere)
    var runner = StatementRunner(
      session: session,
      printer: ReplyPrinter(
        settings: session.settings, format: .table, results: sink, messages: sink),
      version: "")
    _ = try? runner.run(Source(text))
    return runner.faults
  }

  @Test(
    "What follows a statement that failed is not lost",
    arguments: [
      (
        "frobnicate\nschool | take 1 | count\nguardians | count",
        "school | take 1 | count\nguardians | count", 0
      ),
      ("let a = school\nfrobnicate\na | count", "a | count", 0),
      ("school | count\nfrobnicate", nil, 0), ("frobnicate", nil, 0), ("school | count", nil, 0),
      // Nothing of a text with a fault of form was run.
      ("school | count\nschool | where (\n\nguardians | count", nil, 2),
    ] as [(String, String?, Int)])
  func offersTheRest(typed: String, rest: String?, leftOut: Int) throws {
    #expect(Repair.rest(of: typed, after: try Self.faults(of: typed)) == rest)
    #expect(Repair.leftOut(of: typed) == leftOut)
  }

  @Test(
    arguments: [
      ("schol | count", "school | count"),
      ("school | wher year = 2019", "school | where year = 2019"),
      ("school | where grup = \"lukio\"", "school | where group = \"lukio\""),
      (
        "school | where grup = \"lukio\" | sort valu",
        "school | where group = \"lukio\" | sort value"
      ),
      ("school | where area = \"Kymenlakso\"", "school | where area = \"Kymenlaakso\""),
      ("school | where äöä = 1", nil), ("school | where year = 2020", nil), ("school | where", nil),
      ("set langage fi", "set language fi"), ("school | count", nil),
      // One of two faults has no sure correction.
      ("school | where grup = \"lukio\" | sort äöä", nil),
      // What was accepted is not run twice.
      ("let a = school\na | where grup = 1", "a | where group = 1"),
    ] as [(String, String?)])
  func repairs(typed: String, corrected: String?) throws {
    #expect(try Self.repaired(typed) == corrected)
  }
}
