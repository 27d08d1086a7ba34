import Foundation
import Synchronization
import Tables
import Testing

@testable import Formats

@Suite("Files that tables are written into are there whole or not at all") struct WritingTests {
  /// So many rows that every format tells more than once how far it is.
  private static let table: Table = {
    let count = 20_000
    return Table([
      (Field("area", role: .dimension), .texts((0..<count).map { "area \($0)" })),
      (Field("value", role: .measure), .decimals((0..<count).map { ExactDecimal($0 * 7919) })),
      (
        Field("note"),
        .texts((0..<count).map { $0 % 3 == 0 ? nil : "a note that fills the row with words" })
      ),
    ])
  }()

  private static let formats = Writers.all.filter { $0.name != "svg" }.map(\.name)

  /// A folder with a file of each name that the formats write to, all of them old.
  private func place(_ format: TableFormat, in folder: borrowing TemporaryFolder) throws -> String {
    if format.isFolder {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/d", withIntermediateDirectories: true)
      try Data("old".utf8).write(to: URL(filePath: folder.path + "/d/d.csv"))
      return folder.path + "/d/datapackage.json"
    }
    return "\(folder.path)/x.\(format.extensions[0])"
  }

  private func rows(_ table: Table) -> RowBlocks {
    RowBlocks(rowCount: table.rowCount) { row, bytes in
      bytes += "row \(row) of many that are drawn elsewhere\n".utf8
    }
  }

  private static let options: WriteOptions = {
    var options = WriteOptions()
    options.provenance = WrittenProvenance(query: "x", datasets: [])
    return options
  }()

  /// What stands in a folder, by path.
  private func contents(_ folder: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      contents[path] = FileManager.default.contents(atPath: "\(folder)/\(path)")
    }
    return contents
  }

  @Test(arguments: formats) func tellHowFarTheyAre(_ name: String) throws {
    let folder = try TemporaryFolder()
    let format = try #require(Writers.format(named: name))
    let path = try place(format, in: folder)
    let told = Mutex<[WorkProgress]>([])
    let onlooker = Onlooker(report: { progress in told.withLock { $0.append(progress) } })
    try format.write(
      Self.table, to: path, options: Self.options, onlooker: onlooker, rendered: rows)
    let all = told.withLock { $0 }
    #expect(all.allSatisfy { $0.kind == .writing && $0.done <= $0.total })
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.done <= $1.done })
    #expect(all.first?.done == 0)
    #expect(all.last?.done == all.last?.total)
    #expect(Set(all.map(\.done)).count > 3)
  }

  /// Called off at its beginning, in the middle, or when all but the end is written.
  @Test(arguments: formats, [1, 2, 4]) func areAsBeforeOnceCalledOff(
    _ name: String, after count: Int
  ) throws {
    let folder = try TemporaryFolder()
    let format = try #require(Writers.format(named: name))
    let path = try place(format, in: folder)
    try Data("old".utf8).write(to: URL(filePath: path))
    let before = try contents(folder.path)
    let questions = Mutex(0)
    let onlooker = Onlooker(isCancelled: {
      questions.withLock { asked in
        asked += 1
        return asked >= count
      }
    })
    #expect(throws: WriteError.cancelled) {
      try format.write(
        Self.table, to: path, options: Self.options, onlooker: onlooker, rendered: rows)
    }
    #expect(try contents(folder.path) == before)
  }

  @Test("Where what goes beside a file cannot be written, the file is not either")
  func goTogether() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/x.csv"
    try FileManager.default.createDirectory(
      atPath: path + ".about.json", withIntermediateDirectories: true)
    let csv = try #require(Writers.format(named: "csv"))
    #expect(throws: WriteError.file(.isFolder(path: path + ".about.json"))) {
      try csv.write(Self.table, to: path, options: Self.options, rendered: rows)
    }
    #expect(Path.entries(of: folder.path) == ["x.csv.about.json"])
  }

  @Test("A big source is summed up part by part, unless that is called off")
  func sumsUpSources() throws {
    let folder = try TemporaryFolder()
    let source = folder.path + "/source.csv"
    let bytes = Array(repeating: UInt8(ascii: "a"), count: 3 << 20)
    try Data(bytes).write(to: URL(filePath: source))
    let contents = Contents([try DataFile(opening: source)])
    #expect(contents.bytesLeft == bytes.count)
    var options = WriteOptions()
    options.provenance = WrittenProvenance(
      query: "x", datasets: [WrittenProvenance.Dataset(name: "source", contents: contents)])
    let csv = try #require(Writers.format(named: "csv"))
    let told = Mutex<[WorkProgress]>([])
    var onlooker = Onlooker(report: { progress in told.withLock { $0.append(progress) } })
    onlooker.isCancelled = { told.withLock { $0.count } > 2 }
    #expect(throws: WriteError.cancelled) {
      try csv.write(
        Table(), to: folder.path + "/x.csv", options: options, onlooker: onlooker, rendered: rows)
    }
    #expect(told.withLock { $0.map(\.done) } == [0, 1 << 20, 2 << 20, 3 << 20])
    #expect(contents.bytesLeft == bytes.count)
    #expect(Path.entries(of: folder.path) == ["source.csv"])
    onlooker.isCancelled = { false }
    try csv.write(
      Table(), to: folder.path + "/x.csv", options: options, onlooker: onlooker, rendered: rows)
    #expect(contents.bytesLeft == 0)
    #expect(contents.fingerprint == Fingerprint(of: bytes))
  }
}
