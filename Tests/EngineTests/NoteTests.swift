import Engine
import Indicators
import Tables
import Testing

/// What a note says of some figures is not lost with the column.
struct NoteTests {
  private static let figures = Table(
    "f",
    """
    k: dimension | year: time | v: measure | note: attribute | source: attribute
    a            | 2021       | 1          | ten months      | x
    a            | 2022       | 2          |                 | y
    a            | 2023       | 3          |                 | y
    b            | 2021       | 4          | all             | x
    b            | 2022       | 5          | all             | y
    b            | 2023       | 6          | all             | y
    """)

  @Test(arguments: [
    ("compare year 2021 to 2022", ["ten months"]),
    // Nothing is said of years that are not compared, nor where each row carries its note.
    ("compare year 2022 to 2023", []),
    ("where k = \"b\" | compare year 2021 to 2022", []),
    // What is said of rows that are left out later, nobody wants to know.
    ("compare year 2021 to 2022 | where k = \"b\"", []),
    ("compare year 2021 to 2022 | where k = \"a\"", ["ten months"]),
    ("compare year 2021 to 2022 | sort k desc | take 1", []),
    ("compare year 2021 to 2022 | add x = 1 | select k, difference, x | take 1", ["ten months"]),
    ("compare year 2021 to 2022 | where k = \"b\" | count", []),
    ("compare year 2021 to 2022 | count by k | where k = \"b\"", ["ten months"]),
    ("trend", ["ten months"]),
    ("where k = \"b\" | trend", []),
    ("summarize sum(v) by k", ["ten months", "all"]),
    ("summarize sum(v) by k, note", []),
    ("summarize count() by k", []),
    ("compare year 2021 to 2022 | summarize mean(difference)", ["ten months"]),
    ("pivot year of note", []),
    ("pivot year of v", ["ten months", "all"]),
    ("select k, year, v | compare year 2021 to 2022", []),
  ])
  func notesOfSomeFiguresAreTold(_ stages: String, _ wanted: [String]) throws {
    let told = try Query.remarks("f | \(stages)", tables: ["f": Self.figures])
      .flatMap { if case .notes(let notes, "note", 0) = $0 { notes } else { [String]() } }
    #expect(told == wanted)
  }

  @Test func notesBeyondThreeAreCounted() throws {
    let table = Table(
      "t",
      """
      k: dimension | year: time | v: measure | date_note: attribute
      a            | 2021       | 1          | p
      a            | 2022       | 2          | q
      b            | 2021       | 4          | r
      b            | 2022       | 5          | s
      c            | 2021       | 6          | t
      """)
    let remarks = try Query.remarks("t | trend", tables: ["t": table])
    #expect(remarks.contains(.notes(["p", "q", "r"], column: "date_note", others: 1)))
  }
}
