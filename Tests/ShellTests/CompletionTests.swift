import Testing

@testable import Shell

@Suite("Tab goes on as far as there is one way")
struct CompletionTests {
  @Test(
    "What one press does",
    arguments: [
      ("wh", 0..<2, ["where"], CompletionStep.replace(0..<2, with: "where")),
      ("wh", 0..<2, ["where", "when"], .replace(0..<2, with: "whe")),
      ("where", 0..<5, ["where"], .nothing),
      ("xyz", 0..<3, [], .nothing),
      ("yksinä", 0..<7, ["yksinäisyys"], .replace(0..<6, with: "yksinäisyys")),
      ("ä wh x", 3..<5, ["where"], .replace(2..<4, with: "where")),
      ("a", 1..<1, ["b"], .replace(1..<1, with: "b")),
      // A range outside the text, or through the middle of a letter, completes nothing.
      ("a", 0..<2, ["b"], .nothing),
      ("ä", 1..<2, ["b"], .nothing),
      // Agreement ends between letters as a person sees them: e and e with an accent differ.
      ("", 0..<0, ["be\u{301}", "bex"], .replace(0..<0, with: "b")),
    ])
  func steps(line: String, range: Range<Int>, texts: [String], step: CompletionStep) {
    let completion = Completion(
      replaceRange: range, candidates: texts.map { Completion.Candidate(text: $0) })
    #expect(CompletionStep(completion, in: line) == step)
  }

  @Test("Several that part at once are listed")
  func lists() {
    let candidates = ["sort", "select"].map { Completion.Candidate(text: $0) }
    let completion = Completion(replaceRange: 0..<1, candidates: candidates)
    #expect(CompletionStep(completion, in: "s") == .list(candidates, furtherCount: 0))
  }

  @Test("Names stand in columns, read downwards")
  func columns() {
    let list = CandidateList(
      candidates: ["area", "group", "indicator", "unit", "year"].map { .init(text: $0) },
      size: .init(rows: 24, columns: 26), style: nil)
    #expect(list.lines == ["area       unit", "group      year", "indicator"])
  }

  @Test("Names with explanations stand one to a line and fit")
  func details() {
    #expect(TerminalLocale.useUTF8())
    let list = CandidateList(
      candidates: [
        .init(text: "area", detail: "where people live"),
        .init(text: "x\u{1B}[31m", detail: "a name from\na file"),
        .init(text: "日本語", detail: ""),
      ],
      size: .init(rows: 24, columns: 20), style: nil)
    #expect(
      list.lines == ["area    where peop…", "x\u{FFFD}[31m  a name fro…", "日本語"])
  }

  @Test("A long list leaves room for the prompt and says what is missing")
  func long() {
    let list = CandidateList(
      candidates: (0..<50).map { .init(text: "name\($0)") },
      size: .init(rows: 8, columns: 10), style: nil)
    #expect(list.lines.count == 6)
    #expect(list.lines.last == "… and 45 more")
  }
}
