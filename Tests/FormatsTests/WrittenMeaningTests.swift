import Foundation
import Tables
import TestSupport
import Testing

@testable import Formats

/// What a written file's cells cannot say comes back all the same: parts, what travels hidden, and guarded texts.
@Suite struct WrittenMeaningTests {
  private static func field(
    _ name: String, _ role: Role, _ change: (inout Field) -> Void = { _ in }
  ) -> Field {
    var field = Field(name, role: role)
    change(&field)
    return field
  }

  private static func numbers(_ texts: [String?]) -> Column {
    .decimals(texts.map { $0.flatMap { ExactDecimal($0) } })
  }

  private static func flags(_ values: [Bool]) -> Column {
    var builder = BooleanBuilder()
    for value in values { builder.append(value) }
    return builder.build()
  }

  /// Two indicators as a dataset has them, and what a comparison makes of them.
  static let compared = Table([
    (field("no", .dimension) { $0.language = "fi" }, .texts(["11", "17", "11"])),
    (field("group", .dimension), .texts(["a", "a", "b"])),
    (
      field("2021", .member("2021", alias: "previous")) {
        $0.unit = "%"
        $0.nameLanguage = "fi"
      }, numbers(["4", "53", "8.5"])
    ),
    (field("2023", .member("2023", alias: nil)) { $0.unit = "%" }, numbers(["5", "60", "8.0"])),
    (field("change", .earlier(alias: "last")), numbers(["1", "2", "3"])),
    (
      field("mean(difference)", .measure) {
        $0.unit = "%"
        $0.standsOnDifference = true
        $0.isPooled = true
        $0.isComputed = true
      }, numbers(["1", "2", "3"])
    ),
    (field("difference", .difference) { $0.unit = "%" }, numbers(["1", "7", "-0.5"])),
    (field("relative", .relativeChange), numbers(["25.0", "13.2", nil])),
    (field("verdict", .verdict), .texts(["level", "better", "level"])),
    (
      field("within_rounding", .withinRounding) { $0.verdictField = "verdict" },
      flags([true, false, true])
    ),
    (field("direction", .direction), .texts(["rising", "rising", "falling"])),
    (field("course", .course), .texts(["4, 5", "53, 60", "8.5, 8.0"])),
    (field("score", .score), .texts(["reached", "not judged", "reached"])),
    (field("significance", .significance), .texts(["significant", "x", "x"])),
    (
      field("polarity", .polarity(of: "no")) {
        $0.isHidden = true
        $0.titles = ["fi": "suunta"]
      }, .texts(["lower", "higher", "lower"])
    ),
    (
      field("threshold", .threshold(of: "no")) { $0.isHidden = true },
      numbers(["1.5", nil, "1.5"])
    ),
    (field("flag", .attribute(of: nil)) { $0.isHidden = true }, flags([true, true, false])),
    (field("kind", .kind(of: "gone")) { $0.isHidden = true }, .texts(["count", "count", "x"])),
  ])

  @Test(arguments: ["csv", "tsv", "json", "ndjson", "xlsx", "jsonstat"])
  func aResultComesBackWithItsPartsAndWhatTravelsWithIt(_ name: String) throws {
    try expectBack(Self.compared, name)
  }

  /// A mean of differences of percentages has their unit, as on screen: percentage points.
  @Test(arguments: [
    ("csv", "x.csv.about.json"), ("json", "x.json.about.json"), ("jsonstat", "x.jsonstat"),
  ])
  func differencesOfPercentagesAreInPoints(_ name: String, _ file: String) throws {
    let folder = try expectBack(Self.compared, name)
    let written = try String(contentsOfFile: folder.path + "/" + file, encoding: .utf8)
    let points = written.matches(of: /"(?:unit|base)":\s*"pp"/).count
    #expect(points >= 2)
  }

  /// A member of another number than before, and one that has two values.
  @Test func whatTravelsIsToldByRowsWhereMembersDoNotTellIt() throws {
    var rules = Table()
    rules.append(Self.field("no", .dimension), .texts(["11", "11", "17"]))
    rules.append(Self.field("value", .measure), Self.numbers(["1", "2", "3"]))
    rules.append(
      Self.field("polarity", .polarity(of: "no")) { $0.isHidden = true },
      .texts(["lower", "higher", "higher"]))
    try expectBack(rules, "csv")
  }

  /// Other programs see the guard, and reading takes it off: texts of their own with an apostrophe are kept too.
  @Test func aSpreadsheetsGuardIsTakenOffAgain() throws {
    let texts = ["=1+1", "'=1+1", "''-x", "'plain", "@", "a"]
    let table = Table([
      (Self.field("=name", .dimension), .texts(texts)),
      (Self.field("value", .measure), Self.numbers(["-1.5", "2", "3", "4", "5", "6"])),
    ])
    let folder = try expectBack(table, "csv") { $0.isForFinnishExcel = true }
    let written = try String(contentsOfFile: folder.path + "/x.csv", encoding: .utf8)
    #expect(written.hasPrefix("'=name;value\n'=1+1;-1,5\n''=1+1;2\n'''-x;3\n'plain;"))
  }

  @discardableResult
  private func expectBack(
    _ table: Table, _ name: String, _ change: (inout WriteOptions) -> Void = { _ in }
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let path = folder.path + "/x.\(name)"
    let format = try #require(Writers.format(named: name))
    var options = WriteOptions()
    options.provenance = WrittenProvenance(query: "x", datasets: [])
    change(&options)
    try format.write(table, to: path, options: options) { _ in RowBlocks([]) }
    let read = try TableReader.read(DataFile(opening: path)).table
    #expect(read.fields == table.fields)
    #expect(read.lines == table.lines)
    return folder
  }
}
