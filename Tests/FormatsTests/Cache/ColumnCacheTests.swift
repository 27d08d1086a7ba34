import Diagnostics
import Foundation
import Glibc
import Tables
import TestSupport
import Testing

@testable import Formats

/// A file that is opened again is had from the cache as long as it is the same file, read in the same way.
struct ColumnCacheTests {
  /// A table that no data file of the tests makes: where it turns up, it came from the cache.
  private static let planted: Loaded = {
    var detection = Detection()
    detection.facts = ["planted"]
    return Loaded(
      table: Table([(Field("planted", role: .dimension), .texts(["x"]))]), detection: detection)
  }()

  /// Puts the planted table in the place of what was kept for the data file.
  private func plant(_ fixture: CacheFixture) throws {
    let file = try DataFile(opening: fixture.dataPath)
    let way = "\(DelimitedOptions()) 0"
    let key = try #require(fixture.cache.key(for: file, as: way))
    fixture.cache.write(Self.planted, for: key)
    #expect(try fixture.keptPath() == fixture.cache.folder + "/" + key.name)
  }

  private func isPlanted(_ loaded: Loaded) -> Bool { loaded.table.fields[0].name == "planted" }

  @Test func theSecondReadingGivesTheSameAndComesFromTheCache() throws {
    let fixture = try CacheFixture()
    let anew = try fixture.readAnew()
    #expect(try fixture.read().differences(from: anew) == [])
    _ = try fixture.keptPath()
    #expect(try fixture.read().differences(from: anew) == [])
    try plant(fixture)
    #expect(isPlanted(try fixture.read()))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func anyTextReadsTheSameWithAndWithout(seed: UInt64) throws {
    let fixture = try CacheFixture()
    var text = RandomText(seed: seed)
    try Data(text.bytes()).write(to: URL(filePath: fixture.dataPath))
    guard let anew = try? fixture.readAnew() else { return }
    for _ in 0..<2 { #expect(try fixture.read().differences(from: anew) == []) }
  }

  @Test func declaredColumnsAreKeptToo() throws {
    let fixture = try CacheFixture()
    try fixture.write("area,value,yes\nKotka,9.75,true\nHamina,..,false\n")
    let marks = [MissingMark("..", .suppressed)]
    let columns = [
      DeclaredColumn(name: "value", type: .number(decimal: .point, group: .space), missing: marks),
      DeclaredColumn(name: "area", type: .category(["Hamina", "Kotka"]), missing: []),
      DeclaredColumn(name: "yes", type: .boolean, missing: []),
    ]
    func read(_ cache: ColumnCache?) throws -> [Column] {
      var reading = Reading()
      reading.cache = cache
      defer { ColumnCache.finish() }
      return try DeclaredReader.read(
        DataFile(opening: fixture.dataPath), columns: columns, delimiter: UInt8(ascii: ","),
        encoding: .utf8, reading: reading)
    }
    let anew = try read(nil)
    for _ in 0..<2 {
      for (kept, column) in zip(try read(fixture.cache), anew) {
        #expect(kept.differences(from: column, "") == [])
      }
      _ = try fixture.keptPath()
    }
  }

  @Test("A changed file is read anew, even where its size and its time are as before")
  func changesAreSeen() throws {
    let fixture = try CacheFixture()
    try plant(fixture)
    var status = stat()
    try #require(stat(fixture.dataPath, &status) == 0)
    let handle = try FileHandle(forWritingTo: URL(filePath: fixture.dataPath))
    try handle.seek(toOffset: 0)
    try handle.write(contentsOf: Data("AREA".utf8))
    try handle.close()
    var times = [status.st_atim, status.st_mtim]
    try #require(utimensat(AT_FDCWD, fixture.dataPath, &times, 0) == 0)
    #expect(try fixture.read().table.fields[0].name == "AREA")
    #expect(try fixture.read().table.fields[0].name == "AREA")
  }

  @Test("Bytes tell of a change of which the system tells nothing")
  func samplesAreCompared() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 200_000)
    let sample = try #require(ColumnCache.sample(of: DataFile(bytes, path: "")))
    for place in [0, (200_000 - 4096) / 31 * 15, 199_999] {
      var changed = bytes
      changed[place] = UInt8(ascii: "b")
      #expect(ColumnCache.sample(of: DataFile(changed, path: "")) != sample)
    }
    #expect(ColumnCache.sample(of: DataFile(bytes, path: "")) == sample)
  }

  @Test("Another way of reading, and another file, have their own columns")
  func waysAreApart() throws {
    let fixture = try CacheFixture()
    try plant(fixture)
    let options = [GivenOption("delimiter", ";"), GivenOption("text", "year")]
    #expect(
      try fixture.read(options).differences(from: fixture.readAnew(options)) == [])
    #expect(fixture.names.count == 2)
    let other = fixture.folder.path + "/other.csv"
    try fixture.write(CacheFixture.text, to: other)
    #expect(!isPlanted(try fixture.read(path: other)))
    #expect(isPlanted(try fixture.read()))
    // The same file by another way to it is the same file.
    let link = fixture.folder.path + "/link.csv"
    try #require(symlink(fixture.dataPath, link) == 0)
    #expect(isPlanted(try fixture.read(path: link)))
  }

  @Test("A file that was changed a moment ago, small files and streams are not kept")
  func whatIsNotKept() throws {
    let young = try CacheFixture(settledAfter: .max)
    _ = try young.read()
    #expect(young.names == [])
    let fixture = try CacheFixture()
    var reading = Reading()
    reading.cache = ColumnCache(folder: fixture.cache.folder)
    _ = try TableReader.read(DataFile(opening: fixture.dataPath), reading: reading)
    reading.cache = fixture.cache
    _ = try TableReader.read(
      DataFile(Array(CacheFixture.text.utf8), path: fixture.dataPath), reading: reading)
    ColumnCache.finish()
    #expect(fixture.names == [])
  }

  @Test("Damaged columns are read anew and kept again")
  func damageHeals() throws {
    let fixture = try CacheFixture()
    let anew = try fixture.readAnew()
    _ = try fixture.read()
    let path = try fixture.keptPath()
    for damage in ["", "mittari", String(repeating: "\u{0}", count: 4096)] {
      try fixture.write(damage, to: path)
      #expect(try fixture.read().differences(from: anew) == [])
      #expect(Path.size(of: path) > 100 && Path.size(of: path) != damage.utf8.count)
    }
  }

  @Test("Others can neither read nor write what is kept")
  func isPrivate() throws {
    let fixture = try CacheFixture()
    _ = try fixture.read()
    func mode(_ path: String) -> mode_t {
      var status = stat()
      return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }
    #expect(mode(fixture.cache.folder) == 0o700)
    #expect(mode(try fixture.keptPath()) == 0o600)
    // A folder that others write to may hold anything.
    try plant(fixture)
    chmod(fixture.cache.folder, 0o777)
    #expect(!isPlanted(try fixture.read()))
    chmod(fixture.cache.folder, 0o700)
    #expect(isPlanted(try fixture.read()))
    // So may what a link leads to.
    let (path, away) = (try fixture.keptPath(), fixture.folder.path + "/away")
    try #require(rename(path, away) == 0 && symlink(away, path) == 0)
    #expect(!isPlanted(try fixture.read()))
  }

  @Test("Where nothing can be written, files are read all the same")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    let data = folder.path + "/data.csv"
    try Data(CacheFixture.text.utf8).write(to: URL(filePath: data))
    for place in ["/proc/nothing/columns", data + "/columns", data] {
      var reading = Reading()
      reading.cache = ColumnCache(
        folder: place, leastBytes: 0, mostBytes: 1 << 30, settledAfter: 0)
      let loaded = try TableReader.read(DataFile(opening: data), reading: reading)
      ColumnCache.finish()
      #expect(loaded.table.rowCount == 3)
    }
    #expect(Path.entries(of: folder.path, hidden: true) == ["data.csv"])
  }

  @Test("What was not used for longest goes first, and so does what was left unfinished")
  func staysBounded() throws {
    let sizing = try CacheFixture()
    _ = try sizing.read()
    let size = Path.size(of: try sizing.keptPath())
    let fixture = try CacheFixture(mostBytes: size * 5 / 2)
    func age(_ path: String, _ seconds: Int) {
      var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
      utimensat(AT_FDCWD, path, &times, 0)
    }
    _ = try fixture.read()
    let first = try fixture.keptPath()
    age(first, 1_000_000)
    let (new, old) = (fixture.cache.folder + "/.a.tmp", fixture.cache.folder + "/.b.tmp")
    for path in [new, old] { try fixture.write("half", to: path) }
    age(old, 1_000_000)
    let beside = fixture.cache.folder + "/mine.txt"
    try fixture.write("nobody's business", to: beside)
    _ = try fixture.read([GivenOption("header", "true")])
    #expect(Path.exists(first) && Path.exists(new) && !Path.exists(old))
    // Being used keeps it; then another one is the oldest.
    _ = try fixture.read()
    let second = try #require(
      fixture.names.map { fixture.cache.folder + "/" + $0 }.first {
        $0.hasSuffix(ColumnCache.ending) && $0 != first
      })
    age(second, 1_000_001)
    _ = try fixture.read([GivenOption("delimiter", ";")])
    #expect(Path.exists(first) && !Path.exists(second) && Path.exists(beside))
  }
}
