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
      "let raw = answers", "answers | select alue | meter", "answers | sql",
      "answers | meter registers", "school | join answers on alue",
      "answers | take 3 | meter",
    ] {
      #expect(harness.say(query) == ["fault answers"], "\(query)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder + "/all.csv"))
    let other = "let `participation-meter` = registers\nanswers | meter"
    #expect(harness.say(other).last == "fault answers")
    _ = harness.say("undo")
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

  /// One person less in a mean tells that person's answers, and lines read as texts tell all.
  @Test("No way of reading the file shows its people or leaves some of them out")
  mutating func otherReadings() throws {
    for option in [
      "skip 1", "footer 1", "header false", #"delimiter ",""#, #"delimiter "|", header false"#,
      #"missing "1""#, #"missing "4""#, #"missing "Kotka""#,
    ] {
      let said = harness.say("load \"answers.csv\" as other with \(option)\nother | meter | count")
      #expect(said.first == "fault answers", "\(option)")
    }
    let recorded = #"delimiter ";", header true, encoding "utf-8""#
    #expect(
      harness.say("load \"answers.csv\" as same with \(recorded)\nsame | meter | take 1 | select n")
        .last == "11")
    // A mark that is no answer may be, though a person's number is the same.
    let coded = (1...12).map { "\($0);Kotka;4;3;2;1;\($0 == 5 ? 9 : 4);3;2;2;4;3" }
    try (["vastaaja;alue;1;2;3;4;5;6;7;8;9;10"] + coded).joined(separator: "\n").write(
      toFile: folder + "/coded.csv", atomically: true, encoding: .utf8)
    let marked = #"load "coded.csv" as coded with missing "9""#
    #expect(
      harness.say(marked + "\ncoded | meter | where item = \"5\" | select n").last == "11")
    // Lines that are nobody's answers may be left out.
    let text = try String(contentsOfFile: folder + "/answers.csv", encoding: .utf8)
    try ("Kysely 2026\n" + text + "\nYhteensä;;44;33;22;11;44;33;22;;44;33").write(
      toFile: folder + "/titled.csv", atomically: true, encoding: .utf8)
    let titled = #"load "titled.csv" as titled with skip 1, footer 1"#
    #expect(harness.say(titled + "\ntitled | meter | take 1 | select n").last == "11")
    _ = harness.say("set answers shown")
    #expect(
      harness.say("load \"answers.csv\" as fewer with footer 1\nfewer | count").last == "10")
  }

  @Test("A header of item numbers beside other words is a header")
  mutating func numberedHeader() throws {
    let people = (1...9).map { "\($0);2026-03-0\($0);Kotka;4;3;2;1;4;3;2;2;4;3" }
    try (["vastaaja;aika;alue;1;2;3;4;5;6;7;8;9;10"] + people).joined(separator: "\n").write(
      toFile: folder + "/numbered.csv", atomically: true, encoding: .utf8)
    #expect(
      harness.say("load \"numbered.csv\" as numbered\nnumbered | meter | take 1 | select n, mean")
        .last == "9|4.00")
  }

  @Test("Answers in words are not shown either")
  mutating func words() throws {
    let people = (0..<12).map { person in
      (0..<10).map { ["Eri mieltä", "Samaa mieltä", ""][($0 + person) % 3] }.joined(separator: ";")
    }
    let head = (1...10).map { "\($0). Väite" }.joined(separator: ";")
    try ([head] + people).joined(separator: "\n").write(
      toFile: folder + "/words.csv", atomically: true, encoding: .utf8)
    _ = harness.say(#"load "words.csv" as words"#)
    #expect(harness.say("words | take 1") == ["fault answers"])
    #expect(harness.say("words | meter") == ["fault bad-answer"])
  }

  private static let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"]
}
