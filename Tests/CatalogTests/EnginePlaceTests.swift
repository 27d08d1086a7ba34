import Tables
import Testing

@testable import Catalog

@Suite("How tables of databases are named, and how their rows are read")
struct EnginePlaceTests {
  @Test(arguments: [
    ("duckdb:survey.duckdb?table=results", "duckdb|survey.duckdb||results"),
    ("duckdb:/a b/ä?x.db?table=main.results", "duckdb|/a b/ä?x.db|main|results"),
    ("DuckDB:x.db?table=`odd.name`", "duckdb|x.db||odd.name"),
    ("duckdb:x.db?table=\"a\"\"b\".`c``d`", "duckdb|x.db|a\"b|c`d"),
    ("postgres:survey?table=public.results", "postgres|survey|public|results"),
    ("postgresql:survey?table=r", "postgres|survey||r"),
    (
      "postgres://anna@db.example.fi:5433/survey?sslmode=require&table=r",
      "postgres|postgresql://anna@db.example.fi:5433/survey?sslmode=require||r"
    ),
  ])
  func isTakenApart(_ text: String, _ wanted: String) throws {
    let place = try #require(try EnginePlace(text))
    let parts = [place.kind.rawValue, place.database, place.schema ?? "", place.table]
    #expect(parts.joined(separator: "|") == wanted)
  }

  @Test(arguments: [
    ("duckdb:survey.duckdb", EngineError.form(.duckdb)), ("duckdb:?table=x", .form(.duckdb)),
    ("duckdb:x.db?table=", .form(.duckdb)), ("duckdb:x.db?table=a.b.c", .form(.duckdb)),
    ("duckdb:x.db?table=`a", .form(.duckdb)), ("duckdb:x.db?table=a.", .form(.duckdb)),
    ("postgres:survey", .form(.postgres)),
    ("postgres://anna:secret@db/survey?table=r", .password),
    ("postgres://db/survey?password=secret&table=r", .password),
    ("postgres:dbname=a password=secret?table=r", .password),
  ])
  func isRefused(_ text: String, _ fault: EngineError) {
    #expect(throws: fault) { try EnginePlace(text) }
  }

  @Test(arguments: ["survey.duckdb", "a/duckdb:x.csv", "duckdb", "http://x/y?table=z", ""])
  func isAFile(_ text: String) throws {
    #expect(try EnginePlace(text) == nil)
  }

  @Test(arguments: [
    ("INTEGER", EngineColumn.Kind.whole), ("bigint", .whole), ("HUGEINT", .number),
    ("DECIMAL(10,1)", .decimal), ("numeric(18,0)", .decimal), ("numeric(19,2)", .number),
    ("numeric", .number), ("numeric(3,-2)", .number), ("DOUBLE", .approximate),
    ("double precision", .approximate), ("boolean", .boolean), ("DATE", .text),
    ("character varying(20)", .text), ("INTEGER[]", .text), ("timestamp without time zone", .text),
  ])
  func typesHaveKinds(_ type: String, _ kind: EngineColumn.Kind) {
    #expect(EngineColumn.Kind(type: type) == kind)
  }

  private static let answer =
    "\"Kotka\",\"1\",\"0.1\",\"true\"\n\"\",,,\n,\"-2.50\",\"inf\",\"f\"\n\"a\"\"b,\n\",\"3\",\"1e+30\",\n"

  /// However the bytes arrive, the rows are the same: an empty text is a text, and no value is none.
  @Test(arguments: [1, 2, 3, 7, 1_000])
  func rowsAreReadInPieces(_ size: Int) throws {
    var rows = QuotedRows([.text, .number, .approximate, .boolean], from: .duckdb)
    let bytes = Array(Self.answer.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      try rows.take(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    #expect(rows.rowCount == 4 && rows.unrealCount == 1)
    let columns = try rows.columns()
    let lines = (0..<4).map { row in columns.map { $0[row].dataText ?? "-" } }
    #expect(
      lines == [
        ["Kotka", "1", "0.1", "true"], ["", "-", "-", "-"], ["-", "-2.50", "-", "false"],
        ["a\"b,\n", "3", "1e+30", "-"],
      ])
  }

  @Test func tooManyDigitsMakeAColumnApproximate() throws {
    var rows = QuotedRows([.number], from: .postgres)
    try rows.take(Array("\"1.50\"\n\n\"123456789012345678901234567890\"\n".utf8))
    let column = try rows.columns()[0]
    #expect(column.type == .approximate && column[0] == .approximate(1.5) && column[1].isMissing)
  }

  @Test(arguments: [
    "\"a\"\n", "\"a\",\"b\",\"c\"\n", "\"a\",\"b\"", "\"a\"x,\"b\"\n", "\"a\",\"b\n",
  ])
  func brokenAnswersAreRefused(_ answer: String) {
    #expect(throws: EngineError.answer(.duckdb)) {
      var rows = QuotedRows([.text, .text], from: .duckdb)
      try rows.take(Array(answer.utf8))
      _ = try rows.columns()
    }
  }
}
