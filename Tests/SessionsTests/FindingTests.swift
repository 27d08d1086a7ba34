import Catalog
import Diagnostics
import Foundation
import Indicators
import Language
import Sessions
import Tables
import TestSupport
import Testing

@Suite("find looks everywhere and leads there")
struct FindingTests {
  private let shelf: StudyShelf

  init() throws { shelf = try StudyShelf() }

  /// What a `find` gave.
  struct Answer {
    var rows: [[String]] = []
    var remarks: [String] = []
    var faults: [String] = []

    /// The queries, in order.
    var queries: [String] { rows.compactMap(\.last) }
  }

  private static func find(_ typed: String, in session: inout Session) -> Answer {
    let source = Source("find \(typed)")
    var answer = Answer()
    for statement in Language.parse(source).statements {
      do {
        guard case .listing(let table, let remarks) = try session.run(statement, in: source).content
        else { continue }
        answer.rows += (0..<table.rowCount).map { row in
          table.columns.map { $0[row].dataText ?? "" }
        }
        answer.remarks += remarks.map { if case .note(let told) = $0 { told.text } else { "?" } }
      } catch {
        answer.faults += error.diagnostics.map { "\($0.code)" }
      }
    }
    return answer
  }

  /// What is typed, and the first thing found in its dataset.
  static let first: [(typed: String, row: [String])] = [
    (
      "yksin", ["Tuntee itsensä yksinäiseksi", "indicator", "school", #"school | where no = "11""#]
    ),
    (
      "YKSINÄI",
      ["Tuntee itsensä yksinäiseksi", "indicator", "school", #"school | where no = "11""#]
    ),
    (
      "yksinai",
      ["Tuntee itsensä yksinäiseksi", "indicator", "school", #"school | where no = "11""#]
    ),
    ("feels lonely", ["Feels lonely", "indicator_en", "school", #"school | where no = "11""#]),
    ("lonely feels", ["Feels lonely", "indicator_en", "school", #"school | where no = "11""#]),
    ("11", ["11 Tuntee itsensä yksinäiseksi", "no", "school", #"school | where no = "11""#]),
    ("\"8.-9. LK\"", ["8.–9. lk", "group", "school", #"school | where group = "8.–9. lk""#]),
    ("8.-9. lk", ["8.–9. lk", "group", "school", #"school | where group = "8.–9. lk""#]),
    (
      "kymenlaakso",
      ["Kymenlaakso", "area", "guardians", #"guardians | where area = "Kymenlaakso""#]
    ),
    ("2023", ["2023", "year", "registers", "registers | where year = 2023"]),
    ("Kouluterveys", ["Kouluterveyskysely", "dataset", "school", "school"]),
    ("school", ["school", "dataset", "school", "school"]),
    ("ryhmä", ["ryhmä", "column", "guardians", "guardians | distinct group"]),
    ("arvo", ["arvo", "column", "guardians", "guardians | sort value desc"]),
    (
      "never comparable",
      [
        "The question of 2019, printed under number 18; never comparable with 18b.", "note",
        "indicators", #"indicators | where no = "18a""#,
      ]
    ),
  ]

  @Test("The best of a dataset comes first", arguments: first)
  func bestFirst(typed: String, row: [String]) {
    var session = SessionHarness(datasets: shelf.path).session
    let answer = Self.find(typed, in: &session)
    #expect(answer.rows.first { $0[2] == row[2] } == row)
    #expect(answer.remarks.filter { $0.hasPrefix("nothing") } == [])
  }

  @Test(
    "What is written otherwise is found by the nearest words, which are told",
    arguments: [
      ("yksinaisyys", "11", "yksinäiseksi"), ("yskinäinen", "11", "yksinäiseksi"),
      ("kiusaaminen", "31", "koulukiusattuna"), ("tupakointi", "27", "tupakkatuotetta"),
      ("ahdistus", "30", "ahdistuneisuus"), ("lonley", "11", "lonely"),
    ])
  func nearest(typed: String, number: String, word: String) {
    var session = SessionHarness(datasets: shelf.path).session
    let answer = Self.find(typed, in: &session)
    #expect(answer.queries.contains("school | where no = \"\(number)\""))
    let remark = answer.remarks.first { $0.hasPrefix("nothing has \"\(typed)\"; nearest: ") }
    #expect(remark?.contains(word) == true)
  }

  @Test("Words that no text has together are found each by itself")
  func someWords() {
    var session = SessionHarness(datasets: shelf.path).session
    let answer = Self.find("humalassa lukio", in: &session)
    #expect(answer.queries.contains(#"school | where no = "25""#))
    #expect(answer.queries.contains(#"school | where group = "lukio""#))
    #expect(answer.remarks.first == "nothing has all of \"humalassa lukio\"; these have some of it")
  }

  @Test("Letters typed with their dots are only found with them")
  func dots() {
    var session = SessionHarness(datasets: shelf.path).session
    let plain = Self.find("saa", in: &session)
    let dotted = Self.find("sää", in: &session)
    #expect(plain.rows.contains { $0[0].contains("saanut") })
    let isNear = dotted.remarks.contains { $0.hasPrefix("nothing has \"sää\"; nearest: ") }
    #expect(isNear || dotted.rows.allSatisfy { $0[0].lowercased().contains("sää") })
  }

  @Test(
    "What is nowhere is an error with a way out",
    arguments: [("xyzzyq", "nothing-found"), ("\"  \"", "nothing-to-find")])
  func nowhere(typed: String, fault: String) {
    var session = SessionHarness().session
    #expect(Self.find(typed, in: &session).faults == [fault])
  }

  @Test("At most twenty are listed, and the others are counted")
  func many() {
    var session = SessionHarness().session
    let answer = Self.find("a", in: &session)
    #expect(answer.rows.count == 20)
    #expect(answer.remarks.last?.hasSuffix("more; a longer text finds fewer") == true)
    #expect(Set(answer.queries).count == 20)
  }

  @Test("Definitions and loaded files are searched, and what they hide is not")
  func ownNames() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let long = String(repeating: "pitkä \"lainaus\" ", count: 20) + "Kuusankosken \\ uimahalli"
    try Data("Kunta;first;count\nXanadu;x;1\n\(long);y;2\n".utf8)
      .write(to: folder.appending(path: "kunnat.csv"))
    var harness = SessionHarness(folder: folder.path, datasets: shelf.path)
    _ = harness.say(#"load "kunnat.csv" as kunnat"#)
    _ = harness.say(#"let worst = school | where no = "25""#)
    _ = harness.say("let registers = school | take 3")
    let own = Self.find("xanadu", in: &harness.session)
    #expect(own.rows == [["Xanadu", "Kunta", "kunnat", #"kunnat | where Kunta = "Xanadu""#]])
    #expect(Self.find("worst", in: &harness.session).queries.first == "worst")
    let hidden = Self.find("nuorisotyö", in: &harness.session).rows
    #expect(!hidden.contains { $0[2] == "registers" })
    for typed in ["uimahalli", "first", "count", "lainaus"] {
      Self.expectQueriesRun(typed, in: &harness.session)
    }
  }

  @Test(
    "Every ready query runs as it stands and gives rows",
    arguments: [
      "a", "e", "no", "11", "18", "1", "2019", "%", "printed", "koulu", "Kymenlaakso", "vuosi",
      "under number 18", "31.12.", "hyvinvointi", "area", "kyselyn", "lapset nuoret",
    ])
  func queriesRun(typed: String) {
    var session = SessionHarness().session
    Self.expectQueriesRun(typed, in: &session)
  }

  private static func expectQueriesRun(_ typed: String, in session: inout Session) {
    let answer = find(typed, in: &session)
    #expect(!answer.queries.isEmpty, "\(typed)")
    for query in answer.queries {
      let source = Source(query)
      let parsed = Language.parse(source)
      #expect(parsed.diagnostics.isEmpty && parsed.statements.count == 1, "\(query)")
      for statement in parsed.statements {
        do {
          guard case .result(let table, _) = try session.run(statement, in: source).content else {
            Issue.record("no result: \(query)")
            continue
          }
          #expect(table.rowCount > 0, "\(query)")
        } catch {
          Issue.record("\(query): \(error.diagnostics.map(\.message))")
        }
      }
    }
  }

  @Test("A dataset that cannot be read is told of, and the others are searched")
  func unreadable() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let broken = folder.appending(path: "broken")
    try FileManager.default.createDirectory(at: broken, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("{".utf8).write(to: broken.appending(path: "datapackage.json"))
    var session = Session(
      Configuration(catalog: .init(folders: [folder.path, shelf.path])))
    let answer = Self.find("lukio", in: &session)
    #expect(answer.queries.contains(#"school | where group = "lukio""#))
    #expect(answer.remarks.first?.hasPrefix("broken was not searched: ") == true)
  }

  @Test("Looking is no statement of the notebook and uses no dataset")
  func leavesNoTrace() {
    var session = SessionHarness().session
    _ = Self.find("yksin", in: &session)
    #expect(session.journal.isEmpty && session.usedDatasets.isEmpty)
  }
}
