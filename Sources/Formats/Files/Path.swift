import Glibc

/// Paths as plain text: taking apart, putting together, and what the disk says of them.
public enum Path {
  /// A name in a folder; an absolute name stays as it is.
  public static func join(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder.isEmpty || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder part: `a` of `a/b.csv`, `.` of `b.csv`.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part: `b.csv` of `a/b.csv`.
  public static func fileName(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The file name without its extension: `b` of `a/b.csv`.
  public static func stem(of path: String) -> String {
    let name = fileName(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// What follows the last dot of the file name, in lower case; empty where there is none.
  public static func fileExtension(of path: String) -> String {
    let name = fileName(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The path with `.` and `..` worked out as text; links are not looked at.
  public static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    let isAbsolute = path.hasPrefix("/")
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    if isAbsolute { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// The absolute path from the working folder, with `.` and `..` worked out as text.
  public static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return normalized(path) }
    guard let working = realpath(".", nil) else { return normalized(path) }
    defer { free(working) }
    return normalized(join(String(cString: working), path))
  }

  /// The path of an existing file or folder with every link followed.
  public static func real(_ path: String) throws(FileError) -> String {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound(path: path) }
    guard let resolved = realpath(path, nil) else { throw FileError(errno: errno, path: path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// How to reach `path` from a folder: `../data/x.csv`; both are taken from the working folder.
  public static func relative(_ path: String, from folder: String) -> String {
    let target = absolute(path).split(separator: "/")
    let start = absolute(folder).split(separator: "/")
    let common = zip(target, start).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: start.count - common)
    let parts = up + target[common...]
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// Tells whether a path lies in a folder or is it, with every link followed as far as the path exists.
  public static func isInside(_ path: String, folder: String) -> Bool {
    guard let root = try? real(folder), let place = realAsFarAsExists(absolute(path)) else {
      return false
    }
    return place == root || place.hasPrefix(root == "/" ? "/" : root + "/")
  }

  private static func realAsFarAsExists(_ path: String) -> String? {
    if let found = try? real(path) { return found }
    // A dangling link leads nobody knows where.
    var status = stat()
    guard path != "/", lstat(path, &status) != 0 else { return nil }
    return realAsFarAsExists(folder(of: path)).map { join($0, fileName(of: path)) }
  }

  /// Tells whether a file or folder has this path.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether two paths lead to one file that is there, links followed.
  public static func isSameFile(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Tells whether a folder has this path.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The bytes of a file; 0 where there is none.
  public static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The names in a folder, in order of their bytes; empty where it cannot be read.
  ///
  /// - Parameter hidden: true to have those that begin with a point too, but for the folder itself and its parent.
  public static func entries(of folder: String, hidden: Bool = false) -> [String] {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let isOwn = name == "." || name == ".."
      if hidden ? !isOwn : !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Path {
  /// True for a pipe, a socket or a device, links followed; false for files, folders and what does not exist.
  public static func isSpecialFile(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }
}
