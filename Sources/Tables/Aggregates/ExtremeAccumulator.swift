/// The least or the greatest mantissa by slot.
final class ExtremeAccumulator: Accumulator {
  private let mantissas: [Int64]
  private let missing: MissingRows?
  private let isGreatest: Bool
  private var found: [Int64]
  private var hasValue: [Bool]

  init(_ values: DecimalValues, _ missing: MissingRows, isGreatest: Bool, slots: Int) {
    mantissas = values.mantissas
    self.missing = missing.missingCount > 0 ? missing : nil
    self.isGreatest = isGreatest
    found = [Int64](repeating: isGreatest ? .min : .max, count: slots)
    hasValue = [Bool](repeating: false, count: slots)
  }

  /// The mantissa by slot; nil where there is none.
  var extremes: [Int64?] { found.indices.map { hasValue[$0] ? found[$0] : nil } }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    if isGreatest {
      add(rows, slots) { max($0, $1) }
    } else {
      add(rows, slots) { min($0, $1) }
    }
  }

  @inline(__always)
  private func add(
    _ rows: Range<Int>, _ slots: UnsafePointer<UInt32>, _ better: (Int64, Int64) -> Int64
  ) {
    found.withUnsafeMutableBufferPointer { found in
      hasValue.withUnsafeMutableBufferPointer { hasValue in
        mantissas.withUnsafeBufferPointer { mantissas in
          slots.forEachSlot(count: rows.count) { index, slot in
            let row = rows.lowerBound &+ index
            if let missing, missing.isMissing(row) { return }
            found[slot] = better(found[slot], mantissas[row])
            hasValue[slot] = true
          }
        }
      }
    }
  }

  func merge(_ other: ExtremeAccumulator) {
    let (theirs, haveValue) = (other.found, other.hasValue)
    found.withUnsafeMutableBufferPointer { found in
      hasValue.withUnsafeMutableBufferPointer { hasValue in
        for slot in theirs.indices where haveValue[slot] {
          found[slot] = isGreatest ? max(found[slot], theirs[slot]) : min(found[slot], theirs[slot])
          hasValue[slot] = true
        }
      }
    }
  }
}
