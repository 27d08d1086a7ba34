import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Formats

@Suite("Files of every format tell how far their reading is, and it ends when it is called off")
struct WatchTests {
  /// Files of some megabytes, most of which is cells, by name.
  private static let files: [(name: String, bytes: [UInt8])] = {
    let count = 420_000
    let figures = String(repeating: "12345.5 ", count: count)
    let members = (0..<count / 1000).map { "\"m\($0)\"" }.joined(separator: ",")
    let years = (0..<1000).map { "\"y\($0)\"" }.joined(separator: ",")
    let list = Array(repeating: "12345.5", count: count).joined(separator: ",")
    let object = #"{"area": "Kotka", "value": 12345.5, "note": "some text that fills the row"}"#
    let cells = "<c><v>12345.5</v></c><c t=\"inlineStr\"><is><t>Kotka</t></is></c>"
    return [
      (
        "a.px",
        Array(
          """
          STUB="a";HEADING="b";VALUES("a")=\(members);VALUES("b")=\(years);
          DATA=\(figures);
          """.utf8)
      ),
      (
        "a.json",
        Array(
          """
          {"version": "2.0", "class": "dataset", "id": ["a", "b"], "size": [\(count / 1000), 1000],
          "dimension": {"a": {"category": {"index": [\(members)]}},
          "b": {"category": {"index": [\(years)]}}}, "value": [\(list)]}
          """.utf8)
      ),
      ("a.ndjson", Array(String(repeating: object + "\n", count: 45_000).utf8)),
      (
        "rows.json",
        Array("[\(Array(repeating: object, count: 45_000).joined(separator: ","))]".utf8)
      ),
      (
        "a.xlsx",
        WorkbookFixture(rows: String(repeating: "<row>\(cells)</row>", count: 45_000)).bytes
      ),
    ]
  }()

  /// Writes a file, so that it is read part by part, and opens it.
  private func opened(_ name: String, in folder: borrowing TemporaryFolder) throws -> DataFile {
    let bytes = try #require(Self.files.first { $0.name == name }?.bytes)
    try #require(bytes.count > 3 << 20)
    let path = "\(folder.path)/\(name)"
    try Data(bytes).write(to: URL(filePath: path))
    return try DataFile(opening: path)
  }

  @Test(arguments: files.map(\.name))
  func tellsHowFarItIs(_ name: String) throws {
    let folder = try TemporaryFolder()
    let told = Mutex<[WorkProgress]>([])
    var reading = Reading()
    reading.report = { progress in told.withLock { $0.append(progress) } }
    _ = try TableReader.read(try opened(name, in: folder), reading: reading)
    let all = told.withLock { $0 }
    let total = try #require(all.first?.total)
    #expect(all.allSatisfy { $0.total == total && $0.done <= total })
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.done <= $1.done })
    #expect(all.last?.done == total)
    // The cells are told of too, not only the bytes that are read before.
    #expect(Set(all.map(\.done)).filter { $0 > total / 2 && $0 < total }.count > 1)
  }

  @Test(arguments: files.map(\.name), [0, 1])
  func endsWhenItIsCalledOff(_ name: String, half: Int) throws {
    let folder = try TemporaryFolder()
    let isOver = Mutex(false)
    var reading = Reading()
    reading.report = { progress in
      if progress.done * 2 > progress.total * half { isOver.withLock { $0 = true } }
    }
    reading.isCancelled = { isOver.withLock { $0 } }
    let file = try opened(name, in: folder)
    #expect(throws: FormatError.cancelled) { try TableReader.read(file, reading: reading) }
  }

  @Test("Cells count in the limit of memory", arguments: ["a.px", "a.json", "a.ndjson", "a.xlsx"])
  func cellsTakeMemory(_ name: String) throws {
    let folder = try TemporaryFolder()
    let file = try opened(name, in: folder)
    let limit = file.size + (1 << 20)
    #expect(throws: FormatError.tooMuchMemory(limit: limit)) {
      try TableReader.read(file, reading: Reading(memoryLimit: limit))
    }
    _ = try TableReader.read(file, reading: Reading(memoryLimit: file.size * 20))
  }
}
