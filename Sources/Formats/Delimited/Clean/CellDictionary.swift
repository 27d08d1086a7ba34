/// Numbers the distinct cells of a column by their bytes, in the order in which they are first met.
///
/// What tells most cells apart stands in their slots, so that most look-ups touch nothing else. Slots are many for the
/// cells, and the hash is seeded afresh, so that no file can be made to be slow.
final class CellDictionary {
  /// A cell's words, its length, and its number; a length of 0 is a free slot.
  fileprivate struct Slot {
    var words = CellWords()
    var length: UInt32 = 0
    var number: UInt32 = 0
  }

  private var slots: UnsafeMutablePointer<Slot>
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
    // Two to a line of the cache, none on the border of two.
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: (count + 1) * MemoryLayout<Slot>.stride, alignment: 64)
    let slots = bytes.bindMemory(to: Slot.self, capacity: count + 1)
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
    areShort ? numberShort(cells, rows, into: numbers) : numberAny(cells, rows, into: numbers)
  }

  private func numberAny(
    _ cells: CellPlaces, _ rows: Range<Int>, into numbers: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let (slots, shift, text) = (slots, 64 &- slotBits, cells.text)
    let (masks, seeds) = (masks.words, seeds)
    for row in rows {
      let (start, length) = cells.whole(row)
      guard length > 0 else { return row }
      let address = text + start
      guard length <= CellWords.mostBytes else {
        guard let number = found(longCell: address, length) else { return row }
        numbers[row] = number
        continue
      }
      let words = CellWords(at: address, length: length, masks[length])
      var slot = slots + Int(truncatingIfNeeded: seeds.hash(words) &>> shift)
      if !Self.holds(slot, words, length) {
        guard let further = Self.further(slot, words, length) else { return row }
        slot = further
      }
      numbers[row] = slot.pointee.number
    }
    return rows.upperBound
  }

  /// The same where every cell has been one word at most, of which less has to be looked at.
  private func numberShort(
    _ cells: CellPlaces, _ rows: Range<Int>, into numbers: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let (slots, shift, text) = (slots, 64 &- slotBits, cells.text)
    let (masks, seed) = (masks.words, seeds.low)
    for row in rows {
      let (start, length) = cells.whole(row)
      guard length > 0, length <= CellWords.wordBytes else { return row }
      let low =
        UnsafeRawPointer(text + start).loadUnaligned(as: UInt64.self) & masks[length].low
      var slot = slots + Int(truncatingIfNeeded: (low &* seed) &>> shift)
      let difference = slot.pointee.words.low ^ low
      if difference | UInt64(truncatingIfNeeded: Int(slot.pointee.length) ^ length) != 0 {
        guard let further = Self.further(slot, CellWords(low: low), length) else { return row }
        slot = further
      }
      numbers[row] = slot.pointee.number
    }
    return rows.upperBound
  }

  /// The slot behind another that holds a cell; nil where none does before a free one.
  @inline(never)
  private static func further(
    _ slot: UnsafeMutablePointer<Slot>, _ words: CellWords, _ length: Int
  ) -> UnsafeMutablePointer<Slot>? {
    var slot = slot
    while slot.pointee.length != 0 {
      slot += 1
      if holds(slot, words, length) { return slot }
    }
    return nil
  }

  /// The number of a cell whose words are not all of it; nil where it was not met before.
  @inline(never)
  private func found(longCell address: UnsafePointer<UInt8>, _ length: Int) -> UInt32? {
    let key = key(address, length)
    var place = Int(truncatingIfNeeded: key.hash &>> (64 &- slotBits))
    while slots[place].length != 0 {
      let slot = slots + place
      if Self.holds(slot, key.slot.words, length),
        store.hasRest(slot.pointee.number, address, length)
      {
        return slot.pointee.number
      }
      place = (place &+ 1) & (1 &<< Int(slotBits) &- 1)
    }
    return nil
  }

  @inline(__always)
  private static func holds(
    _ slot: UnsafeMutablePointer<Slot>, _ words: CellWords, _ length: Int
  ) -> Bool {
    slot.pointee.words.difference(words)
      | UInt64(truncatingIfNeeded: Int(slot.pointee.length) ^ length) == 0
  }

  /// The number of some bytes, the next one where they were not met before; there must be some.
  ///
  /// Eight bytes before them and 16 from their start on must be readable.
  func number(at address: UnsafePointer<UInt8>, length: Int) -> Int {
    let key = key(address, length)
    var place = Int(truncatingIfNeeded: key.hash &>> (64 &- slotBits))
    while slots[place].length != 0 {
      let slot = slots + place
      let isShort = length <= CellWords.mostBytes
      if Self.holds(slot, key.slot.words, length),
        isShort || store.hasRest(slot.pointee.number, address, length)
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
    let mask = masks.words[min(length, CellWords.mostBytes)]
    let words = CellWords(at: address, length: length, mask)
    let slot = Slot(words: words, length: UInt32(truncatingIfNeeded: length))
    return (slot, hash(words, address, length))
  }

  private func hash(_ words: CellWords, _ address: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    length > CellWords.mostBytes
      ? seeds.hash(words, longCell: address, length) : seeds.hash(words)
  }

  private func insert(_ slot: Slot, _ hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = slot
    slot.number = UInt32(truncatingIfNeeded: count)
    store.append(bytes)
    place(slot, hash)
    if bytes.count > CellWords.wordBytes { areShort = false }
    let isCrowded = slotBits < 18 ? count * 4 > 1 << Int(slotBits) : count * 2 > 1 << Int(slotBits)
    if isCrowded {
      seedsLeft = slotBits < Self.mostReseededBits ? Self.mostSeeds : 0
      rebuild(slotBits + 1)
    } else if displaced * 16 > count, seedsLeft > 0 {
      // Cells like `ind0251` lie far apart by one seed, and on each other by another.
      seedsLeft -= 1
      rebuild(slotBits)
    }
    return Int(slot.number)
  }

  private static let mostSeeds = 8
  /// With more slots than these trying seeds takes longer than it spares.
  private static let mostReseededBits: UInt64 = 14

  private func place(_ slot: Slot, _ hash: UInt64) {
    let own = Int(truncatingIfNeeded: hash &>> (64 &- slotBits))
    var place = own
    while slots[place].length != 0 { place = (place + 1) & (1 << Int(slotBits) - 1) }
    slots[place] = slot
    if place != own { displaced += 1 }
  }

  /// Places all cells anew by another seed.
  private func rebuild(_ bits: UInt64) {
    let old = (slots: slots, count: 1 << Int(slotBits))
    slotBits = bits
    slots = Self.free(1 << Int(slotBits))
    seeds = CellSeeds()
    displaced = 0
    for index in 0..<old.count where old.slots[index].length != 0 {
      let slot = old.slots[index]
      guard let address = store[Int(slot.number)].baseAddress else { continue }
      place(slot, hash(slot.words, UnsafePointer(address), Int(slot.length)))
    }
    old.slots.deallocate()
  }
}

extension CellDictionary {
  /// The number of some bytes, the next one where they were not met before; there must be some.
  func number(of bytes: ArraySlice<UInt8>) -> Int {
    // Words are read before the end and after the start, whatever the length.
    let padding = [UInt8](repeating: 0, count: 16)
    let padded = padding + bytes + padding
    return padded.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { number(at: $0 + padding.count, length: bytes.count) } ?? 0
    }
  }
}
