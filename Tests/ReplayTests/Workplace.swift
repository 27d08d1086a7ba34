import Catalog
import Diagnostics
import Foundation
import Language
import Rendering
import Replay
import Sessions
import TestSupport
import Testing

/// A folder of its own with a notebook in it, and the shipped datasets to ask.
final class Workplace: Sendable {
  let folder: String

  init() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(
      "mittari-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    folder = place.path
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ text: String, to name: String) throws {
    let place = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  static let catalog = Catalog(folders: [Repository.path("Datasets")])

  var options: Replay.Options {
    var options = Replay.Options(catalog: Self.catalog, version: "0.1.0")
    options.day = "2026-11-21"
    // Wide enough that the folder's name breaks no line.
    options.style = TerminalStyle(width: 200)
    return options
  }

  /// Replays a notebook of the folder, its path in the summary shortened to its name.
  func replay(
    _ name: String = "notebook.md", _ change: (inout Replay.Options) -> Void = { _ in }
  ) -> Outcome {
    var options = options
    change(&options)
    let outcome = Replay.run(path(name), options: options)
    return Outcome(
      summary: outcome.summary.replacingOccurrences(of: folder + "/", with: ""),
      codes: outcome.diagnostics.map(\.code.description),
      diagnostics: DiagnosticRenderer.render(outcome.diagnostics, style: TerminalStyle())
        .replacingOccurrences(of: folder + "/", with: ""),
      exitCode: outcome.exitCode)
  }

  struct Outcome {
    let summary: String
    let codes: [String]
    let diagnostics: String
    let exitCode: Int32
  }

  /// A session that has run the statements of a text.
  func session(_ text: String) throws -> Session {
    var configuration = Configuration(catalog: Self.catalog)
    configuration.paths = .free(base: folder)
    var session = Session(configuration)
    let source = Source(text)
    let parsed = Language.parse(source)
    try #require(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)")
    for statement in parsed.statements { _ = try session.run(statement, in: source) }
    return session
  }

  /// The shipped `school` with rows of 2025 beside those of 2023, each figure changed by a number.
  static func schoolWith2025(by change: Int) throws -> String {
    let file = URL(fileURLWithPath: Repository.path("Datasets/school/school.csv"))
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let rows = text.split(separator: "\n")
    let added = rows.filter { $0.contains(",2023,") }.map { row -> String in
      var cells = row.components(separatedBy: ",2023,")
      var rest = cells[1].components(separatedBy: ",")
      rest[0] = String((Int(rest[0]) ?? 0) + change)
      cells[1] = rest.joined(separator: ",")
      return cells.joined(separator: ",2025,")
    }
    return (rows.map(String.init) + added).joined(separator: "\n") + "\n"
  }
}
