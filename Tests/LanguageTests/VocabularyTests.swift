import Diagnostics
import Language
import Testing

@Suite struct VocabularyTests {
  @Test(arguments: Vocabulary.stages)
  func examplesOfStagesRead(_ entry: Vocabulary.Entry) {
    #expect(only("school | " + entry.example) != nil)
    #expect(entry.example.hasPrefix(entry.word) && entry.signature.hasPrefix(entry.word))
  }

  @Test(arguments: Vocabulary.commands)
  func examplesOfCommandsRead(_ entry: Vocabulary.Entry) {
    #expect(only(entry.example) != nil)
    #expect(entry.example.hasPrefix(entry.word) && entry.signature.hasPrefix(entry.word))
  }

  @Test(arguments: Vocabulary.operators + Vocabulary.functions + Vocabulary.aggregates)
  func examplesOfExpressionsRead(_ entry: Vocabulary.Entry) {
    #expect(only("school | where " + entry.example) != nil)
  }

  @Test func wordsAreFoundInAnyCase() {
    #expect(Vocabulary.entries(for: "Count").count == 2)
    #expect(Vocabulary.entries(for: "nothing").isEmpty)
  }
}
