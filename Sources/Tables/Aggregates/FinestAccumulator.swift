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
        for index in 0..<rows.count {
          let (row, slot) = (rows.lowerBound + index, Int(slots[index]))
          guard isComplete || !missing.isMissing(row) else { continue }
          finest[slot] = max(finest[slot], decimals[row])
        }
      }
    }
  }

  func merge(_ other: FinestAccumulator) {
    for slot in finest.indices { finest[slot] = max(finest[slot], other.finest[slot]) }
  }
}
