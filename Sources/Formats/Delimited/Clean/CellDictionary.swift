/// Numbers the distinct cells of a column by their bytes, in the order in which they are first met.
///
/// What tells most cells apart stands in their slots, so that most look-ups touch nothing else. Slots are many for the
/// cells, and the hash is seeded afresh, so that no file can be made to be slow.
final class CellDictionary {
  /// A cell's first eight bytes, its last eight, its length, and its number; a length of 0 is a free slot.
  fileprivate struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length: UInt32 = 0
    var number: UInt32 = 0
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var slotBits: UInt64 = 8
  private let masks = CellMasks()
  private let seeds = CellSeeds()
  /// The bytes of all cells, one after another, and where each one's begin.
  private var store: [UInt8] = []
  private var starts: [Int] = [0]

  /// How many bytes it takes.
  var byteCount: Int {
    (1 << slotBits) * MemoryLayout<Slot>.stride + store.count * 2 + starts.count * 8
  }
  /// How many cells have a number.
  var count: Int { starts.count - 1 }

  init() {
    slots = Self.free(1 << Int(slotBits))
  }

  deinit { slots.deallocate() }

  /// Free slots, with one behind them that stays free, so that a look may go one too far.
  private static func free(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count + 1)
    slots.initialize(repeating: Slot(), count: count + 1)
    return slots
  }

  /// The bytes of the cell with a number.
  func bytes(_ number: Int) -> ArraySlice<UInt8> { store[starts[number]..<starts[number + 1]] }

  /// Writes down the numbers of a column's cells from a row on, and gives the first row whose cell is not found at once.
  ///
  /// Those are cells that were not met before, empty ones, and few others.
  func number(
    _ cells: CellPlaces, _ rows: Range<Int>, into numbers: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let (slots, shift, text) = (slots, 64 &- slotBits, cells.text)
    let (lowMasks, highMasks) = (masks.low, masks.high)
    let (lowSeed, highSeed) = (seeds.low, seeds.high)
    for row in rows {
      let (start, length) = cells.whole(row)
      guard length > 0 else { return row }
      let address = text + start
      let size = min(length, CellMasks.last)
      let low = UnsafeRawPointer(address).loadUnaligned(as: UInt64.self) & lowMasks[size]
      let high =
        UnsafeRawPointer(address + (length &- 8)).loadUnaligned(as: UInt64.self) & highMasks[size]
      var hash = low &* lowSeed &+ high &* highSeed
      if length > 16 { hash = seeds.hash(hash, middle: address, length) }
      // Two looks without a loop are quickest, and nearly always enough.
      var slot = slots + Int(truncatingIfNeeded: hash &>> shift)
      if !Self.holds(slot, low, high, length) {
        slot += 1
        guard Self.holds(slot, low, high, length) else { return row }
      }
      let number = slot.pointee.number
      guard length <= 16 || hasMiddle(number, address, length) else { return row }
      numbers[row] = number
    }
    return rows.upperBound
  }

  @inline(__always)
  private static func holds(
    _ slot: UnsafeMutablePointer<Slot>, _ low: UInt64, _ high: UInt64, _ length: Int
  ) -> Bool {
    (slot.pointee.low ^ low) | (slot.pointee.high ^ high)
      | UInt64(truncatingIfNeeded: Int(slot.pointee.length) ^ length) == 0
  }

  /// Tells whether the bytes between the first eight and the last eight are those of a cell with a number.
  private func hasMiddle(_ number: UInt32, _ address: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let start = starts[Int(number)]
    return store.withUnsafeBufferPointer { store in
      for place in 8..<length - 8 where store[start + place] != address[place] { return false }
      return true
    }
  }

  /// The number of some bytes, the next one where they were not met before; there must be some.
  ///
  /// Eight bytes before their end and after their start must be readable.
  func number(at address: UnsafePointer<UInt8>, length: Int) -> Int {
    let key = key(address, length)
    var place = Int(truncatingIfNeeded: key.hash &>> (64 &- slotBits))
    while slots[place].length != 0 {
      let slot = slots[place]
      if slot.low == key.slot.low, slot.high == key.slot.high, slot.length == key.slot.length,
        length <= 16 || hasMiddle(slot.number, address, length)
      {
        return Int(slot.number)
      }
      place = (place + 1) & (1 << Int(slotBits) - 1)
    }
    return insert(key.slot, key.hash, UnsafeBufferPointer(start: address, count: length))
  }

  /// Gives the empty cell the next number; look-ups don't find it.
  func numberOfEmpty() -> Int {
    starts.append(store.count)
    return count - 1
  }

  private func key(
    _ address: UnsafePointer<UInt8>, _ length: Int
  ) -> (slot: Slot, hash: UInt64) {
    let size = min(length, CellMasks.last)
    let low = UnsafeRawPointer(address).loadUnaligned(as: UInt64.self) & masks.low[size]
    let high =
      UnsafeRawPointer(address + (length - 8)).loadUnaligned(as: UInt64.self) & masks.high[size]
    let slot = Slot(low: low, high: high, length: UInt32(truncatingIfNeeded: length))
    let hash = low &* seeds.low &+ high &* seeds.high
    return (slot, length > 16 ? seeds.hash(hash, middle: address, length) : hash)
  }

  private func insert(_ slot: Slot, _ hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = slot
    slot.number = UInt32(truncatingIfNeeded: count)
    store.append(contentsOf: bytes)
    starts.append(store.count)
    place(slot, hash)
    let isCrowded = slotBits < 18 ? count * 4 > 1 << Int(slotBits) : count * 2 > 1 << Int(slotBits)
    if isCrowded { grow() }
    return Int(slot.number)
  }

  private func place(_ slot: Slot, _ hash: UInt64) {
    var place = Int(truncatingIfNeeded: hash &>> (64 &- slotBits))
    while slots[place].length != 0 { place = (place + 1) & (1 << Int(slotBits) - 1) }
    slots[place] = slot
  }

  private func grow() {
    let old = (slots: slots, count: 1 << Int(slotBits))
    slotBits += 1
    slots = Self.free(old.count * 2)
    store.withUnsafeBufferPointer { store in
      guard let base = store.baseAddress else { return }
      for index in 0..<old.count where old.slots[index].length != 0 {
        let slot = old.slots[index]
        var hash = slot.low &* seeds.low &+ slot.high &* seeds.high
        if slot.length > 16 {
          hash = seeds.hash(hash, middle: base + starts[Int(slot.number)], Int(slot.length))
        }
        place(slot, hash)
      }
    }
    old.slots.deallocate()
  }
}

