public import Diagnostics
public import Formats
import Glibc
import Language
import Rendering
public import Sessions
import Tables

/// Carries out `export`: the one place that writes tables into files.
public enum Exporter {
  /// Where exported files may be written.
  public enum Place: Sendable, Hashable {
    /// Anywhere; relative paths are taken from this folder.
    case free(base: String)
    /// Only below this folder, links followed.
    case below(String)
  }

  /// Writes a table to the file that an `export` names, and tells what was written.
  ///
  /// The file's ending chooses the format, its name the title of a page. The file is replaced whole or not at all.
  /// The query and the data's hash go along, in the file or in one beside it, unless `bare` is asked for. The onlooker is
  /// told how far the writing is; once it calls it off all files are as they were.
  ///
  /// - Parameter files: those that are read, which are not written over.
  public static func write(
    _ request: ExportRequest, place: Place, rendered: RenderedFormat,
    sparing files: [String] = [], onlooker: Onlooker = .nobody
  ) throws(Diagnostic) -> Message {
    let (path, table) = (request.path, request.table)
    var options = try writeOptions(request.options)
    let format = try format(of: path)
    if let refusal = rendered.refusal(of: table, as: format.name) {
      let (fault, advice) = refusal.sentence(rendered.language)
      throw Diagnostic(
        "no-chart", Message(verbatim: fault), range: path.range, hint: Message(verbatim: advice))
    }
    let title = Path.stem(of: path.value)
    if !options.isBare { options.provenance = request.provenance }
    let target = try target(of: path, place, makesFolder: format.isFolder)
    if let fault = Session.overwriting(files, by: path, at: target) { throw fault }
    do {
      try format.write(table, to: target, options: options, onlooker: onlooker) {
        rendered.rows(of: $0, as: format.name, title: title)
      }
    } catch {
      throw at(path, error.diagnostic(path: path.value))
    }
    return table.rowCount == 1
      ? "\(path.value): 1 row written" : "\(path.value): \(table.rowCount) rows written"
  }

  private static func format(of path: Syntax.Text) throws(Diagnostic) -> TableFormat {
    if let format = Writers.format(forPath: path.value) { return format }
    let ending = Path.fileExtension(of: path.value)
    let known = Writers.all.flatMap(\.extensions)
    let near = NearestName.match(for: ending, among: known)
    throw Diagnostic(
      "unknown-format",
      ending.isEmpty
        ? "the file's name has no ending, so its format is not known"
        : "there is no format with the ending .\(ending)",
      range: path.range, hint: near.map { "did you mean .\($0)?" } ?? endings())
  }

  private static func endings() -> Message {
    let endings = Writers.all.compactMap(\.extensions.first)
    return "endings: \(endings.joined(separator: ", "))"
  }

  private static func target(
    of path: Syntax.Text, _ place: Place, makesFolder: Bool
  ) throws(Diagnostic) -> String {
    let target: String
    switch place {
    case .free(let base): target = Path.join(base, path.value)
    case .below(let folder):
      target = Path.join(folder, path.value)
      if path.value.hasPrefix("/") || path.value.split(separator: "/").contains("..") {
        throw Diagnostic(
          "outside-folder", "a notebook exports only below \(folder)", range: path.range,
          hint: "name the file without / at its beginning and without ..")
      }
      guard Path.isFolder(folder) else { throw noFolder(folder, path) }
      // A name that stays below the folder leads out of it by a link alone.
      guard Path.isInside(target, folder: folder) else {
        throw Diagnostic(
          "outside-folder",
          "a notebook exports only below \(folder), and a symbolic link leads out of it",
          range: path.range, hint: "name a file that no link leads to")
      }
    }
    let folder = Path.folder(of: target)
    // A package is a folder; where it cannot be made, the next lines say that it is not there.
    if makesFolder { mkdir(folder, 0o777) }
    guard Path.isFolder(folder) else { throw noFolder(folder, path) }
    return target
  }

  private static func noFolder(_ folder: String, _ path: Syntax.Text) -> Diagnostic {
    Diagnostic(
      "no-folder", "there is no folder \(folder)", range: path.range, hint: "make it first")
  }

  /// What stands after `with`: `excel fi`, `bare`.
  private static func writeOptions(
    _ options: [Syntax.Option]
  ) throws(Diagnostic) -> WriteOptions {
    var result = WriteOptions()
    for option in options {
      switch option.name.text.lowercased() {
      case "excel":
        let country = option.value.map(\.value)
        guard country == .word("fi") || country == .text("fi") else {
          throw Diagnostic(
            "option-value", "`excel` is known for `fi` only",
            range: option.value?.range ?? option.name.range, hint: "write `with excel fi`")
        }
        result.isForFinnishExcel = true
      case "bare": result.isBare = true
      default:
        let known = Vocabulary.exportOptions
        let near = NearestName.match(for: option.name.text, among: known)
        throw Diagnostic(
          "unknown-option", "`export` has no option `\(option.name.text)`",
          range: option.name.range,
          hint: near.map { "did you mean `\($0)`?" } ?? "options: \(known.joined(separator: ", "))")
      }
    }
    return result
  }

  private static func at(_ path: Syntax.Text, _ diagnostic: Diagnostic) -> Diagnostic {
    var copy = diagnostic
    copy.range = path.range
    return copy
  }
}
