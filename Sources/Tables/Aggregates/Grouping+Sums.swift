extension Grouping {
  /// The exact sums of several columns, gathered in one go through the rows; nil for columns of no exact figures.
  public func sums(of columns: [Column]) -> [GroupSums?] {
    if groupsAreRows { return columns.map { GroupSums(ofRowsOf: $0) } }
    var result = [GroupSums?](repeating: nil, count: columns.count)
    let workers = gatheringWorkers
    let gathered = gatherParts { SumParts(columns, slots: slots.count, workers) }
    for (place, part) in gathered[0].parts.enumerated() {
      let parts = gathered.map { $0.parts[place].gatherer }
      for (own, column) in part.columns.enumerated() {
        result[column] = GroupSums(parts, own, by: slots, groups: count, workers)
      }
    }
    return result
  }
}

/// Gathers the sums of several columns, each in the narrowest way that it can be done.
private final class SumParts: Gatherer {
  private(set) var parts: [(columns: [Int], gatherer: SumGatherer)] = []

  init(_ columns: [Column], slots: Int, _ workers: Workers) {
    let numbers = columns.map { $0.type == .decimal ? $0.narrowNumbers(workers) : nil }
    var narrow = columns.indices.filter { numbers[$0] != nil }
    var wide = columns.indices.filter { numbers[$0] == nil && columns[$0].type == .decimal }
    /// Takes as many narrow columns as there is room for together.
    func takeNarrow(
      with others: [Int] = [], _ make: ([NarrowNumbers]) -> SumGatherer?
    ) -> Bool {
      for most in stride(from: narrow.count, to: 0, by: -1) {
        guard let gatherer = make(narrow[..<most].compactMap { numbers[$0] }) else { continue }
        parts.append((narrow[..<most] + others, gatherer))
        narrow.removeFirst(most)
        return true
      }
      return false
    }
    wide = wide.filter { other in
      guard case .decimal(let values) = columns[other].values else { return true }
      let missing = columns[other].missing
      let isTaken = takeNarrow(with: [other]) {
        PairedSumAccumulator($0, beside: values, missing, slots: slots, workers)
          .map { .paired($0) }
      }
      return !isTaken
    }
    while takeNarrow({ SumGatherer($0, slots: slots) }) {}
    for index in (narrow + wide).sorted() {
      if case .decimal(let values) = columns[index].values {
        let sums = SumAccumulator(values, columns[index].missing, slots: slots)
        parts.append(([index], .wide(sums)))
      }
    }
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    for (_, part) in parts { part.add(rows, slots) }
  }
}
