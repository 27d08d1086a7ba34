/// Made-up figures of wellbeing indicators: areas × indicators × groups × genders, a series of 36 years each.
///
/// Which series there are, and their figures, follow from the seed alone; the shuffled file holds the same rows as
/// the sorted one.
struct SurveyData {
  static let years = 1990...2025
  static let header = "area,indicator,group,gender,year,value,n"

  private static let indicatorCount = 3000
  private static let groups = [
    "1.–2. lk", "3. lk", "4.–5. lk", "6. lk", "7. lk", "8.–9. lk", "lukio", "ammattikoulu",
    "ammattikorkeakoulu", "yliopisto", "huoltajat", "henkilöstö",
  ]
  private static let genders = ["kaikki", "tytöt", "pojat"]

  /// The number of rows: whole series only.
  let rowCount: Int
  private let series: [UInt32]
  private let seed: UInt64

  /// Draws enough series for so many rows, each at most once and in order.
  init(rows: Int, seed: UInt64) throws(BenchmarkError) {
    let all = AreaNames.count * Self.indicatorCount * Self.groups.count * Self.genders.count
    let wanted = (max(rows, 1) + Self.years.count - 1) / Self.years.count
    guard wanted <= all else {
      throw .usage("there are no more than \(all * Self.years.count) rows to draw")
    }
    var generator = SeededGenerator(seed: seed)
    var drawn: [UInt32] = []
    drawn.reserveCapacity(wanted)
    // Selection sampling (Knuth, algorithm S).
    for candidate in 0..<all where generator.below(all - candidate) < wanted - drawn.count {
      drawn.append(UInt32(candidate))
    }
    series = drawn
    rowCount = drawn.count * Self.years.count
    self.seed = seed
  }

  /// Writes the rows, in the order of their series and years or shuffled.
  func write(to path: String, isShuffled: Bool) throws(BenchmarkError) {
    var file = try RowBuffer(path: path)
    file.append(Array(Self.header.utf8))
    try file.endRow()
    let names = Names()
    if isShuffled {
      var order = [UInt32](0..<UInt32(rowCount))
      var generator = SeededGenerator(seed: seed &+ 1)
      order.shuffleInPlace(&generator)
      for row in order { try write(Int(row), names, to: &file) }
    } else {
      for row in 0..<rowCount { try write(row, names, to: &file) }
    }
    try file.flush()
  }

  private func write(
    _ row: Int, _ names: Names, to file: inout RowBuffer
  ) throws(BenchmarkError) {
    let (place, year) = row.quotientAndRemainder(dividingBy: Self.years.count)
    var rest = Int(series[place])
    func draw(_ members: [[UInt8]]) -> [UInt8] {
      let index = rest % members.count
      rest /= members.count
      return members[index]
    }
    let (gender, group, indicator) = (
      draw(names.genders), draw(names.groups), draw(names.indicators)
    )
    file.append(names.areas[rest])
    file.append(",")
    file.append(indicator)
    file.append(",")
    file.append(group)
    file.append(",")
    file.append(gender)
    file.append(",")
    file.append(Self.years.lowerBound + year)
    file.append(",")
    var generator = SeededGenerator(seed: seed ^ (UInt64(row) &* 0xD134_2543_DE82_EF95))
    let tenths = generator.below(1000)
    if generator.below(50) > 0 {
      file.append(tenths / 10)
      file.append(".")
      file.append(tenths % 10)
    }
    file.append(",")
    file.append(20 + generator.below(4980))
    try file.endRow()
  }

  /// The members of the columns as they stand in the file.
  private struct Names {
    let areas = AreaNames.all.map { Array($0.utf8) }
    let indicators = (0..<SurveyData.indicatorCount).map { number in
      Array("ind\(String(repeating: "0", count: 4 - String(number).count))\(number)".utf8)
    }
    let groups = SurveyData.groups.map { Array($0.utf8) }
    let genders = SurveyData.genders.map { Array($0.utf8) }
  }
}
