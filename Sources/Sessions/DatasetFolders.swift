public import Catalog
public import Formats
import Glibc

/// Where named datasets are looked for.
public enum DatasetFolders {
  /// The catalog of the datasets that can be named, by the process's environment.
  ///
  /// - Parameters:
  ///   - chosen: the folder that the command line names; it stands alone.
  ///   - report: told how far the reading of a big file is, from any thread.
  public static func catalog(
    chosen: String?, report: (@Sendable (WorkProgress) -> Void)? = nil
  ) -> Catalog {
    func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    var catalog = Catalog(folders: paths(chosen: chosen, in: environment))
    catalog.reading.report = report
    catalog.reading.cache = CacheFolder.columns(in: environment)
    return catalog
  }

  /// The folder that the command line named for a session; nil where its datasets are those of the environment.
  public static func chosen(in session: Session) -> String? {
    let folders = session.catalog.folders
    return folders == catalog(chosen: nil).folders ? nil : folders.first
  }

  /// The folder that was chosen, else `$MITTARI_DATASETS`, else `./Datasets` before the user's data folder.
  static func paths(chosen: String?, in environment: (String) -> String?) -> [String] {
    if let chosen { return [chosen] }
    if let named = environment("MITTARI_DATASETS"), !named.isEmpty { return [named] }
    return ["Datasets"] + (dataFolder(in: environment).map { [$0 + "/mittari/datasets"] } ?? [])
  }

  /// The XDG base directory specification: a path that is not absolute is to be ignored.
  private static func dataFolder(in environment: (String) -> String?) -> String? {
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return data }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/share"
  }
}
