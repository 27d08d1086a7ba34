import Catalog
import Engine
import Sessions
import TestSupport
import Testing

@testable import Shell

@Suite("Tab at any place of any text does no harm")
struct CompleterRobustnessTests {
  private static let samples =
    Verbs.all.flatMap(\.examples) + [
      "let x = school | where a = \"ä\\\"ö", "load \"../", "school | where `", "$", "| | |",
      "school | where ((((", "set set set", "compare compare", "\u{1B}[31m", "school |\n\n| a",
      "school | compare \"", "in (", "school | where in (", "and and", "not",
      "school | where not (",
    ]

  @Test(
    "At every cursor of every example what is replaced is in the text",
    arguments: samples)
  func everywhere(text: String) {
    var session = Session(
      Configuration(
        catalog: Catalog(folders: [Repository.path("Datasets")]),
        paths: .free(base: Repository.path("Datasets"))))
    for cursor in 0...text.utf8.count {
      let completion = Completer.complete(text, at: cursor, in: &session)
      #expect(completion.replaceRange.lowerBound <= cursor)
      #expect(completion.replaceRange.upperBound <= text.utf8.count)
    }
    #expect(Completer.complete(text, at: text.utf8.count + 1, in: &session).candidates.isEmpty)
  }
}
