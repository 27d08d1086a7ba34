import Diagnostics
import Formats
import Glibc
import Language
import Sessions

extension ReplayReport {
  /// Writes the exports of a run below a folder, or lists them where none is given; gives what went wrong.
  mutating func carryOut(
    _ exports: [NotebookRun.Export], below folder: String?, sparing files: [String],
    _ onlooker: Onlooker
  ) -> [Diagnostic] {
    guard let folder else {
      exportsLeftOut = exports.map(\.request.path.value)
      return []
    }
    // Not there yet is as good as empty; whatever else is wrong shows at the first file.
    if !exports.isEmpty { mkdir(folder, 0o777) }
    var faults: [Diagnostic] = []
    for export in exports {
      do {
        _ = try Exporter.write(
          export.request, place: .below(folder), rendered: export.rendered, sparing: files,
          onlooker: onlooker)
        exportsWritten.append(Path.join(folder, export.request.path.value))
      } catch {
        exportsFailed.append(export.request.path.value)
        faults.append(error.located(in: export.source))
      }
    }
    return faults
  }
}
