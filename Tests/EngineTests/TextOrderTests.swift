import Diagnostics
import Engine
import Indicators
import Tables
import Testing

/// Dates and numbers that are texts are not put in order as texts without a word.
struct TextOrderTests {
  private static let tables: [String: Table] = [
    "w": Table(
      "w",
      """
      day: dimension, text | iso: dimension, text | cost: dimension, text | n: dimension, text | v: measure
      1.1.2023             | 2023-01-01           | 1 234 567,89 €        | 5                  | 1
      15.1.2023            | 2023-01-15           | 34 567 €              | alle 5             | 2
      31.12.2023           | 2023-12-31           | 234 567 €             | 12                 | 3
      1.2.2024             | 2024-02-01T12:30     | 9 €                   | 15                 | 4
      """),
    // Codes are in order as they are.
    "codes": Table(
      "codes",
      """
      no: dimension, text | v: measure
      2                   | 1
      16a                 | 2
      16b                 | 3
      """),
  ]

  private static let dates =
    "the dates in `day` are texts, ordered as texts and not in time: write them in the file as 2023-01-01"

  @Test(
    arguments: [
      (#"w | where day > "1.2.2023""#, dates), (#"w | where "1.2.2023" < day"#, dates),
      (#"w | where day between "1.1.2023" and "1.2.2023""#, dates),
      ("w | summarize max(day)", dates), ("w | summarize min(day) by n", dates),
      ("w | sort day desc", dates),
      (
        #"w | where n > "3""#,
        "`n` is text, as \"alle 5\" is, and is compared as text and not by size"
      ),
      (
        #"w | where cost > "300000""#,
        "`cost` is text, as \"1 234 567,89 €\" is, and is compared as text and not by size"
      ),
      (#"w | where day = "1.1.2023""#, nil), (#"w | where iso > "2023-06-01""#, nil),
      ("w | sort iso", nil), ("w | sort n", nil), (#"w | where n = "12""#, nil),
      (#"codes | where no > "3""#, nil), ("codes | sort no", nil),
      (#"school | where group > "5""#, nil), ("school | sort no", nil),
    ] as [(String, String?)])
  func anOrderOfTextsIsTold(_ question: String, _ wanted: String?) throws {
    let told = try Query.remarks(question, tables: Self.tables)
      .compactMap { if case .note(let message) = $0 { message.text } else { nil } }
    #expect(told == [wanted].compactMap { $0 })
  }

  @Test(arguments: [
    (#"w | where iso > "1.2.2023""#, #"date-form «"1.2.2023"» write "2023-02-01""#),
    (
      #"w | where iso between "1.2.2023" and "31.12.2023""#,
      #"date-form «"1.2.2023"» write "2023-02-01""# + "\n"
        + #"date-form «"31.12.2023"» write "2023-12-31""#
    ),
    (
      "w | where cost > 300000",
      "type-mismatch «300000» leave nothing but digits in these cells of the file"
    ),
    ("w | where n < 3", "type-mismatch «3» write number(n)"),
    ("w | where number(n) > 5", "no error"),
    ("w | where n = 5", #"type-mismatch «5» a text stands in quotes: "5""#),
    ("w | where day > 5", "type-mismatch «5» texts have no size: compare with = or ~"),
    ("school | where group > 5", "type-mismatch «5» texts have no size: compare with = or ~"),
  ])
  func aComparisonBySizeIsRefusedWithAWayOut(_ question: String, _ told: String) {
    #expect(Query.fault(question, tables: Self.tables) == told)
  }
}
