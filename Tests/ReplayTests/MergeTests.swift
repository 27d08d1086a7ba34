import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Replay

/// Unresolved merges: written anew where a replay writes, refused where a person wrote.
@Suite struct MergeTests {
  /// A recorded notebook as two branches left it that accepted different data.
  static func place() throws -> (place: Workplace, clean: String, merged: String) {
    let place = try ReplayTests.recorded()
    let clean = try place.read("notebook.md")
    try place.write(try Workplace.schoolWith2025(by: 4), to: "new.csv")
    let data = ["school": place.path("new.csv")]
    _ = place.replay {
      $0.data = data
      $0.acceptance = .all
      $0.day = "2027-02-03"
    }
    let theirs = try place.read("notebook.md")
    return (place, clean, merge(clean, theirs))
  }

  /// Marks the lines that differ as `git merge` does.
  static func merge(_ ours: String, _ theirs: String) -> String {
    let (a, b) = (ours.components(separatedBy: "\n"), theirs.components(separatedBy: "\n"))
    let common = Set(a).intersection(b).subtracting([""])
    var (i, j) = (0, 0)
    var lines: [String] = []
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i] == b[j] {
        lines.append(a[i])
        (i, j) = (i + 1, j + 1)
        continue
      }
      var (mine, other): ([String], [String]) = ([], [])
      while i < a.count, !common.contains(a[i]), !(j < b.count && a[i] == b[j]) {
        mine.append(a[i])
        i += 1
      }
      while j < b.count, !common.contains(b[j]), !(i < a.count && a[i] == b[j]) {
        other.append(b[j])
        j += 1
      }
      lines += ["<<<<<<< HEAD"] + mine + ["======="] + other + [">>>>>>> theirs"]
    }
    return lines.joined(separator: "\n")
  }

  @Test func aMergeIsNamedAndNothingIsWritten() throws {
    let (place, _, merged) = try Self.place()
    try place.write(merged, to: "notebook.md")
    let outcome = place.replay()
    #expect(outcome.exitCode == 2)
    #expect(outcome.codes == ["merge-conflict"])
    Golden.expect(outcome.diagnostics, "merge.txt")
    #expect(try place.read("notebook.md") == merged)
  }

  @Test func acceptingWritesItAnew() throws {
    let (place, clean, merged) = try Self.place()
    try place.write(merged, to: "notebook.md")
    let outcome = place.replay {
      $0.acceptance = .all
      $0.day = "2027-03-04"
    }
    #expect(outcome.exitCode == 0, "\(outcome.diagnostics)")
    let resolved = try place.read("notebook.md")
    #expect(!resolved.contains("<<<<<<<") && !resolved.contains(">>>>>>>"))
    // Both logs are kept, and the resolution is noted.
    let log = try Notebook(path: place.path("notebook.md")).acceptances?.entries
    #expect(log?.map(\.day) == ["2027-02-03", "2027-03-04"])
    let upToLog = resolved.components(separatedBy: "<!-- provenance")[0]
    #expect(upToLog == clean.components(separatedBy: "<!-- provenance")[0])
    #expect(place.replay().exitCode == 0)
  }

  @Test func oneCellOfSeveralIsNotEnough() throws {
    let (place, _, merged) = try Self.place()
    try place.write(merged, to: "notebook.md")
    let outcome = place.replay { $0.acceptance = .cells(["loneliness"]) }
    #expect(outcome.codes == ["merge-conflict"])
    #expect(outcome.diagnostics.contains("cell-2"))
    #expect(try place.read("notebook.md") == merged)
  }

  static let refused: [(String, String)] = [
    ("The end.", "<<<<<<< HEAD\nThe end.\n=======\nThe beginning.\n>>>>>>> theirs"),
    (
      "ours | where no = \"11\" | count by year",
      "<<<<<<< HEAD\nours | count\n||||||| base\nours\n=======\nours | take 1\n>>>>>>> theirs"
    ),
    ("title: Loneliness", "<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\n# "),
  ]

  @Test(arguments: refused) func whereAPersonWroteItIsAnError(old: String, new: String) throws {
    let text = ReplayTests.notebook.replacing(old, with: new)
    let line = text.components(separatedBy: "<<<<<<<")[0].split(
      separator: "\n", omittingEmptySubsequences: false
    ).count
    let place = try Workplace()
    try place.write(text, to: "notebook.md")
    let outcome = place.replay { $0.acceptance = .all }
    #expect(outcome.codes == ["merge-conflict"])
    #expect(outcome.diagnostics.contains("notebook.md:\(line)\n"), "\(outcome.diagnostics)")
    #expect(try place.read("notebook.md") == text)
  }

  @Test func marksThatAreNoMergeAreText() throws {
    let text = ReplayTests.notebook.replacing("The end.", with: "<<<<<<< x\n\nThe end\n=======\n")
    #expect(try Notebook(text: text, path: nil).merge == nil)
  }
}
