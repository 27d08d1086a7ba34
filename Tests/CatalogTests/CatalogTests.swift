import Catalog
import Diagnostics
import Formats
import Foundation
import Tables
import Testing

/// Finding and loading, and every fault that a dataset folder can have.
struct CatalogTests {
  private static let indicators = """
    {"name": "indicators", "resources": [{"name": "indicators", "path": "indicators.csv", "schema": {"fields": [
      {"name": "no", "type": "string", "mittari": {"role": "dimension"}},
      {"name": "polarity", "type": "string", "mittari": {"role": "polarity", "of": "no"}},
      {"name": "threshold", "type": "number", "mittari": {"role": "threshold", "of": "no"}}],
      "missingValues": [{"value": "", "label": "not applicable"}], "primaryKey": "no"}}]}
    """

  private static let tiny = """
    {"name": "tiny", "title": "Tiny", "unknown": [{}], "mittari": {"aliases": ["Pikku"]},
     "resources": [{"name": "tiny", "path": "tiny.csv", "schema": {"fields": [
      {"name": "no", "type": "string", "mittari": {"role": "dimension"}},
      {"name": "year", "type": "integer", "mittari": {"role": "time"}},
      {"name": "value", "type": "number", "mittari": {"role": "measure", "unit": "%"}}],
      "missingValues": [{"value": "", "label": "absent"}, {"value": "..", "label": "suppressed"}],
      "primaryKey": ["no", "year"],
      "foreignKeys": [{"fields": "no", "reference": {"package": "../indicators/datapackage.json",
        "resource": "indicators", "fields": "no"}}]}}]}
    """

  private static let rows = "no,year,value\n1,2019,9.7\n1,2020,..\n2,2019,\n"

