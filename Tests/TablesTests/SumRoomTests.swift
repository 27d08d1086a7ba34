import TestSupport
import Testing

@testable import Tables

/// Sums whose words run out of room, against sums in 128 bits.
@Suite("Sums at the edges of their words")
struct SumRoomTests {
  private static let one = Workers(count: 1, leastRows: 1)

  private static func column(_ mantissas: [Int64], missing: Set<Int> = []) -> Column {
    let marks = mantissas.indices.map { missing.contains($0) ? 0 : MissingRows.valid }
    let values = mantissas.indices.map { missing.contains($0) ? 0 : mantissas[$0] }
    return Column(
      values: .decimal(DecimalValues(mantissas: values, scale: 0)),
      missing: MissingRows(kindOrValid: marks))
  }

  /// Every other row is in the second slot.
  private func add(_ rows: Range<Int>, to gatherer: SumGatherer?) {
    let slots = rows.map { UInt32($0 % 2) }
    slots.withUnsafeBufferPointer { slots in
      if let base = slots.baseAddress { gatherer?.add(rows, base) }
    }
  }

  /// Expects of a column what several gatherers have of it together.
  private func expect(
    _ gatherers: [SumGatherer?], _ index: Int = 0, of column: Column, _ comment: Comment
  ) {
    guard case .decimal(let values) = column.values else { return }
    let found = GroupSums(
      gatherers.compactMap { $0 }, index, by: Slots([0, 1]), groups: 2, Self.one)
    for slot in 0...1 {
      let rows = (0..<column.count).filter { $0 % 2 == slot && !column.missing.isMissing($0) }
      let sum = rows.reduce(Int128(0)) { $0 + Int128(values.mantissas[$1]) }
      #expect(found.sums.widened[slot] == sum, comment)
      #expect(found.counts[slot] == Int64(rows.count), comment)
    }
  }

  @Test(arguments: [0, 1, 10, 27, 52, 53, 54, 55, 56, 62, 63])
  func mantissasOfSoManyBits(_ bits: Int) {
    let greatest = bits == 63 ? Int64.max : (1 as Int64) << bits - 1
    for count in [1, 2, 29, 30, 31, 32, 33, 62, 64, 66, 1000] {
      for least in [greatest, -greatest - 1, -greatest] {
        // Small figures first, so that large ones find words without room for them.
        let mantissas = (0..<count * 2).map { row -> Int64 in
          row < count ? Int64(row % 3) : row % 5 < 3 ? greatest : least
        }
        let column = Self.column(mantissas, missing: [3, 8, count + 1])
        guard case .decimal(let values) = column.values else { return }
        let make = { SumGatherer.wide(SumAccumulator(values, column.missing, slots: 2)) }
        let (whole, first, second) = (make(), make(), make())
        add(0..<count, to: whole)
        add(count..<count * 2, to: whole)
        expect([whole], of: column, "\(bits) bits, \(count) rows")
        add(0..<count, to: first)
        add(count..<count * 2, to: second)
        expect([first, second], of: column, "\(bits) bits, \(count) rows, in two parts")
      }
    }
  }

  @Test(arguments: [1, 2, 62, 63, 64, 65, 126, 127, 128, 129, 255, 256, 257, 511, 2047, 2048, 5000])
  func narrowNumbersOfSoManyRows(_ count: Int) {
    let columns = [
      Self.column((0..<count * 2).map { $0 % 7 == 0 ? 1 : 5 }),
      Self.column((0..<count * 2).map { $0 % 9 == 0 ? -7 : 8 }, missing: [0, 5, count]),
      Self.column((0..<count * 2).map { $0 == 0 ? 0 : 3 }, missing: [1]),
    ]
    let numbers = columns.compactMap { $0.narrowNumbers(Self.one) }
    #expect(numbers.count == columns.count)
    for used in 1...columns.count {
      if used < 3 {
        check(Array(numbers[..<used]), columns) {
          NarrowSumAccumulator<UInt32, UInt32>($0, slots: 2, leastBits: 4).map { .narrow32($0) }
        }
      }
      check(Array(numbers[..<used]), columns) {
        NarrowSumAccumulator<UInt64, UInt64>($0, slots: 2, leastBits: 4).map { .narrow64($0) }
      }
      if used < 3 {
        check(Array(numbers[..<used]), columns) {
          NarrowSumAccumulator<UInt64, UInt32>($0, slots: 2, leastBits: 4).map { .narrowed64($0) }
        }
      }
    }
    for (numbers, column) in zip(numbers, columns) {
      check([numbers], [column]) {
        NarrowSumAccumulator<UInt32, UInt32>($0, slots: 2, leastBits: 4).map { .narrow32($0) }
      }
    }
  }

  /// Two columns of so many values leave four bits for a count, the fewest that are asked for.
  @Test(arguments: [1, 7, 8, 9, 15, 16, 17, 31, 32, 33, 1000])
  func fewestBits(_ count: Int) {
    let column = Self.column((0..<count * 2).map { $0 == 0 ? 0 : 599 })
    guard let numbers = column.narrowNumbers(Self.one) else { return }
    check([numbers, numbers], [column, column]) {
      NarrowSumAccumulator<UInt32, UInt32>($0, slots: 2, leastBits: 4).map { .narrow32($0) }
    }
  }