/// What of a cell's first and last eight bytes is its own, by its length.
///
/// Up to eight bytes are all among the first; of longer cells both words are whole, and overlap up to 16.
final class CellMasks {
  /// Stands for all greater lengths.
  static let last = 9

  let low: UnsafeMutablePointer<UInt64>
  let high: UnsafeMutablePointer<UInt64>

  init() {
    low = .allocate(capacity: Self.last + 1)
    high = .allocate(capacity: Self.last + 1)
    for length in 0...Self.last {
      let bytes = (0..<8).map { $0 < length ? 0xFF : 0 as UInt8 }
      low[length] = bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
      high[length] = length == Self.last ? ~0 : 0
    }
  }

  deinit {
    low.deallocate()
    high.deallocate()
  }
}

/// Random odd factors for hashing cells by their words; the highest bits of the products tell cells apart best.
struct CellSeeds {
  let low = UInt64.random(in: .min ... .max) | 1
  let high = UInt64.random(in: .min ... .max) | 1

  /// Takes the bytes between the first eight and the last eight of a cell of more than 16 into its hash.
  @inline(never)
  func hash(_ start: UInt64, middle address: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    let raw = UnsafeRawPointer(address)
    var hash = start
    var place = 8
    while place < length - 8 {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let product = (hash ^ word).multipliedFullWidth(by: high)
      hash = product.high ^ product.low
      place += 8
    }
    return hash &* low
  }
}

extension CellDictionary {
  /// The number of some bytes, the next one where they were not met before; there must be some.
  func number(of bytes: ArraySlice<UInt8>) -> Int {
    // Words are read before the end and after the start, whatever the length.
    let padding = [UInt8](repeating: 0, count: 8)
    let padded = padding + bytes + padding
    return padded.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { number(at: $0 + 8, length: bytes.count) } ?? 0
    }
  }
}
