/// Something that is gathered by slot, a block of rows at a time; each worker has its own.
protocol Gatherer: AnyObject {
  /// Takes rows whose slots stand from index 0 on.
  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>)
}

/// Something gathered that what others gathered is merged into.
protocol Accumulator: Gatherer {
  /// Takes what another one of the same kind gathered over later rows.
  func merge(_ other: Self)
}

extension Grouping {
  /// Gathers over all rows, on several threads where that pays.
  ///
  /// - Parameter part: where given, blocks have numbers for the slots and these values together.
  func gather<Gathered: Accumulator>(
    with part: KeyPart? = nil, _ make: () -> Gathered
  ) -> Gathered {
    let parts = gatherParts(with: part, make)
    for later in parts.dropFirst() { parts[0].merge(later) }
    return parts[0]
  }

  /// What each worker gathers, in the order of the rows.
  func gatherParts<Gathered: Gatherer>(
    with part: KeyPart? = nil, _ make: () -> Gathered
  ) -> [Gathered] {
    gatheringWorkers.map(over: rowCount) { range in
      let gathered = make()
      if let part {
        slots.forEachBlock(of: range, with: part) { rows, numbers in gathered.add(rows, numbers) }
      } else {
        slots.forEachBlock(of: range) { rows, slots in gathered.add(rows, slots) }
      }
      return gathered
    }
  }

  /// What each worker gathered must be brought together, which has to cost less than it saves.
  var gatheringWorkers: Workers { slots.count > rowCount / 16 ? .one : workers }
}
