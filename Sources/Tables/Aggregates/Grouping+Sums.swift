extension Grouping {
  /// The exact sums of several columns, gathered in one go through the rows; nil for columns of no exact figures.
  public func sums(of columns: [Column]) -> [GroupSums?] {
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
    while !narrow.isEmpty {
      // As many as share a word.
      var (most, gatherer) = (narrow.count, nil as SumGatherer?)
      while gatherer == nil, most > 0 {
        gatherer = SumGatherer(narrow[..<most].compactMap { numbers[$0] }, slots: slots)
        if gatherer == nil { most -= 1 }
      }
      guard let gatherer else { break }
      parts.append((Array(narrow[..<most]), gatherer))
      narrow.removeFirst(most)
    }
    let rest = columns.indices.filter { numbers[$0] == nil || narrow.contains($0) }
    for index in rest where columns[index].type == .decimal {
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
