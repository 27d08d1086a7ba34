import Catalog
import Formats
import Tables
import Testing

/// What a loaded dataset says of itself, on the committed datasets.
struct DatasetTests {
  private let catalog = Catalog(folders: [Repository.datasets])

  @Test func schoolIsDescribed() throws {
    let school = try catalog.load("School")
    #expect(school.name == "school")
    #expect(school.titles["fi"] == "Kouluterveyskysely")
    #expect(school.rowCount == 354)
    #expect(school.years == "2019–2023")
    #expect(school.warnings == [])
    #expect(school.detection == nil)
    #expect(school.sources.count == 1)
    let shape = zip(school.table.fields, school.table.columns).map { field, column in
      "\(field.name) \(column.type.name) \(field.role)\(field.isHidden ? " hidden" : "")"
    }
    #expect(
      shape == [
        "no text dimension", "indicator text attribute(of: Optional(\"no\"))",
        "indicator_en text attribute(of: Optional(\"no\"))",
        "theme text attribute(of: Optional(\"no\"))", "group text dimension",
        "area text dimension", "year number time", "value number measure",
        "unit text attribute(of: Optional(\"no\"))",
        "polarity text polarity(of: Optional(\"no\")) hidden",
        "threshold number threshold(of: Optional(\"no\")) hidden",
      ])
  }

  @Test func fieldsCarryWhatTheDescriptorSays() throws {
    let table = try catalog.load("school").table
    func field(_ name: String) throws -> Field { table.fields[try #require(table.index(of: name))] }
    #expect(try field("area").total == "Koko maa")
    #expect(try field("area").titles == ["fi": "alue", "sv": "område", "en": "area"])
    #expect(try field("indicator").isLabel)
    #expect(try field("value").unitField == "unit")
    #expect(try field("year").domain == [2019, 2021, 2023].map { ExactDecimal($0) })
    #expect(try field("no").domain == nil)
    #expect(try field("indicator").language == "fi")
    #expect(try field("indicator_en").language == "en")
    #expect(try field("polarity").language == "en")
  }

  /// The verdict of every figure rests on these; the rule of the document is 1.5, and 0.5 for number 31.
  @Test(arguments: [
    ("school", "7", "higher", "1.5"), ("school", "11", "lower", "1.5"),
    ("school", "31", "lower", "0.5"), ("school", "18a", "lower", "1.5"),
    ("school", "18b", "higher", "1.5"), ("guardians", "8", "higher", "1.5"),
    ("guardians", "20", "lower", "1.5"), ("registers", "1a", "none", "—"),
    ("registers", "16a", "none", "—"), ("registers", "16i", "none", "—"),
  ])
  func figuresKnowTheirPolarityAndThreshold(
    _ name: String, _ no: String, _ polarity: String, _ threshold: String
  ) throws {
    let table = try catalog.load(name).table
    #expect(table.values("polarity", ofIndicator: no) == [polarity])
    #expect(table.values("threshold", ofIndicator: no) == [threshold])
  }

  @Test(arguments: ["school", "guardians", "registers"])
  func everyFigureHasAPolarityAndEveryJudgedOneAThreshold(_ name: String) throws {
    let table = try catalog.load(name).table
    let lines = table.lines(["polarity", "threshold"])
    #expect(lines.filter { $0.hasPrefix("—") } == [])
    #expect(lines.filter { !$0.hasPrefix("none") && $0.hasSuffix("—") } == [])
    #expect(lines.filter { $0.hasPrefix("none") && !$0.hasSuffix("—") } == [])
  }

  @Test func printedDecimalsAreKept() throws {
    let table = try catalog.load("school").table
    let value = try #require(table.column("value"))
    let shown = (0..<table.rowCount).compactMap { row -> String? in
      table.column("no")?[row] == .text("31") ? value[row].dataText : nil
    }
    #expect(shown.contains("6.0") && shown.contains("4.0"))
    #expect(shown.allSatisfy { $0.contains(".") })
  }

  @Test func everyCommittedDatasetLoads() throws {
    #expect(catalog.names.contains("school"))
    for name in catalog.names {
      let dataset = try catalog.load(name)
      #expect(dataset.rowCount > 0)
      #expect(dataset.warnings == [], "\(name)")
      #expect(Set(dataset.titles.keys) == ["fi", "sv", "en"], "\(name)")
      for field in dataset.table.fields {
        #expect(Set(field.titles.keys) == ["fi", "sv", "en"], "\(name).\(field.name)")
        #expect(field.role != .plain, "\(name).\(field.name)")
      }
    }
  }
}