  /// A shelf of two datasets, one file of which can be replaced.
  private func shelf(_ replaced: String = "", _ text: String = "") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.indicators, to: "indicators/datapackage.json")
    try folder.write(
      "no,polarity,threshold\n1,lower,1.5\n2,none,\n", to: "indicators/indicators.csv")
    try folder.write(Self.tiny, to: "tiny/datapackage.json")
    try folder.write(Self.rows, to: "tiny/tiny.csv")
    try folder.write("no dataset", to: "other/readme.txt")
    if !replaced.isEmpty { try folder.write(text, to: replaced) }
    return folder
  }

  @Test func namesAreFoldersWithADescriptor() throws {
    let folder = try shelf()
    #expect(Catalog(folders: [folder.path, "/nonexistent"]).names == ["indicators", "tiny"])
    #expect(Catalog(folders: []).names == [])
  }

  @Test(arguments: ["tiny", "TINY", "pikku"])
  func loadsByNameAndAlias(_ name: String) throws {
    let folder = try shelf()
    let tiny = try Catalog(folders: [folder.path]).load(name)
    #expect(tiny.name == "tiny" && tiny.title == "Tiny")
    #expect(tiny.table.fields[2].unit == "%")
    #expect(
      (0..<3).map { row in tiny.table.columns.map { $0[row] } } == [
        [.text("1"), .decimal(2019), .decimal("9.7"), .text("lower"), .decimal("1.5")],
        [.text("1"), .decimal(2020), .missing(.suppressed), .text("lower"), .decimal("1.5")],
        [.text("2"), .decimal(2019), .missing(.absent), .text("none"), .missing(.notApplicable)],
      ])
  }

  @Test func theFirstFolderWins() throws {
    let first = try shelf()
    let second = try shelf("tiny/tiny.csv", "no,year,value\n1,2019,1\n")
    let catalog = Catalog(folders: [second.path, first.path])
    #expect(catalog.names == ["indicators", "tiny"])
    #expect(try catalog.load("tiny").rowCount == 1)
  }

  /// As `sha256sum` gives them: of the rows' file, and of the three others one after another.
  @Test func fingerprintsAreOfTheRowsAndOfAllThatVerdictsRestOn() throws {
    let folder = try shelf()
    let before = try Catalog(folders: [folder.path]).load("tiny")
    let rows = try FileContents.read(folder.path + "/tiny/tiny.csv")
    let others = try [
      "tiny/datapackage.json", "indicators/datapackage.json", "indicators/indicators.csv",
    ].map { try FileContents.read(folder.path + "/" + $0) }
    #expect(before.fingerprint == Fingerprint(of: rows))
    #expect(before.meaning == Fingerprint(ofParts: others))
    try folder.write(
      "no,polarity,threshold\n1,lower,0.5\n2,none,\n", to: "indicators/indicators.csv")
    let after = try Catalog(folders: [folder.path]).load("tiny")
    #expect(after.fingerprint == before.fingerprint)
    #expect(after.meaning != before.meaning)
  }

  @Test func aPolarityOrThresholdThatIsNoneIsSaid() throws {
    let folder = try shelf(
      "indicators/indicators.csv", "no,polarity,threshold\n1,Lower,1.5\n2,lower,-1\n")
    let catalog = Catalog(folders: [folder.path])
    for name in ["tiny", "indicators"] {
      #expect(
        try catalog.load(name).warnings.map(\.text) == [
          "polarity in indicators is higher, lower or none; what says otherwise is not judged: "
            + "\"Lower\"",
          "threshold in indicators is below zero, so what it goes with is not judged: -1",
        ])
    }
  }

  @Test func anUnknownIndicatorIsMissingAndSaid() throws {
    let folder = try shelf("indicators/indicators.csv", "no,polarity,threshold\n1,lower,1.5\n")
    let tiny = try Catalog(folders: [folder.path]).load("tiny")
    #expect(tiny.table.column("polarity")?[2] == .missing(.absent))
    #expect(
      tiny.warnings == ["indicators does not know these of no, so they are not judged: 2"])
  }

  @Test(arguments: [
    (
      "tiny/tiny.csv", "no,year,value\n1,2019,9.7\n1,2020,x\n",
      "tiny/tiny.csv: row 2 (line 3), column value: \"x\" is not a number"
    ),
    (
      "tiny/tiny.csv", "no,year,value\n1,2019.5,9\n",
      "tiny/tiny.csv: row 1 (line 2), column year: \"2019.5\" is not a whole number"
    ),
    (
      "tiny/tiny.csv", "no,year,value\n1,2019\n",
      "tiny/tiny.csv: line 2 has 2 cells where there are 3 columns"
    ),
    ("tiny/tiny.csv", "no,year\n", "tiny/tiny.csv: there is no column value"),
    ("tiny/tiny.csv", "no,year,value,more\n", "tiny/tiny.csv: the column more is not described"),
    ("tiny/tiny.csv", "", "tiny/tiny.csv: the file is empty"),
    (
      "tiny/tiny.csv", "no,year,value\n1,2019,1\n2,2019,1\n1,2019,2\n",
      "tiny/tiny.csv: rows 1 and 3 have the same no, year"
    ),
    (
      "tiny/datapackage.json", "{\"name\": \"x\"\n",
      "tiny/datapackage.json: line 2: the text ends in the middle of a value"
    ),
    ("tiny/datapackage.json", "{\"name\": \"x\"}", "tiny/datapackage.json: it lacks resources"),
    (
      "tiny/datapackage.json", tiny.replacing("\"time\"", with: "\"tme\""),
      "tiny/datapackage.json: resources[0].schema.fields[1].mittari.role must be one of dimension, "
        + "time, measure, attribute, count, lower, upper, baseline, target, polarity, threshold, kind"
    ),
    (
      "tiny/datapackage.json",
      tiny.replacing("\"role\": \"time\"", with: "\"role\": \"time\", \"language\": \"Finnish!\""),
      "tiny/datapackage.json: resources[0].schema.fields[1].mittari.language must be the code of a "
        + "language, such as fi"
    ),
    (
      "tiny/datapackage.json", tiny.replacing("\"integer\"", with: "3"),
      "tiny/datapackage.json: resources[0].schema.fields[1].type must be a text"
    ),
    (
      "tiny/datapackage.json", tiny.replacing("suppressed", with: "hidden"),
      "tiny/datapackage.json: resources[0].schema.missingValues[1].label must be one of absent, "
        + "suppressed, not asked, not applicable, not available"
    ),
    (
      "tiny/datapackage.json", tiny.replacing("[\"no\", \"year\"]", with: "[\"nope\"]"),
      "tiny/datapackage.json: resources[0].schema.primaryKey must be the names of columns in "
        + "schema.fields"
    ),
    (
      "tiny/datapackage.json", tiny.replacing("tiny.csv", with: "gone.csv"),
      "there is no file tiny/gone.csv"
    ),
    (
      "tiny/datapackage.json", tiny.replacing("tiny.csv", with: "../indicators/indicators.csv"),
      "the descriptor in tiny names ../indicators/indicators.csv, which is not read"
    ),
    (
      "tiny/datapackage.json", tiny.replacing("../indicators/", with: "../../../../etc/"),
      "the descriptor in tiny names ../../../../etc/datapackage.json, which is not read"
    ),
  ])
  func tellsWhatIsWrong(_ file: String, _ text: String, _ message: String) throws {
    let folder = try shelf(file, text)
    let error = try #require(throws: CatalogError.self) {
      try Catalog(folders: [folder.path]).load("tiny")
    }
    #expect(error.diagnostic.message.text.replacing(folder.path + "/", with: "") == message)
  }

  @Test func anUnknownNameGetsTheNearest() throws {
    let folder = try shelf()
    let error = try #require(throws: CatalogError.self) {
      try Catalog(folders: [folder.path]).load("tini")
    }
    #expect(error.diagnostic.message == "there is no dataset tini")
    #expect(error.diagnostic.hint == "did you mean tiny?")
    #expect(error.diagnostic.details == ["datasets: indicators, tiny"])
  }

  @Test func aFileIsLoadedUnderAPlainName() throws {
    let folder = try TemporaryFolder()
    try folder.write("alue;arvo\nKotka;1,5\n", to: "2 Uusi-data (1).csv")
    let dataset = try PlainFile(folder.path + "/2 Uusi-data (1).csv").dataset()
    #expect(dataset.name == "data_2_uusi_data_1" && dataset.table.name == dataset.name)
    #expect(dataset.detection?.line == "semicolon · decimal comma")
    #expect(dataset.fingerprint == Fingerprint(of: Array("alue;arvo\nKotka;1,5\n".utf8)))
    #expect(dataset.years == nil)
  }

  @Test func aFileThatIsNotThereIsAnError() throws {
    let error = try #require(throws: CatalogError.self) {
      try PlainFile("/nonexistent/x.csv").dataset()
    }
    #expect(error.diagnostic.message == "there is no file /nonexistent/x.csv")
  }
}

extension ExactDecimal {
  fileprivate static func make(_ text: String) -> ExactDecimal {
    ExactDecimal(text) ?? ExactDecimal(0)
  }
}

extension Cell {
  fileprivate static func decimal(_ value: Int) -> Cell { .decimal(ExactDecimal(value)) }
  fileprivate static func decimal(_ text: String) -> Cell { .decimal(ExactDecimal.make(text)) }
}
