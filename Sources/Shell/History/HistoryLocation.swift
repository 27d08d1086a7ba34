import Glibc

/// Where the file of earlier statements lives unless a caller says otherwise.
public enum HistoryLocation {
  /// The path by the process's environment; nil if there is to be none.
  public static var standard: String? {
    path { name in getenv(name).map { String(cString: $0) } }
  }

  /// `$MITTARI_HISTORY` (empty: no file), else in the XDG state folder, else in the home's.
  static func path(in environment: (String) -> String?) -> String? {
    if let chosen = environment("MITTARI_HISTORY") { return chosen.isEmpty ? nil : chosen }
    // The XDG base directory specification: a path that is not absolute is to be ignored.
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/mittari/history"
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/state/mittari/history"
  }
}
