import Catalog
import Diagnostics
import Formats
import Foundation
import Language
import Sessions
import Synchronization
import TestSupport
import Testing

/// Results are entered into a copy of the shipped scorecard.
@Suite("Results are recorded in the scorecard's own file") struct RecordTests {
  private let shelf: ScorecardShelf
  private var harness: SessionHarness

  init() throws {
    shelf = try ScorecardShelf()
    harness = SessionHarness(datasets: shelf.path)
  }

  @Test("The next query sees the result, and nothing else of the file changes")
  mutating func recorded() throws {
    let before = try shelf.lines()
    #expect(
      harness.say(#"record scorecard "1.3" 2026 = 3.4 note "87 vastaajaa, \"kaikki\" mukana""#)
        == [
          "done: 1.3 Osallisuusmittarin tulos, 2026: 3.4 · target 3 · recorded in \(shelf.file)"
        ])
    #expect(
      harness.say(#"scorecard | where id = "1.3" | select actual, target, remark"#)
        == [#"3.4|3|87 vastaajaa, "kaikki" mukana"#])
    let after = try shelf.lines()
    #expect(zip(before, after).filter { $0 != $1 }.count == 1)
    #expect(before.count == after.count)
    let row = try #require(after.first { $0.hasPrefix("1.3,") })
    #expect(row.contains(",3,2026,3.4,,\(shelf.today),\"87 vastaajaa, \"\"kaikki\"\" mukana\""))
  }

  /// What it is told goes up to the whole and is told once at least; called off, it leaves the file as it was.
  @Test("Recording and taking back are told, and called off before anything is written")
  mutating func watched() throws {
    let told = Mutex<[WorkProgress]>([])
    var configuration = harness.session.configuration
    configuration.catalog.reading.report = { progress in told.withLock { $0.append(progress) } }
    var session = Session(configuration)
    func run(_ text: String, isCancelled: Bool = false) -> String? {
      let source = Source(text)
      guard let statement = Language.parse(source).statements.first else { return "none" }
      do throws(DiagnosticList) {
        _ = try session.run(statement, in: source) { isCancelled }
        return nil
      } catch {
        return error.diagnostics.first.map { "\($0.code)" }
      }
    }
    let entry = #"record scorecard "1.3" 2026 = 3.4"#
    let before = try shelf.bytes()
    for (text, isDone) in [(entry, false), (entry, true), ("undo", false), ("undo", true)] {
      let held = try shelf.bytes()
      told.withLock { $0 = [] }
      #expect(run(text, isCancelled: !isDone) == (isDone ? nil : "cancelled"), "\(text)")
      #expect(try (shelf.bytes() == held) == !isDone, "\(text)")
      let steps = told.withLock { $0 }
      #expect(steps.allSatisfy { $0.kind == .writing } && steps.last?.done == 100, "\(text)")
      #expect(steps.map(\.done) == steps.map(\.done).sorted(), "\(text)")
    }
    #expect(try shelf.bytes() == before)
  }

  /// The scorecard prints kinds on/off (1.1), percent (1.2), scale 1–4 (1.3), count (1.4), count per year (3.2).
  @Test(
    "A result is one that the kind of measure can have",
    arguments: [
      ("1.1", "yes", "1"), ("1.1", "no", "0"), ("1.1", "1", "1"), ("1.1", "2", nil),
      ("1.2", "45", "45"), ("1.2", "45.5 %", "45.5"), ("1.2", "100", "100"), ("1.2", "101", nil),
      ("1.2", "-1", nil), ("1.3", "1", "1"), ("1.3", "4.0", "4.0"), ("1.3", "4.1", nil),
      ("1.3", "0.9", nil), ("1.3", "yes", nil), ("1.4", "0", "0"), ("1.4", "12.0", "12"),
      ("1.4", "12.5", nil), ("1.4", "-3", nil), ("3.2", "2", "2"), ("3.2", "1.5", nil),
    ] as [(String, String, String?)])
  mutating func kinds(_ id: String, _ typed: String, _ kept: String?) throws {
    let bytes = try shelf.bytes()
    let reply = harness.say("record scorecard \"\(id)\" 2026 = \(typed)")
    if let kept {
      #expect(
        harness.say("scorecard | where id = \"\(id)\" | select actual") == [kept], "\(reply)")
    } else {
      #expect(reply == ["fault record-result"])
      #expect(try shelf.bytes() == bytes)
    }
  }

  @Test(
    "What is mistyped is refused, and the file stays as it was",
    arguments: [
      (#"record scorecard "1.33" 2026 = 3"#, "unknown-member"),
      (#"record scorecard "Osallisuusmittarin tulos" 2026 = 3"#, "unknown-member"),
      (#"record scorecard "1.3" 2062 = 3"#, "record-year"),
      (#"record scorecard "1.3" 2026.5 = 3"#, "record-year"),
      (#"record scorecard "1.3" 2026 = 3,4"#, "decimal-comma"),
      (#"record scorecard 2026 = 3"#, "record-members"),
      (#"record scorecard "1.3" = 3"#, "unexpected"),
      (#"record scorecard "1.3" 2026 = missing"#, "record-result"),
      (#"record scorecard "1.3" 2026 = 3 target 5"#, "record-target"),
      (#"record scorecard "1.3" 2026 = 3 note "=SUM(A1:A9)""#, "record-note"),
      (#"record school "11" 2023 = 3"#, "no-scorecard"),
      (#"record scorecrd "1.3" 2026 = 3"#, "unknown-dataset"),
    ])
  mutating func refused(_ statement: String, _ code: String) throws {
    let bytes = try shelf.bytes()
    #expect(harness.say(statement) == ["fault \(code)"])
    #expect(try shelf.bytes() == bytes)
  }

  @Test("A result is replaced only where that is said, and the old one is named")
  mutating func replaced() throws {
    _ = harness.say(#"record scorecard "1.3" 2026 = 3.4"#)
    #expect(harness.say(#"record scorecard "1.3" 2026 = 3.5"#) == ["fault record-exists"])
    #expect(
      harness.say(#"record scorecard "1.3" 2026 = 3.5 instead"#)
        == [
          "done: 1.3 Osallisuusmittarin tulos, 2026: 3.5 instead of 3.4 · target 3 · "
            + "recorded in \(shelf.file)"
        ])
    #expect(
      harness.say(#"record scorecard "1.3" 2026 = 3.50"#).first?.contains("3.50") == true)
    #expect(
      harness.say(#"record scorecard "1.3" 2026 = missing instead"#).first?
        .contains("no result instead of 3.50") == true)
    #expect(harness.say(#"scorecard | where id = "1.3" | select actual"#) == [""])
  }

  @Test("The note of a result that is taken away goes with it, and comes back by undo")
  mutating func noteOfNothing() throws {
    let bytes = try shelf.bytes()
    _ = harness.say(#"record scorecard "1.3" 2026 = 3.4 note "87 answers""#)
    let entered = try shelf.bytes()
    _ = harness.say(#"record scorecard "1.3" 2026 = missing instead"#)
    #expect(try shelf.bytes() == bytes)
    _ = harness.say("undo")
    #expect(try shelf.bytes() == entered)
  }

  @Test("A further year gets a row with the measure's attributes and its target")
  mutating func furtherYear() throws {
    #expect(
      harness.say(#"record scorecard 1.3 2027 = 3.1"#)
        == [
          "done: 1.3 Osallisuusmittarin tulos, 2027: 3.1 · target 3 as in 2026 · "
            + "recorded in \(shelf.file)"
        ])
    #expect(
      harness.say(#"scorecard | where id = "1.3" | select year, kind, target, actual"#)
        == ["2026|scale 1–4|3|\n2027|scale 1–4|3|3.1"])
    _ = harness.say(#"record scorecard "2.9" 2027 = 3.7 target 3.8"#)
    #expect(
      harness.say(#"scorecard | where id = "2.9" | select year, baseline, target, actual"#)
        == ["2026|3.5|3.6|\n2027|3.5|3.8|3.7"])
  }

  @Test(
    "A note printed beside one target does not go along with another, and this is told",
    arguments: [
      ("2027 = 2", "2|target printed as the range 1–2 questions", nil),
      ("2027 = 2 target 1", "2|target printed as the range 1–2 questions", nil),
      ("2027 = 2 target 3", "2|", "without the note"),
      ("2026 = 2 target 1", "2|target printed as the range 1–2 questions", nil),
      (
        "2026 = 2 target 3 instead", "2|target printed as the range 1–2 questions",
        "the note stays:"
      ),
    ] as [(String, String, String?)])
  mutating func noteOfAnotherTarget(_ entry: String, _ row: String, _ told: String?) throws {
    let reply = harness.say("record scorecard \"2.6\" \(entry)").joined()
    #expect(reply.contains("note") == (told != nil))
    if let told {
      #expect(reply.contains("· \(told) \"target printed as the range 1–2 questions\""))
    }
    let year = entry.prefix(4)
    #expect(
      harness.say(#"scorecard | where id = "2.6" and year = \#(year) | select actual, note"#)
        == [row], "\(reply)")
  }

  @Test("A further year has what all rows of its measure say, though the descriptor does not tell")
  mutating func furtherYearOfAnOwnScorecard() throws {
    try shelf.addOwnScorecard()
    _ = harness.say("record own 1 2027 = 8 target 7")
    _ = harness.say("record own 2 2027 = 5")
    #expect(
      harness.say("own | where year = 2027 | select id, measure, unit, polarity, target, actual")
        == ["1|Pojat, huume|%|lower|7|8\n2|Uudet||higher|4|5"])
    // What differs between the rows of a measure, and what was noted of one result, is left to be said.
    #expect(harness.say("own | where year = 2027 | select n, source, remark") == ["||\n||"])
    #expect(
      harness.say("own | where year = 2027 | score | select score")
        == ["not reached\nreached"])
  }

  @Test("Undo puts the row back, or takes it away where it was new")
  mutating func undone() throws {
    let bytes = try shelf.bytes()
    _ = harness.say(#"record scorecard "1.3" 2026 = 3.4"#)
    _ = harness.say(#"record scorecard "1.3" 2027 = 3.1 note "kaksi, riviä""#)
    #expect(harness.say("undo").first?.hasPrefix("done: undone") == true)
    #expect(harness.say("undo").first?.hasPrefix("done: undone") == true)
    #expect(try shelf.bytes() == bytes)
    #expect(harness.say(#"scorecard | where id = "1.3" | select actual"#) == [""])
  }

  @Test("A row that somebody else has changed since is not undone")
  mutating func undoneTooLate() throws {
    _ = harness.say(#"record scorecard "1.3" 2026 = 3.4"#)
    var other = SessionHarness(datasets: shelf.path)
    _ = other.say(#"record scorecard "1.3" 2026 = 3.5 instead"#)
    #expect(harness.say("undo") == ["fault record-changed"])
    #expect(other.say(#"scorecard | where id = "1.3" | select actual"#) == ["3.5"])
    // The query first, then the result.
    for _ in 0..<2 { #expect(other.say("undo").first?.hasPrefix("done: undone") == true) }
    #expect(harness.say("undo").first?.hasPrefix("done: undone") == true)
  }

  @Test("Two who record at the same time both keep their results")
  func together() async throws {
    let ids = ["1.2", "1.4", "1.6", "1.7", "2.1", "2.2", "2.11", "2.12"]
    let path = shelf.path
    await withTaskGroup(of: Void.self) { group in
      for (index, id) in ids.enumerated() {
        group.addTask {
          var session = SessionHarness(datasets: path)
          _ = session.say("record scorecard \"\(id)\" 2026 = \(index + 10)")
        }
      }
    }
    var reader = SessionHarness(datasets: path)
    let kept = reader.say("scorecard | where actual is not missing | select id, actual")
    let wanted = zip(ids, 10...).map { "\($0)|\($1)" }
    #expect(Set(kept.joined().split(separator: "\n").map(String.init)) == Set(wanted))
  }

  @Test("A notebook of somebody else records nothing")
  mutating func confined() throws {
    var confined = SessionHarness(
      folder: shelf.path, datasets: shelf.path, isConfined: true)
    #expect(confined.say(#"record scorecard "1.3" 2026 = 3"#) == ["fault not-in-notebook"])
    #expect(harness.say(#"let scorecard = scorecard | take 3"#).first?.hasPrefix("done") == true)
    #expect(harness.say(#"record scorecard "1.3" 2026 = 3"#) == ["fault no-scorecard"])
  }

  @Test("A folder that cannot be written leaves the file whole and says so")
  mutating func readOnly() throws {
    // Nothing is forbidden to the superuser, so a folder in the file's place stands for it there.
    guard geteuid() != 0 else { return }
    let bytes = try shelf.bytes()
    try shelf.setMode(0o555)
    defer { try? shelf.setMode(0o755) }
    #expect(harness.say(#"record scorecard "1.3" 2026 = 3"#) == ["fault file"])
    #expect(try shelf.bytes() == bytes)
  }
}

/// A folder with copies of the shipped scorecard and school.
final class ScorecardShelf: Sendable {
  let path: String
  var file: String { path + "/scorecard/scorecard.csv" }

  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["scorecard", "school", "indicators"] {
      try FileManager.default.copyItem(
        at: URL(filePath: Repository.path("Datasets/\(name)")), to: folder.appending(path: name))
    }
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Adds a scorecard whose descriptor says what columns are but not what they belong to.
  func addOwnScorecard() throws {
    let folder = URL(filePath: path).appending(path: "own")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(
      """
      id,measure,unit,polarity,target,year,actual,n,source,remark
      1,"Pojat, huume",%,lower,9,2025,12,40,paper,kept
      1,"Pojat, huume",%,lower,8,2026,11,41,web,
      2,Uudet,lkm,higher,4,2025,3,,web,
      2,Uudet,kpl,higher,4,2026,,,paper,

      """.utf8
    ).write(to: folder.appending(path: "own.csv"))
    let roles = [
      ("id", "dimension"), ("measure", "attribute"), ("unit", "attribute"),
      ("polarity", "polarity"), ("target", "target"), ("year", "time"), ("actual", "measure"),
      ("n", "count"), ("source", "attribute"), ("remark", "attribute"),
    ]
    let numbers = ["id", "target", "year", "actual", "n"]
    let fields = roles.map { name, role in
      let type = numbers.contains(name) ? "number" : "string"
      return #"{"name": "\#(name)", "type": "\#(type)", "mittari": {"role": "\#(role)"}}"#
    }
    try Data(
      """
      {"name": "own", "mittari": {"record": {"note": "remark"}}, "resources": [{
        "name": "own", "path": "own.csv", "schema": {
          "fields": [\(fields.joined(separator: ", "))], "primaryKey": ["id", "year"]}}]}
      """.utf8
    ).write(to: folder.appending(path: "datapackage.json"))
  }

  func bytes() throws -> Data { try Data(contentsOf: URL(filePath: file)) }

  func lines() throws -> [String] {
    String(decoding: try bytes(), as: UTF8.self).components(separatedBy: "\n")
  }

  func setMode(_ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: path + "/scorecard")
  }

  /// The day as it is written.
  var today: String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.dateFormat = "yyyy-MM-dd"
    return format.string(from: Date())
  }
}
