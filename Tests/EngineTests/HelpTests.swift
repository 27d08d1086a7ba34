import Engine
import Language
import Tables
import Testing

/// Help, vocabulary and engine say the same.
struct HelpTests {
  @Test(arguments: Verbs.all.flatMap(\.examples))
  func everyExampleRunsOnTheShippedDatasets(_ example: String) throws {
    #expect(try Query.run(example).table.rowCount > 0)
  }

  @Test func everyVerbHasItsWordRuleAndExamples() {
    for help in Verbs.all {
      #expect(Vocabulary.stages.contains { $0.word == help.word })
      #expect(!help.rule.isEmpty && help.examples.count >= 2)
      for example in help.examples { #expect(example.contains(help.word)) }
    }
    #expect(Set(Verbs.all.map(\.word)).count == Verbs.all.count)
  }

  @Test(arguments: Vocabulary.stages.map(\.word))
  func everyStageHasItsHelp(_ word: String) {
    #expect(Verbs.all.contains { $0.word == word })
  }

  @Test(arguments: Vocabulary.aggregates)
  func everyAggregateOfTheVocabularyRuns(_ entry: Vocabulary.Entry) throws {
    #expect(
      try Query.run("school | summarize x = \(plain(entry.example)) by area, year").table.rowCount
        == 6)
  }

  @Test(arguments: Vocabulary.functions)
  func everyFunctionOfTheVocabularyRuns(_ entry: Vocabulary.Entry) throws {
    let question = """
      school | add code = text(value), difference = value - 50 | add x = \(entry.example) | select x
      """
    #expect(try Query.run(question).table.rowCount == 354)
  }

  @Test(arguments: Vocabulary.operators)
  func everyOperatorOfTheVocabularyRuns(_ entry: Vocabulary.Entry) {
    let prepared = "school | add n = value, total = 100, kind = unit | add x = \(entry.example)"
    let fault = Query.fault(prepared)
    // Examples may name members of other datasets, and `no` is text in this one.
    let isExample = fault.contains("unknown-member") || fault.contains("type-mismatch «no»")
    #expect(fault == "no error" || isExample, "\(fault)")
  }

  /// `n = count()` as an example is a whole item.
  private func plain(_ example: String) -> String {
    example.hasPrefix("n = ") ? String(example.dropFirst(4)) : example
  }
}
