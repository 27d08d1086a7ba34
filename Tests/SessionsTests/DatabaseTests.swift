import Catalog
import Diagnostics
import Formats
import Foundation
import Indicators
import Language
import Tables
import Testing

@testable import Sessions

@Suite("Tables of databases answer as tables of files do", .serialized)
struct DatabaseTests {
  /// Rows with all that databases differ on: texts that read alike, empty and missing ones, marks, long and
  /// floating-point numbers, and a view.
  private static let script = """
    CREATE SCHEMA odd;
    CREATE TABLE odd."re""sults" (
      area varchar, year integer, share decimal(10,1), n bigint, weight double precision,
      day date, big numeric(30,2), ok boolean);
    INSERT INTO odd."re""sults" VALUES
      ('Kotka', 2021, 4.0, 10, 0.1, '2024-01-31', 12345678901234567890.25, true),
      ('kotka', 2019, -0.5, 20, 1e30, NULL, 1.50, false),
      ('Åbo', 2023, 12.3, NULL, NULL, '2023-12-01', NULL, NULL),
      ('Hamina – länsi', 2023, NULL, 5, 2.5, '2024-01-31', 2.00, true),
      ('', 2019, 0.0, 9007199254740993, 0.5, NULL, 3.00, true),
      (NULL, 2021, 7.5, 1, -1.5, '2022-02-02', 4.00, NULL),
      ('a"b,c', 2023, 4.0, 0, 0.1, '2024-01-31', 5.00, false),
      ('Z''s', NULL, 100.0, -7, 3.25, NULL, 6.00, true),
      ('Kotka', 2023, 5.5, 10, 0.2, '2024-01-31', 7.00, true),
      ('Kotka', 2019, 3.2, 12, 0.3, '2024-01-31', 8.00, NULL);
    CREATE VIEW odd.latest AS SELECT * FROM odd."re""sults" WHERE year = 2023;
    """

  private static let questions = [
    "where year >= 2021", "where year = last", "where year = previous | count by area",
    "where area = \"kotka\"", "where area == \"Kotka\" and share > 3.9", "where area != \"Kotka\"",
    "where area ~ \"a\"", "where area starts with \"hamina - l\"", "where area < \"b\"",
    "where not area = \"Kotka\"", "where area is missing", "where area is not missing",
    "where share is missing", "where n in (10, 20) or ok", "where share between 4 and 7.5",
    "where n = 9007199254740993", "where share = 4.00", "where weight > 0.1", "where big > 2",
    "where day = \"2024-01-31\"", "where area = \"Kotka\" and year = 2023 | where share < 0",
    "where share < -100 | count", "where share < -100 | summarize sum(n) by area",
    "where area = \"Kotka\" | where share < 0 | count", "where area = \"Kokta\"",
    "where yaer = 2021", "where year = 1999", "select area, osuus = share | take 3", "take 4",
    "take last 2", "distinct area", "distinct area, year", "distinct ok", "distinct weight",
    "distinct", "count", "count by area", "count by year, ok", "count by day | sort day",
    "summarize count(), count(share), min(share), max(share) by area",
    "summarize sum(n), sum(share) by year", "summarize sum(n)", "summarize total = sum(n) by area",
    "summarize mean(share) by year", "summarize min(n), max(n)", "summarize sum(big) by year",
    "where year = 2019 | summarize s = sum(share), k = count() by year, area | sort s desc",
    "where n > 5 | summarize sum(share) by year | where `sum(share)` > 4",
    "count by area | where count > 1", "sort area | take 3", "add x = share / 2 | where x > 2",
    "describe", "compare year 2019 to 2023 of share | take 1",
    "where area = \"kotka\" | pivot year of n",
    "count by area | join base on area | take 5",
  ]

  /// What a statement gives: columns with their parts, every cell with its digits, what is told of it, or the fault.
  private static func outcome(_ text: String, _ session: inout Session) -> [String] {
    let source = Source(text)
    guard let statement = Language.parse(source).statements.first else { return ["unreadable"] }
    do {
      guard case .result(let table, let remarks) = try session.run(statement, in: source).content
      else { return ["done"] }
      let heads = table.fields.map { "\($0.name) \($0.role) \($0.isHidden)" }
      let rows = (0..<table.rowCount).map { row in
        table.columns.map { "\($0[row].dataText.debugDescription)" }.joined(separator: "|")
      }
      let told = remarks.filter { remark in
        if case .note(let message) = remark { !message.text.contains(", table ") } else { true }
      }
      return heads + table.columns.map { "\($0.type)" } + rows + told.map { "\($0)" }
    } catch {
      return error.diagnostics.map { "\($0.code) \($0.message) \($0.hint?.text ?? "")" }
    }
  }

  private static func session(handsOver: Bool) -> Session {
    var configuration = Configuration(catalog: Catalog(folders: []))
    if !handsOver { configuration.adjustment = { _, table in table } }
    return Session(configuration)
  }

