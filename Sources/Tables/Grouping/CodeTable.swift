/// Numbers distinct 64-bit keys in the order of their first appearance, by open addressing.
struct CodeTable {
  private var keys: [UInt64]
  /// One more than the key's number; 0 where the slot is free.
  private var numbers: [UInt32]
  private var mask: Int
  private let hash = KeyHash()
  /// How many distinct keys there are.
  private(set) var count = 0

  init() {
    keys = [UInt64](repeating: 0, count: 1024)
    numbers = [UInt32](repeating: 0, count: 1024)
    mask = 1023
  }

  /// The number of a key, a new one where it was not seen before.
  mutating func number(of key: UInt64) -> UInt32 {
    var slot = slot(of: key)
    while numbers[slot] != 0 {
      if keys[slot] == key { return numbers[slot] - 1 }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    count += 1
    numbers[slot] = UInt32(count)
    if count * 2 > mask { grow() }
    return UInt32(count - 1)
  }

  private func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: hash(key)) & mask }

  private mutating func grow() {
    let old = (keys, numbers)
    let capacity = (mask + 1) * 2
    keys = [UInt64](repeating: 0, count: capacity)
    numbers = [UInt32](repeating: 0, count: capacity)
    mask = capacity - 1
    for index in old.1.indices where old.1[index] != 0 {
      var slot = slot(of: old.0[index])
      while numbers[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = old.0[index]
      numbers[slot] = old.1[index]
    }
  }
}
