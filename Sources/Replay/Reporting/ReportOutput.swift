import Diagnostics
import Formats
import Glibc
import Rendering
import Tables

/// The place of a report: what may be replaced there, and what must not be lost.
struct ReportOutput {
  /// The file, or the folder, as it was given.
  let path: String

  /// Refuses to put a report in the place of a notebook, be it the report's own or another.
  func checkFile() throws(DiagnosticList) {
    guard let bytes = try? FileContents.read(path, limit: NotebookLimits.fileBytes),
      (try? Notebook(text: String(decoding: bytes, as: UTF8.self), path: path)) != nil
    else { return }
    throw DiagnosticList(
      Diagnostic(
        "output-is-notebook", "the report would replace the notebook \(path)",
        hint: "write it to another file"))
  }

  /// Refuses to replace files that no report wrote: a folder of reports is known by its first page.
  ///
  /// Other files in the folder stay as they are.
  func checkFolder(_ names: [String]) throws(DiagnosticList) {
    guard !isFolderOfReports,
      let name = names.first(where: { Path.exists(Path.join(path, $0)) })
    else { return }
    throw DiagnosticList(
      Diagnostic(
        "not-a-report", "\(path) has a file \(name) that no report wrote",
        hint: "name another folder, or put the file elsewhere"))
  }

  private var isFolderOfReports: Bool {
    let page = Path.join(path, "index.html")
    guard let bytes = try? FileContents.read(page, limit: NotebookLimits.fileBytes) else {
      return false
    }
    return HTMLPage.isOurs(String(decoding: bytes.prefix(4_096), as: UTF8.self))
  }

  /// Makes the folder, unless it is there.
  func makeFolder() { mkdir(path, 0o777) }

  /// Puts a file in the place of the one that is there, whole or not at all; no name is the output itself.
  func write(_ text: String, as name: String = "") throws(DiagnosticList) {
    do throws(FileError) {
      try AtomicFile.write(Array(text.utf8), to: name.isEmpty ? path : Path.join(path, name))
    } catch {
      throw DiagnosticList(error.diagnostic)
    }
  }

  /// Puts rows in the place of a file of the folder, with what their format cannot tell beside it.
  func write(
    _ table: Table, as name: String, _ format: TableFormat, _ provenance: WrittenProvenance
  ) throws(DiagnosticList) {
    var options = WriteOptions()
    options.provenance = provenance
    do throws(WriteError) {
      try format.write(table, to: Path.join(path, name), options: options) { _ in RowBlocks([]) }
    } catch {
      throw DiagnosticList(error.diagnostic(path: name))
    }
  }
}
