import Indicators
import Tables
import Testing

/// A series has a direction only if every step agrees.
struct DirectionTests {
  /// The direction of figures in one series.
  private func direction(of figures: Column) -> Direction? {
    let places = Column.decimals((0..<figures.count).map { ExactDecimal($0) })
    let all = Grouping(columns: [], rowCount: figures.count)
    let courses = GroupCourses(of: figures, in: OrderedGroups(all, by: places), along: places)
    return Direction(courses.ways[0], figures: courses.counts[0])
  }

  @Test(arguments: [
    (["10", "14", "15"], Direction.rising), (["15", "8.5", "1"], .falling),
    (["4", "4.0", "4.00"], .level), (["10", "14", "13"], .mixed), (["10", "10", "12"], .mixed),
    (["12", "12", "10"], .mixed), (["-1", "-0.5", "0"], .rising),
  ])
  func isWhereEveryStepGoes(_ figures: [String], _ expected: Direction) {
    #expect(direction(of: .decimals(figures.map { ExactDecimal($0) })) == expected)
  }

  @Test(arguments: [[], ["1"], ["1", "2"]])
  func takesThreePoints(_ figures: [String]) {
    #expect(direction(of: .decimals(figures.map { ExactDecimal($0) })) == nil)
  }

  @Test func readsNumbersThatAreNotExact() {
    let figures = Column(values: .approximate([1, 2.5, 3]), missing: MissingRows(allValid: 3))
    #expect(direction(of: figures) == .rising)
  }
}
