extension NarrowNumbers {
  /// The numbers that rows have, those of values from 0 up to `end`, in the order of their first rows.
  func inOrderOfFirstRows(below end: Int) -> [Int] {
    switch layout {
    case .bytes(let numbers): inOrderOfFirstRows(numbers, below: end)
    case .halves(let numbers): inOrderOfFirstRows(numbers, below: end)
    }
  }

  private func inOrderOfFirstRows<Number: FixedWidthInteger & UnsignedInteger>(
    _ numbers: [Number], below end: Int
  ) -> [Int] {
    // Reasons to be missing count as met.
    var isMet = [Bool](repeating: true, count: cardinality)
    let end = min(end, firstMissing)
    for number in 0..<end { isMet[number] = false }
    var met: [Int] = []
    for number in numbers where !isMet[Int(number)] {
      isMet[Int(number)] = true
      met.append(Int(number))
      if met.count == end { break }
    }
    return met
  }
}
