import Catalog
import Diagnostics
import Language
import Sessions
import Tables
import TestSupport

/// A session on the shipped datasets that is talked to in text.
struct SessionHarness {
  var session: Session

  /// Begins a session; files are read from `folder`, named datasets from `datasets`.
  init(
    folder: String = Repository.root, datasets: String = Repository.path("Datasets"),
    overrides: [String: String] = [:],
    data: [String: String] = [:], isConfined: Bool = false
  ) {
    var configuration = Configuration(catalog: Catalog(folders: [datasets]))
    configuration.parameterOverrides = overrides
    configuration.dataReplacements = data
    configuration.paths = isConfined ? .within(folder: folder) : .free(base: folder)
    session = Session(configuration)
  }

  /// Runs every statement of a text and gives one line a reply: the rows, what was done, or the fault's code.
  mutating func say(_ text: String) -> [String] {
    let source = Source(text)
    let parsed = Language.parse(source)
    var lines = parsed.diagnostics.map { "fault \($0.code)" }
    for statement in parsed.statements {
      do {
        lines.append(Self.line(try session.run(statement, in: source).content))
      } catch {
        lines += error.diagnostics.map { "fault \($0.code)" }
      }
    }
    return lines
  }

  private static func line(_ content: Reply.Content) -> String {
    switch content {
    case .result(let table, _), .listing(let table, _):
      let columns = table.visibleIndices
      return (0..<table.rowCount).map { row in
        columns.map { table.columns[$0].shown(row).dataText ?? "" }.joined(separator: "|")
      }.joined(separator: "\n")
    case .text(let lines): return lines.map(\.text).joined(separator: "\n")
    case .done(let text): return "done: \(text)"
    case .nothing: return "nothing"
    }
  }
}
