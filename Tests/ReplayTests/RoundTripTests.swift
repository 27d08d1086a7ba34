import Diagnostics
import Language
import Tables
import TestSupport
import Testing

@testable import Replay

/// What is written reads back as it was, whatever it holds.
@Suite struct RoundTripTests {
  /// Pieces of which hostile texts are made.
  static let pieces = [
    "|", "`", "```", "````mittari x", "-->", "<!-- result a sha=00 -->", "<!-- /result -->", "---",
    "~~~", "\n", "\n\n", "   ", "\\", "\"", "#", ":", " #", ": ", "%", "%41", ",", "=", "--", "å",
    "8.–9. lk", "\u{1B}[31m", "\u{202E}", "\u{0}", "\u{7F}", "\u{85}", "\u{2028}", "e\u{301}", "👩‍👧",
    "true", "12.50", "-", "(suppressed)", "≈", "\t", "x",
  ]

  static func text(_ generator: inout SeededNumbers, upTo count: Int = 8) -> String {
    (0..<Int.random(in: 0...count, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test(arguments: 0..<200) func notebooks(seed: Int) throws {
    var generator = SeededNumbers(state: UInt64(seed))
    var draft = NotebookDraft()
    draft.frontMatter = FrontMatter(
      title: Self.text(&generator),
      language: ["fi", "sv", "en", nil].randomElement(using: &generator) ?? nil)
    for index in 0..<Int.random(in: 0...3, using: &generator) {
      let values: [Syntax.LiteralValue] = [
        .text(Self.text(&generator)), .number("-12.50"), .boolean(true), .text("12"),
      ]
      draft.frontMatter.parameters.append(
        FrontMatter.Parameter(
          name: Syntax.Name("p\(index) " + Self.text(&generator), range: 0..<0),
          value: Syntax.Literal(values.randomElement(using: &generator) ?? values[0], range: 0..<0))
      )
    }
    var cells: [String] = []
    for index in 0..<Int.random(in: 1...4, using: &generator) {
      let content = Self.text(&generator, upTo: 20)
      cells.append(content)
      draft.parts.append(
        .cell(name: index.isMultiple(of: 2) ? "name-\(index)" : nil, text: content))
      if let note = ProseText.write(Self.text(&generator, upTo: 20)) {
        draft.parts.append(.prose(note))
      }
    }
    let notebook = try Notebook(text: draft.text, path: nil)
    #expect(notebook.cells.map(\.text) == cells)
    #expect(notebook.frontMatter.title == draft.frontMatter.title)
    #expect(notebook.frontMatter.language == draft.frontMatter.language)
    #expect(
      notebook.frontMatter.parameters.map(\.name.text)
        == draft.frontMatter.parameters.map(\.name.text))
    #expect(
      notebook.frontMatter.parameters.map(\.value.value)
        == draft.frontMatter.parameters.map(\.value.value))
    #expect(notebook.cells.allSatisfy { $0.result == nil })
  }

  /// Whatever a file holds, its parts are all of it, and reading it never traps.
  @Test(arguments: 0..<300) func brokenFiles(seed: Int) {
    var generator = SeededNumbers(state: UInt64(seed) &+ 3_000)
    var bytes = Array(NotebookReadingTests.whole.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let start = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 0...40, using: &generator))
      bytes.replaceSubrange(start..<end, with: Array(Self.text(&generator).utf8))
      if bytes.isEmpty { bytes = [0x2D] }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let reader = NotebookReader(Array(text.utf8))
    var position = 0
    for segment in reader.segments {
      #expect(segment.range.lowerBound == position)
      position = segment.range.upperBound
    }
    #expect(position == text.utf8.count)
    for fault in reader.faults {
      #expect(fault.range.upperBound <= text.utf8.count)
      _ = fault.diagnostic(in: Source(text))
    }
  }

  @Test(arguments: 0..<200) func comments(seed: Int) throws {
    var generator = SeededNumbers(state: UInt64(seed) &+ 1_000)
    var names: [String] { (0..<3).map { _ in "k" + Self.text(&generator) } }
    let mark = ResultMark(
      name: names[0], key: names,
      chosen: names.map { ResultMark.ChosenColumn(word: "last", column: $0) }, query: "0a1b",
      inputs: ResultInputs(
        datasets: [.init(name: names[0], value: "00")],
        parameters: names.map { .init(name: $0, value: Self.text(&generator)) }),
      sha: "9c41e07ab2f3")
    #expect(!mark.line.dropFirst(4).dropLast(3).contains("--"))
    #expect(!mark.line.contains("\n"))
    #expect(ResultMark(mark.line) == mark)
    let provenance = Provenance(
      datasets: [.init(name: names[0], sha256: "00", rows: 3, years: "2019–2023")],
      parameters: names.map { .init(name: $0, value: Self.text(&generator)) }, version: "0.1.0",
      languageVersion: "1", run: "2026-11-21")
    let lines = provenance.text.split(separator: "\n").map(String.init)
    #expect(try Provenance(lines: lines) == provenance)
  }

  @Test(arguments: 0..<200) func results(seed: Int) throws {
    var generator = SeededNumbers(state: UInt64(seed) &+ 2_000)
    let rows = Int.random(in: 0...4, using: &generator)
    let texts = (0..<rows).map { _ in Self.text(&generator) }
    var key = Field("k" + Self.text(&generator))
    key.role = .dimension
    let table = Table([
      (key, .texts(texts)),
      (Field("value", role: .measure), .decimals(texts.map { ExactDecimal($0.utf8.count) })),
    ])
    let recording = Recording(table, cell: "a", query: "00")
    let notebook = try Notebook(
      text: NotebookReadingTests.front + "```mittari a\n```\n\n" + recording.text, path: nil)
    let result = try #require(notebook.cells.first?.result)
    #expect(result.text == recording.text)
    #expect(result.isUntouched)
    let new = ResultTable(table)
    #expect(ResultDifference(from: ResultTable(result, like: new), to: new).isEmpty)
  }
}
