import Glibc

/// The folder that made-up data are written to.
enum OutputFolder {
  /// Makes a folder with those that it stands in, where they are not there.
  static func make(_ path: String) throws(BenchmarkError) {
    for index in path.indices.dropFirst() where path[index] == "/" {
      mkdir(String(path[..<index]), 0o755)
    }
    guard !path.isEmpty, mkdir(path, 0o755) != 0 else { return }
    let reason = errno
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    guard isFolder else { throw .system("the folder \(path) cannot be made", errno: reason) }
  }
}
