import Catalog
import Diagnostics
import Foundation
import Testing

@testable import Formats
@testable import Sessions

@Suite("Where the columns of big files are kept, and that they can be left unkept")
struct CacheTests {
  @Test(
    arguments: [
      (["XDG_CACHE_HOME": "/x", "HOME": "/home/a"], "/x/mittari/columns"),
      (["XDG_CACHE_HOME": "x", "HOME": "/home/a"], "/home/a/.cache/mittari/columns"),
      (["HOME": "/home/a"], "/home/a/.cache/mittari/columns"),
      (["XDG_CACHE_HOME": "", "HOME": "home"], nil), ([:], nil),
    ] as [([String: String], String?)])
  func folder(_ environment: [String: String], _ path: String?) {
    #expect(CacheFolder.columns { environment[$0] } == path.map { ColumnCache(folder: $0) })
  }

  @Test("A session answers the same with the cache, without it, and with damaged columns in it")
  func answersAreTheSame() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: UUID().uuidString)
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    try Data("area;year;value\nKotka;2024;9,75\nHamina;2024;..\nKotka;2023;-4,0\n".utf8).write(
      to: folder.appending(path: "mine.csv"))
    let kept = folder.appending(path: "kept").path
    func answers(_ setting: String?) -> [String] {
      var configuration = SessionHarness(folder: folder.path).session.configuration
      configuration.catalog.reading.cache = ColumnCache(
        folder: kept, leastBytes: 0, mostBytes: 1 << 30, settledAfter: 0)
      var harness = SessionHarness()
      harness.session = Session(configuration)
      if let setting { _ = harness.say(setting) }
      defer { ColumnCache.finish() }
      return harness.say(
        """
        load "mine.csv" as mine
        mine | sort value
        mine | compare year 2023 to 2024
        school | summarize n = count() by year
        columns mine
        """)
    }
    let without = answers("set cache off")
    #expect(without[0].hasPrefix("done: mine: 3 rows"))
    #expect(!files.fileExists(atPath: kept))
    #expect(answers(nil) == without)
    let names = try files.contentsOfDirectory(atPath: kept)
    #expect(names.count >= 2)
    #expect(answers(nil) == without)
    #expect(answers("set cache off") == without)
    for name in names { try Data("damage".utf8).write(to: URL(filePath: kept + "/" + name)) }
    #expect(answers(nil) == without)
  }
}
