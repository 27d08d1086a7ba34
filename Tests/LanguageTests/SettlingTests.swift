import Diagnostics
import Language
import Testing

@Suite("Where a text that still grows is settled")
struct SettlingTests {
  @Test(
    "A statement is settled when no further line can change it",
    arguments: [
      ("", 0), ("school\n", 0), ("school\n\n", 8), ("school\ndatasets\n", 7),
      ("school\n| take 1\n", 0), ("school |\n", 0), ("school |\n\n", 10),
      ("# only a remark\n", 16), ("school\n# remark\n", 0),
      ("help compare\n", 13), ("f(\n1,\n", 0), ("f(1\nschool | count\n", 4),
      ("note \"a\n", 0), ("school\nnote \"a\nschool\n", 7), ("note \"a\n\n", 9),
    ])
  func settled(text: String, length: Int) {
    #expect(Language.settledLength(text) == length)
  }

  @Test(
    "The statement at the end begins here",
    arguments: [
      ("", 0), ("school", 0), ("school\n", 7), ("school\nda", 7), ("school |\n", 0),
      ("school\n| take", 0), ("w\nschool | where a = \"x", 2), ("a\nb\n\n", 5),
    ])
  func last(text: String, start: Int) {
    #expect(Language.lastStatementStart(text) == start)
  }

  @Test("Giving a text out line by line gives the statements of the whole")
  func sameAsWhole() {
    let text = """
      school | where a in (1,
        2) |
        take 1
      # remark
      | where a = 1
        and b = 2
      | count
      note "two
      lines"

      help
      datasets
      """
    var statements = 0
    var pending = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      pending += line + "\n"
      let cut = pending.utf8.index(pending.startIndex, offsetBy: Language.settledLength(pending))
      statements += Language.parse(.init(String(pending[..<cut]))).statements.count
      pending = String(pending[cut...])
    }
    statements += Language.parse(.init(pending)).statements.count
    #expect(statements == Language.parse(.init(text)).statements.count)
  }
}
