import Engine
import Tables
import TestSupport
import Testing

/// What follows from the cells of one column is worked out once for each, and gives what working it out row by row gives.
struct FewCellsTests {
  private static let rowCount = 400
  /// Tenths from -2.0 on, some suppressed and some absent.
  private static let codes: [UInt8] = {
    var dice = SeededNumbers(state: 11)
    return (0..<rowCount).map { _ in
      let code = UInt8.random(in: 0..<48, using: &dice)
      return code < 40 ? code : code < 44 ? 41 : 40
    }
  }()

  private static let words = ["Åbo", "åbo", "12", " 7,5 ", "1.50", "Kymenlaakso", ""]

  /// The figures as they are read, of which each different one is found by its code.
  private static func few() throws -> Table {
    let cardinality = try #require(NarrowNumbers.cardinality(40, hasMissing: true))
    let numbers = NarrowNumbers(known: .bytes(codes), least: -20, valueCount: 40, cardinality)
    let figures = Column(
      numbers, scale: 1, precision: .uniform, missing: numbers.missingRows(.one))
    return table(figures, TextDictionary(words))
  }

  /// The same cells, which by their layout might be many.
  private static func many() throws -> Table {
    let figures = try few().columns[0]
    let others = (0..<rowCount).map { "other \($0)" }
    return table(
      Column(values: figures.values, missing: figures.missing), TextDictionary(words + others))
  }

  private static func table(_ figures: Column, _ dictionary: TextDictionary) -> Table {
    let texts = Column(
      values: .text(
        TextValues(
          codes: codes.map { UInt32($0) % UInt32(words.count) }, dictionary: dictionary)),
      missing: MissingRows(allValid: rowCount))
    return Table(
      name: "f",
      [(Field("value", role: .time), figures), (Field("area", role: .dimension), texts)])
  }

  @Test(arguments: [
    "value / 3", "round(value / 7, 2)", "value % 0.3", "1 / value", "abs(value) * 1.25 - 4",
    "text(value)", "number(text(value)) + 1", "if(value > 0.5, \"much\", \"little\")",
    "if(value > 0.5, value, 0)", "coalesce(value, -1)", "round(value)", "upper(area)",
    "length(area)", "number(area)", "area ~ \"BO\"", "if(value = last, 1, 2)",
    "round(value / 3, 1) = 0.5 or value is suppressed", "coalesce(number(area), value)",
  ])
  func eachDifferentCellOnceGivesWhatEveryRowGives(_ expression: String) throws {
    let query = "f | select value, area, x = \(expression)"
    let (few, many) = (try Self.few(), try Self.many())
    for stages in ["", " | where x is missing", " | sort x desc, area | take 40"] {
      let (a, b) = (
        try Query.run(query + stages, tables: ["f": few]),
        try Query.run(query + stages, tables: ["f": many])
      )
      #expect(a.table.lines() == b.table.lines(), "\(expression)\(stages)")
      #expect(a.remarks == b.remarks)
    }
  }
}
