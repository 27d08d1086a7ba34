import Diagnostics
import Formats
import Language
import Sessions

/// The files that a statement reads, and the statement with their paths taken from another folder.
struct FilePaths {
  /// The folder that the paths are taken from now.
  let base: String
  /// The folder of the notebook.
  let folder: String

  /// The statement's text with every path of a data file as it is reached from the notebook's folder.
  func rewritten(_ text: String) throws(Diagnostic) -> String {
    var edits = TextEdits()
    for statement in Language.parse(Source(text)).statements {
      for path in Self.paths(in: statement.kind) {
        edits.replace(
          path.range, with: Language.spelling(ofText: try fromNotebook(path.value)))
      }
    }
    return edits.applied(to: text)
  }

  private func fromNotebook(_ path: String) throws(Diagnostic) -> String {
    // A table of a database is given from outside to whoever replays the notebook.
    if Session.namesEngine(path) { return path }
    let place = Path.absolute(Path.join(base, path))
    let relative = Path.relative(place, from: folder)
    guard relative.hasPrefix("../") else { return relative }
    var common = Path.absolute(folder)
    for part in relative.split(separator: "/") where part == ".." {
      common = Path.folder(of: common)
    }
    throw Diagnostic(
      "outside-folder",
      "\(path) lies outside the notebook's folder, where a replay would not read it",
      hint: "save the notebook in \(Path.relative(common, from: ".")), or load a copy of the file")
  }

  private static func paths(in kind: Syntax.StatementKind) -> [Syntax.Text] {
    switch kind {
    case .load(let path, _, _): return [path]
    case .query(let pipeline), .letName(_, let pipeline):
      let sources =
        [pipeline.source]
        + pipeline.stages.compactMap { stage in
          switch stage.kind {
          case .join(let join): join.source
          case .append(let source): source
          default: nil
          }
        }
      return sources.compactMap { source in
        if case .path(let text) = source { text } else { nil }
      }
    default: return []
    }
  }
}
