import Indicators
import Tables
import Testing

/// A series has a direction only if every step agrees.
struct DirectionTests {
  @Test(arguments: [
    (["10", "14", "15"], Direction.rising), (["15", "8.5", "1"], .falling),
    (["4", "4.0", "4.00"], .level), (["10", "14", "13"], .mixed), (["10", "10", "12"], .mixed),
    (["12", "12", "10"], .mixed), (["-1", "-0.5", "0"], .rising),
  ])
  func isWhereEveryStepGoes(_ figures: [String], _ direction: Direction) {
    #expect(Direction(of: figures.compactMap { ExactDecimal($0) }.map(Cell.decimal)) == direction)
  }

  @Test(arguments: [[], ["1"], ["1", "2"]])
  func takesThreePoints(_ figures: [String]) {
    #expect(Direction(of: figures.compactMap { ExactDecimal($0) }.map(Cell.decimal)) == nil)
  }

  @Test func readsNumbersThatAreNotExact() {
    #expect(Direction(of: [.approximate(1), .approximate(2), .approximate(3)]) == .rising)
    #expect(Direction(of: [.approximate(1), .text("x"), .approximate(3)]) == nil)
  }
}
