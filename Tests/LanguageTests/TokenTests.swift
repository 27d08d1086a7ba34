import Language
import Testing

@Suite struct TokenTests {
  @Test(arguments: [
    (
      "school | where year >= $y and not a in (\"x\", 1) # c",
      "name punctuation stage name operation parameter keyword keyword name keyword "
        + "punctuation text punctuation number punctuation comment"
    ),
    (
      "let worst = school | summarize mean(value), by by group with totals",
      "command name operation name punctuation stage function punctuation name punctuation "
        + "punctuation name keyword name keyword name"
    ),
    ("note | take last 3", "name punctuation stage keyword number"),
    (
      "t | compare year previous to last with test",
      "name punctuation stage name keyword keyword keyword keyword keyword"
    ),
    ("t | wher x", "name punctuation invalid name"),
    ("t | where “x”", "name punctuation stage invalid"),
    ("t | count by count", "name punctuation stage keyword name"),
    ("load \"f\" as x with bare", "command text keyword name keyword name"),
  ])
  func kinds(text: String, expected: String) {
    #expect(Language.tokens(text).map(\.kind.rawValue).joined(separator: " ") == expected)
  }
}
