import Glibc

/// Files that are replaced whole or not at all.
public enum AtomicFile {
  /// Puts `bytes` in the place of the file at `path`; whatever goes wrong leaves the old file as it was.
  ///
  /// Writes a file that has no name yet, waits for the disk, puts it in place, and waits for the folder. A symbolic link
  /// at `path` is replaced, not followed. The old file's mode is kept.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = try PendingFile(for: path)
    try file.append(bytes)
    try place([file], in: Path.folder(of: path))
  }

  /// Puts files that are whole in the places of others in a folder, in their order: the last is there only with all before.
  ///
  /// No file takes its place before the disk has all of them.
  static func place(_ files: [PendingFile], in folder: String) throws(FileError) {
    for file in files { try file.settle() }
    for file in files { try file.takePlace() }
    try OpenFile.opening(folder, flags: O_RDONLY | O_DIRECTORY).synchronize()
  }
}
