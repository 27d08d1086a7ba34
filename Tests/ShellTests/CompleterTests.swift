import Catalog
import Diagnostics
import Foundation
import Language
import Sessions
import TestSupport
import Testing

@testable import Shell

@Suite("Tab offers what may stand at the cursor")
struct CompleterTests {
  /// The text with everything that is offered at the mark `‸`, and what each would replace.
  private static func offered(
    _ marked: String, after statements: String = ""
  ) throws -> (texts: [String], replaced: String, details: [String]) {
    var configuration = Configuration(catalog: Catalog(folders: [Repository.path("Datasets")]))
    configuration.paths = .free(base: Repository.path("Datasets"))
    var session = Session(configuration)
    let source = Source(statements)
    for statement in Language.parse(source).statements {
      _ = try session.run(statement, in: source)
    }
    let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
    let text = parts.joined()
    let completion = Completer.complete(text, at: parts[0].utf8.count, in: &session)
    let replaced = String(decoding: Array(text.utf8)[completion.replaceRange], as: UTF8.self)
    return (completion.candidates.map(\.text), replaced, completion.candidates.map(\.detail))
  }

  /// A text with the cursor, what Tab puts in, and what that replaces.
  private static let singles: [(String, String, String)] = [
    ("sch‸", "school ", "sch"),
    ("SCH‸", "school ", "SCH"),
    ("school ‸", "| ", ""),
    ("school | wh‸", "where ", "wh"),
    ("school\n| so‸", "sort ", "so"),
    ("let a = gu‸", "guardians ", "gu"),
    ("let a = school | wh‸", "where ", "wh"),
    ("school | where ye‸", "year", "ye"),
    // Columns answer to their titles too.
    ("school | where vuo‸", "year", "vuo"),
    ("school | where `are‸`", "area", "`are`"),
    ("school | add x = rou‸", "round(", "rou"),
    ("school | summarize qua‸", "quantile(", "qua"),
    ("school | summarize mean(val‸", "value", "val"),
    ("school | sort value des‸", "desc ", "des"),
    ("school | where year bet‸", "between ", "bet"),
    ("school | count b‸", "by ", "b"),
    ("school | join regis‸", "registers ", "regis"),
    ("school | chart sl‸", "slope ", "sl"),
    ("columns ind‸", "indicators ", "ind"),
    ("help comp‸", "compare", "comp"),
    ("set la‸", "language ", "la"),
    ("set language s‸", "sv", "s"),
    ("load \"school/da‸", "\"school/datapackage.json\"", "\"school/da"),
    ("load \"sch‸\"", "\"school/", "\"sch\""),
    ("load \"x.csv\" with dec‸", "decimal ", "dec"),
  ]

  @Test("A single way to go on is put in whole", arguments: singles)
  func single(marked: String, text: String, replaced: String) throws {
    let offered = try Self.offered(marked)
    #expect(offered.texts == [text])
    #expect(offered.replaced == replaced)
  }

  /// A text with the cursor and the members that are offered.
  private static let memberLists: [(String, [String])] = [
    ("school | where area = \"ky‸", ["\"Kymenlaakso\""]),
    ("school | where area = ky‸", ["\"Kymenlaakso\""]),
    ("school | where alue != ‸", ["\"Kymenlaakso\"", "\"Koko maa\""]),
    ("school | where group = \"8.-9‸\"", ["\"8.–9. lk\""]),
    ("school | where group in (\"lukio\", \"amm‸", ["\"ammattikoulu\""]),
    ("school | where group not in (\"lu‸", ["\"lukio\""]),
    ("school | where area starts with \"Ko‸", ["\"Koko maa\""]),
    // What only has the letters somewhere comes where nothing begins with them.
    ("school | where indicator = \"yksinais‸", ["\"Tuntee itsensä yksinäiseksi\""]),
    ("school | compare area \"Ko‸", ["\"Koko maa\""]),
    ("school | compare area \"Koko maa\" to ky‸", ["\"Kymenlaakso\""]),
    ("school | where year = ‸", ["2019", "2021", "2023", "first", "previous", "last"]),
    ("school | where year between 2019 and 202‸", ["2021", "2023"]),
    ("school | compare year 2019 to la‸", ["last"]),
    // Only members that reach the stage.
    ("school | where group = \"lukio\" | where group = \"‸", ["\"lukio\""]),
  ]

  @Test("Members match without regard to case, accents and kinds of dash", arguments: memberLists)
  func members(marked: String, texts: [String]) throws {
    #expect(try Self.offered(marked).texts == texts)
  }

