import Foundation
import Replay
import TestSupport
import Testing

/// The notebooks that come with the program give what they have recorded.
@Suite struct ShippedNotebookTests {
  static let names =
    (try? FileManager.default.contentsOfDirectory(
      atPath: Repository.path("Notebooks")))?.filter { $0.hasSuffix(".md") }.sorted() ?? []

  @Test func thereAreSome() { #expect(Self.names.count >= 3) }

  @Test(arguments: names) func replaysAsRecorded(name: String) {
    let options = Replay.Options(catalog: Workplace.catalog, version: "0.1.0")
    let outcome = Replay.run(Repository.path("Notebooks/" + name), options: options)
    #expect(outcome.exitCode == 0, "\(outcome.summary)\(outcome.diagnostics)")
  }
}
