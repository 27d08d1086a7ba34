/// The least or the greatest figure by slot, of figures that have narrow numbers.
final class NarrowExtremeAccumulator: Accumulator {
  private let numbers: NarrowNumbers
  private let isGreatest: Bool
  /// How far each number is on the way to the extreme, from 1 on; 0 for rows without a value.
  private let placeOfNumber: [UInt16]
  /// The farthest place by slot; 0 where there is none.
  private var places: [UInt16]

  init(_ numbers: NarrowNumbers, isGreatest: Bool, slots: Int) {
    self.numbers = numbers
    self.isGreatest = isGreatest
    let valueCount = numbers.firstMissing
    placeOfNumber = (0..<numbers.cardinality).map { number in
      guard number < valueCount else { return 0 }
      return UInt16(truncatingIfNeeded: isGreatest ? number + 1 : valueCount - number)
    }
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
    switch numbers.layout {
    case .bytes(let numbers): add(rows, slots, numbers)
    case .halves(let numbers): add(rows, slots, numbers)
    }
  }

  @inline(__always)
  private func add<Number: FixedWidthInteger & UnsignedInteger>(
    _ rows: Range<Int>, _ slots: UnsafePointer<UInt32>, _ numbers: [Number]
  ) {
    numbers.withUnsafeBufferPointer { numbers in
      placeOfNumber.withUnsafeBufferPointer { placeOfNumber in
        places.withUnsafeMutableBufferPointer { places in
          for index in 0..<rows.count {
            let (number, slot) = (Int(numbers[rows.lowerBound + index]), Int(slots[index]))
            places[slot] = max(places[slot], placeOfNumber[number])
          }
        }
      }
    }
  }

  func merge(_ other: NarrowExtremeAccumulator) {
    for slot in places.indices { places[slot] = max(places[slot], other.places[slot]) }
  }
}
