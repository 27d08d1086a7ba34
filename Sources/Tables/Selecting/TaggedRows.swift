/// Rows of several lists in one order, each with the number of the list that it comes from.
public struct TaggedRows: Sendable {
  /// The rows, in order.
  public private(set) var rows: [UInt32]
  /// The number of each row's list.
  public private(set) var lists: [UInt32]

  /// The rows of a column that hold one of several different values, each with the number of its value.
  public init(_ column: Column, exactly cells: [Cell], workers: Workers) {
    let tests = cells.compactMap {
      column.test(column.exactComparison, $0)?.numberTest(workers)
    }
    if tests.count == cells.count, let numbers = tests.first?.numbers {
      self.init(numbers, tests, workers)
    } else {
      self.init(merging: cells.map { column.rows(exactly: $0, workers: workers) })
    }
  }

  /// Asks once for all tests; a row is of the first list whose test it passes.
  private init(_ numbers: NarrowNumbers, _ tests: [NumberTest], _ workers: Workers) {
    let listOfNumber = (0..<numbers.cardinality).map { number in
      UInt32(tests.firstIndex { $0.passes[number] != 0 } ?? tests.count)
    }
    let any = NumberTest(
      numbers, value: { listOfNumber[$0] < tests.count }, missing: { _ in false })
    rows = RowTest.numbers(any).rows(count: numbers.count, workers: workers)
    lists = numbers.looked(up: rows, in: listOfNumber, workers)
  }

  /// Tells whether a list has any rows.
  public func hasRows(_ list: Int) -> Bool { lists.contains(UInt32(list)) }

  /// Merges lists that are in order.
  public init(merging lists: [[UInt32]]) {
    rows = lists.first ?? []
    self.lists = [UInt32](repeating: 0, count: rows.count)
    for (number, list) in lists.enumerated().dropFirst() { merge(list, UInt32(number)) }
  }

  /// Which list comes next is as good as random, so that a branch on it would be guessed wrong half of the time.
  private mutating func merge(_ others: [UInt32], _ number: UInt32) {
    let total = rows.count + others.count
    var mergedLists: [UInt32] = []
    rows = [UInt32](unsafeUninitializedCapacity: total) { merged, count in
      mergedLists = [UInt32](unsafeUninitializedCapacity: total) { tags, tagCount in
        var (i, j) = (0, 0)
        while i < rows.count, j < others.count {
          let (row, other) = (rows[i], others[j])
          let isOwn = row < other
          merged[i + j] = isOwn ? row : other
          tags[i + j] = isOwn ? lists[i] : number
          i += isOwn ? 1 : 0
          j += isOwn ? 0 : 1
        }
        while i < rows.count {
          (merged[i + j], tags[i + j]) = (rows[i], lists[i])
          i += 1
        }
        while j < others.count {
          (merged[i + j], tags[i + j]) = (others[j], number)
          j += 1
        }
        tagCount = total
      }
      count = total
    }
    lists = mergedLists
  }
}
