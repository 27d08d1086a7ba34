import Diagnostics
import Glibc

extension HistoryError {
  /// What to tell a person, who loses nothing but the memory of earlier statements.
  var diagnostic: Diagnostic {
    let reason =
      switch self {
      case .cannotOpen(let path, let number): "\(path): \(Self.text(number))"
      case .notAPrivateFile(let path): "\(path) is no regular file of yours"
      case .cannotRead(let path, let number): "\(path): \(Self.text(number))"
      case .cannotWrite(let path, let number): "\(path): \(Self.text(number))"
      }
    return Diagnostic(
      "history", "earlier statements are not kept: \(reason)",
      hint: "name another file in MITTARI_HISTORY, or none", severity: .warning)
  }

  private static func text(_ number: Int32) -> String { String(cString: strerror(number)) }
}
