/// Numbers of which some are asked for by their place in the order, without ordering the others.
///
/// What it takes grows with how many they are and never faster, whatever order they are in.
struct OrderedPlaces<Number: FixedWidthInteger & UnsignedInteger> {
  /// So few are ordered at once.
  private static var few: Int { 64 }

  private let numbers: UnsafeMutablePointer<Number>
  private let count: Int
  private let bits: Int
  private let histogram: UnsafeMutablePointer<UInt32>

  /// Takes numbers, whose order it changes.
  ///
  /// - Parameters:
  ///   - bits: so many of their lowest bits tell them apart.
  ///   - histogram: has room for 256 counts.
  init(
    _ numbers: UnsafeMutablePointer<Number>, count: Int, bits: Int,
    _ histogram: UnsafeMutablePointer<UInt32>
  ) {
    self.numbers = numbers
    self.count = count
    self.bits = bits
    self.histogram = histogram
    if count <= Self.few { order(count) }
  }

  /// The number at a place in the order, and the next one where something between both is wanted.
  func neighbours(_ place: Int, isBetween: Bool) -> (low: Number, high: Number) {
    if count <= Self.few {
      return (numbers[place], numbers[isBetween ? place + 1 : place])
    }
    let low = number(at: place)
    guard isBetween else { return (low, low) }
    var (others, next) = (0, Number.max)
    for index in 0..<count {
      let number = numbers[index]
      others &+= number <= low ? 1 : 0
      next = min(next, number > low ? number : .max)
    }
    return (low, others > place + 1 ? low : next)
  }

  /// Looks at eight bits after another, the highest first, and goes on with the numbers that have those of the wanted one.
  private func number(at place: Int) -> Number {
    var (place, count) = (place, count)
    var shift = max(bits - 1, 0) / 8 * 8
    while count > Self.few {
      histogram.update(repeating: 0, count: 256)
      for index in 0..<count { histogram[digit(index, shift)] &+= 1 }
      var wanted = 0
      while place >= Int(histogram[wanted]) {
        place -= Int(histogram[wanted])
        wanted += 1
      }
      var next = 0
      for index in 0..<count where digit(index, shift) == wanted {
        (numbers[next], numbers[index]) = (numbers[index], numbers[next])
        next += 1
      }
      count = next
      if shift == 0 { return numbers[0] }
      shift -= 8
    }
    order(count)
    return numbers[place]
  }

  @inline(__always)
  private func digit(_ index: Int, _ shift: Int) -> Int {
    Int(truncatingIfNeeded: numbers[index] &>> Number(truncatingIfNeeded: shift)) & 0xFF
  }

  /// Orders the first numbers.
  private func order(_ count: Int) {
    for index in 0..<count {
      let number = numbers[index]
      var place = index
      while place > 0, numbers[place - 1] > number {
        numbers[place] = numbers[place - 1]
        place -= 1
      }
      numbers[place] = number
    }
  }
}
