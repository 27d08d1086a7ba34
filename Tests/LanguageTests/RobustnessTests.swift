import Diagnostics
import Language
import TestSupport
import Testing

/// Nothing typed traps, hangs or leaves its range.
@Suite struct RobustnessTests {
  /// Parses, formats and colours a text, and checks what must hold of any text.
  private func survive(_ text: String) {
    let length = text.utf8.count
    let parsed = Language.parse(Source(text))
    let isSound = parsed.diagnostics.allSatisfy { fault in
      let range = fault.range ?? 0..<0
      return range.lowerBound >= 0 && range.upperBound <= length
        && !fault.message.text.isEmpty && !fault.message.text.hasSuffix(".")
    }
    #expect(isSound, "\(text)")
    for statement in parsed.statements {
      let written = Language.format(statement)
      #expect(only(written).map(meaning) == meaning(of: statement), "\(text) → \(written)")
    }
    _ = Language.isComplete(text)
    let tokens = Language.tokens(text).map(\.range)
    let isOrdered = zip(tokens, tokens.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    #expect(isOrdered && (tokens.last?.upperBound ?? 0) <= length, "\(text)")
  }

  @Test(arguments: StatementSamples.all)
  func everyPrefix(_ sample: StatementSamples.Sample) {
    let characters = Array(sample.typed)
    for length in 0...characters.count { survive(String(characters.prefix(length))) }
  }

  @Test(arguments: StatementSamples.all)
  func everyCharacterLeftOut(_ sample: StatementSamples.Sample) {
    for place in sample.typed.indices {
      var text = sample.typed
      text.remove(at: place)
      survive(text)
    }
  }

  @Test func randomBytes() {
    var generator = SeededNumbers(state: 2026)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      survive(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func randomWords() {
    var generator = SeededNumbers(state: 7)
    let words =
      Vocabulary.stages.map(\.word) + Vocabulary.commands.map(\.word)
      + Vocabulary.operators.map(\.word) + Vocabulary.functions.map(\.word)
      + ["school", "value", "1", "2.5", "\"x\"", "`y`", "$p", "(", ")", ",", "|", "|", "by", "as"]
      + ["with", "to", "of", "on", "last", "desc", "\n", "'", "\"", "is", "missing", "-", "2a"]
    for _ in 0..<1_500 {
      let count = Int.random(in: 0..<14, using: &generator)
      let picked = (0..<count).compactMap { _ in words.randomElement(using: &generator) }
      let gaps = Bool.random(using: &generator) ? " " : ""
      survive((["t", "|"] + picked).joined(separator: gaps))
      survive(picked.joined(separator: " "))
    }
  }

  @Test(arguments: ["(", "not ", "-", "- ", "abs(", "a in (", "1 + (", "a between "])
  func nestingIsBounded(_ opening: String) {
    let text = "t | where " + String(repeating: opening, count: 5_000) + "a"
    let parsed = Language.parse(Source(text))
    #expect(parsed.statements.isEmpty)
    #expect(parsed.diagnostics.count == 1)
  }

  @Test func chainsAreBounded() {
    let long = "t | where a" + String(repeating: " or a", count: 5_000)
    #expect(Language.parse(Source(long)).diagnostics.map(\.code) == ["too-long"])
    let fine = "t | where a" + String(repeating: " or a", count: 900)
    #expect(only(fine).map { Language.format($0) } == fine)
    let list = "t | where a in (" + String(repeating: "1, ", count: 20_000) + "1)"
    #expect(only(list) != nil)
  }

  @Test func hugeStatementsAreRefused() {
    let text = "note \"" + String(repeating: "x", count: 1_000_001) + "\""
    #expect(Language.parse(Source(text)).diagnostics.map(\.code) == ["too-long"])
  }

  @Test func unclosedQuotesTakeLinearTime() {
    let text = "\"\\\"" + String(repeating: "\\\"\n", count: 10_000)
    #expect(Language.parse(Source(text)).statements.isEmpty)
    #expect(!Language.tokens(text + "\"x").isEmpty)
  }
}
