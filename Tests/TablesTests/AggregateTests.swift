import Tables
import Testing

@Suite("Aggregates")
struct AggregateTests {
  private func whole(_ column: Column, _ aggregate: Aggregate) -> Column {
    column.aggregated(aggregate, by: Grouping(columns: [], rowCount: column.count))
  }

  private func quantile(_ position: String) -> Aggregate {
    .quantile(ExactDecimal(position) ?? ExactDecimal(0))
  }

  @Test("A mean keeps every digit and shows one more than it stands on")
  func mean() {
    let mean = whole(numbers("41", "42"), .mean)
    #expect(mean.cells == ["41.5"])
    #expect(mean.shownCells == ["41.5"])
    let third = whole(numbers("1", "0", "0"), .mean)
    #expect(third.cells == ["0.333333333333333"])
    #expect(third.shownCells == ["0.3"])
    #expect(whole(numbers("2", "2", "1"), .mean).cells == ["1.666666666666667"])
    #expect(whole(numbers("-2", "-2", "-1"), .mean).cells == ["-1.666666666666667"])
    #expect(whole(numbers("10.1", "[absent]", "10.2"), .mean).shownCells == ["10.15"])
    #expect(whole(numbers("9000000000000000000", "1"), .mean).type == .approximate)
    // A mean of what was shown with three decimals is not shown with fewer.
    let thirds = Column.arithmetic(.divide, .column(numbers("0.1", "0.2")), value("3"), count: 2)
    #expect(whole(thirds, .mean).shownCells == ["0.050"])
  }

  @Test("Sums are exact and keep the finest printed decimals of their group")
  func sum() {
    let groups = texts("a", "a", "b", "b", "b")
    let sums = numbers("41", "9.7", "1", "2", "[absent]")
      .aggregated(.sum, by: Grouping(columns: [groups], rowCount: 5))
    #expect(sums.cells == ["50.7", "3"])
    let cancelling = numbers("9223372036854775807", "1", "-2")
    #expect(whole(cancelling, .sum).cells == ["9223372036854775806"])
    #expect(whole(numbers("9223372036854775807", "1"), .sum).cells == ["9.223372036854776e+18"])
  }

  @Test(
    "Quantiles interpolate as type 7; members that are hit exactly keep their value",
    arguments: [
      ("0", "1"), ("1", "20"), ("0.5", "6.5"), ("0.25", "3.25"), ("0.75", "9.5"), ("0.1", "1.9"),
      ("0.6", "7.4"), ("0.2", "2.8"),
    ])
  func quantiles(position: String, expected: String) {
    // As quantile(c(1, 2, 3, 4, 6, 7, 8, 10, 15, 20), p) of R.
    let values = numbers("20", "1", "2", "7", "3", "4", "6", "8", "10", "15")
    #expect(whole(values, quantile(position)).cells == [expected])
  }

  @Test("Medians of odd and even counts, in show and in full")
  func median() {
    #expect(whole(numbers("3", "1", "2"), .median).cells == ["2"])
    #expect(whole(numbers("13.3", "14.4"), .median).cells == ["13.85"])
    #expect(whole(numbers("13.3", "14.4"), .median).shownCells == ["13.85"])
    #expect(whole(numbers("[suppressed]"), .median).cells == ["[suppressed]"])
    #expect(whole(numbers("1"), quantile("1.1")).cells == ["[not applicable]"])
  }

  @Test("The sample standard deviation to twelve digits, also with large means")
  func standardDeviation() {
    #expect(whole(numbers("1", "2", "3", "4"), .standardDeviation).cells == ["1.290994448735806"])
    #expect(
      whole(numbers("1000000001", "1000000002", "1000000003", "1000000004"), .standardDeviation)
        .cells == ["1.290994448735806"])
    // Distances of 32 bits, of one more, and of more than 64.
    for (far, deviation) in [
      ("4294967295", "3037000499.26894"), ("4294967296", "3037000499.97605"),
    ] {
      let cell = whole(numbers("0", far), .standardDeviation).cells[0]
      #expect(cell.hasPrefix(deviation), "\(cell)")
    }
    #expect(
      whole(numbers("-9000000000000000000", "9000000000000000000"), .standardDeviation).cells[0]
        .hasPrefix("1.27279220613578"))
    #expect(whole(numbers("2", "4"), .standardDeviation).shownCells == ["1.4"])
    #expect(whole(numbers("5", "5", "5"), .standardDeviation).cells == ["0"])
    #expect(whole(numbers("5", "[absent]"), .standardDeviation).cells == ["[not applicable]"])
  }

  @Test("Least, greatest, first and last keep the printed form of their row")
  func chosenRows() {
    let column = numbers("[absent]", "4.0", "41", "4", "9.75")
    #expect(whole(column, .min).cells == ["4.0"])
    #expect(whole(column, .max).cells == ["41"])
    #expect(whole(column, .first).cells == ["4.0"])
    #expect(whole(column, .last).cells == ["9.75"])
    let names = texts("ä", "z", "16b", "9", "[absent]")
    #expect(whole(names, .min).cells == ["9"])
    #expect(whole(names, .max).cells == ["ä"])
    #expect(whole(names, .last).cells == ["9"])
    #expect(whole(truths("tf?"), .max).cells == ["true"])
  }

  @Test("Counts and distinct values of every type")
  func counts() {
    #expect(whole(texts("a", "b", "a", "[absent]"), .count).cells == ["3"])
    #expect(whole(texts("a", "b", "a", "[absent]"), .distinct).cells == ["2"])
    #expect(whole(numbers("1", "1.0", "2"), .distinct).cells == ["2"])
    #expect(whole(truths("tt?"), .distinct).cells == ["1"])
  }

  @Test(
    "A group without rows counts none and has no value",
    arguments: [Aggregate.sum, .mean, .median, .min, .max, .first, .last, .standardDeviation])
  func emptyGroup(aggregate: Aggregate) {
    #expect(whole(numbers(), aggregate).cells == ["[absent]"])
    #expect(whole(numbers(), .count).cells == ["0"])
    #expect(whole(numbers(), .distinct).cells == ["0"])
  }

  @Test("Text has no sum")
  func textSum() {
    #expect(whole(texts("a"), .sum).cells == ["[not applicable]"])
  }

  @Test("A group without values is missing for the reason of its first row")
  func missingGroup() {
    let groups = texts("a", "b", "b")
    let column = numbers("1", "[suppressed]", "[absent]")
    let grouping = Grouping(columns: [groups], rowCount: 3)
    for aggregate in [Aggregate.sum, .mean, .median, .min, .last] {
      #expect(column.aggregated(aggregate, by: grouping).cells == ["1", "[suppressed]"])
    }
  }

  @Test("Approximate columns aggregate too")
  func approximate() {
    let column = numbers("9223372036854775807", "0.5", "1.5", "[absent]").taking([1, 2, 3])
    #expect(column.type == .approximate)
    #expect(whole(column, .mean).cells == ["1.0"])
    #expect(whole(column, .median).cells == ["1.0"])
    #expect(whole(column, .sum).cells == ["2.0"])
    #expect(whole(column, .max).cells == ["1.5"])
    #expect(whole(column, .standardDeviation).cells == ["0.7071067811865476"])
  }
}
