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
  private let store = CellStore()

  /// How many bytes it takes.
  var byteCount: Int { (1 << Int(slotBits)) * MemoryLayout<Slot>.stride + store.byteCount }
  /// How many cells have a number.
  var count: Int { store.count }

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

  /// The bytes of the cell with a number; good until a further one is met.
  func bytes(_ number: Int) -> UnsafeBufferPointer<UInt8> { store[number] }

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
      guard length <= CellMasks.mostBytes else {
        guard let number = found(longCell: address, length) else { return row }
        numbers[row] = number
        continue
      }
      let low = UnsafeRawPointer(address).loadUnaligned(as: UInt64.self) & lowMasks[length]
      let high =
        UnsafeRawPointer(address + (length &- 8)).loadUnaligned(as: UInt64.self)
        & highMasks[length]
      let hash = low &* lowSeed &+ high &* highSeed
      // Two looks without a loop are quickest, and nearly always enough.
      var slot = slots + Int(truncatingIfNeeded: hash &>> shift)
      if !Self.holds(slot, low, high, length) {
        slot += 1
        guard Self.holds(slot, low, high, length) else { return row }
      }
      numbers[row] = slot.pointee.number
    }
    return rows.upperBound
  }

  /// The number of a cell whose words are not all of it; nil where it was not met before.
  @inline(never)
  private func found(longCell address: UnsafePointer<UInt8>, _ length: Int) -> UInt32? {
    let key = key(address, length)
    var place = Int(truncatingIfNeeded: key.hash &>> (64 &- slotBits))
    while slots[place].length != 0 {
      let slot = slots + place
      if Self.holds(slot, key.slot.low, key.slot.high, length),
        store.hasMiddle(slot.pointee.number, address, length)
      {
        return slot.pointee.number
      }
      place = (place &+ 1) & (1 &<< Int(slotBits) &- 1)
    }
    return nil
  }

  @inline(__always)
  private static func holds(
    _ slot: UnsafeMutablePointer<Slot>, _ low: UInt64, _ high: UInt64, _ length: Int
  ) -> Bool {
    (slot.pointee.low ^ low) | (slot.pointee.high ^ high)
      | UInt64(truncatingIfNeeded: Int(slot.pointee.length) ^ length) == 0
  }

  /// The number of some bytes, the next one where they were not met before; there must be some.
  ///
  /// Eight bytes before their end and after their start must be readable.
  func number(at address: UnsafePointer<UInt8>, length: Int) -> Int {
    let key = key(address, length)
    var place = Int(truncatingIfNeeded: key.hash &>> (64 &- slotBits))
    while slots[place].length != 0 {
      let slot = slots + place
      let isShort = length <= CellMasks.mostBytes
      if Self.holds(slot, key.slot.low, key.slot.high, length),
        isShort || store.hasMiddle(slot.pointee.number, address, length)
      {
        return Int(slot.pointee.number)
      }
      place = (place + 1) & (1 << Int(slotBits) - 1)
    }
    return insert(key.slot, key.hash, UnsafeBufferPointer(start: address, count: length))
  }

  /// Gives the empty cell the next number; look-ups don't find it.
  func numberOfEmpty() -> Int {
    store.append(UnsafeBufferPointer(start: nil, count: 0))
    return count - 1
  }

  private func key(
    _ address: UnsafePointer<UInt8>, _ length: Int
  ) -> (slot: Slot, hash: UInt64) {
    let size = min(length, CellMasks.mostBytes)
    let low = UnsafeRawPointer(address).loadUnaligned(as: UInt64.self) & masks.low[size]
    let high =
      UnsafeRawPointer(address + (length - 8)).loadUnaligned(as: UInt64.self) & masks.high[size]
    let slot = Slot(low: low, high: high, length: UInt32(truncatingIfNeeded: length))
    let hash = low &* seeds.low &+ high &* seeds.high
    return (slot, length > size ? seeds.hash(hash, middle: address, length) : hash)
  }

  private func insert(_ slot: Slot, _ hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = slot
    slot.number = UInt32(truncatingIfNeeded: count)
    store.append(bytes)
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
    for index in 0..<old.count where old.slots[index].length != 0 {
      let slot = old.slots[index]
      var hash = slot.low &* seeds.low &+ slot.high &* seeds.high
      if slot.length > CellMasks.mostBytes, let address = store[Int(slot.number)].baseAddress {
        hash = seeds.hash(hash, middle: address, Int(slot.length))
      }
      place(slot, hash)
    }
    old.slots.deallocate()
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
