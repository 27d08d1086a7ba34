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
          for index in 0..<rows.count {
            let (row, slot) = (rows.lowerBound + index, Int(slots[index]))
            if let missing, missing.isMissing(row) { continue }
            found[slot] = better(found[slot], mantissas[row])
            hasValue[slot] = true
          }
        }
      }
    }
  }

  func merge(_ other: ExtremeAccumulator) {
    for slot in found.indices where other.hasValue[slot] {
      found[slot] =
        isGreatest ? max(found[slot], other.found[slot]) : min(found[slot], other.found[slot])
      hasValue[slot] = true
    }
  }
}
