extension UnsafePointer<UInt32> {
  /// Visits the slots of a block's rows, with the rows' places in the block.
  ///
  /// Eight slots are read before the first of them is visited. A processor begins no read before it knows where the
  /// writes ahead of it go; rows of which each reads its slot after the last one's write wait for each other, which
  /// takes up to three times as long. Two slots are read at once since there are no registers for eight.
  ///
  /// - Parameter then: told which places were visited, after eight of them at most.
  @inline(__always)
  func forEachSlot(
    count: Int, _ visit: (_ index: Int, _ slot: Int) -> Void,
    then: (Range<Int>) -> Void = { _ in }
  ) {
    var index = 0
    while index &+ 8 <= count {
      let own = UnsafeRawPointer(self + index)
      let ab = own.loadUnaligned(as: UInt64.self)
      let cd = own.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      let ef = own.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
      let gh = own.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
      visit(index, Self.first(ab))
      visit(index &+ 1, Self.second(ab))
      visit(index &+ 2, Self.first(cd))
      visit(index &+ 3, Self.second(cd))
      visit(index &+ 4, Self.first(ef))
      visit(index &+ 5, Self.second(ef))
      visit(index &+ 6, Self.first(gh))
      visit(index &+ 7, Self.second(gh))
      then(Range(uncheckedBounds: (index, index &+ 8)))
      index &+= 8
    }
    while index < count {
      visit(index, Int(self[index]))
      then(Range(uncheckedBounds: (index, index &+ 1)))
      index &+= 1
    }
  }

  /// The first of two slots that were read as one number.
  @inline(__always)
  private static func first(_ pair: UInt64) -> Int {
    Int(UInt32(truncatingIfNeeded: UInt64(littleEndian: pair)))
  }

  @inline(__always)
  private static func second(_ pair: UInt64) -> Int {
    Int(truncatingIfNeeded: UInt64(littleEndian: pair) &>> 32)
  }
}
