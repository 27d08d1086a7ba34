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

  private static func comparison(
    members: [String], figures: [[String?]], groups: [String], areas: [String]
  ) -> Table {
    let columns = figures.map { Fixtures.figures($0) }
    let judgement = Judgement(
      first: columns[0], last: columns[columns.count - 1],
      polarity: .texts(groups.map { _ in "lower" }),
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
