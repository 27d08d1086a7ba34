import Foundation
import TestSupport
import Testing

@Suite("Charts beside their tables")
struct ChartTests {
  /// What is asked for, by the golden that shows it.
  private static let queries = [
    ("line", #"school | where no = "11" and area = "Kymenlaakso" | chart line by group"#),
    (
      "slope",
      #"school | where no = "11" and group = "8.–9. lk" | compare year 2019 to 2023 | chart"#
    ),
    (
      "dots",
      #"school | where year = last and group = "lukio" | compare area "Koko maa" to "Kymenlaakso" "#
        + "| take 8 | chart dots"
    ),
    ("bar", "school | count by group | chart"),
    ("refused", #"school | where no = "11" and year = last | chart line"#),
  ]

  @Test("A chart stands below its table, or a sentence says why there is none", arguments: queries)
  func draws(name: String, query: String) throws {
    let outcome = try Program.run(statements: ["set answer off", query])
    #expect(outcome.status == 0)
    Golden.expect(outcome.output, "chart-\(name).txt")
  }

  @Test("Results that are written as data have no chart", arguments: ["csv", "json", "markdown"])
  func data(format: String) throws {
    let plain = try Program.run(statements: ["school | count by group"], format: format)
    let drawn = try Program.run(statements: ["school | count by group | chart"], format: format)
    #expect(plain == drawn)
  }

  @Test("A file with the ending svg gets the chart that is asked for, and the language's words")
  func picture() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let query = #"school | where no = "11" and group = "lukio" | chart"#
    for (kind, word) in [("line", "Viivakaavio"), ("bar", "Pylväskaavio")] {
      let statement = "\(query) \(kind) | export \"a.svg\""
      let outcome = try Program.run(["-c", "set language fi", "-c", statement], in: folder.path)
      #expect(outcome.errors.hasSuffix("a.svg: 6 riviä kirjoitettu\n") && outcome.status == 0)
      let text = try String(contentsOf: folder.appending(path: "a.svg"), encoding: .utf8)
      #expect(text.hasPrefix("<svg ") && text.contains(#"<desc id="chart-desc">\#(word). "#))
    }
    let refused = try Program.run(
      ["-c", #"school | where no = "11" and year = last | chart line | export "b.svg""#],
      in: folder.path)
    #expect(refused.errors.contains("a line chart needs figures over time or compared members"))
    #expect(refused.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "b.svg").path))
  }
}
