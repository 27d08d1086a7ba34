/// Something that is gathered by slot, a block of rows at a time; a worker has its own until all are merged.
protocol Accumulator: AnyObject {
  /// Takes rows whose slots stand from index 0 on.
  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>)
  /// Takes what another one of the same kind gathered over later rows.
  func merge(_ other: Self)
}

extension Grouping {
  /// Gathers over all rows, on several threads where that pays.
  func gather<Gathered: Accumulator>(_ make: () -> Gathered) -> Gathered {
    gather { [make()] }[0]
  }

  /// Gathers several things of one kind over all rows.
  func gather<Gathered: Accumulator>(_ make: () -> [Gathered]) -> [Gathered] {
    // Each worker's slots must be merged, which has to cost less than it saves.
    let workers = slots.count > rowCount / 16 ? Workers.one : workers
    let parts = workers.map(over: rowCount) { range in
      let gathered = make()
      slots.forEachBlock(of: range) { rows, slots in
        for one in gathered { one.add(rows, slots) }
      }
      return gathered
    }
    for later in parts.dropFirst() {
      for (one, other) in zip(parts[0], later) { one.merge(other) }
    }
    return parts[0]
  }
}
