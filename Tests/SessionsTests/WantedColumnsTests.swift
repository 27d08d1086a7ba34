import Catalog
import Diagnostics
import Foundation
import Indicators
import Language
import Tables
import Testing

@testable import Formats
@testable import Sessions

@Suite("A query that begins with a file answers as if all of its columns were read")
struct WantedColumnsTests {
  /// Files with something in a column that decides about others.
  private static let files: [(name: String, bytes: [UInt8])] = [
    (
      "plain.csv",
      Array(
        "area,group,year,value,n\nKotka,a,2020,1.5,10\nKotka,b,2021,2.25,20\nHamina,a,2021,..,5\n"
          .utf8)
    ),
    ("marks.csv", Array("area;x;value;n\nKotka;*;1,5;1\nHamina;5;2;2\n".utf8)),
    ("figures.csv", Array("area;x;value\nKotka;5*;1,5\nHamina;6;2\n".utf8)),
    ("mixed.csv", Array("area;x;value\nKotka;1,5;1.234\nHamina;2,5;2.345\n".utf8)),
    ("latin.csv", Array("area;x;value\nKotka;H".utf8) + [0xE4] + Array(";1,5\nHamina;b;2\n".utf8)),
    (
      "quotes.csv",
      Array("area,code,value\n\"Kotka, itä\",\"01\",1\n\"Hamina\"\"\",\"2\",3\n".utf8)
    ),
    ("nearly.csv", Array("area,x,value\nKotka,1,1\nHamina,2,2\nPyhtää,kolme,3\n".utf8)),
    ("empty.csv", Array("area,x,value,\nKotka,,1,\nHamina,,2,\n".utf8)),
    ("answers.csv", Array("group,q1,q2,q3,q4,q5,q6\na,1,2,3,4,1,2\nb,4,3,2,1,1,2\n".utf8)),
    (
      "wide.csv",
      Array("area,b,c,d,e,value,year\nKotka,1,2,3,4,5,2019\nHamina,2,3,4,5,6,2020\n".utf8)
    ),
    ("texts.csv", Array("area,group\nKotka,a\nHamina,b\n".utf8)),
    ("tabs.tsv", Array("area\tx\tvalue\nKotka\ta\\tb\t1\nHamina\tc\t2\n".utf8)),
  ]

  private static let queries = [
    "summarize mean(value) by area | sort area", "summarize s = sum(value), n = count() by area",
    "summarize sum(value)", "where value > 1 | count by area", "count", "count by group",
    "where area = \"Kotka\" | select area, double = value * 2", "distinct area", "select value",
    "where area ~ \"kot\" | summarize max(value)", "sort value desc | take 1 | select value",
    "add area = 1 | select value", "add double = value * 2 | summarize mean(double) by area",
    "summarize mean(valu) by area", "where area = \"Kokta\" | count by area", "select x, value",
    "where code = 1 | count", "summarize median(value), mean(x) by area",
    "where year = 2021 | count",
    "summarize mean(value) by area | compare area \"Kotka\"", "select area, year, value | trend",
    "where area = x | count", "summarize distinct(x) by value", "select q1", "summarize mean(q1)",
  ]

  /// The rows, the remarks and the faults without their places, and what the answer stands on.
  private struct Told: Equatable {
    var fields: [Field] = []
    var columns: [String] = []
    var remarks: [Remark] = []
    var years: [String?] = []
    var faults: [Diagnostic] = []
  }

  private func told(_ session: inout Session, _ query: String) -> Told {
    let source = Source(query)
    var told = Told()
    guard let statement = Language.parse(source).statements.first else { return told }
    do {
      guard case .result(let table, let remarks) = try session.run(statement, in: source).content
      else { return told }
      told.fields = table.fields
      told.columns = table.columns.map { column in
        "\(column.type) \((0..<column.count).map { column.shown($0) })"
      }
      told.remarks = remarks
      told.years = session.usedDatasets.map(\.years)
    } catch {
      told.faults = error.diagnostics.map { fault in
        var fault = fault
        fault.range = nil
        fault.source = nil
        return fault
      }
    }
    return told
  }

  /// A folder with a file in it, and how a session is made that reads there, with columns kept below it.
  private func folder(
    _ name: String, _ bytes: [UInt8]
  ) throws -> (path: String, kept: String, configuration: Configuration) {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try Data(bytes).write(to: url.appending(path: name))
    let kept = url.path + "/kept"
    var configuration = SessionHarness(folder: url.path).session.configuration
    configuration.catalog.reading.cache = ColumnCache(
      folder: kept, leastBytes: 0, mostBytes: 1 << 30, settledAfter: 0)
    return (url.path, kept, configuration)
  }

  @Test(arguments: files.map(\.name), [true, false])
  func answersAreTheSame(_ name: String, keepsColumns: Bool) throws {
    let bytes = try #require(Self.files.first { $0.name == name }?.bytes)
    var (folder, _, configuration) = try self.folder(name, bytes)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let plain = Path.stem(of: name)
    let plainly = SessionHarness(folder: folder).session.configuration
    if !keepsColumns { configuration = plainly }
    // What is loaded is whole.
    var whole = Session(plainly)
    _ = try whole.load(name, as: plain)
    var session = Session(configuration)
    // A session that has read some columns has the others for the next statement.
    for query in Self.queries + ["take 3"] {
      let expected = told(&whole, "\(plain) | \(query)")
      for _ in 0..<(keepsColumns ? 2 : 1) {
        #expect(told(&session, "\"\(name)\" | \(query)") == expected, "\(query)")
        ColumnCache.finish()
      }
    }
  }

  @Test("What is kept of some columns is never taken for the whole, and the whole serves for some")
  func keeping() throws {
    let text = "area,group,value\nKotka,a,1\nHamina,b,2\n"
    let (folder, kept, configuration) = try self.folder("x.csv", Array(text.utf8))
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func count(_ query: String) throws -> Int {
      var session = Session(configuration)
      #expect(told(&session, "\"x.csv\" | \(query)").faults == [])
      ColumnCache.finish()
      return try FileManager.default.contentsOfDirectory(atPath: kept).count
    }
    #expect(try count("count by area") == 1)
    #expect(try count("count by AREA") == 1)
    #expect(try count("count by group") == 2)
    #expect(try count("take 1") == 3)
    #expect(try count("distinct group, value") == 3)
    #expect(try count("count by area") == 3)
  }
}