  private func check(
    _ numbers: [NarrowNumbers], _ columns: [Column], _ make: ([NarrowNumbers]) -> SumGatherer?
  ) {
    let count = columns[0].count / 2
    let (whole, first, second) = (make(numbers), make(numbers), make(numbers))
    #expect(whole != nil, "room for \(numbers.count) columns")
    add(0..<count * 2, to: whole)
    add(0..<count, to: first)
    add(count..<count * 2, to: second)
    for index in numbers.indices {
      expect([whole], index, of: columns[index], "\(count) rows")
      expect([first, second], index, of: columns[index], "\(count) rows in two parts")
    }
  }

  @Test func noRoomForTooManyColumns() throws {
    let column = Self.column((0..<600).map { $0 })
    let own = try #require(column.narrowNumbers(Self.one))
    let numbers = [NarrowNumbers](repeating: own, count: 6)
    let two = NarrowSumAccumulator<UInt32, UInt32>(Array(numbers[..<2]), slots: 2, leastBits: 4)
    #expect(two != nil)
    let three = NarrowSumAccumulator<UInt32, UInt32>(Array(numbers[..<3]), slots: 2, leastBits: 4)
    #expect(three == nil)
    #expect(NarrowSumAccumulator<UInt64, UInt64>(numbers, slots: 2, leastBits: 6) == nil)
  }

  /// A wide column whose sums of so many mantissas as are counted just have room, beside two narrow ones.
  @Test(arguments: [0, 17, 27, 45, 54, 55, 56, 57, 58, 62, 63])
  func pairsOfSoManyBits(_ bits: Int) throws {
    let greatest = bits == 63 ? Int64.max : (1 as Int64) << bits - 1
    for count in [2, 31, 32, 33, 39, 40, 64, 65, 2047, 2049, 5000] {
      for least in [greatest, -greatest - 1, -greatest] {
        let wide = Self.column((0..<count * 2).map { $0 % 5 < 3 ? greatest : least })
        let narrow = [
          Self.column((0..<count * 2).map { $0 % 9 == 0 ? -7 : 8 }, missing: [0, count]),
          Self.column((0..<count * 2).map { $0 == 0 ? 0 : 14 }),
        ]
        guard case .decimal(let values) = wide.values else { return }
        let numbers = narrow.compactMap { $0.narrowNumbers(Self.one) }
        let make = {
          PairedSumAccumulator(numbers, beside: values, wide.missing, slots: 2, Self.one)
            .map { SumGatherer.paired($0) }
        }
        // The fewest bits of a count and those of the greatest magnitude are 63 together.
        let hasRoom = bits < 57 || bits == 57 && least > -greatest - 1
        #expect((make() != nil) == hasRoom)
        guard hasRoom else { continue }
        let (whole, first, second) = (make(), make(), make())
        add(0..<count * 2, to: whole)
        add(0..<count, to: first)
        add(count..<count * 2, to: second)
        for (index, column) in (narrow + [wide]).enumerated() {
          expect([whole], index, of: column, "\(bits) bits, \(count) rows")
          expect([first, second], index, of: column, "\(bits) bits, \(count) rows in parts")
        }
      }
    }
  }

  /// Wide columns are shared out over the narrow ones, whatever their order.
  @Test(arguments: [1, 2, 3])
  func sumsOfSeveralColumns(_ threads: Int) throws {
    var generator = SeededNumbers(state: 5)
    func column(_ range: ClosedRange<Int64>, missing: Set<Int> = []) -> Column {
      Self.column(
        (0..<3000).map { _ in Int64.random(in: range, using: &generator) }, missing: missing)
    }
    let some = Set((0..<3000).filter { $0 % 11 == 4 })
    let columns = [
      column(-90_000_000...10_000_000), column(1...5), column(0...(1 << 60)),
      column(-300...40_000, missing: some), column(0...10_000_000, missing: some), column(1...15),
      column(5...(1 << 40)), column(0...60_000), column(-1...0, missing: some),
      column(Int64.min / 2...Int64.max / 2), texts((0..<3000).map { "m\($0 % 3)" }),
    ]
    let key = column(0...6)
    let grouping = Grouping(
      columns: [key], rowCount: 3000, workers: Workers(count: threads, leastRows: 1))
    for chosen in [columns, columns.reversed(), Array(columns[..<2]), [columns[4], columns[1]]] {
      for (sums, column) in zip(grouping.sums(of: chosen), chosen) {
        guard case .decimal(let values) = column.values else {
          #expect(sums == nil)
          continue
        }
        var (wanted, counts) = ([Int128](repeating: 0, count: 7), [Int64](repeating: 0, count: 7))
        for (row, group) in grouping.groupOfRow.enumerated() where !column.missing.isMissing(row) {
          wanted[Int(group)] += Int128(values.mantissas[row])
          counts[Int(group)] += 1
        }
        #expect(sums?.sums.widened == wanted)
        #expect(sums?.counts == counts)
      }
    }
  }

  @Test("Wide sums become the nearest binary numbers", arguments: [0, 1, 53, 54, 62, 63, 64, 100])
  func nearestDoubles(bits: Int) {
    for step in -3...3 {
      let number = (1 as Int128) << Int128(bits) + Int128(step)
      #expect(number.nearestDouble == Double(number))
      #expect((-number).nearestDouble == Double(-number))
    }
  }
}
