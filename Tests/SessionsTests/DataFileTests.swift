import Foundation
import Testing

@testable import Sessions

/// Files that a session reads are not written over by it.
@Suite struct DataFileTests {
  private let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appendingPathComponent(
        "mittari-\(UUID().uuidString)"
      ).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "area,year,value\nKotka,2023,5\n".write(
      toFile: folder + "/own.csv", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link.csv", withDestinationPath: "own.csv")
  }

  @Test(arguments: [
    (#"load "own.csv" as own"#, #"own | export "own.csv""#, true),
    (#"load "own.csv" as own"#, #"own | take 0 | export "./../FOLDER/own.csv""#, true),
    (#"load "own.csv" as own"#, #"school | take 1 | export "link.csv""#, true),
    ("note \"x\"", #""own.csv" | export "own.csv""#, true),
    (#"let a = "own.csv""#, #"school | take 1 | export "own.csv""#, true),
    (#"load "own.csv" as own"#, #"own | export "other.csv""#, false),
    ("note \"x\"", #"school | take 1 | export "own.csv""#, false),
  ])
  func whatIsReadIsNotExportedOver(_ first: String, _ export: String, _ isRefused: Bool) {
    var harness = SessionHarness(folder: folder)
    _ = harness.say(first)
    let name = folder.split(separator: "/").last ?? ""
    let said = harness.say(export.replacing("FOLDER", with: name))
    #expect(said.contains("fault export-over-data") == isRefused, "\(said)")
    // What was refused is not in the journal.
    #expect(harness.session.journal.count == (isRefused ? 1 : 2))
  }

  @Test func undoSaysThatAWrittenFileStays() {
    var harness = SessionHarness(folder: folder)
    _ = harness.say(#"school | take 1 | export "other.csv""#)
    #expect(
      harness.say("undo") == [
        "done: undone: school | take 1 | export \"other.csv\"\nwhat was written stays: other.csv"
      ])
  }
}
