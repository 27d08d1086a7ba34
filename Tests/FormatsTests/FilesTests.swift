import Formats
import Foundation
import Testing

struct PathTests {
  @Test(arguments: [
    ("a/b.csv", "a", "b.csv", "b", "csv"), ("b.CSV", ".", "b.CSV", "b", "csv"),
    ("/b", "/", "b", "b", ""), ("a/.hidden", "a", ".hidden", ".hidden", ""),
    ("a.b/c.tar.gz", "a.b", "c.tar.gz", "c.tar", "gz"),
  ])
  func takesApart(
    _ path: String, _ folder: String, _ name: String, _ stem: String, _ ending: String
  ) {
    #expect(Path.folder(of: path) == folder)
    #expect(Path.fileName(of: path) == name)
    #expect(Path.stem(of: path) == stem)
    #expect(Path.fileExtension(of: path) == ending)
  }

  @Test(arguments: [
    ("a", "b", "a/b"), ("a/", "b", "a/b"), ("a", "/b", "/b"), (".", "b", "b"), ("", "b", "b"),
  ])
  func joins(_ folder: String, _ name: String, _ path: String) {
    #expect(Path.join(folder, name) == path)
  }

  @Test(arguments: [
    ("/a/../b/./c", "/b/c"), ("../a/..", ".."), ("a/..", "."), ("/..", "/"), ("a//b", "a/b"),
  ])
  func normalizes(_ path: String, _ normal: String) {
    #expect(Path.normalized(path) == normal)
  }

  @Test(arguments: [
    ("/a/b/c.csv", "/a/b", "c.csv"), ("/a/c.csv", "/a/b", "../c.csv"), ("/a", "/a", "."),
    ("/x/y", "/a/b", "../../x/y"),
  ])
  func relates(_ path: String, _ folder: String, _ relative: String) {
    #expect(Path.relative(path, from: folder) == relative)
  }

  @Test func linksThatLeaveTheFolderAreOutside() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/in", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/in/out", withDestinationPath: "/etc")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/in/nowhere", withDestinationPath: "/nonexistent")
    let inside = folder.path + "/in"
    #expect(Path.isInside(inside + "/new/file.csv", folder: inside))
    #expect(Path.isInside(inside, folder: inside))
    #expect(!Path.isInside(inside + "/out/passwd", folder: inside))
    #expect(!Path.isInside(inside + "/nowhere", folder: inside))
    #expect(!Path.isInside(inside + "/../x", folder: inside))
    #expect(!Path.isInside(inside + "x", folder: inside))
  }
}

struct FileTests {
  @Test func writesAndReadsBack() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/x.bin"
    for size in [0, 1, 100_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
      try AtomicFile.write(bytes, to: path)
      #expect(try FileContents.read(path) == bytes)
    }
    #expect(Path.entries(of: folder.path) == ["x.bin"])
  }

  @Test func theModeOfTheOldFileStays() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/x"
    try AtomicFile.write([1], to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try AtomicFile.write([2], to: path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func aLinkIsReplacedAndItsTargetStays() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write([1], to: folder.path + "/target")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: "target")
    try AtomicFile.write([2], to: folder.path + "/link")
    #expect(try FileContents.read(folder.path + "/target") == [1])
    #expect(try FileContents.read(folder.path + "/link") == [2])
  }

  @Test func failuresAreTyped() throws {
    let folder = try TemporaryFolder()
    let nowhere = folder.path + "/nowhere"
    #expect(throws: FileError.notFound(path: nowhere + "/x")) {
      try FileContents.read(nowhere + "/x")
    }
    #expect(throws: FileError.isFolder(path: folder.path)) { try FileContents.read(folder.path) }
    #expect(throws: FileError.isFolder(path: folder.path)) {
      try AtomicFile.write([], to: folder.path)
    }
    #expect(throws: FileError.noFolder(path: nowhere)) {
      try AtomicFile.write([], to: nowhere + "/x")
    }
    #expect(throws: FileError.notFound(path: "a\0b")) { try FileContents.read("a\0b") }
    #expect(throws: FileError.notFound(path: "")) { try FileContents.read("") }
    try AtomicFile.write([1, 2, 3], to: folder.path + "/x")
    #expect(throws: FileError.tooLarge(path: folder.path + "/x", limit: 2)) {
      try FileContents.read(folder.path + "/x", limit: 2)
    }
    #expect(throws: FileError.tooLarge(path: "/dev/zero", limit: 70)) {
      try DataFile(opening: "/dev/zero", streamLimit: 70)
    }
    #expect(throws: FileError.tooLarge(path: "/dev/zero", limit: 100)) {
      try FileContents.read("/dev/zero", limit: 100)
    }
  }

  @Test func aFileOfNoStatedSizeIsRead() throws {
    #expect(try FileContents.read("/proc/self/status").isEmpty == false)
  }
}

/// A folder that is there for one test.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
