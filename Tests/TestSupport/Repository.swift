/// Where the files of the repository are, from the place of this file.
public enum Repository {
  /// The top folder.
  public static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// A file or folder in the repository.
  public static func path(_ relative: String) -> String { root + "/" + relative }
}
