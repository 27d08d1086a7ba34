import Diagnostics
import Language
import Sessions
import Tables
import Testing

@Suite("What completion asks leaves no trace")
struct PreviewTests {
  private static func pipeline(_ text: String) throws -> Syntax.Pipeline {
    guard case .query(let pipeline)? = Language.parse(Source(text)).statements.first?.kind else {
      throw DiagnosticList(Diagnostic("test", "no pipeline: \(text)"))
    }
    return pipeline
  }

  @Test("A preview is no statement: nothing is journaled, used or remembered")
  func leavesNoTrace() throws {
    var harness = SessionHarness()
    let table = harness.session.preview(try Self.pipeline("school | count by area | as areas"))
    #expect(table?.fields.map(\.name) == ["area", "count"])
    #expect(harness.session.journal.isEmpty)
    #expect(harness.session.usedDatasets.isEmpty)
    #expect(!harness.session.sourceNames.contains("areas"))
    #expect(harness.say("_ | count") == ["fault no-result"])
  }

  @Test("Stages that fail, or a source that is large, leave the source's columns")
  func fallsBack() throws {
    var session = SessionHarness().session
    #expect(session.preview(try Self.pipeline("school | sort nothing"))?.rowCount == 354)
    #expect(session.preview(try Self.pipeline("school | take 1"), rowLimit: 10)?.rowCount == 354)
    #expect(session.preview(try Self.pipeline("nowhere")) == nil)
  }

  @Test("Sources are told with what they are")
  func sources() {
    var harness = SessionHarness()
    _ = harness.say("let worst = school | take 1")
    let sources = harness.session.namedSources
    #expect(sources.first?.kind == "definition")
    #expect(sources.first?.title == "school | take 1")
    #expect(sources.map(\.name) == harness.session.sourceNames)
  }
}
