import Indicators
import Tables

@testable import Rendering

/// Tables as the other rooms hand them over.
enum Fixtures {
  static func field(
    _ name: String, _ role: Role, _ change: (inout Field) -> Void = { _ in }
  )
    -> Field
  {
    var field = Field(name, role: role)
    change(&field)
    return field
  }

  /// Figures as printed; nil or a kind's label in parentheses where there is none.
  static func figures(_ texts: [String?]) -> Column {
    var builder = DecimalBuilder()
    for text in texts {
      if let text, let value = ExactDecimal(text) {
        builder.append(value)
      } else {
        builder.appendMissing(text.flatMap { MissingKind(label: $0) } ?? .absent)
      }
    }
    return builder.build()
  }

  /// A roll-up by an attribute that some measures have not.
  static let rollUp: Table = {
    var focus = TextBuilder()
    focus.append("1 Elintavat")
    focus.appendMissing(.notApplicable)
    focus.appendMissing(.absent)
    return Table([
      (field("focus", .attribute(of: "id")) { $0.titles = ["fi": "painopiste"] }, focus.build()),
      (field("total", .count), figures(["9", "4", "(not available)"])),
    ])
  }()

  static func booleans(_ values: [Bool]) -> Column {
    var builder = BooleanBuilder()
    for value in values { builder.append(value) }
    return builder.build()
  }

  /// One series of a comparison: key, name, group, area and the two figures.
  struct Series {
    var no = "11"
    var indicator = "Tuntee itsensä yksinäiseksi"
    var group = "8.–9. lk"
    var area = "Kymenlaakso"
    var polarity = "lower"
    var unit = "%"
    var first: String?
    var last: String?
  }

  /// What `compare year 2019 to 2023` makes of these series.
  static func comparison(_ series: [Series]) -> Table {
    let first = figures(series.map(\.first))
    let last = figures(series.map(\.last))
    let polarity = Column.texts(series.map(\.polarity))
    let threshold = figures(series.map { _ in "1.5" })
    let judgement = Judgement(first: first, last: last, polarity: polarity, threshold: threshold)
    let unitField = { (field: inout Field) in field.unitField = "unit" }
    return Table(
      name: "school",
      [
        (field("no", .dimension) { $0.titles = ["fi": "nro"] }, .texts(series.map(\.no))),
        (
          field("indicator", .attribute(of: "no")) {
            $0.isLabel = true
            $0.titles = ["fi": "indikaattori"]
          }, .texts(series.map(\.indicator))
        ),
        (field("theme", .attribute(of: "no")), .texts(series.map { _ in "osallisuus" })),
        (field("group", .dimension) { $0.titles = ["fi": "ryhmä"] }, .texts(series.map(\.group))),
        (
          field("area", .dimension) { $0.titles = ["fi": "alue", "sv": "område"] },
          .texts(series.map(\.area))
        ),
        (field("unit", .attribute(of: nil)), .texts(series.map(\.unit))),
        (field("2019", .member("2019", alias: "first"), unitField), first),
        (field("2023", .member("2023", alias: "last"), unitField), last),
        (field("difference", .difference, unitField), judgement.difference),
        (field("verdict", .verdict), judgement.verdict),
        (field("within_rounding", .withinRounding), judgement.withinRounding),
        (field("polarity", .polarity(of: "no")) { $0.isHidden = true }, polarity),
        (field("threshold", .threshold(of: "no")) { $0.isHidden = true }, threshold),
      ])
  }

  /// The sample of the first page: loneliness in the region and the whole country.
  static let loneliness = comparison([
    Series(area: "Koko maa", first: "11", last: "15"),
    Series(area: "Kymenlaakso", first: "10", last: "15"),
  ])

  /// Every verdict, several indicators, mixed printed decimals, figures missing for two reasons.
  static let everyVerdict = comparison([
    Series(
      no: "9", indicator: "Kokee olevansa tärkeä osa kouluyhteisöä", group: "lukio",
      polarity: "higher", first: "50", last: "53.5"),
    Series(no: "11", group: "4.–5. lk", first: "9.7", last: "11.2"),
    Series(no: "11", group: "8.–9. lk", first: "10", last: "15"),
    Series(no: "11", group: "lukio", first: "13.3", last: "suppressed"),
    Series(no: "11", group: "ammattikoulu", first: nil, last: "12"),
    Series(
      no: "16b", indicator: "Avohuollon tuki vuoden aikana", polarity: "none", first: "4.0",
      last: "4.0"),
  ])

