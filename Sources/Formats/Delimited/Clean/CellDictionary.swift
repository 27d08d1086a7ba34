import CBytes

/// Numbers the distinct cells of a column by their bytes, in the order in which they are first met.
///
/// What tells most cells apart stands in their slots, so that most look-ups touch nothing else. Slots are many for the
/// cells, and the hash is seeded afresh, so that no file can be made to be slow.
final class CellDictionary {
  private var slots: UnsafeMutablePointer<cbytes_slot>
  private var slotBits: UInt64 = 8
  private let masks = CellMasks()
  private var seeds = CellSeeds()
  /// How many cells stand behind the slot that is theirs.
  private var displaced = 0
  /// How many more seeds may be tried with as many slots.
  private var seedsLeft = mostSeeds
  /// Whether no cell has more than a word.
  private var areShort = true
  private let store = CellStore()
  /// How many cells there were when a better place was last looked for.
  private var settledCount = 0
  private let level: cbytes_level

  /// How many bytes it takes.
  var byteCount: Int { (1 << Int(slotBits)) * MemoryLayout<cbytes_slot>.stride + store.byteCount }
  /// How many cells have a number.
  var count: Int { store.count }

  /// A dictionary without cells, which looks them up by some instructions.
  init(level: cbytes_level = cbytes_widest()) {
    self.level = level
    slots = Self.free(1 << Int(slotBits))
  }

  deinit { slots.deallocate() }

  /// Free slots, with one behind them that stays free, so that a look may go one too far.
  private static func free(_ count: Int) -> UnsafeMutablePointer<cbytes_slot> {
    // Two to a line of the cache, none on the border of two.
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: (count + 1) * MemoryLayout<cbytes_slot>.stride, alignment: 64)
    let slots = bytes.bindMemory(to: cbytes_slot.self, capacity: count + 1)
    slots.initialize(repeating: cbytes_slot(), count: count + 1)
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
    var row = rows.lowerBound
    while row < rows.upperBound {
      row = found(cells, row..<rows.upperBound, into: numbers)
      let first = row
      // Long cells, which mostly follow each other.
      while row < rows.upperBound {
        let (start, length) = cells.whole(row)
        guard length > CellWords.mostBytes,
          let number = found(longCell: cells.text + start, length)
        else { break }
        numbers[row] = number
        row += 1
      }
      if row == first { break }
    }
    return row
  }

  private func found(
    _ cells: CellPlaces, _ rows: Range<Int>, into numbers: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var known = cbytes_slots(
      first: slots, low: seeds.low, middle: seeds.middle, high: seeds.high, shift: 64 - slotBits,
      are_short: areShort)
    return cbytes_find_cells(&known, cells.all, rows.lowerBound, rows.upperBound, numbers, level)
  }

  /// The number of a cell whose words are not all of it; nil where it was not met before.
  @inline(never)
  private func found(longCell address: UnsafePointer<UInt8>, _ length: Int) -> UInt32? {
    let key = key(address, length)
    var place = Int(truncatingIfNeeded: key.hash &>> (64 &- slotBits))
    while slots[place].length != 0 {
      let slot = slots + place
      if Self.holds(slot, key.words, length),
        store.hasRest(slot.pointee.number, address, length)
      {
        return slot.pointee.number
      }
      place = (place &+ 1) & (1 &<< Int(slotBits) &- 1)
    }
    return nil
  }

  private static func holds(
    _ slot: UnsafeMutablePointer<cbytes_slot>, _ words: CellWords, _ length: Int
  ) -> Bool {
    CellWords(slot.pointee) == words && Int(slot.pointee.length) == length
  }

  /// The number of some bytes, the next one where they were not met before; there must be some.
  ///
  /// 24 bytes from their start on must be readable.
  func number(at address: UnsafePointer<UInt8>, length: Int) -> Int {
    let key = key(address, length)
    var place = Int(truncatingIfNeeded: key.hash &>> (64 &- slotBits))
    while slots[place].length != 0 {
      let slot = slots + place
      let isShort = length <= CellWords.mostBytes
      if Self.holds(slot, key.words, length),
        isShort || store.hasRest(slot.pointee.number, address, length)
      {
        return Int(slot.pointee.number)
      }
      place = (place + 1) & (1 << Int(slotBits) - 1)
    }
    return insert(key.words, key.hash, UnsafeBufferPointer(start: address, count: length))
  }

  /// Gives the empty cell the next number; look-ups don't find it.
  func numberOfEmpty() -> Int {
    store.append(UnsafeBufferPointer(start: nil, count: 0))
    return count - 1
  }

  private func key(
    _ address: UnsafePointer<UInt8>, _ length: Int
  ) -> (words: CellWords, hash: UInt64) {
    let mask = masks.words[min(length, CellWords.mostBytes)]
    let words = CellWords(at: address, length: length, mask)
    return (words, hash(words, address, length, seeds))
  }

  private func hash(
    _ words: CellWords, _ address: UnsafePointer<UInt8>, _ length: Int, _ seeds: CellSeeds
  ) -> UInt64 {
    length > CellWords.mostBytes
      ? seeds.hash(words, longCell: address, length) : seeds.hash(words)
  }

  private func insert(
    _ words: CellWords, _ hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let number = count
    let slot = cbytes_slot(
      low: words.low, middle: words.middle, high: words.high,
      length: UInt32(truncatingIfNeeded: bytes.count), number: UInt32(truncatingIfNeeded: number))
    store.append(bytes)
    place(slot, hash)
    if bytes.count > CellWords.wordBytes { areShort = false }
    let isCrowded = slotBits < 18 ? count * 4 > 1 << Int(slotBits) : count * 2 > 1 << Int(slotBits)
    if isCrowded {
      seedsLeft = slotBits < Self.mostReseededBits ? Self.mostSeeds : 0
      rebuild(slotBits + 1, CellSeeds())
    } else if displaced * 16 > count, seedsLeft > 0 {
      // Cells like `ind0251` lie far apart by one seed, and on each other by another.
      seedsLeft -= 1
      rebuild(slotBits, CellSeeds())
    }
    return number
  }

  private static let mostSeeds = 8
  /// With more slots than these trying seeds takes longer than it spares.
  private static let mostReseededBits: UInt64 = 14

  private func place(_ slot: cbytes_slot, _ hash: UInt64) {
    let own = Int(truncatingIfNeeded: hash &>> (64 &- slotBits))
    var place = own
    while slots[place].length != 0 { place = (place + 1) & (1 << Int(slotBits) - 1) }
    slots[place] = slot
    if place != own { displaced += 1 }
  }

  /// Places all cells anew by other seeds.
  private func rebuild(_ bits: UInt64, _ seeds: CellSeeds) {
    let old = (slots: slots, count: 1 << Int(slotBits))
    slotBits = bits
    slots = Self.free(1 << Int(slotBits))
    self.seeds = seeds
    displaced = 0
    for index in 0..<old.count where old.slots[index].length != 0 {
      place(old.slots[index], hash(old.slots[index], seeds))
    }
    old.slots.deallocate()
  }

  private func hash(_ slot: cbytes_slot, _ seeds: CellSeeds) -> UInt64 {
    let bytes = store[Int(slot.number)]
    guard let address = bytes.baseAddress else { return 0 }
    return hash(CellWords(slot), address, bytes.count, seeds)
  }
}

