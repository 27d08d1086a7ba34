/// Numbers the distinct cells of a column by their bytes, in the order in which they are first met.
///
/// A cell's first 16 bytes stand in its slot, so that most look-ups touch nothing else. The hash is seeded afresh, so
/// that no file can be made to be slow.
final class CellDictionary {
  /// A cell's first 16 bytes, its length, and the number that it was given; a length of 0 is a free slot.
  fileprivate struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length: UInt32 = 0
    var code: UInt32 = 0
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var taken = 0
  private let seed: (UInt64, UInt64)
  /// The bytes of all members, one after another, and where each one's begin.
  private var store: [UInt8] = []
  private var starts: [Int] = [0]

  /// How many bytes it takes.
  var byteCount: Int { (mask + 1) * MemoryLayout<Slot>.stride + store.count * 2 + starts.count * 8 }
  /// How many members there are.
  var count: Int { starts.count - 1 }

  init() {
    mask = 255
    slots = .allocate(capacity: 256)
    slots.initialize(repeating: Slot(), count: 256)
    seed = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))
  }

  deinit { slots.deallocate() }

  /// The bytes of a member.
  func bytes(_ code: Int) -> ArraySlice<UInt8> { store[starts[code]..<starts[code + 1]] }

  /// A cell with what the look-up needs of it.
  struct Key {
    let address: UnsafePointer<UInt8>
    let length: Int
    let low: UInt64
    let high: UInt64

    /// Takes the bytes of a cell that has some; 16 bytes must be readable from its start on.
    @inline(__always)
    init(_ address: UnsafePointer<UInt8>, length: Int) {
      self.address = address
      self.length = length
      let raw = UnsafeRawPointer(address)
      let low = raw.loadUnaligned(as: UInt64.self).littleEndian
      let high = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
      // Bytes behind the cell are left out.
      let lowBits = min(length, 8) &* 8
      let highBits = min(max(length &- 8, 0), 8) &* 8
      self.low = low & (~0 >> UInt64(truncatingIfNeeded: 64 &- lowBits))
      self.high = high & (~0 >> UInt64(truncatingIfNeeded: 64 &- highBits))
    }
  }

  /// The table as it is now, for many look-ups in a row; good until a cell is inserted.
  struct Lookup {
    fileprivate let slots: UnsafeMutablePointer<Slot>
    fileprivate let mask: Int
    fileprivate let seed: (UInt64, UInt64)

    /// The number of a cell of at most 16 bytes; -1 where it was not met before.
    @inline(__always)
    func code(ofShort key: Key) -> Int {
      var slot = Int(truncatingIfNeeded: CellDictionary.hash(key, seed)) & mask
      while true {
        let found = slots + slot
        if found.pointee.low == key.low, found.pointee.high == key.high,
          Int(found.pointee.length) == key.length
        {
          return Int(found.pointee.code)
        }
        if found.pointee.length == 0 { return -1 }
        slot = (slot &+ 1) & mask
      }
    }
  }

  /// The table as it is now.
  var lookup: Lookup { Lookup(slots: slots, mask: mask, seed: seed) }

  /// The number of a cell; nil where it was not met before.
  func code(of key: Key) -> UInt32? {
    guard key.length > 16 else {
      let code = lookup.code(ofShort: key)
      return code < 0 ? nil : UInt32(code)
    }
    var slot = hash(key) & mask
    while slots[slot].length != 0 {
      let found = slots[slot]
      if found.low == key.low, found.high == key.high, Int(found.length) == key.length,
        hasSameRest(found.code, key)
      {
        return found.code
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  fileprivate static func hash(_ key: Key, _ seed: (UInt64, UInt64)) -> UInt64 {
    folded(key.low ^ seed.0, key.high ^ seed.1 ^ UInt64(truncatingIfNeeded: key.length))
  }

  private func hash(_ key: Key) -> Int {
    let start = Self.hash(key, seed)
    return Int(truncatingIfNeeded: key.length > 16 ? hashRest(key, start) : start)
  }

  private func hashRest(_ key: Key, _ start: UInt64) -> UInt64 {
    let raw = UnsafeRawPointer(key.address)
    var hash = start
    var place = 16
    while place + 8 < key.length {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      hash = Self.folded(hash ^ word, seed.1 | 1)
      place += 8
    }
    // The last eight bytes, whichever of them were taken before.
    let word = raw.loadUnaligned(fromByteOffset: key.length - 8, as: UInt64.self)
    return Self.folded(hash ^ word, seed.1 | 1)
  }

  @inline(__always)
  fileprivate static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  private func hasSameRest(_ code: UInt32, _ key: Key) -> Bool {
    // Codes of no member are marks, and their bytes stand behind the members' number.
    let start = starts[Int(code)]
    return store.withUnsafeBufferPointer { store in
      for place in 16..<key.length where store[start + place] != key.address[place] {
        return false
      }
      return true
    }
  }

  /// Gives a cell that was not met before the next number.
  func insert(_ key: Key) -> UInt32 {
    let code = UInt32(count)
    store.append(contentsOf: UnsafeBufferPointer(start: key.address, count: key.length))
    starts.append(store.count)
    place(Slot(low: key.low, high: key.high, length: UInt32(key.length), code: code), hash(key))
    taken += 1
    if taken * 2 > mask { grow() }
    return code
  }

  private func place(_ new: Slot, _ hash: Int) {
    var slot = hash & mask
    while slots[slot].length != 0 { slot = (slot + 1) & mask }
    slots[slot] = new
  }

  private func grow() {
    let old = (slots: slots, count: mask + 1)
    mask = old.count * 2 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    store.withUnsafeBufferPointer { store in
      for index in 0..<old.count where old.slots[index].length != 0 {
        let slot = old.slots[index]
        place(slot, rehash(slot, store))
      }
    }
    old.slots.deallocate()
  }

  private func rehash(_ slot: Slot, _ store: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.folded(slot.low ^ seed.0, slot.high ^ seed.1 ^ UInt64(slot.length))
    guard slot.length > 16, let base = store.baseAddress else {
      return Int(truncatingIfNeeded: hash)
    }
    let key = Key(base + starts[Int(slot.code)], length: Int(slot.length))
    return Int(truncatingIfNeeded: hashRest(key, hash))
  }
}

extension CellDictionary {
  /// The number of some bytes, the next one where they were not met before; there must be some.
  func number(of bytes: ArraySlice<UInt8>) -> Int {
    // A key reads 16 bytes whatever its length.
    let padded = Array(bytes) + [UInt8](repeating: 0, count: 16)
    return padded.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      let key = Key(base, length: bytes.count)
      return Int(code(of: key) ?? insert(key))
    }
  }
}
