import Indicators
import Tables

@testable import Rendering

extension Fixtures {
  /// What `compare year 2019, 2021, 2023` makes: rising, falling, level, with gaps, of one figure and of none.
  static let threeYears = comparison(
    members: ["2019", "2021", "2023"],
    figures: [
      ["10", "10", "12", "4", "suppressed", nil],
      ["14", "8.5", "12", nil, "17", nil],
      ["15", "1", "12", "5", nil, nil],
    ],
    groups: ["4.–5. lk", "8.–9. lk", "lukio", "ammattikoulu", "huoltajat", "muut"],
    areas: ["Koko maa", "Kymenlaakso", "Koko maa", "Kymenlaakso", "Koko maa", "Koko maa"])

  /// What `compare area "Koko maa"` makes: the reference is a column of another name.
  static let others: Table = {
    var table = comparison(
      members: ["reference", "value"], figures: [["11", "11"], ["15", "9.5"]],
      groups: ["lukio", "lukio"], areas: ["Kymenlaakso", "Uusimaa"])
    if let index = table.index(of: "reference") {
      table.updateField(index) { $0.role = .member("Koko maa", alias: nil) }
    }
    return table
  }()

  /// Names that begin alike, so that they cannot be cut short.
  static let alikeKeys = comparison(
    members: ["2019", "2023"], figures: [["11", "11"], ["15", "9.5"]],
    groups: ["lukio", "lukio"], areas: ["Pohjois-Karjala", "Pohjois-Savo"])

  /// What `compare area "Koko maa" to "Kymenlaakso" over year 2021 to 2023` makes of rows of three figures each.
  ///
  /// - Parameter isTime: false for what is made `over` another column than time.
  static func over(
    _ rows: [(country: String?, earlier: String?, region: String?)], polarity: String = "lower",
    isTime: Bool = true
  ) -> Table {
    var table = comparison(
      members: ["Koko maa", "Kymenlaakso"],
      figures: [rows.map(\.country), rows.map(\.region)], polarity: polarity,
      groups: rows.indices.map { "group \($0 + 1)" }, areas: rows.map { _ in "–" })
    if let mark = table.index(of: "within_rounding") {
      table.updateField(mark) { $0.verdictField = "verdict" }
    }
    let judgement = Judgement(
      first: figures(rows.map(\.earlier)), last: figures(rows.map(\.region)),
      polarity: .texts(rows.map { _ in polarity }), threshold: figures(rows.map { _ in "1.5" }))
    let place = isTime ? "time" : "area"
    table.append(
      field("Kymenlaakso 2021", .earlier(alias: nil)) { $0.unit = "%" },
      figures(rows.map(\.earlier)))
    table.append(field("change", .difference) { $0.unit = "%" }, judgement.difference)
    table.append(
      field("verdict_over_\(place)", .verdict) {
        $0.titles = isTime ? ResultColumn.verdictOverTime.titles : [:]
      }, judgement.verdict)
    table.append(
      field("within_rounding_over_\(place)", .withinRounding) {
        $0.verdictField = "verdict_over_\(place)"
      }, judgement.withinRounding)
    return table
  }

  private static func comparison(
    members: [String], figures: [[String?]], polarity: String = "lower", groups: [String],
    areas: [String]
  ) -> Table {
    let columns = figures.map { Fixtures.figures($0) }
    let judgement = Judgement(
      first: columns[0], last: columns[columns.count - 1],
      polarity: .texts(groups.map { _ in polarity }),
      threshold: Fixtures.figures(groups.map { _ in "1.5" }))
    var table = Table([
      (field("group", .dimension) { $0.titles = ["fi": "ryhmä"] }, .texts(groups)),
      (field("area", .dimension) { $0.titles = ["fi": "alue"] }, .texts(areas)),
    ])
    for (member, column) in zip(members, columns) {
      table.append(field(member, .member(member, alias: nil)) { $0.unit = "%" }, column)
    }
    table.append(field("difference", .difference) { $0.unit = "%" }, judgement.difference)
    table.append(field("verdict", .verdict), judgement.verdict)
    table.append(field("within_rounding", .withinRounding), judgement.withinRounding)
    return table
  }
}