  /// The database that a test asks; nil, and said, where it cannot be had on this machine.
  private static func database(_ make: (String) throws -> TestDatabase) throws -> TestDatabase? {
    do {
      return try make(script)
    } catch let absent as TestDatabase.Absent {
      print("skipped: \(absent)")
      return nil
    }
  }

  private func answersAreTheSame(_ database: TestDatabase) throws {
    var handing = Self.session(handsOver: true)
    var whole = Self.session(handsOver: false)
    let load = "load \"\(database.address)table=odd.`re\\\"sults`\" as base"
    let view = "load \"\(database.address)table=odd.latest\" as latest"
    for statement in [load, view] {
      #expect(Self.outcome(statement, &handing) == ["done"], "\(statement)")
      #expect(Self.outcome(statement, &whole) == ["done"])
    }
    #expect(Self.outcome("base", &handing).count { $0.contains("|") } == 10)
    for question in Self.questions {
      let wanted = Self.outcome("base | \(question)", &whole)
      #expect(Self.outcome("base | \(question)", &handing) == wanted, "\(question)")
    }
    #expect(
      Self.outcome("latest | count by area", &handing)
        == Self.outcome("latest | count by area", &whole))
    let asked = handing.engineAnswers.asked
    #expect(asked.count { $0.contains("GROUP BY") } >= 10)
    // What was asked once is remembered, whoever asks again.
    for question in Self.questions { _ = Self.outcome("base | \(question)", &handing) }
    #expect(handing.engineAnswers.asked == asked)
    // Nothing is written, whatever is asked.
    #expect(handing.usedDatasets.contains { $0.name == "base" && $0.rows == 10 })
  }

  @Test func duckdbAnswersAsFilesDo() throws {
    guard let database = try Self.database(TestDatabase.duckdb) else { return }
    try answersAreTheSame(database)
  }

  @Test func postgresAnswersAsFilesDo() throws {
    guard let database = try Self.database(TestDatabase.postgres) else { return }
    try answersAreTheSame(database)
  }

  @Test("Typing starts no program, and offers columns all the same")
  func typingAsksNothing() throws {
    guard let database = try Self.database(TestDatabase.duckdb) else { return }
    var session = Self.session(handsOver: true)
    let load = "load \"\(database.address)table=odd.latest\" as latest"
    let text = Source("latest | where area = \"Kokta\" | count by area")
    let statement = try #require(Language.parse(text).statements.first)
    guard case .query(let pipeline) = statement.kind else { return }
    #expect(session.faults(in: try #require(Language.parse(Source(load)).statements.first)).isEmpty)
    #expect(session.engineAnswers.asked.isEmpty)
    _ = Self.outcome(load, &session)
    let asked = session.engineAnswers.asked
    #expect(session.faults(in: statement).isEmpty)
    #expect(session.quickPreview(pipeline)?.fields.map(\.name).first == "area")
    #expect(session.preview(pipeline)?.fields.map(\.name).first == "area")
    #expect(Self.outcome("columns latest", &session).isEmpty == false)
    #expect(session.engineAnswers.asked == asked)
    // Once the texts are known, a wrong one is told of while it is typed.
    _ = Self.outcome("latest | where area = \"Kotka\"", &session)
    #expect(session.faults(in: statement).map(\.code) == ["unknown-member"])
  }

  @Test func faultsAreTold() throws {
    guard let database = try Self.database(TestDatabase.duckdb) else { return }
    var session = Self.session(handsOver: true)
    func fault(_ text: String) -> String { Self.outcome(text, &session).joined() }
    #expect(
      fault("load \"\(database.address)table=odd.lates\" as a")
        .hasPrefix("unknown-table the database has no table `odd.lates` did you mean"))
    #expect(
      fault("load \"\(database.address)table=odd.latest\" as a with delimiter \";\"")
        .hasPrefix("file-option"))
    #expect(fault("load \"duckdb:/nowhere/x.db?table=a\" as a").hasPrefix("file there is no file"))
  }

  @Test("A confined session asks no database but one that is given from outside")
  func confinedSessionsAskNothing() throws {
    var confined = SessionHarness(folder: "/tmp", isConfined: true)
    #expect(
      confined.say("load \"duckdb:x.duckdb?table=a\" as a") == ["fault engine-confined"])
    #expect(confined.say("\"postgres:x?table=a\" | count") == ["fault engine-confined"])
    #expect(confined.session.engineAnswers.asked.isEmpty)
    guard let database = try Self.database(TestDatabase.duckdb) else { return }
    var given = SessionHarness(
      folder: "/tmp", data: ["a": "\(database.address)table=odd.latest"], isConfined: true)
    let lines = given.say("load \"duckdb:x.duckdb?table=a\" as a\na | count")
    #expect(lines.last == "4")
  }

  @Test("A password in a statement is refused before anything is started")
  func passwordsAreRefused() {
    var harness = SessionHarness()
    #expect(
      harness.say("load \"postgres://a:secret@h/d?table=t\" as t") == ["fault engine-password"])
    #expect(harness.session.engineAnswers.asked.isEmpty)
  }
}
