import Diagnostics
import Formats
import Glibc

/// What the program keeps between its runs, apart from what a person saves.
public enum StateFile: Sendable {
  /// Earlier statements, a file.
  case history
  /// The statements of sessions that have not ended, a folder.
  case journal

  /// Its name in the program's state folder.
  private var name: String {
    switch self {
    case .history: "history"
    case .journal: "journal"
    }
  }

  /// The environment variable that names another place; empty keeps nothing.
  private var variable: String {
    switch self {
    case .history: "MITTARI_HISTORY"
    case .journal: "MITTARI_JOURNAL"
    }
  }

  /// Where it lives by the process's environment; nil if there is to be none.
  public var standardPath: String? {
    path { name in getenv(name).map { String(cString: $0) } }
  }

  /// The place that its variable names, else in the XDG state folder, else in the home's.
  func path(in environment: (String) -> String?) -> String? {
    if let chosen = environment(variable) { return chosen.isEmpty ? nil : chosen }
    // The XDG base directory specification: a path that is not absolute is to be ignored.
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/mittari/" + name
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/state/mittari/" + name
  }

  /// What to tell a person when it cannot be used, who loses nothing but this.
  func warning(_ error: FileError) -> Diagnostic {
    switch self {
    case .history:
      Diagnostic(
        "history", "earlier statements are not kept: \(error.message)",
        hint: "name another file in \(variable), or none", severity: .warning)
    case .journal:
      Diagnostic(
        "journal", "this session would be lost with the machine: \(error.message)",
        hint: "save it in time, or name another folder in \(variable)", severity: .warning)
    }
  }
}
