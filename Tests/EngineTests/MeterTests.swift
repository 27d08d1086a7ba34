import Diagnostics
import Engine
import Indicators
import Language
import Tables
import Testing

@Suite("Answers to the participation meter become means, small groups hidden") struct MeterTests {
  private let tables = ["answers": MeterAnswers.table]
  private let columns = ["group", "item", "n", "mean", "target", "verdict"]

  private func lines(_ query: String, _ columns: [String]? = nil) throws -> [String] {
    Array(try Query.lines(query, columns: columns, tables: tables).dropFirst())
  }

  /// q1: 16 + 17 + 12 + 25 = 70 of 22; q10: 15 + 10 + 9 + 24 = 58 of 20, under 3; both: 128 of 42, over 3.
  @Test func withoutGroups() throws {
    #expect(
      try lines("answers | meter") == [
        "1|Avun saaminen|22|3.18|3|reached",
        "10|Toiveikkuus tulevaisuudesta|20|2.90|3|not reached",
        "all||22|3.05|3|reached",
      ])
  }

  /// C has three people; A is the next smallest and hidden with it, since the totals would tell C.
  ///
  /// Of B four answered q10, so it is hidden, and with it B's mean over both. D: 25 of 8, 24 of 8, 49 of 16.
  @Test func groups() throws {
    let hidden = "‹suppressed›|‹suppressed›"
    #expect(
      try lines("answers | meter by group", columns) == [
        "A|1|\(hidden)|3|‹suppressed›", "A|10|\(hidden)|3|‹suppressed›",
        "A|all|\(hidden)|3|‹suppressed›",
        "B|1|6|2.83|3|not reached", "B|10|\(hidden)|3|‹suppressed›",
        "B|all|\(hidden)|3|‹suppressed›",
        "C|1|\(hidden)|3|‹suppressed›", "C|10|\(hidden)|3|‹suppressed›",
        "C|all|\(hidden)|3|‹suppressed›",
        "D|1|8|3.13|3|reached", "D|10|8|3.00|3|reached", "D|all|8|3.06|3|reached",
        "all|1|22|3.18|3|reached", "all|10|20|2.90|3|not reached",
        "all|all|22|3.05|3|reached",
      ])
    let remarks = try Query.remarks("answers | meter by group", tables: tables)
    #expect(remarks.contains(.suppressed(groups: 2, least: 5)))
    #expect(remarks.contains(.overallMean(items: 2, without: [])))
  }

  @Test("Later stages have nothing that was suppressed")
  func laterStages() throws {
    #expect(
      try lines("answers | meter by group | where group = \"C\" | select n, mean") == [
        "‹suppressed›|‹suppressed›", "‹suppressed›|‹suppressed›", "‹suppressed›|‹suppressed›",
      ])
    #expect(
      try lines(
        "answers | meter by group | where item = \"1\" and group != \"all\" | summarize x = sum(n)",
        ["x"])
        == ["14"])
  }

  @Test("Years are surveys of their own, without a row for all of them")
  func years() throws {
    #expect(
      try lines("answers | meter by year | where item = \"all\"", ["year", "item", "n", "mean"])
        == ["2026|all|22|3.05"])
  }

  @Test("Without names the columns are items in their order, and that is said")
  func inOrder() throws {
    let names = (1...10).map { "x\($0)" }
    let head = names.joined(separator: " | ")
    let row = (1...10).map { String($0 % 4 + 1) }.joined(separator: " | ")
    let table = Table("answers", ([head] + Array(repeating: row, count: 6)).joined(separator: "\n"))
    let lines = try Query.lines(
      "answers | meter", columns: ["item", "mean"], tables: ["answers": table])
    // 1 % 4 + 1 = 2, 2 % 4 + 1 = 3, 10 % 4 + 1 = 3.
    #expect(lines.contains("1|2.00") && lines.contains("2|3.00") && lines.contains("10|3.00"))
    let remarks = try Query.remarks("answers | meter", tables: ["answers": table])
    #expect(remarks.contains(.itemsInOrder(columns: ["x1", "x10"], items: ["1", "10"])))
  }

  @Test(
    "A column is named for an item by number or label",
    arguments: [
      ("10", true), ("q10", true), ("Q_10", true), ("item 10", true), ("Väittämä 10", true),
      ("10. Olen toiveikas", true), ("toiveikkuus TULEVAISUUDESTA", true), ("k010", true),
      ("100", false), ("q1o", false), ("year10", false), ("10b", false),
    ])
  func named(_ name: String, _ isItem: Bool) throws {
    let table = Table(
      "answers", "\(name)\n" + Array(repeating: "3", count: 5).joined(separator: "\n"))
    let fault = Query.fault("answers | meter", tables: ["answers": table])
    #expect(fault.hasPrefix("no-items") != isItem, "\(fault)")
  }

  @Test(
    "What is no answer is told with its row and column",
    arguments: [
      ("5", "row 2, column `q1`: 5 is no answer"), ("0", "row 2, column `q1`: 0 is no answer"),
      ("2.5", "row 2, column `q1`: 2.5 is no answer"),
      // What somebody wrote is theirs.
      ("x", "row 2, column `q1`: a text is no answer"),
    ])
  func faults(_ cell: String, _ message: String) throws {
    let table = Table("answers", "q1\n3\n\(cell)\n4")
    do {
      _ = try Query.run("answers | meter", tables: ["answers": table])
      Issue.record("accepted")
    } catch let list as DiagnosticList {
      #expect(list.diagnostics.map(\.message.text) == [message])
    }
  }

  @Test("Columns that tell people apart make no groups, as their members would be shown")
  func personal() throws {
    let rows = (1...12).map { "person \($0) | \($0 / 6) | \($0 % 4 + 1)" }
    let table = Table(
      "answers", (["name: text | class: text | q1"] + rows).joined(separator: "\n"))
    #expect(
      Query.fault("answers | meter by class, name", tables: ["answers": table])
        .hasPrefix("personal-group «name»"))
    #expect(Query.fault("answers | meter by class", tables: ["answers": table]) == "no error")
  }

  @Test(
    "What cannot be asked is told",
    arguments: [
      ("answers | meter by grup", "unknown-column"), ("answers | meter school", "no-items"),
      ("answers | meter by group, year, q1", "too-many-columns"),
      ("answers | select group | meter", "no-items"),
      ("answers | add item1 = q1 | meter", "duplicate-item"),
      ("answers | meter by q1", "answer-group"), ("answers | meter by group, q10", "answer-group"),
      ("answers | meter | sql", "no-sql"),
    ])
  func refused(_ query: String, _ code: String) {
    #expect(Query.fault(query, tables: tables).hasPrefix(code))
  }
}
