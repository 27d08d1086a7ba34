import Formats

/// Where what can be made anew at any time is kept.
public enum CacheFolder {
  /// The cache of columns in the user's cache folder; nil where there is no such folder.
  ///
  /// The XDG base directory specification: a path that is not absolute is to be ignored.
  static func columns(in environment: (String) -> String?) -> ColumnCache? {
    func absolute(_ name: String) -> String? {
      environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let folder = absolute("XDG_CACHE_HOME") ?? absolute("HOME").map { $0 + "/.cache" }
    return folder.map { ColumnCache(folder: $0 + "/mittari/columns") }
  }

  /// Waits until what is to be kept is written; for the end of the program.
  public static func finish() { ColumnCache.finish() }
}
