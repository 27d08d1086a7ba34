import Catalog
import Diagnostics
import Language
import Sessions
import TestSupport
import Testing

@testable import Shell

@Suite("Names that do not exist are marked before Enter")
struct NameCheckTests {
  /// The text with the names that are marked in `«»`; the cursor is at `‸`.
  private static func marked(_ typed: String, after statements: String = "") throws -> String {
    var session = Session(
      Configuration(catalog: Catalog(folders: [Repository.path("Datasets")])))
    let source = Source(statements)
    for statement in Language.parse(source).statements {
      _ = try session.run(statement, in: source)
    }
    let parts = typed.split(separator: "‸", omittingEmptySubsequences: false)
    let text = parts.joined()
    var check = NameCheck()
    let faults = check.faults(in: text, cursor: parts[0].utf8.count, session: &session)
    var bytes = Array(text.utf8)
    for fault in faults.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      bytes.insert(contentsOf: "»".utf8, at: fault.upperBound)
      bytes.insert(contentsOf: "«".utf8, at: fault.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "Each at its place",
    arguments: [
      ("schol ‸", "«schol» "),
      ("schol | count‸", "«schol» | count"),
      ("school | where grup ‸", "school | where «grup» "),
      ("school | where grup = ‸", "school | where «grup» = "),
      ("school | where grup = \"luk‸", "school | where «grup» = \"luk"),
      (
        "school | where (grup = \"lukio\" or year = ‸",
        "school | where («grup» = \"lukio\" or year = "
      ),
      ("school | where area = \"Kymenlakso\"‸", "school | where area = «\"Kymenlakso\"»"),
      ("school | where year = 2020 ‸", "school | where year = «2020» "),
      (
        "school | where group in (\"lukio\", \"luki\", ‸",
        "school | where group in (\"lukio\", «\"luki\"», "
      ),
      ("school | where area = Kymenlaakso ‸", "school | where area = «Kymenlaakso» "),
      ("school | sort valu, ‸", "school | sort «valu», "),
      ("school | summarize mean(valu) by ‸", "school | summarize mean(«valu») by "),
      ("school | summarize men(value) by ‸", "school | summarize «men»(value) by "),
      ("school | wher year = 1 ‸", "school | «wher» year = 1 "),
      ("school | compare year 2019 to 2020 ‸", "school | compare year 2019 to «2020» "),
      ("school | compare yaer 2019 to ‸", "school | compare «yaer» 2019 to "),
      ("let worst = school | where grup = ‸", "let worst = school | where «grup» = "),
      ("columns schol ‸", "columns «schol» "),
      ("set langage ‸", "set «langage» "),
      ("school | where area = $kunta ‸", "school | where area = «$kunta» "),
      ("school | join registrs on area ‸", "school | join «registrs» on area "),
      ("school‸ | where grup = 1", "school | where «grup» = 1"),
      // Behind stages whose columns are known only from the rows.
      ("school | count by area | sort group ‸", "school | count by area | sort «group» "),
      (
        "school | compare year previous to last | sort valu ‸",
        "school | compare year previous to last | sort «valu» "
      ),
    ])
  func marks(typed: String, marked: String) throws {
    #expect(try Self.marked(typed) == marked)
  }

  @Test(
    "Nothing is marked that may still be right",
    arguments: [
      "‸", "s‸", "schol‸", "school ‸", "school | ‸", "school | whe‸", "school | where gru‸",
      "school | where gru‸ = 1", "school | where area = \"Kymenl‸",
      "school | where area = \"Kymenl‸\"",
      "school | add gap = ‸", "school | add gap = value - ‸", "school | add gap ‸= value",
      "school | select pct = ‸", "school | summarize n = ‸", "school | summarize mean(value), ‸",
      "school | where year = last and group = \"lukio\" ‸", "school | where alue = \"koko MAA\" ‸",
      "school | compare year previous to ‸", "school | compare area \"Koko maa\" ‸",
      "school | join registers on ‸", "school | as worst ‸", "let worst = ‸", "note \"grup\" ‸",
      "school | pivot year of value | sort `2019` ‸", "school | where value > 10 # grup ‸",
      "school | where not ‸", "school | where year between 2019 and ‸",
      "load \"nowhere.csv\" as x ‸",
      // What an earlier line of the same text defines is not known yet.
      "let a = school\na | count ‸",
    ])
  func leavesAlone(typed: String) throws {
    #expect(
      try Self.marked(typed)
        == typed.split(separator: "‸", omittingEmptySubsequences: false).joined())
  }

  @Test("Names of the session count")
  func sessionNames() throws {
    let before =
      "let ours = school | where area = \"Kymenlaakso\"\nparam kunta = \"Kotka\"\nschool | count by year"
    #expect(
      try Self.marked("ours | where grup = $kunta ‸", after: before)
        == "ours | where «grup» = $kunta ")
    #expect(try Self.marked("_ | sort count, area ‸", after: before) == "_ | sort count, «area» ")
  }
}
