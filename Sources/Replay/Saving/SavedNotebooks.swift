import Diagnostics
import Formats
import Language

/// The notebooks that a session has saved, as it wrote them: what others wrote since is not replaced unasked.
public struct SavedNotebooks: Sendable {
  private var sums: [String: Fingerprint] = [:]

  /// Begins with none.
  public init() {}

  /// Throws where a file holds something else than the session wrote last, and than it would write now.
  func checkNothingIsLost(
    by text: String, at place: String, _ path: Syntax.Text
  ) throws(Diagnostic) {
    guard Path.exists(place) else { return }
    let present: Fingerprint
    do {
      present = Fingerprint(of: try FileContents.read(place, limit: NotebookLimits.fileBytes))
    } catch {
      throw error.diagnostic
    }
    let own = [sums[Path.absolute(place)], Fingerprint(of: Array(text.utf8))]
    guard !own.contains(present) else { return }
    throw Diagnostic(
      "notebook-changed",
      "\(path.value) holds what this session did not write, and it would be lost",
      range: path.range,
      hint:
        "save under another name, or replace it: save \(Language.spelling(ofText: path.value)) over"
    )
  }

  /// Remembers what was written.
  mutating func note(_ text: String, at place: String) {
    sums[Path.absolute(place)] = Fingerprint(of: Array(text.utf8))
  }
}
