import Foundation
import TestSupport
import Testing

@testable import Formats

/// A data file, and a cache of columns beside it that keeps files of any size and any age.
final class CacheFixture {
  let folder: TemporaryFolder
  let cache: ColumnCache

  static let text = """
    area;year;value;note
    Kotka;2024;9,75;"a; b"
    Hämeenlinna;2023;-4,0;
    Kotka;2022;..;x

    """

  init(mostBytes: Int = 4 << 30, settledAfter: Int64 = 0) throws {
    folder = try TemporaryFolder()
    cache = ColumnCache(
      folder: folder.path + "/cache/columns", leastBytes: 0, mostBytes: mostBytes,
      settledAfter: settledAfter)
    try write(Self.text)
  }

  var dataPath: String { folder.path + "/data.csv" }

  func write(_ text: String, to path: String? = nil) throws {
    try Data(text.utf8).write(to: URL(filePath: path ?? dataPath))
  }

  /// Reads the data file with the cache, and waits until what is kept is kept.
  func read(_ options: [GivenOption] = [], path: String? = nil) throws -> Loaded {
    var reading = Reading()
    reading.cache = cache
    let file = try DataFile(opening: path ?? dataPath)
    defer { ColumnCache.finish() }
    return try TableReader.read(file, options: options, reading: reading)
  }

  /// Reads the data file anew.
  func readAnew(_ options: [GivenOption] = []) throws -> Loaded {
    try TableReader.read(try DataFile(opening: dataPath), options: options)
  }

  /// The names of the kept files.
  var names: [String] { Path.entries(of: cache.folder, hidden: true) }

  /// The path of the only kept file.
  func keptPath() throws -> String {
    try #require(names.count == 1)
    return cache.folder + "/" + names[0]
  }
}
