import Diagnostics
import Formats
import Glibc

/// A folder of a name that nobody can guess, open to this person alone.
struct ScratchFolder {
  let path: String

  /// Makes it where the system keeps such things.
  init() throws(Diagnostic) {
    let given = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array(((given.hasPrefix("/") ? given : "/tmp") + "/mittari-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Diagnostic(
        "scratch-folder",
        "no folder can be made for the text: \(String(cString: strerror(errno)))",
        hint: "name another place in TMPDIR")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes it with all in it: an editor may have left a copy beside the file.
  func remove() {
    for name in Path.entries(of: path, hidden: true) { unlink(path + "/" + name) }
    rmdir(path)
  }
}
