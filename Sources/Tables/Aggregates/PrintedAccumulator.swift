/// The most or the fewest printed decimals by slot.
final class PrintedAccumulator: Accumulator {
  private let decimals: [UInt8]
  private let missing: MissingRows
  /// The fewest are the most of what is left to 255.
  private let turn: UInt8
  private var most: [UInt8]

  init(_ decimals: [UInt8], _ missing: MissingRows, isFinest: Bool, slots: Int) {
    self.decimals = decimals
    self.missing = missing
    turn = isFinest ? 0 : .max
    most = [UInt8](repeating: 0, count: slots)
  }

  /// The decimals of each group; 0 for one without figures.
  func found(by slots: Slots) -> [UInt8] {
    slots.byGroup(most).map { $0 == 0 ? 0 : $0 ^ turn }
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    let isComplete = missing.missingCount == 0
    let turn = turn
    most.withUnsafeMutableBufferPointer { most in
      decimals.withUnsafeBufferPointer { decimals in
        slots.forEachSlot(count: rows.count) { index, slot in
          let row = rows.lowerBound &+ index
          if isComplete || !missing.isMissing(row) {
            most[slot] = max(most[slot], decimals[row] ^ turn)
          }
        }
      }
    }
  }

  func merge(_ other: PrintedAccumulator) {
    most.withUnsafeMutableBufferPointer { most in
      for (slot, own) in other.most.enumerated() { most[slot] = max(most[slot], own) }
    }
  }
}
