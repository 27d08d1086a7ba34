/// The most printed decimals by slot.
final class FinestAccumulator: Accumulator {
  private let decimals: [UInt8]
  private let missing: MissingRows
  private(set) var finest: [UInt8]

  init(_ decimals: [UInt8], _ missing: MissingRows, slots: Int) {
    self.decimals = decimals
    self.missing = missing
    finest = [UInt8](repeating: 0, count: slots)
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    let isComplete = missing.missingCount == 0
    finest.withUnsafeMutableBufferPointer { finest in
      decimals.withUnsafeBufferPointer { decimals in
        slots.forEachSlot(count: rows.count) { index, slot in
          let row = rows.lowerBound &+ index
          if isComplete || !missing.isMissing(row) {
            finest[slot] = max(finest[slot], decimals[row])
          }
        }
      }
    }
  }

  func merge(_ other: FinestAccumulator) {
    finest.withUnsafeMutableBufferPointer { finest in
      for (slot, own) in other.finest.enumerated() { finest[slot] = max(finest[slot], own) }
    }
  }
}
