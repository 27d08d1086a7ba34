/// The least or the greatest figure by slot, of figures that have narrow numbers.
final class NarrowExtremeAccumulator: Accumulator {
  private let numbers: NarrowNumbers
  private let isGreatest: Bool
  /// How far the farthest number is on the way to the extreme, from 1 on, by slot; 0 where there is none.
  private var places: [UInt16]

  init(_ numbers: NarrowNumbers, isGreatest: Bool, slots: Int) {
    self.numbers = numbers
    self.isGreatest = isGreatest
    places = [UInt16](repeating: 0, count: slots)
  }

  /// Tells whether there are places for all numbers.
  static func fits(_ numbers: NarrowNumbers) -> Bool { numbers.firstMissing <= Int(UInt16.max) }

  /// The mantissa by slot; nil where there is none.
  var extremes: [Int64?] {
    places.map { place in
      guard place > 0 else { return nil }
      let number = isGreatest ? Int(place) - 1 : numbers.firstMissing - Int(place)
      return numbers.least + Int64(number)
    }
  }

  func add(_ rows: Range<Int>, _ slots: UnsafePointer<UInt32>) {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: rows.count) { own in
      guard let own = own.baseAddress else { return }
      write(rows, to: own)
      places.withUnsafeMutableBufferPointer { places in
        guard let places = places.baseAddress else { return }
        slots.forEachSlot(count: rows.count) { places[$1] = max(places[$1], own[$0]) }
      }
    }
  }

  /// Writes how far each row's number is on the way.
  private func write(_ rows: Range<Int>, to own: UnsafeMutablePointer<UInt16>) {
    let end = UInt32(truncatingIfNeeded: numbers.firstMissing)
    if isGreatest {
      numbers.forEach(rows) { own[$0] = $1 < end ? UInt16(truncatingIfNeeded: $1 &+ 1) : 0 }
    } else {
      numbers.forEach(rows) { own[$0] = $1 < end ? UInt16(truncatingIfNeeded: end &- $1) : 0 }
    }
  }

  func merge(_ other: NarrowExtremeAccumulator) {
    places.withUnsafeMutableBufferPointer { places in
      for (slot, own) in other.places.enumerated() { places[slot] = max(places[slot], own) }
    }
  }
}
