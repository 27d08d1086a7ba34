import Diagnostics
import Formats
import Rendering

/// What a report can be written as: one list, by which the output's ending chooses.
struct ReportTarget {
  /// The kinds of reports.
  enum Kind {
    case page
    case markdown
    case notebook
    case folder
  }

  let kind: Kind
  /// The endings of file names without the dot, the usual one first; none for a folder.
  let endings: [String]
  /// How its name ends, for people.
  let name: String

  /// Every target, in the order in which help lists them.
  static let all: [ReportTarget] = [
    ReportTarget(kind: .page, endings: ["html", "htm"], name: ".html"),
    ReportTarget(kind: .markdown, endings: ["md", "markdown"], name: ".md"),
    ReportTarget(kind: .notebook, endings: ["ipynb"], name: ".ipynb"),
    ReportTarget(kind: .folder, endings: [], name: "folder/"),
  ]

  /// The target of an output's name; throws where its ending is that of none.
  static func of(_ output: String) throws(DiagnosticList) -> ReportTarget {
    let ending = Path.fileExtension(of: output)
    let isFolder = output.hasSuffix("/") || Path.isFolder(output)
    let found = all.first { isFolder ? $0.kind == .folder : $0.endings.contains(ending) }
    if let found { return found }
    let names = all.map(\.name).joined(separator: ", ")
    let known = all.flatMap(\.endings)
    let near = NearestName.match(for: ending, among: known)
    throw DiagnosticList(
      Diagnostic(
        "unknown-format",
        ending.isEmpty
          ? "the file's name has no ending, so its format is not known"
          : "a report cannot be written with the ending .\(ending)",
        hint: near.map { "did you mean .\($0)?" } ?? "a report's name ends with: \(names)"))
  }
}