extension CellDictionary {
  /// Looks for slots by which nearly every cell stands in its own, as each other one takes a branch that is not foreseen.
  ///
  /// That is worth it once hardly any cell is new.
  func settle() {
    guard displaced * 64 > count, count * 4 > settledCount * 5, slotBits <= Self.mostReseededBits
    else { return }
    settledCount = count
    var bits = slotBits
    while bits < Self.roomyBits, count * 16 > 1 << Int(bits) { bits += 1 }
    var best = (displaced: displaced, seeds: seeds)
    for _ in 0..<Self.mostSettlingSeeds where best.displaced * 64 > count {
      let seeds = CellSeeds()
      let displaced = displacedCount(bits, seeds)
      if displaced < best.displaced { best = (displaced, seeds) }
    }
    if best.displaced < displaced { rebuild(bits, best.seeds) }
  }

  private static let mostSettlingSeeds = 16
  /// More slots for few cells would not stay in a near cache.
  private static let roomyBits: UInt64 = 13

  /// How many cells would find their own slot taken.
  private func displacedCount(_ bits: UInt64, _ seeds: CellSeeds) -> Int {
    var isTaken = [Bool](repeating: false, count: 1 << Int(bits))
    var displaced = 0
    for index in 0..<1 << Int(slotBits) where slots[index].length != 0 {
      let place = Int(truncatingIfNeeded: hash(slots[index], seeds) &>> (64 &- bits))
      if isTaken[place] { displaced += 1 }
      isTaken[place] = true
    }
    return displaced
  }
}

extension CellDictionary {
  /// The number of some bytes, the next one where they were not met before; there must be some.
  func number(of bytes: ArraySlice<UInt8>) -> Int {
    // Words are read from the start on, whatever the length.
    let padding = [UInt8](repeating: 0, count: CellWords.mostBytes)
    let padded = bytes + padding
    return padded.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { number(at: $0, length: bytes.count) } ?? 0
    }
  }
}
