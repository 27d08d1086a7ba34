/// What short cells of a column came to as numbers, so that what comes again need not be parsed again.
///
/// Figures of surveys and years come again and again. A look-up takes a third of the time that parsing takes.
final class NumberMemo {
  /// A cell's bytes, its length, and its number; a length of 0 is a free slot.
  private struct Slot {
    var bytes: UInt64 = 0
    var mantissa: Int32 = 0
    var length: UInt16 = 0
    var scale: UInt16 = 0
  }

  /// More different cells than these are not remembered: the slots would not stay in a near cache.
  private static let mostCells = 8192
  private static let mostBytes = 8

  private var slots: UnsafeMutablePointer<Slot>
  private var slotBits: UInt64 = 10
  /// How many cells are remembered.
  private(set) var count = 0
  private let masks = CellMasks()
  private var seed = Seeds.next() | 1
  /// How many more seeds may be tried with as many slots.
  private var seedsLeft = mostSeeds

  init() {
    // A cell stands in its slot or the one behind.
    slots = .allocate(capacity: 1 << Int(slotBits) + 1)
    slots.initialize(repeating: Slot(), count: 1 << Int(slotBits) + 1)
  }

  deinit { slots.deallocate() }

  /// Writes down the numbers of a column's cells from a row on, and gives the first row whose cell is not remembered.
  func number(
    _ cells: CellPlaces, _ rows: Range<Int>, into mantissas: UnsafeMutablePointer<Int64>,
    _ scales: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let (slots, shift, seed, masks) = (slots, 64 &- slotBits, seed, masks.words)
    for row in rows {
      let (start, length) = cells.whole(row)
      guard length > 0, length <= Self.mostBytes else { return row }
      let bytes =
        UnsafeRawPointer(cells.text + start).loadUnaligned(as: UInt64.self) & masks[length].low
      var slot = slots + Int(truncatingIfNeeded: (bytes &* seed) &>> shift)
      if !Self.holds(slot, bytes, length) {
        slot += 1
        guard Self.holds(slot, bytes, length) else { return row }
      }
      mantissas[row] = Int64(slot.pointee.mantissa)
      scales[row] = UInt8(truncatingIfNeeded: slot.pointee.scale)
    }
    return rows.upperBound
  }

  @inline(__always)
  private static func holds(
    _ slot: UnsafeMutablePointer<Slot>, _ bytes: UInt64, _ length: Int
  ) -> Bool {
    (slot.pointee.bytes ^ bytes)
      | UInt64(UInt16(truncatingIfNeeded: length) ^ slot.pointee.length) == 0
  }

  /// Remembers what a cell came to, where it is short and there is room.
  func remember(
    _ address: UnsafePointer<UInt8>, length: Int, mantissa: Int64, scale: UInt8
  ) {
    guard length <= Self.mostBytes, count < Self.mostCells,
      let mantissa = Int32(exactly: mantissa)
    else { return }
    let bytes =
      UnsafeRawPointer(address).loadUnaligned(as: UInt64.self) & masks.words[length].low
    let slot = Slot(
      bytes: bytes, mantissa: mantissa, length: UInt16(truncatingIfNeeded: length),
      scale: UInt16(scale))
    guard place(slot) || isPlacedAnew(slot) else { return }
    count += 1
    guard count * 4 > 1 << Int(slotBits) else { return }
    seedsLeft = Self.mostSeeds
    rebuild(slotBits + 1)
  }

  /// Figures in a row lie far apart by one seed, and on each other by another: tries another.
  private func isPlacedAnew(_ slot: Slot) -> Bool {
    guard seedsLeft > 0 else { return false }
    seedsLeft -= 1
    rebuild(slotBits)
    return place(slot)
  }

  private static let mostSeeds = 8

  private func place(_ slot: Slot) -> Bool {
    let place = Int(truncatingIfNeeded: (slot.bytes &* seed) &>> (64 &- slotBits))
    for place in place...place + 1 where slots[place].length == 0 {
      slots[place] = slot
      return true
    }
    return false
  }

  /// Places all cells anew by another seed; those that find no place are forgotten.
  private func rebuild(_ bits: UInt64) {
    let old = (slots: slots, count: 1 << Int(slotBits) + 1)
    slotBits = bits
    slots = .allocate(capacity: 1 << Int(slotBits) + 1)
    slots.initialize(repeating: Slot(), count: 1 << Int(slotBits) + 1)
    seed = Seeds.next() | 1
    count = 0
    for index in 0..<old.count where old.slots[index].length != 0 {
      if place(old.slots[index]) { count += 1 }
    }
    old.slots.deallocate()
  }
}
