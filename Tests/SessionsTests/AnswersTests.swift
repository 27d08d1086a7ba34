import Foundation
import TestSupport
import Testing

/// Files of answers to the participation meter, one row a person.
@Suite("Single people's answers are shown by no statement") struct AnswersTests {
  private let folder: String
  private var harness: SessionHarness

  /// Eight people of Kotka and three of Pyhtää; the first item is called by its label, the others by number.
  init() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    folder = place.path
    let head = "vastaaja;alue;Avun saaminen;2;3;4;5;6;7;8;9;10"
    let people = (1...11).map { person in
      "\(person);\(person <= 8 ? "Kotka" : "Pyhtää");4;3;2;1;4;3;2;;4;3"
    }
    try ([head] + people).joined(separator: "\n").write(
      to: place.appending(path: "answers.csv"), atomically: true, encoding: .utf8)
    harness = SessionHarness(folder: folder)
  }

  @Test("Loading says that they are answers, and only `meter` shows anything of them")
  mutating func protected() throws {
    let loaded = try #require(harness.say(#"load "answers.csv" as answers"#).first)
    #expect(loaded.contains("11 rows, 12 columns"))
    #expect(loaded.contains("single people's answers: ask with `meter`"))
    for query in [
      "answers", "answers | take 1", "answers | count by alue", "answers | describe",
      "answers | distinct alue", "answers | summarize mean(`2`) by alue",
      #"answers | where alue = "Pyhtää" | meter"#, "answers | export \"all.csv\"",
      "school | append answers", "answers | chart bar", #""answers.csv" | take 2"#,
      "let raw = answers", "answers | select alue | meter",
    ] {
      #expect(harness.say(query) == ["fault answers"], "\(query)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder + "/all.csv"))
    let columns = try #require(harness.say("columns answers").first)
    #expect(columns.contains("alue") && !columns.contains("Pyhtää"))
    #expect(!harness.say("find Pyhtää").joined().contains("answers"))
  }

  /// Every item has the same answer from all, item 8 none: (4 + 3 + 2 + 1 + 4 + 3 + 2 + 4 + 3) / 9 = 26 / 9.
  @Test mutating func means() throws {
    _ = harness.say(#"load "answers.csv" as answers"#)
    #expect(
      harness.say("answers | meter | where item in (\"1\", \"8\", \"all\") | select item, n, mean")
        == ["1|11|4.00\n8|0|\nall|11|2.89"])
    #expect(
      harness.say("answers | meter by alue | where item = \"all\" | select alue, n, mean")
        == ["Kotka||\nPyhtää||\nall|11|2.89"])
    _ = harness.say("set smallest 3")
    #expect(
      harness.say("answers | meter by alue | where item = \"all\" | select alue, n, mean")
        == ["Kotka|8|2.89\nPyhtää|3|2.89\nall|11|2.89"])
  }

  @Test("They are shown where that is asked for")
  mutating func shown() throws {
    _ = harness.say(#"load "answers.csv" as answers"#)
    _ = harness.say("set answers shown")
    #expect(harness.say("answers | count by alue") == ["Kotka|8\nPyhtää|3"])
    _ = harness.say("undo")
    _ = harness.say("undo")
    #expect(harness.say("answers | count") == ["fault answers"])
  }

  @Test("Columns that are named by the questions themselves are answers too")
  mutating func questions() throws {
    let head = (1...10).map { "Kysymys numero \($0) kokonaan?" }.joined(separator: ";")
    let people = (0..<6).map { person in
      (0..<10).map { String(($0 + person) % 4 + 1) }.joined(separator: ";")
    }
    let named = (1...10).map { "Mitä mieltä olet asiasta \(Self.letters[$0 - 1])?" }
    for (file, names) in [("numbered", head), ("worded", named.joined(separator: ";"))] {
      try ([names] + people).joined(separator: "\n").write(
        toFile: "\(folder)/\(file).csv", atomically: true, encoding: .utf8)
      _ = harness.say("load \"\(file).csv\" as \(file)")
      #expect(harness.say("\(file) | take 1") == ["fault answers"], "\(file)")
      #expect(harness.say("\(file) | meter | where item = \"all\" | select n") == ["6"])
    }
  }

  private static let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"]
}
