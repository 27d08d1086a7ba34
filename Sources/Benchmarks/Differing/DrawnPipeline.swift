/// A pipeline over made-up figures, drawn by a seed.
struct DrawnPipeline {
  static let groups = ["a", "b", "c"]
  static let areas = ["Kotka", "Äänekoski", "Pyhä, seutu", "x"]
  static let years = [2019, 2021, 2023]

  /// The statement in our language.
  private(set) var text = "t"
  private var dice: SeededGenerator

  init(seed: UInt64) {
    dice = SeededGenerator(seed: seed)
    for _ in 0..<dice.below(4) { keepColumns() }
    changeColumns()
  }

  /// A table of up to 36 series of three years, each figure at most once, one in eight empty.
  static func table(seed: UInt64) -> String {
    var dice = SeededGenerator(seed: seed)
    var lines = ["area,group,year,value,n"]
    for area in areas {
      for group in groups {
        for year in years where dice.below(8) > 0 {
          let tenths = dice.below(400)
          let value = dice.below(8) == 0 ? "" : "\(tenths / 10).\(tenths % 10)"
          let name = area.contains(",") ? "\"\(area)\"" : area
          lines.append("\(name),\(group),\(year),\(value),\(dice.below(50))")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[dice.below(elements.count)]
  }

  // MARK: Stages that keep the columns

  private mutating func keepColumns() {
    switch dice.below(4) {
    case 0, 1:
      let condition = condition(depth: 2)
      text += " | where \(condition)"
    case 2: sort(pick([["value"], ["year"], ["n"], ["value", "n"], ["year", "value"]]))
    default: text += " | take \(pick(["", "last "]))\(1 + dice.below(60))"
    }
  }

  private mutating func sort(_ keys: [String]) {
    let written = keys.map { $0 + pick(["", " desc"]) }
    text += " | sort \(written.joined(separator: ", "))"
    if dice.below(2) == 0 { text += " | take \(1 + dice.below(12))" }
  }

  private mutating func condition(depth: Int) -> String {
    switch depth == 0 ? 0 : dice.below(5) {
    case 0, 1: return comparison()
    case 2: return "not (\(condition(depth: depth - 1)))"
    default:
      let left = condition(depth: depth - 1)
      let word = pick(["and", "or"])
      return "(\(left)) \(word) (\(condition(depth: depth - 1)))"
    }
  }

  private mutating func comparison() -> String {
    switch dice.below(8) {
    case 0: return "group = \"\(pick(["a", "B", "c"]))\""
    case 1: return "area in (\"x\", \"äänekoski\")"
    case 2: return "area != \"KOTKA\""
    case 3: return "area ~ \"\(pick(["ä", "seutu", "o"]))\""
    case 4: return "value is missing"
    case 5: return "year between 2020 and 2023"
    case 6: return "value * 2 > n"
    default:
      let sign = pick(["<", "<=", ">", ">=", "=", "!="])
      return "value \(sign) \(dice.below(40)).\(dice.below(10))"
    }
  }

  // MARK: Stages that change the columns

  private mutating func changeColumns() {
    let keys = pick([[], ["group"], ["area", "year"], ["year", "group", "area"]])
    let by = keys.isEmpty ? "" : " by \(keys.joined(separator: ", "))"
    switch dice.below(9) {
    case 0:
      text += " | distinct \(pick(["group", "area, year", "year, n"]))"
    case 1:
      text += " | count\(by)"
      sort(["count"])
    case 2, 3, 4:
      let aggregates = [
        "m = mean(value)", "s = sum(value)", "l = min(value)", "g = max(n)", "c = count()",
        "k = count(value)", "d = distinct(area)", "q = median(value)",
        "r = max(value) - min(value)",
      ].filter { _ in dice.below(3) == 0 }
      text += " | summarize \((["t = sum(n)"] + aggregates).joined(separator: ", "))\(by)"
      sort(["t"])
    case 5, 6:
      let (members, column) = pick([
        ("2019 to 2023", "year"), ("2023 to 2021", "year"), ("\"x\" to \"Kotka\"", "area"),
        ("\"b\" to \"a\"", "group"),
      ])
      text += " | compare \(column) \(members) of value"
      if dice.below(2) == 0 { sort(["difference"]) }
    case 7:
      text += " | select group, area, year, value | pivot year of value"
    default:
      text += " | add twice = value * 2, more = n + value, half = value / 2"
      sort(["more"])
    }
  }
}