  @Test("Of many members some are listed, all are counted, and what they have in common is put in")
  func many() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "mittari-\(UUID()).csv")
    let names = (1000..<3000).map { "Köylä – \($0)\(["", " é", "e\u{301}", "x"][$0 % 4])" }
    try Data(("place,value\n" + names.map { "\($0),1\n" }.joined()).utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var session = Session(Configuration(catalog: Catalog(folders: [])))
    _ = try session.load(file.path, as: "many")
    func complete(_ typed: String) -> Completion {
      let text = "many | where place = " + typed
      return Completer.complete(text, at: text.utf8.count, in: &session)
    }
    let all = complete("\"")
    #expect(all.common == "\"Köylä – ")
    #expect(all.candidates.count == 500 && all.furtherCount == 1500)
    #expect(all.candidates.first?.text == "\"Köylä – 1000\"")
    let some = complete("\"koyla - 10")
    #expect(some.common == "\"Köylä – 10" && some.candidates.count == 100)
    // Letters that agree only in their first half are no common letters.
    #expect(complete("\"koyla - 1000").candidates.map(\.text) == ["\"Köylä – 1000\""])
    #expect(complete("\"1001").candidates.map(\.text) == ["\"Köylä – 1001 é\""])
    #expect(complete("\"koyla - 1003").common == "\"Köylä – 1003x\"")
    #expect(complete("\"xyz").candidates.isEmpty && complete("\"xyz").common.isEmpty)
  }

  @Test("A dataset is found by its titles too")
  func titles() throws {
    #expect(try Self.offered("koulut‸").texts == ["school "])
  }

  @Test("Columns are those that reach the stage")
  func columns() throws {
    #expect(
      try Self.offered("school | count by area | sort ‸").texts.prefix(2) == ["area", "count"])
    #expect(
      try Self.offered("school | where year = last | select area, value | sort ‸").texts.prefix(2)
        == ["area", "value"])
  }

  @Test("Names of the session are offered with what they are")
  func sessionNames() throws {
    let definition = "let worst = school | take 1\nparam area = \"Kotka\""
    let name = try Self.offered("wor‸", after: definition)
    #expect(name.texts == ["worst "])
    #expect(name.details == ["definition · school | take 1"])
    let parameter = try Self.offered("school | where area = $‸", after: definition)
    #expect(parameter.texts == ["$area"])
    #expect(parameter.details == ["Kotka"])
  }

  @Test(
    "Details tell type, unit and members",
    arguments: [
      ("school | sort grou‸", "text · 4 members"), ("school | sort yea‸", "number · 2019 … 2023"),
      ("school | wh‸", "keeps the rows for which it holds"),
      ("school | take l‸", ""),
    ])
  func details(marked: String, detail: String) throws {
    #expect(try Self.offered(marked).details == [detail])
  }

  @Test(
    "Nothing is offered where nothing is known",
    arguments: [
      "school | as ‸", "school | add ‸", "note ‸", "# scho‸", "nowhere | distinct ‸",
      "school | where area = \"Kotka\"‸", "school | where x = 5 # ye‸", "school | frobnicate y‸",
    ])
  func nothing(marked: String) throws {
    #expect(try Self.offered(marked).texts == [])
  }

  @Test("A broken stage before the cursor leaves the columns of the source")
  func brokenPrefix() throws {
    #expect(try Self.offered("school | where grup = 1 | sort indi‸").texts.first == "indicator")
  }

  @Test("Only what this version runs is offered")
  func available() throws {
    let words = try Self.offered("school | ‸").texts + Self.offered("‸").texts
    #expect(words.contains("compare ") && words.contains("load "))
    #expect(words.contains("sql ") && words.contains("record "))
  }

  @Test("A result is led to by its scorecard, id and year")
  func entries() throws {
    #expect(try Self.offered("record scorec‸").texts.contains("scorecard "))
    #expect(try Self.offered("record scorecard \"2.1‸").texts.contains("\"2.17\""))
    // Two measures are labelled so.
    #expect(
      try Self.offered("record scorecard \"Osallisuusmittarin t‸").texts == ["\"1.3\"", "\"2.8\""])
    #expect(try Self.offered("record scorecard \"1.3\" 20‸").texts.contains("2026 = "))
    #expect(try Self.offered("record scorecard \"1.1\" 2026 = y‸").texts == ["yes "])
    #expect(
      try Self.offered("record scorecard \"1.1\" 2026 = yes ‸").texts
        == ["note ", "target ", "instead "])
  }
}
