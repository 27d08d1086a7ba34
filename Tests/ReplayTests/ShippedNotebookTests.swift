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

  /// What is worse may have fallen, so the largest worsenings are found by the size of the difference.
  @Test(arguments: names.map { "Notebooks/" + $0 } + ["README.md"])
  func worseningsAreSortedBySize(path: String) throws {
    let text = try String(contentsOfFile: Repository.path(path), encoding: .utf8)
    let statements = text.split(separator: "```").flatMap { $0.split(separator: "\n\n") }
    for statement in statements where statement.contains("verdict = \"worse\"") {
      #expect(!statement.contains("sort difference"), "\(statement)")
    }
  }
}
