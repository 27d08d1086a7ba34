import Engine
import Tables
import Testing

/// Texts that are times in one form are in their order, and those of several forms in none.
struct WrittenPeriodTests {
  @Test(
    arguments: [
      (["2021/2022", "2022/2023", "2020/2021"], "2020/2021 2022/2023"),
      (["2021/22", "2022/23", "1999/00"], "1999/00 2022/23"),
      (["2021–2022", "2022-2023"], "2021–2022 2022-2023"),
      (["2022Q4", "2023Q1", "2022Q1"], "2022Q1 2023Q1"),
      (["2023M02", "2023M11", "2023M10"], "2023M02 2023M11"),
      (["2023-02", "2023-11", "2022-12"], "2022-12 2023-11"),
      (["2021-22", "2022-23"], "2021-22 2022-23"),
      (["2021", "2022", "2023*"], "2021 2023*"),
      (["2023-02-28", "2023-12-01", "2023-03-01"], "2023-02-28 2023-12-01"),
      (["2021/2022", "2023"], nil), (["2021/2023", "2022/2023"], nil),
      (["2000-4999", "5000-9999"], nil),
      (["2023Q5", "2023Q1"], nil), (["2023-13", "2023-01"], nil), (["5–6", "7–8"], nil),
      (["1.1.2023", "2.1.2023"], nil), (["2021/2022 ennakko", "2022/2023"], nil),
    ] as [([String], String?)])
  func firstAndLastArePlacesInTime(_ members: [String], _ wanted: String?) throws {
    let table = Table(
      "t",
      "p: dimension, text | v: measure\n" + members.enumerated().map { "\($1) | \($0)\n" }.joined())
    guard let wanted else {
      #expect(
        Query.fault("t | where p = last", tables: ["t": table]) == "no-order «last» name the member"
      )
      return
    }
    let lines = try Query.lines("t | trend over p", columns: ["from", "to"], tables: ["t": table])
    #expect(lines.last?.replacing("|", with: " ") == wanted)
    // The only column of such times needs no name.
    #expect(try Query.lines("t | trend", columns: ["from", "to"], tables: ["t": table]) == lines)
    let compared = try Query.lines("t | compare p first to last", tables: ["t": table])
    #expect(compared.count == 2)
  }
}
