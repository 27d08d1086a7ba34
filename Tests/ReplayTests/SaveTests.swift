import Diagnostics
import Foundation
import Language
import Rendering
import Sessions
import TestSupport
import Testing

@testable import Replay

/// A session kept as a notebook that has run from the top.
@Suite struct SaveTests {
  static func save(_ session: Session, _ path: String) throws -> String {
    var saved = SavedNotebooks()
    return try save(session, path, &saved)
  }

  static func save(
    _ session: Session, _ path: String, _ saved: inout SavedNotebooks, isOver: Bool = false
  ) throws -> String {
    do throws(DiagnosticList) {
      return try Notebooks.save(
        session, to: Syntax.Text(path, range: 0..<0), isOver: isOver, saved: &saved,
        version: "0.1.0", day: "2026-11-21"
      ).text
    } catch {
      return error.diagnostics.map(\.code.description).joined(separator: " ")
    }
  }

  @Test func aSessionBecomesANotebook() throws {
    let place = try Workplace()
    try place.write("area;year;value\nKotka;2023;5,5\nKouvola;2023;6\n", to: "data/mine.csv")
    let session = try place.session(
      """
      note "# Not a heading\\n<b>Both</b> have risen."
      param area = "Kymenlaakso"
      param limit = 10
      load "data/mine.csv" as mine
      school | where no = "11" and area = $area | compare year 2019 to 2023 | as loneliness
      let top = _ | take 1
      top | count
      mine | where value > 5
      param area = "Koko maa"
      school | where area = $area | count
      """)
    #expect(
      try Self.save(session, "school-years.md") == "saved school-years.md: 4 results, replayed")
    Golden.expect(try place.read("school-years.md"), "saved.md")
    let outcome = place.replay("school-years.md")
    #expect(outcome.exitCode == 0, "\(outcome.summary) \(outcome.diagnostics)")
    // Saving again replaces a notebook.
    #expect(try Self.save(session, "school-years.md").hasPrefix("saved"))
  }

  @Test func proseWrittenByHandIsNotSavedOver() throws {
    let place = try Workplace()
    var session = try place.session("school | count")
    var saved = SavedNotebooks()
    #expect(try Self.save(session, "x.md", &saved).hasPrefix("saved"))
    // What the session wrote itself it may write again.
    let more = Source("school | where year = 2023 | count")
    for statement in Language.parse(more).statements { _ = try session.run(statement, in: more) }
    #expect(try Self.save(session, "x.md", &saved).hasPrefix("saved"))
    let edited = try place.read("x.md") + "\nMy conclusion.\n"
    try place.write(edited, to: "x.md")
    #expect(try Self.save(session, "x.md", &saved) == "notebook-changed")
    // Another session wrote none of it.
    #expect(try Self.save(session, "x.md") == "notebook-changed")
    #expect(try place.read("x.md") == edited)
    #expect(try Self.save(session, "y.md", &saved).hasPrefix("saved"))
    #expect(try Self.save(session, "x.md", &saved, isOver: true).hasPrefix("saved"))
    #expect(try !place.read("x.md").contains("My conclusion."))
  }

  @Test func whatIsNoNotebookIsNeverReplaced() throws {
    let place = try Workplace()
    try place.write("my diary\n", to: "diary.md")
    let session = try place.session("school | count")
    #expect(try Self.save(session, "diary.md") == "not-a-notebook")
    #expect(try place.read("diary.md") == "my diary\n")
    #expect(try Self.save(session, "nowhere/x.md") == "no-folder")
  }

  @Test func anEmptySessionIsNotSaved() throws {
    let place = try Workplace()
    #expect(try Self.save(try place.session("help"), "x.md") == "nothing-to-save")
  }

  @Test func whatDiffersWhenItRunsAgainIsNotSaved() throws {
    let place = try Workplace()
    try place.write("area,year,value\nKotka,2023,5\n", to: "mine.csv")
    let session = try place.session("load \"mine.csv\" as mine\nmine")
    try place.write("area,year,value\nKotka,2023,6\n", to: "mine.csv")
    #expect(try Self.save(session, "x.md") == "not-saved replay-differs")
    #expect(!FileManager.default.fileExists(atPath: place.path("x.md")))
  }

  @Test func dataOutsideTheNotebooksFolderNameTheFolderForIt() throws {
    let place = try Workplace()
    try place.write("area,year,value\nKotka,2023,5\n", to: "data/mine.csv")
    try place.write("", to: "books/keep")
    let session = try place.session("load \"data/mine.csv\" as mine\nmine")
    #expect(try Self.save(session, "books/x.md") == "outside-folder")
    #expect(try Self.save(session, "x.md").hasPrefix("saved"))
  }

  @Test func pathsAreThoseFromTheNotebook() throws {
    let place = try Workplace()
    try place.write("area,year,value\nKotka,2023,5\n", to: "books/data/mine.csv")
    let session = try place.session("\"books/data/mine.csv\" | count")
    #expect(try Self.save(session, "books/x.md").hasPrefix("saved"))
    #expect(try place.read("books/x.md").contains("\"data/mine.csv\" | count"))
  }
}
