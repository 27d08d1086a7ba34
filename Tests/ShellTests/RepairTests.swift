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
    return Repair.text(of: text, after: runner.faults)
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
