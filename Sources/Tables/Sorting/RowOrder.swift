/// Rows in an order by some parts, the last of which weighs most.
///
/// As many parts of the order as have room go into a word with the row's number, and the words are sorted by them. So
/// nothing has to be looked up for a row while it is moved.
struct RowOrder {
  private(set) var rows: [UInt32]
  private let workers: Workers
  private let rowBits: Int

  /// Orders rows by columns of as many rows, the first of which weighs most: stable, missing values last in both
  /// directions.
  init(
    by keys: [(column: Column, descending: Bool)], rowCount: Int, workers: Workers
  ) {
    let costs = [1, 4]
    let columns = keys.reversed().filter { $0.column.count == rowCount }
    self.init(
      of: Array(0..<UInt32(rowCount)), among: rowCount,
      by: columns.flatMap {
        OrderPart.parts(of: $0.column, descending: $0.descending, workers.part(0, of: costs))
      }, workers.part(1, of: costs))
  }

  /// Orders rows stably by parts.
  ///
  /// - Parameter rowCount: the number of each row is below this.
  init(of rows: [UInt32], among rowCount: Int, by parts: [OrderPart], _ workers: Workers) {
    self.rows = rows
    self.workers = workers
    rowBits = UInt32.bitWidth - UInt32(rowCount).leadingZeroBitCount
    var fillings: [(parts: ArraySlice<OrderPart>, bits: Int)] = []
    var (start, bits) = (0, rowBits)
    for (index, part) in parts.enumerated() {
      if bits + part.bits > UInt64.bitWidth {
        fillings.append((parts[start..<index], bits))
        (start, bits) = (index, rowBits)
      }
      bits += part.bits
    }
    fillings.append((parts[start...], bits))
    // To fill the words takes about as long as to move them once.
    let costs = fillings.map { 1 + digits(upTo: $0.bits).count }
    for (index, filling) in fillings.enumerated() {
      sort(by: filling.parts, bits: filling.bits, workers.part(index, of: costs))
    }
  }

  /// The bits that words are moved by, a digit at a time.
  private func digits(upTo bits: Int) -> [Int] {
    Array(stride(from: rowBits, to: bits, by: Self.digitBits))
  }

  /// Sorts stably by parts that have room in so many bits with the rows' numbers.
  private mutating func sort(by parts: ArraySlice<OrderPart>, bits: Int, _ workers: Workers) {
    guard !parts.isEmpty, rows.count > 1 else { return }
    var words = words(parts)
    // Every word is moved to it before anybody looks at one.
    var sorted = [UInt64](unsafeUninitializedCapacity: words.count) { sorted, count in
      HugePages.advise(UnsafeMutableRawBufferPointer(sorted))
      count = words.count
    }
    let digits = digits(upTo: bits)
    let costs = [Int](repeating: 1, count: 1 + digits.count)
    for (index, bit) in digits.enumerated() {
      let workers = workers.part(index + 1, of: costs)
      if move(words, by: UInt64(bit), to: &sorted, workers) { swap(&words, &sorted) }
    }
    let mask: UInt64 = 1 << UInt64(rowBits) - 1
    rows.withUnsafeMutableBufferPointer { rows in
      _ = workers.map(over: rows.count) { range in
        for index in range { rows[index] = UInt32(truncatingIfNeeded: words[index] & mask) }
      }
    }
  }

  /// The parts of each row above its number.
  private func words(_ parts: ArraySlice<OrderPart>) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: rows.count) { words, count in
      HugePages.advise(UnsafeMutableRawBufferPointer(words))
      _ = workers.map(over: rows.count) { range in
        guard let words = words.baseAddress else { return }
        for index in range { (words + index).initialize(to: UInt64(rows[index])) }
        rows.withUnsafeBufferPointer { rows in
          var bit = rowBits
          for part in parts {
            let own = UnsafeBufferPointer(rebasing: rows[range])
            part.put(own, to: words + range.lowerBound, from: bit)
            bit += part.bits
          }
        }
      }
      count = rows.count
    }
  }

  /// So many bits tell where a word goes: to no more places than there are pages remembered.
  private static let digitBits = 8

  /// Moves words to their order by some of their bits; false where these are the same in all, and nothing is moved.
  private func move(
    _ words: [UInt64], by bit: UInt64, to sorted: inout [UInt64], _ workers: Workers
  ) -> Bool {
    let counts = workers.map(over: words.count) { range in
      (range: range, counts: Self.counts(words, range, by: bit))
    }
    let digits = 1 << Self.digitBits
    if (0..<digits).contains(where: { digit in
      counts.reduce(0) { $0 + $1.counts[digit] } == words.count
    }) {
      return false
    }
    var starts = counts.map { _ in [Int](repeating: 0, count: digits) }
    var next = 0
    for digit in 0..<digits {
      for worker in counts.indices {
        starts[worker][digit] = next
        next += counts[worker].counts[digit]
      }
    }
    words.withUnsafeBufferPointer { words in
      sorted.withUnsafeMutableBufferPointer { sorted in
        _ = workers.map(tasks: counts.count) { worker in
          var next = starts[worker]
          next.withUnsafeMutableBufferPointer { next in
            for index in counts[worker].range {
              let digit = Int(truncatingIfNeeded: (words[index] &>> bit) & 0xFF)
              sorted[next[digit]] = words[index]
              next[digit] &+= 1
            }
          }
        }
      }
    }
    return true
  }

  private static func counts(_ words: [UInt64], _ range: Range<Int>, by bit: UInt64) -> [Int] {
    var counts = [Int](repeating: 0, count: 1 << digitBits)
    counts.withUnsafeMutableBufferPointer { counts in
      words.withUnsafeBufferPointer { words in
        for index in range {
          counts[Int(truncatingIfNeeded: (words[index] &>> bit) & 0xFF)] &+= 1
        }
      }
    }
    return counts
  }
}
