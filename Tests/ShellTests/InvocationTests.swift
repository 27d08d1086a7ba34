import Diagnostics
import Replay
import Shell
import Testing

/// How arguments are read.
@Suite struct InvocationTests {
  static let good: [(String, Invocation.Command)] = [
    ("", .shell),
    ("-c school -c goals", .statements(["school", "goals"])),
    ("--format json -c school", .statements(["school"])),
    ("run x.txt --keep-going", .run("x.txt")),
    ("replay a.md b.md --check", .replay(["a.md", "b.md"])),
    ("replay a.md --accept", .replay(["a.md"])),
    ("--accept replay a.md one two", .replay(["a.md"])),
    ("convert a.csv b.json", .convert(from: "a.csv", to: "b.json")),
    ("inspect -- -odd.csv", .inspect(["-odd.csv"])),
    ("inspect -", .inspect(["-"])),
  ]

  @Test(arguments: good)
  func reads(_ text: String, _ command: Invocation.Command) throws {
    #expect(try Invocation(arguments: words(text)).command == command)
  }

  @Test func acceptedCellsFollowTheFile() throws {
    #expect(try Invocation(arguments: words("replay a.md --accept")).accept == [])
    #expect(
      try Invocation(arguments: words("replay a.md --accept one two")).accept == ["one", "two"])
    #expect(try Invocation(arguments: words("replay a.md")).accept == nil)
  }

  @Test func assignmentsKeepLaterEqualSigns() throws {
    let invocation = try Invocation(arguments: words("--set area=a=b --data=school=x.csv"))
    #expect(invocation.parameters.map(\.name) == ["area"])
    #expect(invocation.parameters.map(\.value) == ["a=b"])
    #expect(invocation.data.map(\.value) == ["x.csv"])
  }

  @Test func whatDecidesAReplayIsKeptForItsRepetition() throws {
    let invocation = try Invocation(
      arguments: words("--no-color replay a.md --set=area=Kotka --data school=x.csv --all"))
    #expect(invocation.repeated.map(\.name) == ["--set", "--data"])
    #expect(invocation.repeated.map(\.value) == ["area=Kotka", "school=x.csv"])
    #expect(invocation.listsAll)
  }

  static let bad: [(String, String)] = [
    ("--hlp", "did you mean --help?"),
    ("repaly a.md", "did you mean replay?"),
    ("replay", "mittari replay FILE…"),
    ("convert a.csv", "mittari convert IN OUT"),
    ("--format jsn -c school", "did you mean json?"),
    ("--lang de", "one of fi, sv, en"),
    ("--set area", "for example --set area=Kotka"),
    ("--load x -c x", "for example --load answers=answers.csv"),
    ("replay a.md --data =x.csv", "for example --data school=school-2025.csv"),
    ("-c", "write -c STATEMENT"),
    ("--check=yes replay a.md", "write --check alone"),
    ("-c school replay a.md", "give one of them"),
    ("replay a.md --check --accept one", "give one of them"),
    ("--threads none", "for example --threads 2"),
    ("--check -c school", "it goes with: mittari replay"),
    ("-o x -c school", "it goes with: mittari report"),
    ("--keep-going", "it goes with: mittari run"),
    ("report a.md -o a.html --accept", "it goes with: mittari replay"),
    ("inspect a.csv --each area", "it goes with: mittari replay, mittari report"),
    (
      "replay a.md --format csv",
      "it goes with: mittari, mittari -c, mittari run, mittari inspect, mittari convert"
    ),
  ]

  @Test(arguments: bad)
  func refuses(_ text: String, _ hint: String) {
    #expect {
      try Invocation(arguments: words(text))
    } throws: { error in
      (error as? UsageError)?.hint.text == hint
    }
  }

  private func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
