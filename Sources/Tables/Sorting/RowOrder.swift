/// Rows in an order that sorting by one key after another, the last key first, makes.
struct RowOrder {
  private(set) var rows: [UInt32]

  init(count: Int) { rows = Array(0..<UInt32(count)) }

  /// Sorts stably by a key per row; missing rows go last.
  mutating func sort(by keys: [UInt64], missing: MissingRows) {
    var valid = rows
    var last: [UInt32] = []
    if missing.missingCount > 0 {
      valid = rows.filter { !missing.isMissing(Int($0)) }
      last = rows.filter { missing.isMissing(Int($0)) }
    }
    Self.radixSort(&valid, by: keys)
    rows = valid + last
  }

  /// Byte by byte from the lowest, over the bytes in which the keys differ.
  private static func radixSort(_ rows: inout [UInt32], by keys: [UInt64]) {
    guard let first = rows.first else { return }
    var differing: UInt64 = 0
    for row in rows { differing |= keys[Int(row)] ^ keys[Int(first)] }
    var scratch = rows
    for shift in stride(from: 0 as UInt64, to: 64, by: 8) where (differing >> shift) & 0xFF != 0 {
      var next = [Int](repeating: 0, count: 257)
      for row in rows { next[Int((keys[Int(row)] >> shift) & 0xFF) + 1] += 1 }
      for byte in 0..<256 { next[byte + 1] += next[byte] }
      for row in rows {
        let byte = Int((keys[Int(row)] >> shift) & 0xFF)
        scratch[next[byte]] = row
        next[byte] += 1
      }
      swap(&rows, &scratch)
    }
  }
}

extension Column {
  /// A number per row that orders as the values do: numbers by value, texts in Finnish order, false before true.
  func orderKeys() -> [UInt64] { OrderNumbers(self).all }
}
