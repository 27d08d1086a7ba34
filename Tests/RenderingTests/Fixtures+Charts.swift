import Indicators
import Tables

@testable import Rendering

extension Fixtures {
  /// Figures of one indicator by group, area and year: a row for each, as a dataset holds them.
  ///
  /// - Parameter figures: for each pair of group and area its figures in 2019, 2021 and 2023.
  static func years(
    _ figures: [(group: String, area: String, figures: [String?])], unit: String = "%"
  ) -> Table {
    let rows = figures.flatMap { series in
      zip(["2019", "2021", "2023"], series.figures).map { (series.group, series.area, $0, $1) }
    }
    return Table(
      name: "school",
      [
        (field("no", .dimension), .texts(rows.map { _ in "11" })),
        (
          field("indicator", .attribute(of: "no")) { $0.isLabel = true },
          .texts(rows.map { _ in "Tuntee itsensä yksinäiseksi" })
        ),
        (field("group", .dimension), .texts(rows.map(\.0))),
        (field("area", .dimension), .texts(rows.map(\.1))),
        (field("year", .time), Fixtures.figures(rows.map(\.2))),
        (field("value", .measure) { $0.unitField = "unit" }, Fixtures.figures(rows.map(\.3))),
        (field("unit", .attribute(of: "no")), .texts(rows.map { _ in unit })),
      ])
  }

  /// Loneliness by group in one area.
  static let groups = years([
    ("4.–5. lk", "Kymenlaakso", ["4", "4", "5"]), ("8.–9. lk", "Kymenlaakso", ["10", "14", "15"]),
    ("lukio", "Kymenlaakso", ["12", "17", "15"]),
    ("ammattikoulu", "Kymenlaakso", ["8", "17", "16"]),
  ])

  /// Figures that are missing in the middle, at an end, but for one year, and everywhere.
  static let gaps = years([
    ("lukio", "Hamina", ["12", nil, "15.5"]), ("lukio", "Kotka", [nil, "9.7", "11"]),
    ("lukio", "Kouvola", [nil, "suppressed", "13"]), ("lukio", "Miehikkälä", [nil, nil, nil]),
  ])

  /// One figure of one group in each year.
  static let oneSeries = years([("lukio", "Kymenlaakso", ["12", "17", "15"])])

  /// Figures of years at different distances, and two whose year is not known.
  static let unevenYears = Table([
    (field("group", .dimension), .texts(["a", "a", "a", "b", "b", "b", "a", "b"])),
    (
      field("year", .time),
      figures(["2000", "2001", "2010", "2000", "2010", "2001", nil, "suppressed"])
    ),
    (field("value", .measure), figures(["1", "2", "3", "5", nil, "4", "9", "6"])),
  ])

  /// Names of all lengths, and a figure of another sign.
  static let changes = Table(
    name: "school",
    [
      (
        field("indicator", .dimension),
        .texts([
          "Kokee olevansa tärkeä osa kouluyhteisöä", "Ylipainoisuus",
          "Tuntee itsensä yksinäiseksi", "Käyttää päivittäin tupakkatuotetta",
        ])
      ),
      (field("difference", .difference) { $0.unit = "pp" }, figures(["-4", "7.5", nil, "16"])),
    ])

  /// Long names that differ at their ends alone.
  static let alikeNames = Table(
    name: "registers",
    [
      (
        field("indicator", .dimension),
        .texts([
          "0–6-vuotiaiden määrän ennuste vuodesta 2019",
          "0–6-vuotiaiden määrän ennuste vuodesta 2021",
          "7–14-vuotiaiden määrän ennuste vuodesta 2019",
        ])
      ),
      (field("value", .measure) { $0.unit = "%" }, figures(["-26", "-21", "-11.3"])),
    ])

  /// A row for each of many areas, with a figure for each of two years.
  static func areas(_ count: Int) -> Table {
    let names = (1...count).map { "area \($0)" }
    return Table([
      (field("area", .dimension), .texts(names)),
      (field("2019", .member("2019", alias: nil)), figures(names.indices.map { "\($0)" })),
      (field("2023", .member("2023", alias: nil)), figures(names.indices.map { "\($0 * 2)" })),
    ])
  }

  /// Numbers at the ends of what numbers can be, exact and not, in a row each with two figures.
  static let extremes: Table = {
    let least = ExactDecimal(mantissa: .min, scale: 18)
    let exact = [
      ExactDecimal(mantissa: .min), least, ExactDecimal(mantissa: .max), ExactDecimal(0),
    ]
    var builder = DecimalBuilder()
    for value in exact + exact { builder.append(value) }
    let doubles = [
      Double.greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude,
      -.leastNonzeroMagnitude, .infinity, .nan, 0, 1e-300,
    ]
    return Table([
      (field("name", .dimension), .texts(doubles.indices.map { "row \($0)" })),
      (field("exact", .member("exact", alias: nil)), builder.build()),
      (
        field("approximate", .member("approximate", alias: nil)),
        Column(values: .approximate(doubles), missing: MissingRows(allValid: doubles.count))
      ),
    ])
  }()
}