  /// A dataset as loaded: no comparison, a long label, years.
  static let school = Table(
    name: "school",
    [
      (field("no", .dimension), .texts(["11", "11", "11", "12"])),
      (
        field("indicator", .attribute(of: "no")) { $0.isLabel = true },
        .texts([
          "Tuntee itsensä yksinäiseksi", "Tuntee itsensä yksinäiseksi",
          "Tuntee itsensä yksinäiseksi", "Hyvä keskusteluyhteys vanhempien kanssa",
        ])
      ),
      (
        field("theme", .attribute(of: "no")),
        .texts(["osallisuus", "osallisuus", "osallisuus", "vanhemmuus"])
      ),
      (field("group", .dimension), .texts(["8.–9. lk", "8.–9. lk", "lukio", "lukio"])),
      (field("area", .dimension), .texts(["Kymenlaakso", "Kymenlaakso", "Koko maa", "Koko maa"])),
      (field("year", .time), figures(["2019", "2021", "2019", "2023"])),
      (field("value", .measure) { $0.unitField = "unit" }, figures(["10", "15.5", nil, "41"])),
      (field("unit", .attribute(of: nil)), .texts(["%", "%", "%", "%"])),
    ])

  /// A figure for each of many years, as `pivot` makes them.
  static func pivot(years: Range<Int>) -> Table {
    var table = Table(name: "population")
    table.append(field("municipality", .dimension), .texts(["Kotka", "Kouvola", "Hamina"]))
    for year in years {
      let member = field("\(year)", .measure) { $0.unit = "persons" }
      table.append(member, figures(["\(year * 25)", "\(year * 40)", "9999"]))
    }
    return table
  }

  /// Names, units and cells that try to reach the terminal.
  static let hostile = Table([
    (
      field("na\u{1B}]0;x\u{7}me", .dimension),
      .texts(["a\u{1B}[31m", "b\nc", "\u{202E}d|e", "日本"])
    ),
    (field("va\nlue", .measure) { $0.unit = "\u{9B}%" }, figures(["1", "22.5", "-3", nil])),
    (field("same", .dimension), .texts([String](repeating: "\u{1B}[2J", count: 4))),
  ])

  /// A table whose columns `select` named: constant ones stay, hidden ones never show.
  static let chosen = Table([
    (field("area", .dimension) { $0.isChosen = true }, .texts(["Kymenlaakso", "Kymenlaakso"])),
    (field("group", .dimension), .texts(["lukio", "lukio"])),
    (field("theme", .attribute(of: nil)) { $0.isChosen = true }, .texts(["osallisuus", "x"])),
    (field("share", .plain) { $0.isChosen = true }, figures(["33.3", "-0.25"])),
    (field("reached", .plain) { $0.isChosen = true }, booleans([true, false])),
    (
      field("secret", .dimension) {
        $0.isChosen = true
        $0.isHidden = true
      }, .texts(["hidden", "hidden"])
    ),
  ])

  /// Rows with a number and a name each.
  static func long(_ count: Int) -> Table {
    Table([
      (field("name", .dimension), .texts((1...count).map { "row \($0)" })),
      (field("n", .count), figures((1...count).map { String($0 * 1000) })),
    ])
  }

  /// Figures and counts in the millions beside years and codes that only look like them.
  static let large = Table([
    (field("code", .dimension), figures(["10100", "20200"])),
    (field("year", .time), figures(["2022", "2023"])),
    (
      field("people", .measure) {
        $0.unit = "persons"
        $0.titles = ["sv": "personer"]
      }, figures(["5563970", "12345.5"])
    ),
    (field("change", .difference) { $0.unit = "persons" }, figures(["-15430", "900"])),
    (field("count", .count), figures(["10000", "9999"])),
    (field("postcode", .plain), figures(["48100", "45100"])),
  ])

  /// What `describe` makes: a key, words and two counts, and a column that holds nothing.
  static let described = Table([
    (field("column", .dimension), .texts(["indicator", "indicator_en", "year"])),
    (field("type", .plain), .texts(["text", "text", "number"])),
    (field("part", .plain), .texts(["attribute of no", "attribute of no", "time"])),
    (field("missing", .plain), figures(["0", "0", "0"])),
    (field("missing_kinds", .plain), .texts([nil, nil, nil])),
    (field("distinct", .plain), figures(["20", "20", "3"])),
    (field("least", .plain), .texts(["Ei saanut tukea tai apua", "Able to talk well", "2019"])),
    (field("greatest", .plain), .texts(["Yrittänyt usein", "Vigorous exercise", "2023"])),
    (field("examples", .plain), .texts(["Tyytyväinen", "Satisfied with life", "2019, 2021"])),
  ])
}
