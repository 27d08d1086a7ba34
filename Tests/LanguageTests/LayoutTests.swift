import Diagnostics
import Language
import Testing

/// The newline rule and what the shell's Enter asks of it.
@Suite struct LayoutTests {
  @Test(arguments: [
    ("school\ndatasets", ["school", "datasets"]),
    ("school\n| take 5\ndatasets", ["school | take 5", "datasets"]),
    ("school |\ntake 5", ["school | take 5"]),
    ("school | sort a,\n  b", ["school | sort a, b"]),
    ("school | where (a = 1\n  or b = 2)", ["school | where a = 1 or b = 2"]),
    (
      "school | where a = 1\n  and b = 2\n  OR c between 3\n  and 4\n| count",
      ["school | where a = 1 and b = 2 or c between 3 and 4 | count"]
    ),
    ("school\r\n| take 5\r\n", ["school | take 5"]),
    ("school # x | y\n\n# alone\n_", ["school", "_"]),
    ("help and\nundo", ["help and", "undo"]),
    ("\u{FEFF}school", ["school"]),
    ("", []), ("  # only this\n", []),
  ])
  func statementsEndWithTheirLine(text: String, expected: [String]) {
    let parsed = Language.parse(Source(text))
    #expect(parsed.diagnostics.map { shown($0, in: text) } == [])
    #expect(parsed.statements.map { Language.format($0) } == expected)
  }

  @Test func aFaultyStatementLeavesTheOthers() {
    let parsed = Language.parse(
      Source("school | wher a = 1\nundo\nschool | where (a = 1\n\ndatasets\nnote \"open\nquit"))
    #expect(parsed.statements.map { Language.format($0) } == ["undo", "datasets", "quit"])
    #expect(
      parsed.diagnostics.map(\.code.description)
        == ["unknown-stage", "unclosed-parenthesis", "unclosed-text"])
    #expect(parsed.diagnostics.allSatisfy { $0.source != nil })
  }

  /// What is open ends where a line begins as only a statement does; the fault stands at the parenthesis.
  @Test(arguments: [
    ("school | where (value > 3\nschool | count\nundo", ["school | count", "undo"]),
    ("school | where (value > 3\n| take 5\nswimming-cards | count", ["swimming-cards | count"]),
    ("school | where a in (1,\n2\nschool | count", ["school | count"]),
    ("school | add x = round((a\n\"f.csv\" | count", ["\"f.csv\" | count"]),
    ("school | where (a = 1 # x\nlet b = school\nb", ["let b = school", "b"]),
    ("school | where (a = 1\nload \"f.csv\" as f\nf", ["load \"f.csv\" as f", "f"]),
    ("school | where (a = 1\nundo\ndatasets", ["undo", "datasets"]),
  ])
  func anOpenParenthesisDoesNotSwallowStatements(text: String, others: [String]) {
    let parsed = Language.parse(Source(text))
    #expect(parsed.statements.map { Language.format($0) } == others)
    #expect(parsed.diagnostics.map(\.code.description) == ["unclosed-parenthesis"])
    let open = text.utf8.lastIndex(of: UInt8(ascii: "("))
    #expect(
      parsed.diagnostics.first?.range?.lowerBound
        == open.map { text.utf8.distance(from: text.utf8.startIndex, to: $0) })
  }

  @Test(arguments: [
    "school | add x = round(\n  value\n)", "school | where (a = 1\n  or note = 2)",
    "school | where (a\n  in (1, 2))", "school | where (undo\n  is missing)",
    "school | add x = coalesce(\n  a,\n  note\n)", "school | where (\n  save = 1\n)",
    "school | where a in (\n  \"x\",\n  \"y\")", "school | where (a\n  between 1\n  and 2)",
  ])
  func aParenthesisGoesOnOverLines(text: String) {
    let parsed = Language.parse(Source(text))
    #expect(parsed.statements.count == 1)
    #expect(parsed.diagnostics.map { shown($0, in: text) } == [])
  }

  @Test func rangesAreOfTheWholeText() throws {
    let parsed = Language.parse(Source("undo # ä\n  school | take 5  # x"))
    #expect(parsed.statements.map(\.range) == [0..<4, 12..<27])
    guard case .query(let pipeline) = parsed.statements[1].kind else { return }
    #expect(pipeline.source.range == 12..<18)
    #expect(pipeline.stages.map(\.range) == [21..<27])
    #expect(pipeline.stages.map(\.verbRange) == [21..<25])
  }

  @Test(arguments: [
    "", "school", "school | take 5", "school # |", "help and", "find ~", "note \"a\"",
    "school |\n", "school | where (a = 1\n", "note \"open\n\n", "school | select *",
    "school | where value > 15 %", "school | where a = 1)", "`open", "school\n",
  ])
  func isComplete(text: String) { #expect(Language.isComplete(text)) }

  @Test(arguments: [
    "school |", "school | # more", "school | where (a = 1", "school | where a in (1,\n2",
    "school | sort a,", "school | where a =", "school | where a = 1 and", "note \"open",
    "note \"open\nstill", "let x =", "undo\nschool |",
  ])
  func isIncomplete(text: String) { #expect(!Language.isComplete(text)) }
}
